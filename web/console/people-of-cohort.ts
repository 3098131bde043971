import { call, type ItemOf } from '../api/client.ts';
import { type Loaded, useLoaded } from '../ui/loaded.tsx';
import type { Outcome } from '../ui/problem.ts';
import { toldApart } from './told-apart.ts';

export type ListedApplication = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/applications'>;

/** Pages that are read at most: a cohort of five thousand people. */
const MOST_PAGES = 50;

const everybody = async (cohortId: string): Promise<Outcome<readonly ListedApplication[]>> => {
  const items: ListedApplication[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const outcome = await call('GET /api/coordinator/cohorts/{cohortId}/applications', {
      params: { cohortId },
      query: { after },
    });
    if (!outcome.ok) return outcome;
    items.push(...outcome.answer.items);
    after = outcome.answer.next;
    if (after === undefined) break;
  }
  return { ok: true, answer: toldApart(items, ({ reference }) => reference), version: undefined };
};

/** Confirmed applications of a cohort, for screens that name its people. */
export const usePeopleOf = (cohortId: string | undefined): Loaded<readonly ListedApplication[]> =>
  useLoaded(`people ${cohortId}`, async () =>
    cohortId === undefined ? { ok: true, answer: [], version: undefined } : everybody(cohortId),
  );
