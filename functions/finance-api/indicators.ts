import * as z from 'zod';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import type { Indicator } from '../../shared/domain/funding/indicators/indicator.ts';
import { monthsOfParts, totalOf } from '../../shared/domain/funding/metric.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { FundingDecision, resultOfDecision, Trilingual } from '../../shared/domain/programme/programme.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type Route, routesFor } from '../../shared/runtime/http/route.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

const { id, label, source, eligible } = FundingDecision.shape;
const DecisionView = z.strictObject({ id, label, status: z.enum(['OPEN', 'CLOSED']) });

const IndicatorsView = z.strictObject({
  asOf: z.iso.datetime(),
  /** Every decision of the programme, to choose from. */
  decisions: z.array(DecisionView),
  decision: DecisionView.extend({ ...eligible.shape, source, carriesOver: z.boolean() }),
  indicators: z.array(
    z.strictObject({
      key: z.string(),
      label: Trilingual,
      definition: Trilingual,
      definitionVersion: z.int(),
      unit: z.enum(['COUNT', 'HOURS']),
      target: z.int().nullable(),
      /** Null where the decision was over before anything was counted, and nobody has entered its results. */
      actual: z.int().nullable(),
      thisMonth: z.int(),
      /** The same, counted every time; null for a figure that counts nothing once. */
      gross: z.strictObject({ definition: Trilingual, actual: z.int().nullable() }).nullable(),
    }),
  ),
});

export type FinanceDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

const statusOf = ({ eligible }: FundingDecision, today: string): 'OPEN' | 'CLOSED' =>
  eligible.to !== undefined && eligible.to < today ? 'CLOSED' : 'OPEN';

/** @throws Refusal `not-found` */
export const chosenDecision = (
  decisions: readonly FundingDecision[],
  id: string | undefined,
  today: string,
): FundingDecision => {
  const decision = decisions.find((candidate) =>
    id === undefined ? statusOf(candidate, today) === 'OPEN' : candidate.id === id,
  );
  if (!decision) throw new Refusal('not-found', `No funding decision ${id ?? 'is open'}.`);
  return decision;
};

/** Hours are counted in minutes, and shown rounded down to whole hours: never more than what happened. */
const inUnit = (amount: number, unit: 'COUNT' | 'HOURS'): number =>
  unit === 'HOURS' ? Math.floor(amount / 60) : amount;

const route = routesFor<FinanceDeps>();

/** Every indicator of one funding decision against its target. Figures only: finance sees no name. */
export const indicatorRoutes: readonly Route<FinanceDeps>[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/indicators',
    who: 'finance',
    does: 'Shows every indicator of a funding decision against its target.',
    query: z.strictObject({ decision: z.string().max(80).optional() }),
    answers: { 200: IndicatorsView },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const today = localDateOf(request.now);
      const decision = chosenDecision(programme.funding, request.query.decision, today);
      const { state: generation } = await loadGeneration(programme.id, store);
      const held = await listAll(store, metrics, COLLECTION.metrics(programme.id, decision.id), {
        prefix: `${generation.current}#`,
      });
      const countedIn = (key: string): Record<string, number> =>
        monthsOfParts(held.map(({ state }) => state).filter(({ indicator }) => indicator === key));
      const actualOf = ({ key, unit }: Indicator): number | null =>
        resultOfDecision(
          decision,
          key,
          inUnit(totalOf({ months: countedIn(key) }), unit),
          programme.countsSince,
        ) ?? null;
      return json(200, {
        asOf: request.now.toISOString(),
        decisions: programme.funding.map((each) => ({
          id: each.id,
          label: each.label,
          status: statusOf(each, today),
        })),
        decision: {
          id: decision.id,
          label: decision.label,
          status: statusOf(decision, today),
          ...decision.eligible,
          source: decision.source,
          carriesOver: decision.carriedOver !== undefined,
        },
        indicators: INDICATORS.filter(({ grossOf }) => grossOf === undefined).map((indicator) => {
          const { key, label, definition, version, unit } = indicator;
          const gross = INDICATORS.find(({ grossOf }) => grossOf === key);
          return {
            ...{ key, label, definition, unit, definitionVersion: version },
            target: decision.targets[key] ?? null,
            actual: actualOf(indicator),
            thisMonth: inUnit(countedIn(key)[today.slice(0, 7)] ?? 0, unit),
            gross: gross === undefined ? null : { definition: gross.definition, actual: actualOf(gross) },
          };
        }),
      });
    },
  }),
];
