import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Store } from '../../store/store.ts';

/** @throws Refusal `not-found` where this is no application of that role in the cohort */
export const requireApplicant = async (
  store: Store,
  id: string,
  role: Role,
  cohortId: string,
): Promise<void> => {
  const { state } = await store.get(applications, id);
  if (state.cohortId !== cohortId || state.form.role !== role)
    throw new Refusal('not-found', `${id} is no ${role} of ${cohortId}.`);
};
