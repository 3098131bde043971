import type { Outcome } from '../../shared/deeds/sessions/record-attendance.ts';
import { remindersFor, scheduleReminder } from '../../shared/domain/follow-up/reminder.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import {
  enrol,
  enrolmentIdOf,
  leaveSession,
  type TrainingEnrolment,
} from '../../shared/domain/sessions/training.ts';
import { reminders } from '../../shared/store/kinds/follow-up.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Cause, type Change, create, save, type Versioned } from '../../shared/store/store.ts';
import type { CoordinatorDeps } from './deps.ts';

/** People in one transaction: each has an enrolment, a fact, a reminder and at most one session to leave, and 100 records fit. */
const AT_ONCE = 20;

type Deps = Pick<CoordinatorDeps, 'store' | 'ids'>;

const giveSome = async (
  sessionId: string,
  applicationIds: readonly string[],
  cause: Cause,
  { store, ids }: Deps,
): Promise<Outcome[]> => {
  const [session, found] = await Promise.all([
    store.get(trainingSessions, sessionId),
    store.findAll(trainingEnrolments, applicationIds.map(enrolmentIdOf)),
  ]);
  const changed = new Map<string, { held: Versioned<TrainingEnrolment>; next: ReturnType<typeof enrol> }>();
  let current = session.state;
  const outcomes = applicationIds.map((applicationId, index): Outcome => {
    const held = found[index];
    if (held === undefined) return { applicationId, result: 'not-found' };
    try {
      const next = enrol(current, changed.get(held.state.id)?.next.enrolment ?? held.state);
      current = next.session;
      changed.set(held.state.id, { held, next });
      return { applicationId, result: 'DONE' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { applicationId, result: error.code === 'already-done' ? 'DONE' : error.code };
    }
  });
  if (changed.size === 0) return outcomes;

  const changes: Change[] = [save(trainingSessions, session, current)];
  const leavers = new Map<string, string[]>();
  for (const { held, next } of changed.values()) {
    const { applicationId, programmeId } = held.state;
    changes.push(save(trainingEnrolments, held, next.enrolment, next.facts));
    if (next.leaves !== undefined)
      leavers.set(next.leaves, [...(leavers.get(next.leaves) ?? []), applicationId]);
    const about = { kind: 'ATTEND_TRAINING' as const, aboutId: sessionId, applicationIds: [applicationId] };
    const reminder = scheduleReminder(
      { id: ids('rem'), programmeId, ...about },
      remindersFor.ATTEND_TRAINING(cause.now, current.startsAt),
    );
    if (reminder) changes.push(create(reminders, reminder));
  }
  for (const [leftId, people] of leavers) {
    const left = await store.get(trainingSessions, leftId);
    changes.push(save(trainingSessions, left, people.reduce(leaveSession, left.state)));
  }
  await store.commit(changes, cause);
  return outcomes;
};

/**
 * Gives seats to a list of people, twenty in a transaction, so that a whole cohort fits into one request and the session is written
 * once for twenty and not once for each. Another writer in between makes those twenty be decided anew.
 */
export const giveSeats = async (
  sessionId: string,
  applicationIds: readonly string[],
  cause: Cause,
  deps: Deps,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < applicationIds.length; from += AT_ONCE)
    outcomes.push(
      ...(await retryOnConflict(() =>
        giveSome(sessionId, applicationIds.slice(from, from + AT_ONCE), cause, deps),
      )),
    );
  return outcomes;
};
