import type { Application } from '../domain/applications/application.ts';
import { isSeasonOver } from '../domain/programme/season-end.ts';
import { cohorts } from './kinds/programme.ts';
import type { Store } from './store.ts';

/** True where the season that an application is for has ended, or its cohort was put away. */
export const isSeasonOverFor = async (
  { cohortId }: Pick<Application, 'cohortId'>,
  store: Store,
  now: Date,
): Promise<boolean> => {
  const cohort = await store.find(cohorts, cohortId);
  return cohort !== undefined && isSeasonOver(cohort.state, now);
};
