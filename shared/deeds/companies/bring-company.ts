import type { Application } from '../../domain/applications/application.ts';
import { addMentor, joinCompany, keysIn, matchCompany } from '../../domain/companies/company.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { companies, companyKeyId, companyKeys } from '../../store/kinds/companies.ts';
import { type Change, create, type Store, save } from '../../store/store.ts';
import { loadCompany } from './load-company.ts';

/**
 * The company of a mentor who is approved, found by business ID or name, or new. Two approvals at once that bring the same new company
 * collide on its keys: the later commit is refused with `exists-already`, and has to be decided again.
 */
export const bringCompany = async (
  { id: applicationId, programmeId, form }: Application,
  now: Date,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<{ readonly companyId: string | undefined; readonly changes: Change[] }> => {
  const keys = form.role === 'mentor' ? keysIn(form.answers) : undefined;
  if (form.role !== 'mentor' || keys === undefined) return { companyId: undefined, changes: [] };
  const mentor = { applicationId, mentor: form.answers };
  const ownerOf = async (key: string | undefined) => {
    const found =
      key === undefined ? undefined : await store.find(companyKeys, companyKeyId({ programmeId, key }));
    return found && loadCompany(store, found.state.companyId);
  };
  const [byBusinessId, byName] = await Promise.all([ownerOf(keys.businessId), ownerOf(keys.name)]);
  const match = matchCompany(keys, { byBusinessId: byBusinessId?.state, byName: byName?.state });
  const held = [byBusinessId, byName].find((candidate) => candidate && candidate.state === match);
  const companyId = held?.state.id ?? ids('com');
  const free = [
    ...(keys.businessId !== undefined && !byBusinessId ? [keys.businessId] : []),
    ...(keys.name !== undefined && !byName ? [keys.name] : []),
  ];
  const leading = free.map((key) => create(companyKeys, { programmeId, key, companyId }));
  if (held)
    return { companyId, changes: [save(companies, held, addMentor(held.state, mentor, free)), ...leading] };
  const { company, facts } = joinCompany({ id: companyId, programmeId, keys: free }, mentor, now);
  return { companyId, changes: [create(companies, company, facts), ...leading] };
};
