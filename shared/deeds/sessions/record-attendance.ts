import {
  type attend,
  enrolmentIdOf,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import type { Cause, Change, Store } from '../../store/store.ts';
import { inTransactions, type Outcome, outcomeOfRefusal } from './person-list.ts';
import { saveTraining } from './save-training.ts';

type Deed = typeof attend;

const recordSome = async (
  session: TrainingSession,
  applicationIds: readonly string[],
  decide: Deed,
  cause: Cause,
  store: Store,
): Promise<Outcome[]> => {
  const [enrolments, people] = await Promise.all([
    store.findAll(trainingEnrolments, applicationIds.map(enrolmentIdOf)),
    store.findAll(applications, applicationIds),
  ]);
  const decided = new Map<string, TrainingEnrolment>();
  const changes: Change[] = [];
  const outcomes = applicationIds.map((applicationId, index): Outcome => {
    const held = enrolments[index];
    if (held === undefined) return { applicationId, result: 'not-found' };
    try {
      // A person who is on the list twice is refused the second time.
      const next = decide(decided.get(applicationId) ?? held.state, session, cause.now);
      changes.push(...saveTraining(held, next, people[index], cause.now));
      decided.set(applicationId, next.enrolment);
      return { applicationId, result: 'DONE' };
    } catch (error) {
      return outcomeOfRefusal(applicationId, error);
    }
  });
  if (changes.length > 0) await store.commit(changes, cause);
  return outcomes;
};

/** Records for a list of people what `decide` makes of each. */
export const recordAttendance = async (
  session: TrainingSession,
  applicationIds: readonly string[],
  decide: Deed,
  cause: Cause,
  store: Store,
): Promise<readonly Outcome[]> =>
  inTransactions(applicationIds, (some) => recordSome(session, some, decide, cause, store));
