import {
  type Company,
  type CompanyCorrection,
  correctCompany as correct,
  ofBusinessId,
  ofName,
} from '../../domain/companies/company.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { companies, companyKeyId, companyKeys } from '../../store/kinds/companies.ts';
import { type Cause, create, remove, type Store, save, type Versioned } from '../../store/store.ts';
import { taskSettling } from '../../store/tasks.ts';

/**
 * Corrects the name and the business ID of a company.
 * @throws Refusal `company-exists` where the business ID leads to another company: the two are merged instead
 */
export const correctCompany = async (
  held: Versioned<Company>,
  { reason, ...correction }: CompanyCorrection & { readonly reason: string },
  cause: Cause,
  store: Store,
): Promise<Versioned<Company>> => {
  const { id, programmeId, keys } = held.state;
  const { name, businessId } = correction;
  const ownerOf = (key: string | undefined) =>
    key === undefined ? undefined : store.find(companyKeys, companyKeyId({ programmeId, key }));
  const idKey = businessId === undefined ? undefined : ofBusinessId(businessId);
  const nameKey = name === undefined ? undefined : ofName(name);
  const [byId, byName] = await Promise.all([ownerOf(idKey), ownerOf(nameKey)]);
  if (byId && byId.state.companyId !== id)
    throw new Refusal('company-exists', `The business ID leads to ${byId.state.companyId}.`, [], {
      companyId: byId.state.companyId,
    });
  const free = [...(byId || !idKey ? [] : [idKey]), ...(byName || !nameKey ? [] : [nameKey])];
  const by = { actor: cause.actor, reason };
  const { company, facts } = correct(held.state, correction, free, by, cause.now);
  if (facts.length === 0) return held;
  const left = await Promise.all(
    keys.filter((key) => !company.keys.includes(key)).map((key) => ownerOf(key)),
  );
  const isOtherId = company.businessId !== held.state.businessId;
  const about = { kind: 'COMPANY_UNCLEAR', aboutId: id } as const;
  const settled = isOtherId ? await taskSettling(about, cause.actor, cause.now, store) : [];
  await store.commit(
    [
      ...settled,
      save(companies, held, company, facts),
      ...free.map((key) => create(companyKeys, { programmeId, key, companyId: id })),
      ...left.flatMap((key) => (key ? [remove(companyKeys, key)] : [])),
    ],
    cause,
  );
  return { state: company, version: held.version + 1 };
};
