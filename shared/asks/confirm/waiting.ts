import { applications } from '../../store/kinds/applications.ts';
import type { Waiting } from '../waiting.ts';

/** An application that nobody confirms expires in the store. */
export const confirmWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) =>
    (await store.find(applications, aboutId, now))?.state.status === 'SUBMITTED',
};
