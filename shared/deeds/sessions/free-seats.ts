import { leaveSession, seatReleased, type TrainingEnrolment } from '../../domain/sessions/training.ts';
import { trainingSessions } from '../../store/kinds/sessions.ts';
import { type Change, type Store, save, type Versioned } from '../../store/store.ts';

/** Writes by which a person's seats in these sessions are free for others, and gone from the calendar. */
export const freeSeats = async (
  { state: enrolment, version }: Versioned<TrainingEnrolment>,
  sessionIds: readonly string[],
  reason: Parameters<typeof seatReleased>[2],
  store: Store,
): Promise<Change[]> => {
  const sessions = await Promise.all(sessionIds.map((id) => store.get(trainingSessions, id)));
  return sessions.map((session) =>
    save(trainingSessions, session, leaveSession(session.state, enrolment.applicationId), [
      seatReleased(enrolment, session.state, reason, version + 1),
    ]),
  );
};
