import type { Company } from '../../domain/companies/company.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { companies, companyAliases } from '../../store/kinds/companies.ts';
import type { Store, Versioned } from '../../store/store.ts';

/** The company with this id, also where it lost in a merge. @throws Refusal `not-found` */
export const loadCompany = async (store: Store, id: string): Promise<Versioned<Company>> => {
  const company = await store.find(companies, id);
  if (company) return company;
  const alias = await store.find(companyAliases, id);
  if (!alias) throw new Refusal('not-found', `There is no company ${id}.`);
  return loadCompany(store, alias.state.mergedInto);
};
