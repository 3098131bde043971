import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { mergeText } from '../../../../shared/text/console/merge/text.ts';
import { type AnswerOf, call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { ChooseButton, MergeDialog } from '../../merge-dialog.tsx';
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
            head: inLanguage(mergeText).choose,
            cell: (company) => <ChooseButton id={company.id} name={nameOfCompany(company)} />,
          },
        ]}
      />
    </>
  );
};

export const MergeCompany = ({
  losing,
  onClose,
  onMerged,
}: {
  readonly losing: Company;
  readonly onClose: () => void;
  readonly onMerged: (kept: Company) => void;
}) => {
  const text = inLanguage(companiesText);
  const { id: companyId } = losing;
  return (
    <MergeDialog
      title={text.mergeTitle(nameOfCompany(losing))}
      lead={text.mergeLead}
      losingId={companyId}
      choice={<Choice losing={losing} />}
      look={(intoId) =>
        call('GET /api/coordinator/companies/{companyId}/merge/{intoId}', { params: { companyId, intoId } })
      }
      warns={({ remarks }) => remarks.map((remark) => text.remark[remark])}
      says={({ company, moved, learnt }) => {
        const kept = nameOfCompany(company);
        return [
          text.stays(kept),
          text.moves(moved, kept),
          text.leads(nameOfCompany(losing), kept),
          ...(learnt.length === 0
            ? []
            : [text.learns(learnt.map((detail) => text.detail[detail]).join(', '))]),
        ];
      }}
      reasonHint={text.reasonHint}
      merge={(into, reason) =>
        call('POST /api/coordinator/companies/{companyId}/merge', {
          params: { companyId },
          body: { into, reason },
        })
      }
      onMerged={onMerged}
      onClose={onClose}
    />
  );
};
