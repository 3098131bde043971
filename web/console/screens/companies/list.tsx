import { companiesText } from '../../../../shared/text/console/companies/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Filters, SearchFilter } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { Link, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { municipalityName, nameOfCompany, sizeName } from './names.ts';

export const Companies: Screen = () => {
  const text = inLanguage(companiesText);
  const search = place.value.query['search'] ?? '';
  const pages = usePages(`companies ${search}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/companies', {
      params: { programmeId },
      query: { search, after },
    }),
  );
  return (
    <Page title={text.title}>
      <Filters names={['search']}>
        <SearchFilter name="search" label={text.search} />
      </Filters>
      <PagedList
        of={pages}
        caption={text.caption}
        keyOf={({ id }) => id}
        empty={
          search === '' ? (
            <Empty title={text.none}>
              <p>{text.noneWhy}</p>
            </Empty>
          ) : (
            <Empty title={text.noneMatches}>
              <p>{text.noneMatchesWhy}</p>
            </Empty>
          )
        }
        columns={[
          {
            head: text.name,
            cell: (company) => <Link to={`/companies/${company.id}`}>{nameOfCompany(company)}</Link>,
          },
          { head: text.businessId, cell: ({ businessId }) => businessId },
          { head: text.municipality, cell: ({ municipality }) => municipalityName(municipality) },
          { head: text.size, cell: ({ size }) => sizeName(size) },
          { head: text.mentors, cell: ({ mentors }) => mentors, isNumber: true },
        ]}
      />
    </Page>
  );
};
