import { mergeText } from '../../../../shared/text/console/merge/text.ts';
import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { ChooseButton, MergeDialog } from '../../merge-dialog.tsx';
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
                  head: inLanguage(mergeText).choose,
                  cell: ({ id, name }) => <ChooseButton id={id} name={name} />,
                },
              ]}
            />
          );
        }}
      </Show>
    </>
  );
};

export const MergePerson = ({
  losing,
  onClose,
  onMerged,
}: {
  readonly losing: Person;
  readonly onClose: () => void;
  readonly onMerged: (kept: Person) => void;
}) => {
  const text = inLanguage(peopleText);
  const { id: personId } = losing;
  return (
    <MergeDialog
      title={text.mergeTitle(losing.name)}
      lead={text.mergeLead}
      losingId={personId}
      choice={<Choice losing={losing} />}
      look={(intoId) =>
        call('GET /api/coordinator/people/{personId}/merge/{intoId}', { params: { personId, intoId } })
      }
      says={({ kept, losing: other, moved }) => [
        text.stays(kept.name, kept.email),
        text.moves(moved.length, kept.name),
        text.leads(other.email, kept.name),
      ]}
      reasonHint={text.reasonHint}
      merge={(into, reason) =>
        call('POST /api/coordinator/people/{personId}/merge', {
          params: { personId },
          body: { into, reason },
        })
      }
      onMerged={onMerged}
      onClose={onClose}
    />
  );
};
