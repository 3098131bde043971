import * as z from 'zod';
import { loadTallies } from '../../shared/deeds/funding/counted.ts';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { sumOf } from '../../shared/domain/funding/cents.ts';
import { amountIn, cohortsOf, daysOfTallies } from '../../shared/domain/funding/day-counts.ts';
import { MAIN_INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { FUNNEL } from '../../shared/domain/funding/indicators/funnel.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseCounted } from './indicators.ts';

const CohortsView = z.strictObject({
  /** In the order of their kick-offs: those in which something counts. */
  cohorts: z.array(z.strictObject({ id: z.string(), name: z.string(), kickOff: z.iso.date() })),
  steps: z.array(
    z.strictObject({
      key: z.string(),
      label: Trilingual,
      /** Cohort → its count. A person in two counts in the first, so that all together are the whole. */
      counts: z.record(z.string(), z.int()),
      /** Counted in no cohort that is known. */
      elsewhere: z.int(),
      /** Results from before the system are in no cohort. */
      total: z.int(),
    }),
  ),
});

/** Cohorts of a decision side by side, from the application to the successful pair. */
export const cohortRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/cohorts',
    who: 'finance',
    does: 'Shows the cohorts of a decision side by side, from the application to the successful pair.',
    query: z.strictObject({ decision: z.string().max(80).optional() }),
    answers: { 200: CohortsView },
    async handle(request, { store, programmes }) {
      const { id: programmeId } = programmes.of(request.params.programmeId);
      const today = localDateOf(request.now);
      const decision = await chooseCounted(programmeId, request.query.decision, today, store);
      const { current } = (await loadGeneration(programmeId, store)).state;
      const [held, tallies] = await Promise.all([
        listAll(store, cohorts, COLLECTION.cohorts(programmeId)),
        loadTallies(decision, FUNNEL, current, store),
      ]);
      const known = new Set(held.map(({ state }) => state.id));
      const days = daysOfTallies(tallies);
      const steps = FUNNEL.flatMap((key) => {
        const indicator = MAIN_INDICATORS.find((each) => each.key === key);
        if (indicator === undefined) return [];
        const own = tallies.filter((tally) => tally.indicator === key);
        const inCohorts = [...cohortsOf(own)].filter(([id, count]) => known.has(id) && count !== 0);
        const total = amountIn(days, key, {});
        const elsewhere = total - sumOf(inCohorts.map(([, count]) => count));
        return [{ key, label: indicator.label, counts: Object.fromEntries(inCohorts), elsewhere, total }];
      });
      const shown = held
        .map(({ state: { id, name, kickOff } }) => ({ id, name, kickOff }))
        .filter(({ id }) => steps.some(({ counts }) => (counts[id] ?? 0) !== 0))
        .toSorted((a, b) => (a.kickOff < b.kickOff ? -1 : 1));
      return json(200, { cohorts: shown, steps });
    },
  }),
];
