import * as z from 'zod';
import { loadDecisions } from '../../shared/deeds/funding/decisions.ts';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { carriesOver, FundingDecision, isOver, resultOf } from '../../shared/domain/funding/decision.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import type { Indicator } from '../../shared/domain/funding/indicators/indicator.ts';
import { monthsOfParts, totalOf } from '../../shared/domain/funding/metric.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';
import { type FinanceRoute, route } from './deps.ts';

const DecisionView = z.strictObject({
  id: z.string(),
  label: FundingDecision.shape.label,
  status: z.enum(['OPEN', 'CLOSED']),
  /** Its dates are new: its figures are shown when all facts are counted by them. */
  isBeingCounted: z.boolean(),
});

const IndicatorsView = z.strictObject({
  asOf: z.iso.datetime(),
  /** Every decision of the programme, to choose from. */
  decisions: z.array(DecisionView),
  decision: DecisionView.extend({
    from: z.iso.date(),
    to: z.iso.date().optional(),
    number: z.string().max(60).nullable(),
    carriesOver: z.boolean(),
  }),
  indicators: z.array(
    z.strictObject({
      key: z.string(),
      label: Trilingual,
      definition: Trilingual,
      definitionVersion: z.int(),
      unit: z.enum(['COUNT', 'HOURS']),
      /** Null where there is none. */
      target: z.int().nullable(),
      /** Certainty and source of the target. */
      targetTerms: z
        .strictObject({ confirmed: z.boolean(), source: z.string(), since: z.iso.datetime() })
        .nullable(),
      /** Null where it is being counted, or the decision was over before counting began and nobody has entered its results. */
      actual: z.int().nullable(),
      /** The part of `actual` that is from before the system, as it was entered. */
      carriedOver: z.strictObject({ value: z.int(), confirmed: z.boolean(), source: z.string() }).nullable(),
      thisMonth: z.int(),
      /** The same, counted every time; null for a figure that counts nothing once. */
      gross: z.strictObject({ definition: Trilingual, actual: z.int().nullable() }).nullable(),
    }),
  ),
});

type Standing = { readonly decision: FundingDecision; readonly isBeingCounted: boolean };

/** All decisions of a programme, and the one that is asked for: by default the first that is open. @throws Refusal `not-found` */
export const chooseDecision = async (
  programmeId: string,
  id: string | undefined,
  today: string,
  store: Store,
): Promise<{ readonly all: readonly Standing[]; readonly chosen: Standing }> => {
  const { decisions, isBeingCounted } = await loadDecisions(programmeId, store);
  const all = decisions.map(({ state }) => ({ decision: state, isBeingCounted: isBeingCounted(state.id) }));
  const chosen = all.find(({ decision }) =>
    id === undefined ? !isOver(decision, today) : decision.id === id,
  );
  if (!chosen) throw new Refusal('not-found', `No funding decision ${id ?? 'is open'}.`);
  return { all, chosen };
};

/** Hours are counted in minutes, and shown rounded down to whole hours: never more than what happened. */
export const inUnit = (amount: number, unit: 'COUNT' | 'HOURS'): number =>
  unit === 'HOURS' ? Math.floor(amount / 60) : amount;

/** Every indicator of one funding decision against its target. Figures only: finance sees no name. */
export const indicatorRoutes: readonly FinanceRoute[] = [
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
      const { all, chosen } = await chooseDecision(programme.id, request.query.decision, today, store);
      const { decision, isBeingCounted } = chosen;
      const { state: generation } = await loadGeneration(programme.id, store);
      const held = await listAll(store, metrics, COLLECTION.metrics(programme.id, decision.id), {
        prefix: `${generation.current}#`,
      });
      const countedIn = (key: string): Record<string, number> =>
        monthsOfParts(held.map(({ state }) => state).filter(({ indicator }) => indicator === key));
      const actualOf = ({ key, unit }: Indicator): number | null =>
        isBeingCounted
          ? null
          : resultOf(decision, key, inUnit(totalOf({ months: countedIn(key) }), unit), programme.countsSince);
      const toView = ({ decision: each, ...standing }: Standing) => ({
        ...{ id: each.id, label: each.label, isBeingCounted: standing.isBeingCounted },
        status: isOver(each, today) ? ('CLOSED' as const) : ('OPEN' as const),
      });
      return json(200, {
        asOf: request.now.toISOString(),
        decisions: all.map(toView),
        decision: {
          ...toView(chosen),
          ...decision.eligible.value,
          number: decision.number.value,
          carriesOver: carriesOver(decision),
        },
        indicators: INDICATORS.filter(({ grossOf }) => grossOf === undefined).map((indicator) => {
          const { key, label, definition, version, unit } = indicator;
          const gross = INDICATORS.find(({ grossOf }) => grossOf === key);
          const target = decision.targets[key];
          const carried = decision.carriedOver[key];
          return {
            ...{ key, label, definition, unit, definitionVersion: version },
            target: target?.value ?? null,
            targetTerms:
              target === undefined || target.value === null
                ? null
                : { confirmed: target.confirmed, source: target.source, since: target.since },
            actual: actualOf(indicator),
            carriedOver:
              carried === undefined || carried.value === null
                ? null
                : { value: carried.value, confirmed: carried.confirmed, source: carried.source },
            thisMonth: inUnit(countedIn(key)[today.slice(0, 7)] ?? 0, unit),
            gross: gross === undefined ? null : { definition: gross.definition, actual: actualOf(gross) },
          };
        }),
      });
    },
  }),
];
