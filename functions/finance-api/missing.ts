import * as z from 'zod';
import { MISSING_KINDS } from '../../shared/domain/funding/missing-evidence.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseCounted } from './indicators.ts';

const query = z.strictObject({ decision: z.string().max(80).optional() });

export const MissingView = z.strictObject({
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

export const CompaniesView = z.strictObject({
  items: z.array(CompanyView),
  /** A count of null is kept back: it would tell of few. */
  byMunicipality: z.array(z.strictObject({ municipality: z.string().nullable(), count: z.int().nullable() })),
});

/** Evidence that a funder would ask for and that is not there, and the companies behind their figure. */
export const missingRoutes: readonly FinanceRoute[] = [
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/missing-evidence',
    who: 'finance',
    does: 'Lists what a decision counts, or should, without proof, with the place in the desk where it is put right.',
    query,
    answers: { 200: listOf(MissingView) },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const decision = await chooseCounted(
        programme.id,
        request.query.decision,
        localDateOf(request.now),
        store,
      );
      const { loadMissing } = await import('./load-missing.ts');
      return json(200, { items: await loadMissing(decision, request.now, store) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/finance/programmes/{programmeId}/companies',
    who: 'finance',
    does: 'Lists the companies that count for a decision, without names, and their number in each municipality.',
    query,
    answers: { 200: CompaniesView },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const decision = await chooseCounted(
        programme.id,
        request.query.decision,
        localDateOf(request.now),
        store,
      );
      const { loadCounted } = await import('./load-missing.ts');
      return json(200, await loadCounted(decision, store));
    },
  }),
];
