import type { Application } from '../../domain/applications/application.ts';
import { requireParticipating } from '../../domain/applications/application.ts';
import { returnToPool } from '../../domain/applications/aside.ts';
import { applications } from '../../store/kinds/applications.ts';
import {
  type Cause,
  type Change,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { taskSettling } from '../../store/tasks.ts';

/** Changes that complete the task of a wish for the next cohort, where the wish has given way to another. */
export const nextCohortSettling = async (
  application: Application,
  cause: Pick<Cause, 'actor' | 'now'>,
  store: Store,
): Promise<Change[]> =>
  application.status === 'PARTICIPATING' && application.aside?.why === 'NEXT_COHORT'
    ? taskSettling({ kind: 'NEXT_COHORT_WANTED', aboutId: application.id }, cause.actor, cause.now, store)
    : [];

/** Lets somebody who stands aside be proposed again. Nobody stands aside: nothing happens. @throws Refusal by the application's status, `changed-meanwhile` */
export const letBeProposed = async (
  held: Versioned<Application>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { application, facts } = returnToPool(requireParticipating(held.state));
  if (facts.length === 0) return held;
  const settled = await nextCohortSettling(held.state, cause, store);
  await store.commit([save(applications, held, application, facts), ...settled], {
    ...cause,
    programmeId: application.programmeId,
  });
  return { state: application, version: held.version + 1 };
};
