import * as z from 'zod';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { file } from '../../shared/runtime/http/reply.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseDecision } from './indicators.ts';

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
    }),
    answers: { 200: 'table' },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const { LISTS, makeExport } = await import('./make-export.ts');
      const list = LISTS.find((each) => each === request.params.list);
      if (list === undefined) throw new Refusal('not-found', `There is no list ${request.params.list}.`);
      const { now, language } = request;
      const today = localDateOf(now);
      const { decision } = (await chooseDecision(programme.id, request.query.decision, today, store)).chosen;
      const { format } = request.query;
      const bytes = await makeExport(list, format, { decision, programme, language, now }, store);
      return file(200, bytes, TYPES[format], `${decision.id}-${list}-${today}.${format}`);
    },
  }),
];
