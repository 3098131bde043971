import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty, Notice } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { place, setQuery } from '../../../ui/place.tsx';
import { programmeId } from '../../programme.ts';
import { municipalityName, nameOfCompany } from './names.ts';

type Company = AnswerOf<'GET /api/coordinator/companies/{companyId}'>;

/** The company that stays is looked for by name; the choice stands in the address as `into`. */
const Choice = ({ losing }: { readonly losing: Company }) => {
  const text = inLanguage(companiesText);
  const form = useForm(`merge-search-${losing.id}`, { search: '' });
  const { search } = form.values;
  const pages = usePages(`merge ${search}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/companies', {
      params: { programmeId },
      query: { search, after, limit: 20 },
    }),
  );
  const items = pages.items?.filter(({ id }) => id !== losing.id);
  return (
    <>
      <TextField form={form} name="search" type="search" label={text.otherSearch} />
      <PagedList
        of={{ ...pages, items }}
        caption={text.caption}
        keyOf={({ id }) => id}
        empty={<Empty title={text.noneMatches} />}
        columns={[
          { head: text.name, cell: nameOfCompany },
          { head: text.businessId, cell: ({ businessId }) => businessId },
          { head: text.municipality, cell: ({ municipality }) => municipalityName(municipality) },
          {
            head: text.choose,
            cell: (company) => (
              <Button
                small
                quiet
                name={text.chooseName(nameOfCompany(company))}
                onPress={() => setQuery({ into: company.id })}
              >
                {text.choose}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};

const Consequences = ({
  losing,
  intoId,
  onMerged,
}: {
  readonly losing: Company;
  readonly intoId: string;
  readonly onMerged: (kept: Company) => void;
}) => {
  const text = inLanguage(companiesText);
  const form = useForm(`merge-${losing.id}-${intoId}`, { reason: '' });
  const loaded = useLoaded(`${losing.id} ${intoId}`, () =>
    call('GET /api/coordinator/companies/{companyId}/merge/{intoId}', {
      params: { companyId: losing.id, intoId },
    }),
  );
  const choose = (): void => setQuery({ into: undefined });
  return (
    <>
      <Show of={loaded}>
        {({ company, moved, learnt, remarks }) => {
          const kept = nameOfCompany(company);
          return (
            <>
              {remarks.map((remark) => (
                <Notice key={remark} tone="bad">
                  <p>{text.remark[remark]}</p>
                </Notice>
              ))}
              <h3>{text.whatHappens}</h3>
              <ul>
                <li>{text.stays(kept)}</li>
                <li>{text.moves(moved, kept)}</li>
                <li>{text.leads(nameOfCompany(losing), kept)}</li>
                {learnt.length > 0 && (
                  <li>{text.learns(learnt.map((detail) => text.detail[detail]).join(', '))}</li>
                )}
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
                      call('POST /api/coordinator/companies/{companyId}/merge', {
                        params: { companyId: losing.id },
                        body: { into: intoId, reason },
                      }),
                    onMerged,
                    loaded.reload,
                  )
                }
              >
                <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
              </FormBox>
            </>
          );
        }}
      </Show>
      {loaded.problem && (
        <Button quiet onPress={choose}>
          {text.chooseAnother}
        </Button>
      )}
    </>
  );
};

/** Makes a company part of another: which, then what it means, then the deed. */
export const MergeDialog = ({
  losing,
  onClose,
  onMerged,
}: {
  readonly losing: Company;
  readonly onClose: () => void;
  readonly onMerged: (kept: Company) => void;
}) => {
  const text = inLanguage(companiesText);
  const intoId = place.value.query['into'];
  return (
    <Dialog
      title={text.mergeTitle(nameOfCompany(losing))}
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
