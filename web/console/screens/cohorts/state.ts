import type { Cohort } from '../../cohort.ts';

export const COHORT_STATES = ['ARCHIVED', 'OPEN', 'SOON', 'UNDER_WAY', 'OVER'] as const;
export type CohortState = (typeof COHORT_STATES)[number];

/** State of a cohort on a day, in one word. Applications first: people ask about them. */
export const stateOf = (
  { archivedAt, applications, kickOff, closing }: Cohort,
  today: string,
): CohortState => {
  if (archivedAt !== undefined) return 'ARCHIVED';
  const periods = [applications.mentor, applications.student].filter(
    ({ closedAt }) => closedAt === undefined,
  );
  if (periods.some(({ opens, closes }) => opens <= today && today <= closes)) return 'OPEN';
  if (periods.some(({ opens }) => today < opens)) return 'SOON';
  return (closing ?? kickOff) < today ? 'OVER' : 'UNDER_WAY';
};
