import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { type MetricEntry, monthsOfParts, totalOf } from '../../shared/domain/funding/metric.ts';
import { type ShownCell, suppressed } from '../../shared/domain/funding/suppression.ts';
import { cursorAfter } from '../../shared/store/collection-page.ts';
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

/** Companies in the order of the ids, without those that are gone. */
const loadTraits = async (ids: readonly string[], store: Store) =>
  (await store.findAll(companies, ids)).map((found) => {
    const { businessId = null, municipality = null, size = null } = found?.state ?? {};
    return { businessId, municipality, size };
  });

type Traits = Awaited<ReturnType<typeof loadTraits>>;
type Page = { readonly limit: number; readonly after: string | undefined };

const counts = ({ amount }: MetricEntry): boolean => amount !== 0;

const shownAs = (lines: readonly MetricEntry[], traits: Traits) =>
  lines.flatMap(({ key, date }, place) => {
    const known = traits[place];
    return known === undefined ? [] : [{ id: key, since: date, ...known }];
  });

const keysOf = (lines: readonly MetricEntry[]): readonly string[] => lines.map(({ key }) => key);

/** A page of the companies that count for a decision: no other company is read. */
const loadPage = async (partition: string, page: Page, store: Store) => {
  const { items, next } = await store.list(metricEntries, partition, { ...page, where: counts });
  const lines = items.map(({ state }) => state);
  return { items: shownAs(lines, await loadTraits(keysOf(lines), store)), next };
};

/** Number of companies that count for a decision, as its figure says. */
const countCompanies = async ({ id, programmeId }: Of, store: Store): Promise<number> => {
  const { current } = (await loadGeneration(programmeId, store)).state;
  const parts = await listAll(store, metrics, COLLECTION.metrics(programmeId, id), {
    prefix: `${current}#${COMPANIES}#`,
  });
  return totalOf({ months: monthsOfParts(parts.map(({ state }) => state)) });
};

const laidOut = (traits: Traits): readonly ShownCell<string | null>[] => {
  const cells = [...Map.groupBy(traits, ({ municipality }) => municipality)].map(([key, all]) => ({
    key,
    count: all.length,
  }));
  return suppressed(cells.toSorted((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~', 'en')));
};

/** A page with the number of all; the first one also with the number in each municipality, undefined where there are too many to read. */
export const loadCompanies = async (decision: Of, page: Page, store: Store) => {
  const partition = await linesIn(decision, store);
  const asked = async () => {
    const [found, total] = await Promise.all([
      loadPage(partition, page, store),
      countCompanies(decision, store),
    ]);
    return { ...found, total, cells: undefined };
  };
  if (page.after !== undefined) return asked();
  // All lines are read once: page, number and layout are taken from them.
  const lines = await store.list(metricEntries, partition, { limit: MOST_LAID_OUT });
  if (lines.next !== undefined) return asked();
  const all = lines.items.map(({ state }) => state).filter(counts);
  const traits = await loadTraits(keysOf(all), store);
  const shown = all.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shownAs(shown, traits),
    next: last !== undefined && shown.length < all.length ? cursorAfter(metricEntries, last) : undefined,
    total: all.length,
    cells: laidOut(traits),
  };
};
