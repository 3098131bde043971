import { isGroupAhead } from '../../domain/sessions/group-session.ts';
import { groupSessionsFor } from '../../store/group-sessions.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Waiting } from '../waiting.ts';

/** Silence about a session has no consequence: the calendar reminds those who come. */
export const answerSessionsWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) => {
    const application = (await store.find(applications, aboutId))?.state;
    if (application?.status !== 'PARTICIPATING' || application.partners.formed.length === 0) return false;
    const sessions = await groupSessionsFor(store, application);
    return sessions.some(({ session, guest }) => isGroupAhead(session, now) && guest.answer === undefined);
  },
};
