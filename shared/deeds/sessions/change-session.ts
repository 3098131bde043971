import type { NewFact } from '../../../events/fact.ts';
import { type Finding, requireAccepted } from '../../domain/kernel/finding.ts';
import type { CancelReason } from '../../domain/sessions/cancel-reasons.ts';
import { cancelSession, sessionFindings } from '../../domain/sessions/session-changes.ts';
import {
  enrolmentIdOf,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

type Decided = { readonly session: TrainingSession; readonly facts: readonly NewFact[] };

/** Remarks on a change, before it is made: the preview of it. */
export const findingsOfSession = async (
  session: TrainingSession,
  now: Date,
  store: Store,
  before?: TrainingSession,
): Promise<readonly Finding[]> => {
  const { state: cohort } = await store.get(cohorts, session.cohortId);
  return sessionFindings(session, { cohort, now, ...(before === undefined ? {} : { before }) });
};

/**
 * Saves a changed session. A change that changes nothing answers what stands.
 * @throws FindingsRefused `plan-refused`, `confirmation-needed`; Refusal `changed-meanwhile`
 */
export const changeSessionTo = async (
  held: Versioned<TrainingSession>,
  decided: Decided,
  confirmed: readonly string[],
  cause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingSession>> => {
  if (decided.session === held.state) return held;
  requireAccepted(await findingsOfSession(decided.session, cause.now, store, held.state), confirmed);
  await store.commit([save(trainingSessions, held, decided.session, decided.facts)], {
    ...cause,
    programmeId: held.state.programmeId,
  });
  return { state: decided.session, version: held.version + 1 };
};

/** People in one transaction. */
const AT_ONCE = 40;

const withoutSeatIn = (enrolment: TrainingEnrolment, session: TrainingSession): TrainingEnrolment => {
  const { [session.module]: _, ...seats } = enrolment.seats;
  return { ...enrolment, seats };
};

/** Takes the seats of a cancelled session from the people who still have one, so that they can get another. */
const takeSeats = async (session: TrainingSession, cause: Cause, store: Store): Promise<void> => {
  for (let from = 0; from < session.enrolled.length; from += AT_ONCE)
    await retryOnConflict(async () => {
      const ids = session.enrolled.slice(from, from + AT_ONCE).map(enrolmentIdOf);
      const found = await store.findAll(trainingEnrolments, ids);
      const changes = found.flatMap((held) =>
        held === undefined || held.state.seats[session.module] !== session.id
          ? []
          : [save(trainingEnrolments, held, withoutSeatIn(held.state, session))],
      );
      if (changes.length > 0) await store.commit(changes, cause);
    });
};

/**
 * Cancels a session and frees its people for others. A repetition changes nothing, and frees those that an interrupted
 * cancellation has left.
 * @throws Refusal `session-over`, `changed-meanwhile`
 */
export const cancelSessionFor = async (
  held: Versioned<TrainingSession>,
  reason: CancelReason,
  requestCause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingSession>> => {
  const cause = { ...requestCause, programmeId: held.state.programmeId };
  const { session, facts } = cancelSession(held.state, reason, cause.now);
  const isNew = session !== held.state;
  if (isNew) await store.commit([save(trainingSessions, held, session, facts)], cause);
  await takeSeats(session, cause, store);
  return { state: session, version: held.version + (isNew ? 1 : 0) };
};
