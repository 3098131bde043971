import { isProfileMissing } from '../../domain/applications/profile.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Waiting } from '../waiting.ts';

/** The profile is needed before matching: a coordinator then asks by telephone. */
export const completeProfileWaiting: Waiting = {
  isOpen: async ({ aboutId }, store) => {
    const application = await store.find(applications, aboutId);
    return application !== undefined && isProfileMissing(application.state);
  },
  unanswered: 'PROFILE_MISSING',
};
