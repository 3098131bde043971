import { capacityStandingOf } from '../../domain/applications/raise-capacity.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Waiting } from '../waiting.ts';

/** Silence is a no, which a coordinator hears of. */
export const raiseCapacityWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) => {
    const application = await store.find(applications, aboutId);
    const standing = application && capacityStandingOf(application.state, now);
    // Its end comes with the end of the wait, and is no answer.
    return standing === 'OPEN' || standing === 'LAPSED';
  },
  unanswered: 'CAPACITY_DECLINED',
};
