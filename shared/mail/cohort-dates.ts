import { localDateOf } from '../domain/kernel/dates.ts';
import type { Sources } from './sources.ts';

/** Days of the cohort that lie ahead of the reader, `YYYY-MM-DD` in Finland. */
export type CohortDates = {
  readonly matchingOn?: string | undefined;
  readonly kickOff?: string | undefined;
  /** Working days for an answer to a proposal. */
  readonly answerDays: number;
};

export const cohortDates = async (cohortId: string, sources: Sources): Promise<CohortDates> => {
  const today = localDateOf(sources.now);
  const cohort = await sources.cohort(cohortId);
  if (!cohort) throw new Error(`An application names the cohort ${cohortId}, which is gone.`);
  const { matchingOn, kickOff, answerDays } = cohort;
  return {
    matchingOn: matchingOn.find((day) => day >= today),
    kickOff: kickOff >= today ? kickOff : undefined,
    answerDays,
  };
};

export const datesExample: CohortDates = { matchingOn: '2027-03-01', kickOff: '2027-03-18', answerDays: 5 };
