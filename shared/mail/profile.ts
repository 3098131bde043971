import type { Application } from '../domain/applications/application.ts';
import { isProfileMissing } from '../domain/applications/profile.ts';
import { profileDueAt } from '../domain/applications/profile-due.ts';
import { localDateOf } from '../domain/kernel/dates.ts';
import type { Sources } from './sources.ts';

/** A season from the approval to the kick-off. */
export const PROFILE_LINK_DAYS = 120;

/** Last day for the questions after approval, `YYYY-MM-DD`; undefined where they are answered, or nobody is asked. */
export const profileAnswerBy = async (
  application: Application,
  sources: Sources,
): Promise<string | undefined> => {
  if (!('approvedAt' in application) || !isProfileMissing(application)) return undefined;
  const cohort = await sources.cohort(application.cohortId);
  return cohort && localDateOf(new Date(profileDueAt(cohort, new Date(application.approvedAt))));
};
