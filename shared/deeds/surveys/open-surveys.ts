import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { surveyIdOf } from '../../domain/surveys/request.ts';
import { isAskingSeason, surveysDue } from '../../domain/surveys/schedule.ts';
import { sumOverEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { listAll } from '../../store/list-all.ts';
import type { Cause, Store } from '../../store/store.ts';
import { askSurvey } from './ask-survey.ts';
import { unaskableFor } from './askable.ts';

type Deps = { readonly store: Store; readonly programmes: Programmes };

const openFor = async (
  cohort: Cohort,
  running: readonly Pair[],
  now: Date,
  store: Store,
  cause: Cause,
): Promise<number> => {
  const due = running.flatMap((pair) => surveysDue(pair, cohort, now).map((survey) => ({ pair, ...survey })));
  if (due.length === 0) return 0;
  const asked = new Set(
    (await listAll(store, surveyRequests, COLLECTION.surveys(cohort.id))).map(({ state }) => state.id),
  );
  return sumOverEach(due, async ({ pair, kind, role, needsConsent }) => {
    if (asked.has(surveyIdOf(pair.id, kind, 1, role))) return 0;
    if ((await unaskableFor(pair, { role, needsConsent }, store)) !== undefined) return 0;
    try {
      await store.commit(askSurvey(pair, { kind, role }, now), cause);
      return 1;
    } catch (error) {
      // The index lags behind, or another clock was faster: it is open.
      if (!isRefusal(error, 'exists-already')) throw error;
      return 0;
    }
  });
};

/** Opens the surveys of every pair whose day has come, and answers how many there were. */
export const openSurveys = async (
  now: Date,
  { store, programmes }: Deps,
  causeIn: (programmeId: string) => Cause,
): Promise<number> => {
  return sumOverEach(programmes.all, async ({ id }) =>
    sumOverEach(await listAll(store, cohorts, COLLECTION.cohorts(id)), async ({ state: cohort }) => {
      if (!isAskingSeason(cohort, now)) return 0;
      const all = (await listAll(store, pairs, COLLECTION.pairs(cohort.id))).map(({ state }) => state);
      return openFor(cohort, all, now, store, causeIn(id));
    }),
  );
};
