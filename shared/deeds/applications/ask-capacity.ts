import type { Application } from '../../domain/applications/application.ts';
import {
  askCapacity as ask,
  capacityAnswerBy,
  openCapacityAsk,
} from '../../domain/applications/raise-capacity.ts';
import { remindersFor } from '../../domain/follow-up/reminder.ts';
import { applications } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { openRequest } from './open-request.ts';

/** True where the mentor is asked for as many places already, and has not answered. */
export const isAskedFor = (application: Application, capacity: number, now: Date): boolean =>
  openCapacityAsk(application, now)?.capacity === capacity;

/**
 * Asks a mentor by mail to take more students. Asked already: nothing happens.
 * @throws Refusal `not-found`, `capacity-enough`, `capacity-asked`, by the application's status, `changed-meanwhile`
 */
export const askCapacity = async (
  held: Versioned<Application>,
  capacity: number,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Application>> => {
  const { now, actor } = cause;
  if (isAskedFor(held.state, capacity, now)) return held;
  const cohort = await store.get(cohorts, held.state.cohortId);
  const lapsesAt = capacityAnswerBy(cohort.state.matchingOn, now);
  const { application, facts } = ask(held.state, { capacity, askedBy: actor, answerBy: lapsesAt }, now);
  const dueAts = remindersFor.RAISE_CAPACITY(now, lapsesAt);
  await store.commit(
    [
      save(applications, held, application, facts),
      ...(await openRequest(application, { kind: 'RAISE_CAPACITY', lapsesAt, dueAts }, store)),
    ],
    { ...cause, programmeId: application.programmeId },
  );
  return { state: application, version: held.version + 1 };
};
