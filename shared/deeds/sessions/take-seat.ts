import { loseSeat, type TrainingEnrolment, type TrainingSession } from '../../domain/sessions/training.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { freeSeats } from './free-seats.ts';

/**
 * Takes a seat away: it is free for others, and leaves the person's calendar. Without a seat there: nothing happens.
 * Others who change the session at the same moment do not stop it.
 * @throws Refusal `session-over`, `session-cancelled`, `module-attended`, `changed-meanwhile`
 */
export const takeSeat = async (
  held: Versioned<TrainingEnrolment>,
  session: TrainingSession,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingEnrolment>> => {
  const next = loseSeat(held.state, session, cause.now);
  if (next === held.state) return held;
  await retryOnConflict(async () =>
    store.commit(
      [save(trainingEnrolments, held, next), ...(await freeSeats(held, [session.id], 'TAKEN_AWAY', store))],
      { ...cause, programmeId: held.state.programmeId },
    ),
  );
  return { state: next, version: held.version + 1 };
};
