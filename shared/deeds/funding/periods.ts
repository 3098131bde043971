import { areTargetsReached, reachesTargets } from '../../domain/funding/actual.ts';
import { sumOf } from '../../domain/funding/cents.ts';
import {
  type ClaimPeriod,
  isLocked,
  lockPeriod,
  type PeriodChange,
  requireLockable,
  usedBy,
} from '../../domain/funding/claim-period.ts';
import { type CostLedger, type CostStatement, statementOf } from '../../domain/funding/costs.ts';
import { type FundingDecision, resultOf } from '../../domain/funding/decision.ts';
import { totalOf } from '../../domain/funding/metric.ts';
import type {
  CountedCompany,
  EvidenceLine,
  Frozen,
  PeriodFigure,
  PeriodSnapshot,
} from '../../domain/funding/snapshot.ts';
import { takeSnapshot } from '../../domain/funding/take-snapshot.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { companies } from '../../store/kinds/companies.ts';
import {
  claimPeriods,
  costLedgers,
  fundingDecisions,
  markOf,
  metrics,
  periodSnapshots,
  snapshotDays,
  snapshotParts,
} from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import { sha256 } from '../../store/sha256.ts';
import { type Cause, create, type Store, save, type Versioned } from '../../store/store.ts';
import { costsOf, type ImportedLine, loadCosts, loadLedger } from './costs.ts';
import { loadEvidence } from './counted.ts';
import { loadGeneration } from './load-generation.ts';
import { countUntil, endOfMonth, loadResults, type Results } from './results.ts';
import { loadSessionSheets } from './session-sheets.ts';
import { linesOf, loadPeriods, loadSnapshotParts } from './snapshots.ts';

export type Placed = {
  readonly held: Versioned<ClaimPeriod>;
  readonly decision: Versioned<FundingDecision>;
  readonly others: readonly ClaimPeriod[];
};

/** A period with its decision and the decision's other periods. @throws Refusal `not-found` */
export const loadPeriod = async (id: string, store: Store): Promise<Placed> => {
  const held = await store.get(claimPeriods, id);
  const decision = await store.get(fundingDecisions, held.state.decisionId);
  const all = await loadPeriods(decision.state, store);
  return { held, decision, others: all.map(({ state }) => state).filter((other) => other.id !== id) };
};

/** The lock before a period, as the later periods go on from it. */
const previousLock = (
  period: Pick<ClaimPeriod, 'from'>,
  others: readonly ClaimPeriod[],
): ClaimPeriod['locks'][number] | undefined =>
  others
    .filter(({ to, locks }) => to < period.from && locks.length > 0)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
    ?.locks.at(-1);

/** The lock before a period: the figures that the funder has seen until then. */
export const loadPrevious = async (
  period: Pick<ClaimPeriod, 'from'>,
  others: readonly ClaimPeriod[],
  store: Store,
): Promise<PeriodSnapshot | undefined> => {
  const held = previousLock(period, others);
  return held && (await store.get(periodSnapshots, held.snapshotId)).state;
};

const withLines = async (snapshot: PeriodSnapshot, store: Store): Promise<Frozen> => ({
  snapshot,
  lines: linesOf(await loadSnapshotParts(snapshot, store)),
});

const COMPANIES = 'companies.participating';

