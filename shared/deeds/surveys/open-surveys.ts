import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { surveyIdOf } from '../../domain/surveys/request.ts';
import { isAskingSeason, surveysDue } from '../../domain/surveys/schedule.ts';
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
  let opened = 0;
  for (const { pair, kind, role, needsConsent } of due) {
    if (asked.has(surveyIdOf(pair.id, kind, 1, role))) continue;
    if ((await unaskableFor(pair, { role, needsConsent }, store)) !== undefined) continue;
    try {
      await store.commit(askSurvey(pair, { kind, role }, now), cause);
      opened += 1;
    } catch (error) {
      // The index lags behind, or another clock was faster: it is open.
      if (!isRefusal(error, 'exists-already')) throw error;
    }
  }
  return opened;
};

/** Opens the surveys of every pair whose day has come, and answers how many there were. */
export const openSurveys = async (
  now: Date,
  { store, programmes }: Deps,
  causeIn: (programmeId: string) => Cause,
): Promise<number> => {
  let opened = 0;
  for (const { id } of programmes.all)
    for (const { state: cohort } of await listAll(store, cohorts, COLLECTION.cohorts(id)))
      if (isAskingSeason(cohort, now)) {
        const all = (await listAll(store, pairs, COLLECTION.pairs(cohort.id))).map(({ state }) => state);
        opened += await openFor(cohort, all, now, store, causeIn(id));
      }
  return opened;
};
