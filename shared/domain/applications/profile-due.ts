import { lastMorningBefore } from '../follow-up/reminder.ts';
import { localDateOf } from '../kernel/dates.ts';
import type { Cohort } from '../programme/cohort.ts';

/** When the answers after an approval should be there: before the next matching day, or the kick-off where there is none. */
export const profileDueAt = (
  { matchingOn, kickOff }: Pick<Cohort, 'matchingOn' | 'kickOff'>,
  approvedAt: Date,
): string => {
  const today = localDateOf(approvedAt);
  return lastMorningBefore(matchingOn.find((day) => day > today) ?? kickOff, approvedAt);
};
