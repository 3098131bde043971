import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { monthsOfParts, totalOf } from '../../shared/domain/funding/metric.ts';
import { type ShownCell, suppressed } from '../../shared/domain/funding/suppression.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries, metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

const COMPANIES = 'companies.participating';

/** More companies than this are not laid out by municipality: all would have to be read for it. */
export const MOST_LAID_OUT = 1_000;

type Of = Pick<FundingDecision, 'id' | 'programmeId'>;

const linesIn = async ({ id, programmeId }: Of, store: Store): Promise<string> => {
  const { current } = (await loadGeneration(programmeId, store)).state;
  return COLLECTION.metricEntries(programmeId, id, COMPANIES, current);
};

/** What is known of companies, in the order of the ids; nothing of those that are gone. */
const loadTraits = async (ids: readonly string[], store: Store) =>
  (await store.findAll(companies, ids)).map((found) => {
    const { businessId = null, municipality = null, size = null } = found?.state ?? {};
    return { businessId, municipality, size };
  });

/** A page of the companies that count for a decision: no other company is read. */
export const loadCompanies = async (
  decision: Of,
  page: { readonly limit: number; readonly after: string | undefined },
  store: Store,
) => {
  const { items: lines, next } = await store.list(metricEntries, await linesIn(decision, store), {
    ...page,
    where: ({ amount }) => amount !== 0,
  });
  const traits = await loadTraits(
    lines.map(({ state: { key } }) => key),
    store,
  );
  const items = lines.flatMap(({ state: { key, date } }, place) => {
    const known = traits[place];
    return known === undefined ? [] : [{ id: key, since: date, ...known }];
  });
  return { items, next };
};

/** Number of companies that count for a decision, as its figure says. */
export const countCompanies = async ({ id, programmeId }: Of, store: Store): Promise<number> => {
  const { current } = (await loadGeneration(programmeId, store)).state;
  const parts = await listAll(store, metrics, COLLECTION.metrics(programmeId, id), {
    prefix: `${current}#${COMPANIES}#`,
  });
  return totalOf({ months: monthsOfParts(parts.map(({ state }) => state)) });
};

/** The number of companies that count in each municipality; undefined where there are too many to read. */
export const layOutCompanies = async (
  decision: Of,
  store: Store,
): Promise<readonly ShownCell<string | null>[] | undefined> => {
  const lines = await store.list(metricEntries, await linesIn(decision, store), { limit: MOST_LAID_OUT });
  if (lines.next !== undefined) return undefined;
  const ids = lines.items.flatMap(({ state: { key, amount } }) => (amount === 0 ? [] : [key]));
  const counts = Map.groupBy(await loadTraits(ids, store), ({ municipality }) => municipality);
  const cells = [...counts].map(([key, all]) => ({ key, count: all.length }));
  return suppressed(cells.toSorted((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~', 'en')));
};
