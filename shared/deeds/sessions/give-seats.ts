import { remindersFor, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import {
  type Admission,
  enrol,
  enrolmentIdOf,
  leaveSession,
  requireAdmitted,
  type TrainingEnrolment,
} from '../../domain/sessions/training.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';
import { inTransactions, type Outcome, outcomeOfRefusal } from './person-list.ts';

type Deps = { readonly store: Store; readonly ids: Ids };

const giveSome = async (
  sessionId: string,
  applicationIds: readonly string[],
  admission: Admission,
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
      requireAdmitted(session.state, held.state, admission);
      const next = enrol(current, changed.get(held.state.id)?.next.enrolment ?? held.state);
      current = next.session;
      changed.set(held.state.id, { held, next });
      return { applicationId, result: 'DONE' };
    } catch (error) {
      return outcomeOfRefusal(applicationId, error);
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
 * Gives seats to a list of people, some in a transaction, so that a whole cohort fits into one request and the session is written
 * once for them and not once for each. Another writer in between makes those be decided anew.
 */
export const giveSeats = async (
  sessionId: string,
  applicationIds: readonly string[],
  admission: Admission,
  cause: Cause,
  deps: Deps,
): Promise<readonly Outcome[]> =>
  inTransactions(applicationIds, (some) => giveSome(sessionId, some, admission, cause, deps));
