import * as z from 'zod';
import { MISSING_KINDS } from '../../shared/domain/funding/missing-evidence.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { positionIn, sealedCursor } from '../../shared/runtime/http/cursors.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseCounted } from './indicators.ts';

const MissingView = z.strictObject({
  kind: z.enum(MISSING_KINDS),
  date: z.iso.date(),
  id: z.string(),
  indicator: z.string(),
  /** Path in the coordinators' desk. */
  place: z.string(),
});

/** A company or organisation that counts. No name: that of a small one is often a person's. */
const CompanyView = z.strictObject({
  id: z.string(),
  /** Day from which it counts. */
  since: z.iso.date(),
  businessId: z.string().nullable(),
  municipality: z.string().nullable(),
  size: z.string().nullable(),
});

const CompaniesView = pageOf(CompanyView).extend({
  total: z.int(),
  /** On the first page; null where the companies are too many. A count of null is kept back: it would tell of few. */
  byMunicipality: z
    .array(z.strictObject({ municipality: z.string().nullable(), count: z.int().nullable() }))
    .nullable()
    .optional(),
});

/** Evidence that a funder would ask for and that is not there, and the companies behind their figure. */
export const missingRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/missing-evidence',
    who: 'finance',
    does: 'Lists what a decision counts, or should, without proof, with the place in the desk where it is put right.',
    query: pageQueryWith({
      decision: z.string().max(80).optional(),
      /** Only proof that one figure lacks. */
      indicator: z.string().max(80).optional(),
    }),
    answers: { 200: pageOf(MissingView) },
    async handle(request, { store, programmes, keys }) {
      const programme = programmes.of(request.params.programmeId);
      const { decision: asked, indicator, limit } = request.query;
      const decision = await chooseCounted(programme.id, asked, localDateOf(request.now), store);
      const { loadMissing } = await import('./load-missing.ts');
      const after = await positionIn(request, keys);
      const { items, next } = await loadMissing(decision, { indicator, after, limit }, request.now, store);
      return json(200, { items, next: await sealedCursor(request, next, keys) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/companies',
    who: 'finance',
    does: 'Lists the companies that count for a decision, without names, and at its beginning their number in each municipality.',
    query: pageQueryWith({ decision: z.string().max(80).optional() }),
    answers: { 200: CompaniesView },
    async handle(request, { store, programmes, keys }) {
      const programme = programmes.of(request.params.programmeId);
      const today = localDateOf(request.now);
      const decision = await chooseCounted(programme.id, request.query.decision, today, store);
      const { loadCompanies } = await import('./load-companies.ts');
      const after = await positionIn(request, keys);
      const page = { limit: request.query.limit, after };
      const { items, next, total, cells } = await loadCompanies(decision, page, store);
      const byMunicipality = cells?.map(({ key, count }) => ({ municipality: key, count })) ?? null;
      return json(200, {
        items,
        next: await sealedCursor(request, next, keys),
        total,
        ...(after === undefined ? { byMunicipality } : {}),
      });
    },
  }),
];
