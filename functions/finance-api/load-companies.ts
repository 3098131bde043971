import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { suppressed } from '../../shared/domain/funding/suppression.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

const COMPANIES = 'companies.participating';

/** Companies that count for a decision, and their number in each municipality: read whole, and few beside the facts. */
export const loadCompanies = async (
  { id, programmeId }: Pick<FundingDecision, 'id' | 'programmeId'>,
  store: Store,
) => {
  const { current } = (await loadGeneration(programmeId, store)).state;
  const [lines, firms] = await Promise.all([
    listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, id, COMPANIES, current)),
    listAll(store, companies, COLLECTION.companies(programmeId)),
  ]);
  const byId = new Map(firms.map(({ state }) => [state.id, state]));
  const items = lines.flatMap(({ state: { key, date, amount } }) => {
    const { businessId = null, municipality = null, size = null } = byId.get(key) ?? {};
    return amount === 0 ? [] : [{ ...{ id: key, since: date }, businessId, municipality, size }];
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
