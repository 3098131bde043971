import { call, type ItemOf } from '../api/client.ts';
import { programmeId } from '../staff/programme.ts';
import { inBrowser } from '../storage.ts';
import { signal, useEffect } from '../ui/framework.ts';
import { allPages } from '../ui/pages.ts';
import type { Outcome } from '../ui/problem.ts';

export type Cohort = ItemOf<'GET /api/coordinator/programmes/{programmeId}/cohorts'>;

/** Cohorts of the programme, the latest kick-off first, as last loaded; undefined before. */
export const cohorts = signal<readonly Cohort[] | undefined>(undefined);

const KEY = 'desk-cohort';

/** The cohort that lists are shown of: the last one that the person chose in this browser, else the newest. */
export const chosenCohort = signal<string | undefined>(inBrowser.getItem(KEY) ?? undefined);

export const chooseCohort = (cohortId: string): void => {
  if (chosenCohort.value === cohortId) return;
  chosenCohort.value = cohortId;
  inBrowser.setItem(KEY, cohortId);
};

/** The cohort of the thing that is open is the one that lists are shown of from then on. */
export const useCohortOf = (thing: { readonly cohortId: string } | undefined): void => {
  const cohortId = thing?.cohortId;
  useEffect(() => {
    if (cohortId !== undefined) chooseCohort(cohortId);
  }, [cohortId]);
};

export const loadCohorts = async (): Promise<Outcome<unknown>> => {
  const outcome = await allPages((after) =>
    call('GET /api/coordinator/programmes/{programmeId}/cohorts', {
      params: { programmeId },
      query: { after },
    }),
  );
  if (!outcome.ok) return outcome;
  const items = [...outcome.answer.items].sort((a, b) => b.kickOff.localeCompare(a.kickOff));
  cohorts.value = items;
  if (!items.some(({ id }) => id === chosenCohort.value)) chosenCohort.value = items[0]?.id;
  return outcome;
};

export const cohortOf = (cohortId: string): Cohort | undefined =>
  cohorts.value?.find(({ id }) => id === cohortId);
