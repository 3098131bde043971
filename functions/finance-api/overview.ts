import * as z from 'zod';
import { loadWhole } from '../../shared/deeds/funding/periods.ts';
import { MISSING_KINDS } from '../../shared/domain/funding/missing-evidence.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { DecisionCostsView, toDecisionCosts } from './costs.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseDecision, IndicatorsView, loadIndicators } from './indicators.ts';
import { PeriodView, toListed } from './periods.ts';

const OverviewView = IndicatorsView.extend({
  /** Null while figures are being counted by new dates. */
  missing: z
    .array(
      z.strictObject({
        kind: z.enum(MISSING_KINDS),
        count: z.int(),
        /** So many were found among the first hundreds that were looked at; there may be more. */
        isAtLeast: z.boolean(),
      }),
    )
    .nullable(),
  /** In the order of their days. */
  periods: z.array(PeriodView),
  costs: DecisionCostsView,
});

/** Beginning of the finance page, in as many requests and about as many bytes for many facts and periods as for few. */
export const overviewRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/overview',
    who: 'finance',
    does: 'Shows a funding decision as one page: indicators, how much evidence is missing, periods and costs.',
    query: z.strictObject({ decision: z.string().max(80).optional() }),
    answers: { 200: OverviewView },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const { now } = request;
      const today = localDateOf(now);
      const all = await chooseDecision(programme.id, request.query.decision, today, store);
      const { decision, isBeingCounted } = all.chosen;
      const { countMissing } = await import('./load-missing.ts');
      const [figures, missing, whole] = await Promise.all([
        loadIndicators(programme, all, now, store),
        isBeingCounted ? null : countMissing(decision, now, store),
        loadWhole(decision, today, { countsSince: programme.countsSince, isBeingCounted }, store),
      ]);
      return json(200, {
        ...figures,
        missing,
        periods: whole.periods.map((period) => ({ ...toListed(period), most: period.most })),
        costs: toDecisionCosts(decision, whole, now),
      });
    },
  }),
];
