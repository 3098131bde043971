import { becomeReady } from '../../domain/applications/application.ts';
import { Refusal, type RefusalCode } from '../../domain/kernel/refusal.ts';
import {
  type attend,
  enrolmentIdOf,
  isTrained,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type Change, type Store, save } from '../../store/store.ts';

/** What became of each person on a list: one refusal does not stop the others. */
export type Outcome = { readonly applicationId: string; readonly result: 'DONE' | RefusalCode };

/** People in one transaction: each has an enrolment, an application and at most three facts, and 100 records fit. */
const AT_ONCE = 20;

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
      // Who stands on the list twice is decided on as after the first time, which refuses the second.
      const next = decide(decided.get(applicationId) ?? held.state, session, cause.now);
      const own: Change[] = [save(trainingEnrolments, held, next.enrolment, next.facts)];
      if (isTrained(next.enrolment) && !isTrained(held.state)) {
        const person = people[index];
        if (person === undefined) return { applicationId, result: 'not-found' };
        const ready = becomeReady(person.state, cause.now);
        own.push(save(applications, person, ready.application, ready.facts));
      }
      decided.set(applicationId, next.enrolment);
      changes.push(...own);
      return { applicationId, result: 'DONE' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { applicationId, result: error.code === 'already-done' ? 'DONE' : error.code };
    }
  });
  if (changes.length > 0) await store.commit(changes, cause);
  return outcomes;
};

/**
 * Records for a list of people what `decide` makes of each, twenty in a transaction. Whoever is trained by it becomes ready for
 * matching in the same transaction. Another writer in between makes those twenty be decided anew.
 */
export const recordAttendance = async (
  session: TrainingSession,
  applicationIds: readonly string[],
  decide: Deed,
  cause: Cause,
  store: Store,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < applicationIds.length; from += AT_ONCE)
    outcomes.push(
      ...(await retryOnConflict(() =>
        recordSome(session, applicationIds.slice(from, from + AT_ONCE), decide, cause, store),
      )),
    );
  return outcomes;
};
