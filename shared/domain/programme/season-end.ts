import { addDays } from '../kernel/dates.ts';
import type { Cohort } from './cohort.ts';
import { awakeFrom } from './sleeping-weeks.ts';

/** Days from kick-off to closing where nobody has chosen a day: about five months. */
export const USUAL_DAYS = 154;

/** The day on which the pairs of a cohort end as planned, and are asked how it was. It never lies in the sleeping weeks. */
export const closingOf = ({ kickOff, closing }: Pick<Cohort, 'kickOff' | 'closing'>): string =>
  awakeFrom(closing ?? addDays(kickOff, USUAL_DAYS));
