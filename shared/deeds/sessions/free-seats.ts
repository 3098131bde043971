import { leaveSession } from '../../domain/sessions/training.ts';
import { trainingSessions } from '../../store/kinds/sessions.ts';
import { type Change, type Store, save } from '../../store/store.ts';

/** Writes by which a person's seats in these sessions are free for others. */
export const freeSeats = async (
  applicationId: string,
  sessionIds: readonly string[],
  store: Store,
): Promise<Change[]> => {
  const sessions = await Promise.all(sessionIds.map((id) => store.get(trainingSessions, id)));
  return sessions.map((session) =>
    save(trainingSessions, session, leaveSession(session.state, applicationId)),
  );
};
