import type { Application } from '../../domain/applications/application.ts';
import { addMentor, keysIn } from '../../domain/companies/company.ts';
import { companies, companyKeyId, companyKeys } from '../../store/kinds/companies.ts';
import { type Change, create, type Store, save } from '../../store/store.ts';
import { taskOpening } from '../../store/tasks.ts';
import { loadCompany } from './load-company.ts';

/**
 * Changes of a company whose mentor has given its business ID after approval. Where the ID leads to another company, or the company has
 * another ID, nothing is changed and a coordinator looks at the two.
 */
export const addBusinessId = async (
  application: Application,
  companyId: string,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const { id: applicationId, programmeId, cohortId, form } = application;
  const key = form.role === 'mentor' ? keysIn(form.answers)?.businessId : undefined;
  if (form.role !== 'mentor' || key === undefined) return [];
  const [company, owner] = await Promise.all([
    loadCompany(store, companyId),
    store.find(companyKeys, companyKeyId({ programmeId, key })),
  ]);
  const { id } = company.state;
  if (owner?.state.companyId === id) return [];
  if (owner || company.state.businessId !== undefined)
    return taskOpening({ programmeId, cohortId, kind: 'COMPANY_UNCLEAR', aboutId: id }, now, store);
  return [
    save(companies, company, addMentor(company.state, { applicationId, mentor: form.answers }, [key])),
    create(companyKeys, { programmeId, key, companyId: id }),
  ];
};
