import * as z from 'zod';
import { loadWhole } from '../../shared/deeds/funding/periods.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { DecisionCostsView, toDecisionCosts } from './costs.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseDecision, IndicatorsView, loadIndicators } from './indicators.ts';
import { CompaniesView, MissingView } from './missing.ts';
import { PeriodView, toListed } from './periods.ts';

const OverviewView = IndicatorsView.extend({
  /** Null, as the companies, while figures are being counted by new dates. */
  missing: z.array(MissingView).nullable(),
  companies: CompaniesView.nullable(),
  /** In the order of their days. */
  periods: z.array(PeriodView),
  costs: DecisionCostsView,
});

/** Everything of the finance page in one answer, in as many requests for many facts and periods as for few. */
export const overviewRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/overview',
    who: 'finance',
    does: 'Shows a funding decision as one page: indicators, missing evidence, companies, periods and costs.',
    query: z.strictObject({ decision: z.string().max(80).optional() }),
    answers: { 200: OverviewView },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const { now } = request;
      const today = localDateOf(now);
      const all = await chooseDecision(programme.id, request.query.decision, today, store);
      const { decision, isBeingCounted } = all.chosen;
      const { countedIn, loadProof, missingIn } = await import('./load-missing.ts');
      const [figures, proof, whole] = await Promise.all([
        loadIndicators(programme, all, now, store),
        isBeingCounted ? null : loadProof(decision, store),
        loadWhole(decision, today, { countsSince: programme.countsSince, isBeingCounted }, store),
      ]);
      return json(200, {
        ...figures,
        missing: proof && missingIn(proof, decision, now),
        companies: proof && countedIn(proof),
        periods: whole.periods.map((period) => ({ ...toListed(period), most: period.most })),
        costs: toDecisionCosts(decision, whole, now),
      });
    },
  }),
];
