import * as z from 'zod';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { file } from '../../shared/runtime/http/reply.ts';
import { type FinanceRoute, route } from './deps.ts';
import { Month } from './evidence.ts';
import { chooseCounted, chooseDecision } from './indicators.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Lists of finance as files. No name of a person; figures of few are kept back, because a file leaves the house. */
export const exportRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/exports/{list}',
    who: 'finance',
    does: 'Answers with a list of a decision as CSV or XLSX: indicators, evidence, missing, costs or periods.',
    query: z.strictObject({
      decision: z.string().max(80).optional(),
      format: z.enum(['csv', 'xlsx']).default('csv'),
      /** Evidence of one figure alone. */
      indicator: z.string().max(80).optional(),
      /** Evidence of one month alone. */
      month: Month.optional(),
    }),
    answers: { 200: 'table' },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const { COUNTED_LISTS, LISTS, makeExport } = await import('./make-export.ts');
      const list = LISTS.find((each) => each === request.params.list);
      if (list === undefined) throw new Refusal('not-found', `There is no list ${request.params.list}.`);
      const { now, language } = request;
      const today = localDateOf(now);
      const { decision: asked, format, indicator, month } = request.query;
      const decision = COUNTED_LISTS.has(list)
        ? await chooseCounted(programme.id, asked, today, store)
        : (await chooseDecision(programme.id, asked, today, store)).chosen.decision;
      const given = { decision, programme, language, now, indicator, month };
      const bytes = await makeExport(list, format, given, store);
      return file(200, bytes, TYPES[format], `${decision.id}-${list}-${today}.${format}`);
    },
  }),
];
