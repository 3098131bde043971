import * as z from 'zod';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { isOfAnswers } from '../../shared/domain/funding/actual.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { UNITS } from '../../shared/domain/funding/indicators/indicator.ts';
import { monthsOfParts } from '../../shared/domain/funding/metric.ts';
import { isReleased } from '../../shared/domain/funding/release.ts';
import { EvidenceLine, tellerOf } from '../../shared/domain/funding/snapshot.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { positionIn, sealedCursor } from '../../shared/runtime/http/cursors.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metricEntries, metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseCounted } from './indicators.ts';

export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

const EvidenceView = z.strictObject({
  indicator: z.strictObject({
    key: z.string(),
    label: Trilingual,
    definition: Trilingual,
    /** Of a mean or a share the answers are listed, each as one and without its value. */
    unit: z.enum(UNITS),
  }),
  /** Months in which something counts, with their amounts; hours are in minutes here. */
  months: z.array(z.strictObject({ month: Month, amount: z.int() })),
  /** The month of these items: the one that was asked for, or the last. */
  month: Month.optional(),
  /** Whether these lines may leave the house as a file: neither traits nor answers. */
  canBeSaved: z.boolean(),
  /** Ids without a name: a coordinator finds the thing by them. */
  items: z.array(EvidenceLine.omit({ indicator: true, key: true })),
  next: z.string().optional(),
});

/** Proof of each figure: the list of what it counts, a month at a time. Ids only: finance sees no name. */
export const evidenceRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/indicators/{indicator}/evidence',
    who: 'finance',
    does: 'Lists what an indicator counts in a month, with the ids that prove it.',
    query: pageQueryWith({ decision: z.string().max(80).optional(), month: Month.optional() }),
    answers: { 200: EvidenceView },
    async handle(request, { store, programmes, keys }) {
      const programme = programmes.of(request.params.programmeId);
      const decision = await chooseCounted(
        programme.id,
        request.query.decision,
        localDateOf(request.now),
        store,
      );
      const indicator = INDICATORS.find(({ key }) => key === request.params.indicator);
      if (indicator === undefined)
        throw new Refusal('not-found', `No indicator ${request.params.indicator} is counted.`);
      const { label, definition, responses } = indicator;
      const isHidden = isOfAnswers(indicator);
      const key = isHidden && responses !== undefined ? responses.answers : indicator.key;
      const unit = isHidden ? 'COUNT' : indicator.unit;
      const { current } = (await loadGeneration(programme.id, store)).state;
      const parts = await listAll(store, metrics, COLLECTION.metrics(programme.id, decision.id), {
        prefix: `${current}#${key}#`,
      });
      const months = Object.entries(monthsOfParts(parts.map(({ state }) => state))).map(
        ([month, amount]) => ({ month, amount }),
      );
      const month = request.query.month ?? months.at(-1)?.month;
      const page =
        month === undefined
          ? { items: [] }
          : await store.list(
              metricEntries,
              COLLECTION.metricEntries(programme.id, decision.id, key, current),
              {
                prefix: month,
                limit: request.query.limit,
                after: await positionIn(request, keys),
                where: ({ amount }) => amount !== 0,
              },
            );
      return json(200, {
        indicator: { key: indicator.key, label, definition, unit },
        months,
        ...(month === undefined ? {} : { month }),
        canBeSaved: isReleased(key),
        items: page.items.map(({ state: { date, amount, evidence, toldAt, toldBy } }) => ({
          date,
          amount,
          evidence,
          toldAt,
          toldBy: tellerOf(toldBy),
        })),
        next: await sealedCursor(request, page.next, keys),
      });
    },
  }),
];
