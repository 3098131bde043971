import { firstAwake } from '../kernel/awake.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import type { Cohort } from './cohort.ts';

/** Days from kick-off to closing where nobody has chosen a day: about five months. */
export const USUAL_DAYS = 154;

/** The day on which the pairs of a cohort end as planned, and are asked how it was. It never lies in the sleeping weeks. */
export const closingOf = ({ kickOff, closing }: Pick<Cohort, 'kickOff' | 'closing'>): string =>
  firstAwake(closing ?? addDays(kickOff, USUAL_DAYS));

/** True from the day after the closing on, and once a coordinator has put the cohort away. */
export const isSeasonOver = (
  cohort: Pick<Cohort, 'kickOff' | 'closing' | 'archivedAt'>,
  now: Date,
): boolean => cohort.archivedAt !== undefined || localDateOf(now) > closingOf(cohort);
