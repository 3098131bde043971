import { isProfileMissing } from '../../domain/applications/profile.ts';
import { applications } from '../../store/kinds/applications.ts';
import { isSeasonOverFor } from '../../store/season.ts';
import type { Waiting } from '../waiting.ts';

/** The profile is needed before matching: a coordinator then asks by telephone. */
export const completeProfileWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) => {
    const application = await store.find(applications, aboutId);
    return (
      application !== undefined &&
      isProfileMissing(application.state) &&
      !(await isSeasonOverFor(application.state, store, now))
    );
  },
  unanswered: 'PROFILE_MISSING',
};
