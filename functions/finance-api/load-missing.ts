import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { coversDate } from '../../shared/domain/funding/calendar.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import {
  LOOKED_THROUGH,
  type Missing,
  missingEvidence,
} from '../../shared/domain/funding/missing-evidence.ts';
import { suppressed } from '../../shared/domain/funding/suppression.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries } from '../../shared/store/kinds/funding.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

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

/** Sessions, companies and evidence of a decision, each read as a list: the requests grow with cohorts and never with people. */
export const loadProof = async ({ id, programmeId }: FundingDecision, store: Store) => {
  const [lines, firms, held] = await Promise.all([
    loadLines(programmeId, id, LOOKED_THROUGH, store),
    loadCompanies(programmeId, store),
    listAll(store, cohorts, COLLECTION.cohorts(programmeId)),
  ]);
  const sessions = await Promise.all(
    held.map(({ state }) => listAll(store, trainingSessions, COLLECTION.sessions(state.id))),
  );
  return { lines, firms, sessions: sessions.flat().map(({ state }) => state) };
};
type Proof = Awaited<ReturnType<typeof loadProof>>;

export const missingIn = (
  { lines, firms, sessions }: Proof,
  { eligible }: FundingDecision,
  now: Date,
): readonly Missing[] =>
  missingEvidence(lines, sessions, firms, (date) => coversDate(eligible.value, date), now);

/** Companies that count for a decision, and their number in each municipality. */
export const countedIn = ({ lines, firms }: Pick<Proof, 'lines' | 'firms'>) => {
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  const items = lines(COMPANIES).map(({ key, date }) => {
    const { businessId = null, municipality = null, size = null } = byId.get(key) ?? {};
    return { ...{ id: key, since: date }, businessId, municipality, size };
  });
  const cells = [...Map.groupBy(items, ({ municipality }) => municipality)].map(([key, all]) => ({
    key,
    count: all.length,
  }));
  const inOrder = cells.toSorted((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~', 'en'));
  return {
    items,
    byMunicipality: suppressed(inOrder).map(({ key, count }) => ({ municipality: key, count })),
  };
};

export const loadMissing = async (
  decision: FundingDecision,
  now: Date,
  store: Store,
): Promise<readonly Missing[]> => missingIn(await loadProof(decision, store), decision, now);

export const loadCounted = async ({ id, programmeId }: FundingDecision, store: Store) => {
  const [lines, firms] = await Promise.all([
    loadLines(programmeId, id, [COMPANIES], store),
    loadCompanies(programmeId, store),
  ]);
  return countedIn({ lines, firms });
};