/** Companies that count, as they are now, in the order of their ids. */
const loadCountedCompanies = async (
  programmeId: string,
  lines: readonly EvidenceLine[],
  store: Store,
): Promise<readonly CountedCompany[]> => {
  const counted = lines.filter(({ indicator }) => indicator === COMPANIES);
  if (counted.length === 0) return [];
  const held = await listAll(store, companies, COLLECTION.companies(programmeId));
  const byId = new Map(held.map(({ state }) => [state.id, state]));
  return counted
    .map(({ key, date }) => {
      const { businessId = null, municipality = null, size = null } = byId.get(key) ?? {};
      return { id: key, since: date, businessId, municipality, size };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** A part has at most some 200 KB, and a transaction takes 4 MB. */
const PARTS_AT_ONCE = 10;

/**
 * Keeps a period's figures as they are. Parts are written before the lock that names them: where it fails, nothing leads to them.
 * @throws Refusal `period-locked`, `period-not-locked`, `period-not-over`, `earlier-period-open`, `figures-being-counted`
 */
export const lock = async (
  { held, decision, others }: Placed,
  { countsSince }: Pick<Programme, 'countsSince'>,
  ids: Ids,
  cause: Cause,
  store: Store,
): Promise<Versioned<ClaimPeriod>> => {
  requireLockable(held.state, others, localDateOf(cause.now));
  const lines = await loadEvidence(decision.state, held.state.to, store);
  const before = await loadPrevious(held.state, others, store);
  const previous = before && (await withLines(before, store));
  const id = ids('snp');
  const firms = await loadCountedCompanies(decision.state.programmeId, lines, store);
  const sheets = await loadSessionSheets(decision.state.programmeId, held.state, lines, store);
  const subject = { decision: decision.state, period: held.state, companies: firms, sheets, id };
  const ledger = await loadLedger(decision.state.id, store);
  const costLines = await loadCosts(ledger.state, store);
  const files = ledger.state.imports.filter(({ withdrawn }) => withdrawn === null).map(({ hash }) => hash);
  const costs = (figures: readonly PeriodFigure[]): PeriodSnapshot['costs'] =>
    ledger.version === 0
      ? null
      : {
          ...costsOf(
            decision.state,
            held.state,
            costLines,
            areTargetsReached(figures),
            previous?.snapshot.costs?.until,
          ),
          files,
        };
  const hashes = { sha256, markOf };
  const { snapshot, parts, days } = takeSnapshot(subject, lines, previous, costs, countsSince, hashes);
  const ahead = [
    ...parts.map((part) => create(snapshotParts, part)),
    ...days.map((day) => create(snapshotDays, day)),
  ];
  for (let from = 0; from < ahead.length; from += PARTS_AT_ONCE)
    await store.commit(ahead.slice(from, from + PARTS_AT_ONCE), cause);
  const { period, facts } = lockPeriod(held.state, { snapshotId: id, hash: snapshot.hash }, cause);
  await store.commit(
    [
      create(periodSnapshots, snapshot),
      save(claimPeriods, held, period, facts),
      // Its terms and other periods are those that the snapshot shows.
      save(fundingDecisions, decision, decision.state),
      ...(ledger.version === 0 ? [] : [save(costLedgers, ledger, ledger.state)]),
    ],
    cause,
  );
  return { state: period, version: held.version + 1 };
};

/** Saves a period that has moved. Had it moved so before, nothing happens. */
export const keep = async (
  held: Versioned<ClaimPeriod>,
  { period, facts }: PeriodChange,
  cause: Cause,
  store: Store,
): Promise<Versioned<ClaimPeriod>> => {
  if (period === held.state) return held;
  await store.commit([save(claimPeriods, held, period, facts)], cause);
  return { state: period, version: held.version + 1 };
};

/** Saves a period together with its place in the decision. Was it so before, nothing happens. */
export const keepPlaced = async (
  { held, decision }: Placed,
  next: PeriodChange & { readonly decision: FundingDecision },
  cause: Cause,
  store: Store,
): Promise<Versioned<ClaimPeriod>> => {
  if (next.period === held.state) return held;
  await store.commit(
    [save(claimPeriods, held, next.period, next.facts), save(fundingDecisions, decision, next.decision)],
    cause,
  );
  return { state: next.period, version: held.version + 1 };
};

type Costs = { readonly until: CostStatement; readonly period: CostStatement; readonly final: boolean };

/** Everything by which the costs of a decision's periods are reckoned, read in as many requests for one period as for all. */
type Accounts = {
  readonly decision: FundingDecision;
  /** All periods of the decision. */
  readonly periods: readonly ClaimPeriod[];
  readonly lines: readonly ImportedLine[];
  readonly snapshots: ReadonlyMap<string, PeriodSnapshot>;
  /** Of a lump sum, which alone depends on what has been reached. Where they are missing, nothing is. */
  readonly results: Results | undefined;
  readonly countsSince: string;
};

const loadAccounts = async (
  decision: FundingDecision,
  periods: readonly ClaimPeriod[],
  ledger: CostLedger,
  { countsSince, needsResults }: { readonly countsSince: string; readonly needsResults: boolean },
  store: Store,
): Promise<Accounts> => {
  const [lines, results, held] = await Promise.all([
    loadCosts(ledger, store),
    decision.costModel.value === 'LUMP_SUM' && needsResults
      ? loadResults(decision, periods, store)
      : undefined,
    store.findAll(
      periodSnapshots,
      periods.flatMap(({ locks }) => locks.at(-1)?.snapshotId ?? []),
    ),
  ]);
  const snapshots = new Map(
    held.flatMap((each) => (each === undefined ? [] : [[each.state.id, each.state] as const])),
  );
  return { decision, periods, lines, results, snapshots, countsSince };
};

const isReached = ({ decision, results, countsSince }: Accounts, until: string): boolean =>
  results !== undefined && reachesTargets(decision, countUntil(results, until), countsSince);

const snapshotOf = (
  { snapshots }: Accounts,
  lock: ClaimPeriod['locks'][number] | undefined,
): PeriodSnapshot | undefined => {
  if (lock === undefined) return undefined;
  const snapshot = snapshots.get(lock.snapshotId);
  if (snapshot === undefined) throw new Error(`The snapshot ${lock.snapshotId} is gone.`);
  return snapshot;
};

/** Costs of a period: those of its lock, or as they are now. */
const costsIn = (accounts: Accounts, period: ClaimPeriod): Costs => {
  const { decision, periods, lines } = accounts;
  const locked = isLocked(period) ? snapshotOf(accounts, period.locks.at(-1)) : undefined;
  if (locked !== undefined) {
    const none = statementOf(decision, [], false);
    return { until: locked.costs?.until ?? none, period: locked.costs?.period ?? none, final: true };
  }
  const shown = snapshotOf(accounts, previousLock(period, periods))?.costs?.until;
  return { ...costsOf(decision, period, lines, isReached(accounts, period.to), shown), final: false };
};

/**
 * The highest sum that can be claimed for a period: support for all costs until its end, less what periods until then use, or what later
 * claims leave of it, up to the rest of the grant. Without a cost model the grant alone is the limit.
 */
const mostIn = (accounts: Accounts, period: ClaimPeriod): number => {
  const { decision, periods } = accounts;
  const others = periods.filter(({ id }) => id !== period.id);
  const usedUntil = (to?: string): number =>
    sumOf(others.filter((other) => to === undefined || other.to <= to).map(usedBy));
  const grantLeft = (decision.granted.value ?? 0) - usedUntil();
  if (decision.costModel.value === null) return Math.max(0, grantLeft);
  const claimedLater = others.filter((other) => other.from > period.to && usedBy(other) > 0);
  const supportLeft = [period, ...claimedLater].map(
    (each) => (costsIn(accounts, each).until.support ?? 0) - usedUntil(each.to),
  );
  return Math.max(0, Math.min(grantLeft, ...supportLeft));
};

const loadAccountsOf = async (
  { held, decision, others }: Placed,
  { countsSince, needsResults }: { readonly countsSince: string; readonly needsResults: boolean },
  store: Store,
): Promise<Accounts> => {
  const { state: ledger } = await loadLedger(decision.state.id, store);
  const terms = { countsSince, needsResults: needsResults && !isLocked(held.state) };
  return loadAccounts(decision.state, [...others, held.state], ledger, terms, store);
};

/** Costs of a period: those of its lock, or as they are now. @throws Refusal `figures-being-counted` */
export const loadCostsOf = async (placed: Placed, countsSince: string, store: Store): Promise<Costs> =>
  costsIn(await loadAccountsOf(placed, { countsSince, needsResults: true }, store), placed.held.state);

/**
 * The highest sum that can be claimed for a period. It stands in the answer to what has been done already, so it refuses nothing: while figures
 * are counted by new dates no target is reached, as on the page of the decision.
 */
export const loadMost = async (placed: Placed, countsSince: string, store: Store): Promise<number> => {
  const most = async (needsResults: boolean): Promise<number> =>
    mostIn(await loadAccountsOf(placed, { countsSince, needsResults }, store), placed.held.state);
  try {
    return await most(true);
  } catch (error) {
    if (!isRefusal(error, 'figures-being-counted')) throw error;
    return most(false);
  }
};

const SUCCESSFUL_PAIRS = 'pairs.successful';

const loadSuccessfulPairs = async (
  decision: FundingDecision,
  countsSince: string,
  store: Store,
): Promise<number> => {
  const { current } = (await loadGeneration(decision.programmeId, store)).state;
  const pairs = await listAll(store, metrics, COLLECTION.metrics(decision.programmeId, decision.id), {
    prefix: `${current}#${SUCCESSFUL_PAIRS}#`,
  });
  const counted = pairs.reduce((sum, { state }) => sum + totalOf(state), 0);
  return resultOf(decision, SUCCESSFUL_PAIRS, counted, countsSince) ?? 0;
};

/**
 * All periods of a decision with the highest sum that can be claimed for each, its costs as they are now, and its successful pairs: in as
 * many requests for one period as for all.
 */
export const loadWhole = async (
  decision: FundingDecision,
  today: string,
  { countsSince, isBeingCounted }: { readonly countsSince: string; readonly isBeingCounted: boolean },
  store: Store,
): Promise<{
  readonly costs: CostStatement;
  /** Null while they are being counted by new dates. */
  readonly successfulPairs: number | null;
  readonly ledger: CostLedger;
  readonly periods: readonly (Versioned<ClaimPeriod> & { readonly most: number })[];
}> => {
  const [{ state: ledger }, periods, successfulPairs] = await Promise.all([
    loadLedger(decision.id, store),
    loadPeriods(decision, store),
    isBeingCounted ? null : loadSuccessfulPairs(decision, countsSince, store),
  ]);
  const states = periods.map(({ state }) => state);
  const terms = { countsSince, needsResults: !isBeingCounted };
  const accounts = await loadAccounts(decision, states, ledger, terms, store);
  return {
    costs: statementOf(decision, accounts.lines, isReached(accounts, endOfMonth(today))),
    successfulPairs,
    ledger,
    periods: periods.map((held) => ({ ...held, most: mostIn(accounts, held.state) })),
  };
};
