import { wordsText } from '../../../../shared/text/console/words/text.ts';
import type { ItemOf } from '../../../api/client.ts';
import { call, type RouteKey } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Link } from '../../../ui/place.tsx';
import type { Outcome } from '../../../ui/problem.ts';
import { StandingTag } from '../applications/standing.tsx';
import { nameOfCompany } from '../companies/names.ts';

const SEARCH = 'POST /api/coordinator/programmes/{programmeId}/people-search' satisfies RouteKey;
export type Found = ItemOf<typeof SEARCH>;

/** People by what was typed. Nothing typed: nobody. */
export const findPeople = async (search: string): Promise<Outcome<{ readonly items: readonly Found[] }>> =>
  search.trim() === ''
    ? { ok: true, answer: { items: [] }, version: undefined }
    : call(SEARCH, { params: { programmeId }, body: { search } });

/** Each application of a person in a line: role, cohort, state, company. */
export const Parts = ({ of }: { readonly of: Found['applications'] }) => {
  const words = inLanguage(wordsText);
  return of.map(({ applicationId, role, cohort, standing, company }) => (
    <div key={applicationId}>
      <Link to={`/applications/${applicationId}`}>
        {words.role[role]}, {cohort.name ?? cohort.id}
      </Link>{' '}
      <StandingTag of={standing} />{' '}
      {company && <Link to={`/companies/${company.id}`}>{nameOfCompany(company)}</Link>}
    </div>
  ));
};
