import * as z from 'zod';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { coversDate } from '../../shared/domain/funding/calendar.ts';
import {
  LOOKED_THROUGH,
  MISSING_KINDS,
  missingEvidence,
} from '../../shared/domain/funding/missing-evidence.ts';
import { suppressed } from '../../shared/domain/funding/suppression.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries } from '../../shared/store/kinds/funding.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';
import { type FinanceRoute, route } from './deps.ts';
import { chooseDecision } from './indicators.ts';

const query = z.strictObject({ decision: z.string().max(80).optional() });

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

const CompaniesView = z.strictObject({
  items: z.array(CompanyView),
  /** A count of null is kept back: it would tell of few. */
  byMunicipality: z.array(z.strictObject({ municipality: z.string().nullable(), count: z.int().nullable() })),
});

const COMPANIES = 'companies.participating';

/** Evidence of some figures, by figure. */
const loadLines = async (programmeId: string, decisionId: string, keys: readonly string[], store: Store) => {
  const { current } = (await loadGeneration(programmeId, store)).state;
  const read = await Promise.all(
    keys.map((key) =>
      listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, decisionId, key, current)),
    ),
  );
  const lines = read.flat().flatMap(({ state }) => (state.amount === 0 ? [] : [state]));
  return (key: string) => lines.filter(({ indicator }) => indicator === key);
};

const loadCompanies = async (programmeId: string, store: Store) =>
  (await listAll(store, companies, COLLECTION.companies(programmeId))).map(({ state }) => state);

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
      const { decision } = (
        await chooseDecision(programme.id, request.query.decision, localDateOf(request.now), store)
      ).chosen;
      const [lines, firms, held] = await Promise.all([
        loadLines(programme.id, decision.id, LOOKED_THROUGH, store),
        loadCompanies(programme.id, store),
        listAll(store, cohorts, COLLECTION.cohorts(programme.id)),
      ]);
      const sessions = await Promise.all(
        held.map(({ state }) => listAll(store, trainingSessions, COLLECTION.sessions(state.id))),
      );
      const items = missingEvidence(
        lines,
        sessions.flat().map(({ state }) => state),
        firms,
        (date) => coversDate(decision.eligible.value, date),
        request.now,
      );
      return json(200, { items });
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
      const { decision } = (
        await chooseDecision(programme.id, request.query.decision, localDateOf(request.now), store)
      ).chosen;
      const [lines, firms] = await Promise.all([
        loadLines(programme.id, decision.id, [COMPANIES], store),
        loadCompanies(programme.id, store),
      ]);
      const byId = new Map(firms.map((firm) => [firm.id, firm]));
      const items = lines(COMPANIES).map(({ key, date }) => {
        const { businessId = null, municipality = null, size = null } = byId.get(key) ?? {};
        return { ...{ id: key, since: date }, businessId, municipality, size };
      });
      const cells = [...Map.groupBy(items, ({ municipality }) => municipality)].map(([key, all]) => ({
        key,
        count: all.length,
      }));
      const byMunicipality = suppressed(
        cells.toSorted((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~', 'en')),
      );
      return json(200, {
        items,
        byMunicipality: byMunicipality.map(({ key, count }) => ({ municipality: key, count })),
      });
    },
  }),
];
