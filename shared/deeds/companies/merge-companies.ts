import { mergeCompanies as merge } from '../../domain/companies/company.ts';
import { enrolmentIdOf } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import {
  companies,
  companyAliases,
  companyContacts,
  companyKeyId,
  companyKeys,
} from '../../store/kinds/companies.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type Change, create, remove, type Store, save } from '../../store/store.ts';
import { taskSettling } from '../../store/tasks.ts';
import { loadCompany } from './load-company.ts';

/** The contact of the losing record goes along where the other has none. */
const contactChanges = async (
  ids: { readonly keptId: string; readonly losingId: string },
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const [kept, losing] = await Promise.all([
    store.find(companyContacts, ids.keptId, now),
    store.find(companyContacts, ids.losingId, now),
  ]);
  if (!losing) return [];
  const moved = { ...losing.state, companyId: ids.keptId };
  return [remove(companyContacts, losing), ...(kept ? [] : [create(companyContacts, moved)])];
};

/** Makes the losing record an alias, with its keys leading to the one that stays. Done already: nothing happens. */
const makeOne = (
  ids: { readonly companyId: string; readonly losingId: string },
  reason: string,
  cause: Cause,
  store: Store,
) =>
  retryOnConflict(async () => {
    const [kept, losing] = await Promise.all([
      loadCompany(store, ids.companyId),
      loadCompany(store, ids.losingId),
    ]);
    const isDone = losing.state.id !== ids.losingId && losing.state.id === kept.state.id;
    if (isDone) return kept.state;
    const { company, alias, facts } = merge(
      kept.state,
      losing.state,
      { actor: cause.actor, reason },
      cause.now,
    );
    const { programmeId } = company;
    const keys = await Promise.all(
      losing.state.keys.map((key) => store.get(companyKeys, companyKeyId({ programmeId, key }))),
    );
    const unclear = await Promise.all(
      [kept.state.id, losing.state.id].map((aboutId) =>
        taskSettling({ kind: 'COMPANY_UNCLEAR', aboutId }, cause.actor, cause.now, store),
      ),
    );
    await store.commit(
      [
        ...unclear.flat(),
        ...(await contactChanges({ keptId: kept.state.id, losingId: losing.state.id }, cause.now, store)),
        save(companies, kept, company, facts),
        remove(companies, losing),
        create(companyAliases, alias),
        ...keys.map((key) => save(companyKeys, key, { ...key.state, companyId: company.id })),
      ],
      cause,
    );
    return company;
  });

/** A mentor's application and training name the company that stays. */
const repoint = (applicationId: string, companyId: string, cause: Cause, store: Store) =>
  retryOnConflict(async () => {
    const [application, enrolment] = await Promise.all([
      store.find(applications, applicationId),
      store.find(trainingEnrolments, enrolmentIdOf(applicationId)),
    ]);
    const changes: Change[] = [];
    if (application && 'companyId' in application.state && application.state.companyId !== companyId)
      changes.push(save(applications, application, { ...application.state, companyId }));
    if (enrolment && enrolment.state.companyId !== companyId)
      changes.push(save(trainingEnrolments, enrolment, { ...enrolment.state, companyId }));
    if (changes.length > 0) await store.commit(changes, cause);
  });

/**
 * Makes two records of one company one. The losing id still resolves, and everything that named it names the other afterwards. A
 * crash half-way leaves ids that resolve; doing it again finishes it.
 * @throws Refusal `not-found`, `merge-refused`
 */
export const mergeCompanies = async (
  ids: { readonly companyId: string; readonly losingId: string },
  reason: string,
  cause: Cause,
  { store }: { readonly store: Store },
): Promise<void> => {
  const company = await makeOne(ids, reason, cause, store);
  for (const applicationId of company.applicationIds) await repoint(applicationId, company.id, cause, store);
};
