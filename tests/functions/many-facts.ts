import { addTo } from '../../shared/deeds/funding/count.ts';
import type { Company } from '../../shared/domain/companies/company.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import type { MetricEntry } from '../../shared/domain/funding/metric.ts';
import { AGREED, LOOKED_THROUGH } from '../../shared/domain/funding/missing-evidence.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries, metricPartOf } from '../../shared/store/kinds/funding.ts';
import { create } from '../../shared/store/store.ts';
import { aDecision } from '../domain/funding/decisions.ts';
import type { Json } from './api.ts';
import { MONDAY, type World } from './world.ts';

export const confirmed = (value: unknown): Json => ({ value, confirmed: true });

/** A lump sum, whose costs depend on everything that counts. */
export const GRANT = aDecision(
  {
    funder: confirmed({ profile: 'AKKE', name: 'Österbottens förbund' }),
    eligible: confirmed({ from: '2026-01-01', to: '2027-12-31' }),
    granted: confirmed(5_000_000),
    costModel: confirmed('LUMP_SUM'),
    supportRate: confirmed(8000),
    budget: { WAGES: confirmed(900_000) },
    targets: { 'pairs.started': confirmed(30) },
  },
  { id: 'dec_grant' },
);

const FIGURES = [...new Set<string>([...Object.values(LOOKED_THROUGH), AGREED])];

const COMPANIES = LOOKED_THROUGH.COMPANY_WITHOUT_BUSINESS_ID;

const COMMIT = 50;

/** A company as a mentor without a business ID brings it, and without a municipality. */
const aCompany = (id: string): Company => ({
  id,
  programmeId: 'cccc',
  name: `Firma ${id}`,
  keys: [],
  applicationIds: [],
  former: [],
  joinedAt: MONDAY.toISOString(),
});

/** So many things count, as many for each figure whose proof is looked through; of the companies there are records too. */
export const countMany = async (world: World, decision: FundingDecision, count: number): Promise<void> => {
  const entries = Array.from({ length: count }, (_, place): MetricEntry => {
    const id = `pai_${String(place).padStart(6, '0')}`;
    return {
      programmeId: 'cccc',
      decisionId: decision.id,
      generation: 1,
      key: id,
      amount: 1,
      indicator: FIGURES[place % FIGURES.length] ?? 'pairs.started',
      date: `2026-${String((place % 12) + 1).padStart(2, '0')}-10`,
      evidence: { kind: 'pair', id },
      factId: `fac_${place}`,
      toldAt: '2026-12-10T10:00:00.000Z',
      toldBy: 'system:track-metrics',
    };
  });
  const parts = [
    ...Map.groupBy(entries, ({ indicator, key }) => `${indicator}.${metricPartOf(key)}`).values(),
  ];
  const changes = [
    ...entries.map((entry) => create(metricEntries, entry)),
    ...entries
      .filter(({ indicator }) => indicator === COMPANIES)
      .map(({ key }) => create(companies, aCompany(key))),
    ...parts.flatMap((of) => {
      const [entry] = of;
      return entry === undefined ? [] : addTo({ entry, definitionVersion: 1 }, of);
    }),
  ];
  const cause = { now: MONDAY, actor: 'system:test', programmeId: 'cccc', correlationId: 'many', depth: 0 };
  for (let from = 0; from < changes.length; from += COMMIT)
    await world.twin.commit(changes.slice(from, from + COMMIT), cause);
};
