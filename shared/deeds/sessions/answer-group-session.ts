import { answerGroup, type Wish } from '../../domain/sessions/group-guests.ts';
import type { GroupSession } from '../../domain/sessions/group-session.ts';
import { groupSessions } from '../../store/kinds/sessions.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { saveGroup } from './group-sessions.ts';

/**
 * Takes an answer in. Somebody else who takes the last seat at the same moment puts this person on the waiting list.
 * @throws Refusal `session-cancelled`, `session-over`, `not-found` for somebody who is not invited
 */
export const answerGroupSession = (
  sessionId: string,
  applicationId: string,
  wish: Wish,
  cause: RequestCause,
  store: Store,
  enteredBy?: string,
): Promise<Versioned<GroupSession>> =>
  retryOnConflict(async () => {
    const held = await store.get(groupSessions, sessionId);
    return saveGroup(held, answerGroup(held.state, applicationId, wish, cause.now, enteredBy), cause, store);
  });
