import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { place, setQuery } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { findPeople, Parts } from './parts.tsx';

export type Person = AnswerOf<'GET /api/coordinator/people/{personId}'>;

/** The record that stays; the choice stands in the address as `into`. */
const Choice = ({ losing }: { readonly losing: Person }) => {
  const text = inLanguage(peopleText);
  const form = useForm(`merge-search-${losing.id}`, { search: losing.name });
  const { search } = form.values;
  const loaded = useLoaded(`merge ${search}`, () => findPeople(search));
  return (
    <>
      <TextField form={form} name="search" type="search" label={text.otherSearch} />
      <Show of={loaded}>
        {({ items }) => {
          const others = items.filter(({ id }) => id !== losing.id);
          return others.length === 0 ? (
            <Empty title={text.noneMatches} />
          ) : (
            <Table
              caption={text.caption}
              rows={others}
              keyOf={({ id }) => id}
              columns={[
                { head: text.name, cell: ({ name }) => name },
                { head: text.takesPart, cell: ({ applications }) => <Parts of={applications} /> },
                {
                  head: text.choose,
                  cell: ({ id, name }) => (
                    <Button small quiet name={text.chooseName(name)} onPress={() => setQuery({ into: id })}>
                      {text.choose}
                    </Button>
                  ),
                },
              ]}
            />
          );
        }}
      </Show>
    </>
  );
};

const Consequences = ({
  losing,
  intoId,
  onMerged,
}: {
  readonly losing: Person;
  readonly intoId: string;
  readonly onMerged: (kept: Person) => void;
}) => {
  const text = inLanguage(peopleText);
  const form = useForm(`merge-${losing.id}-${intoId}`, { reason: '' });
  const loaded = useLoaded(`${losing.id} ${intoId}`, () =>
    call('GET /api/coordinator/people/{personId}/merge/{intoId}', {
      params: { personId: losing.id, intoId },
    }),
  );
  const choose = (): void => setQuery({ into: undefined });
  return (
    <>
      <Show of={loaded}>
        {({ kept, losing: other, moved }) => (
          <>
            <h3>{text.whatHappens}</h3>
            <ul>
              <li>{text.stays(kept.name, kept.email)}</li>
              <li>{text.moves(moved.length, kept.name)}</li>
              <li>{text.leads(other.email, kept.name)}</li>
              <li>{text.noWayBack}</li>
            </ul>
            <FormBox
              of={form}
              send={text.mergeNow}
              pointers={['/reason']}
              onCancel={choose}
              onSend={() =>
                void form.send(
                  ({ reason }) =>
                    call('POST /api/coordinator/people/{personId}/merge', {
                      params: { personId: losing.id },
                      body: { into: intoId, reason },
                    }),
                  onMerged,
                )
              }
            >
              <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
            </FormBox>
          </>
        )}
      </Show>
      {loaded.problem && (
        <Button quiet onPress={choose}>
          {text.chooseAnother}
        </Button>
      )}
    </>
  );
};

/** Makes two records of one person one: which, then what it means, then the deed. */
export const MergeDialog = ({
  losing,
  onClose,
  onMerged,
}: {
  readonly losing: Person;
  readonly onClose: () => void;
  readonly onMerged: (kept: Person) => void;
}) => {
  const text = inLanguage(peopleText);
  const intoId = place.value.query['into'];
  return (
    <Dialog
      title={text.mergeTitle(losing.name)}
      onClose={() => {
        setQuery({ into: undefined });
        onClose();
      }}
    >
      <p>{text.mergeLead}</p>
      {intoId === undefined ? (
        <Choice losing={losing} />
      ) : (
        <Consequences losing={losing} intoId={intoId} onMerged={onMerged} />
      )}
    </Dialog>
  );
};
