import type { attend } from '../../domain/sessions/attendance.ts';
import {
  type Admission,
  enrolmentIdOf,
  holdSession,
  requireAdmitted,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import { type Cause, type Change, type Store, save } from '../../store/store.ts';
import { inTransactions, type Outcome, outcomeOfRefusal } from './person-list.ts';
import { saveTraining } from './save-training.ts';

type Deed = typeof attend;

/**
 * Notes that the session took place, with the first who were there. People of another cohort are found by the session alone, so it
 * names those who were there without a seat.
 */
export const sessionHeld = async (
  { id, cohortId, enrolled, module, heldAt }: TrainingSession,
  decided: ReadonlyMap<string, TrainingEnrolment>,
  now: Date,
  store: Store,
): Promise<Change[]> => {
  const strangers = [...decided.values()].flatMap((enrolment) =>
    enrolment.cohortId === cohortId || enrolled.includes(enrolment.applicationId)
      ? []
      : [enrolment.applicationId],
  );
  const isFirst =
    heldAt === undefined && [...decided.values()].some((each) => each.attended[module]?.sessionId === id);
  if (strangers.length === 0 && !isFirst) return [];
  const held = await store.get(trainingSessions, id);
  const { session, facts } = isFirst ? holdSession(held.state, now) : { session: held.state, facts: [] };
  const guests = [...new Set([...session.guests, ...strangers])];
  return [save(trainingSessions, held, { ...session, guests }, facts)];
};

const recordSome = async (
  session: TrainingSession,
  applicationIds: readonly string[],
  decide: Deed,
  admission: Admission,
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
      requireAdmitted(session, held.state, admission);
      const next = decide(decided.get(applicationId) ?? held.state, session, cause.now, cause.actor);
      changes.push(...saveTraining(held, next, people[index], cause.now));
      decided.set(applicationId, next.enrolment);
      return { applicationId, result: 'DONE' };
    } catch (error) {
      return outcomeOfRefusal(applicationId, error);
    }
  });
  if (changes.length > 0)
    await store.commit([...changes, ...(await sessionHeld(session, decided, cause.now, store))], cause);
  return outcomes;
};

/** Records for a list of people what `decide` makes of each. */
export const recordAttendance = async (
  session: TrainingSession,
  applicationIds: readonly string[],
  decide: Deed,
  admission: Admission,
  cause: Cause,
  store: Store,
): Promise<readonly Outcome[]> =>
  inTransactions(applicationIds, (some) => recordSome(session, some, decide, admission, cause, store));
