import type { ClaimPeriod } from '../../domain/funding/claim-period.ts';
import {
  addImport,
  type CostLedger,
  type CostLine,
  type CostStatement,
  statementBetween,
  statementOf,
  withdrawImport,
} from '../../domain/funding/costs.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import { asChangedMeanwhile } from '../../store/conflict.ts';
import { claimPeriods, costLedgers, costPartId, costParts } from '../../store/kinds/funding.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';

/** Version 0 stands for a decision without costs. */
export const loadLedger = async (decisionId: string, store: Store): Promise<Versioned<CostLedger>> =>
  (await store.find(costLedgers, decisionId)) ?? { state: { decisionId, imports: [] }, version: 0 };

const putLedger = (
  held: Versioned<CostLedger>,
  next: CostLedger,
  facts: Parameters<typeof save<CostLedger>>[3],
): Change => (held.version === 0 ? create(costLedgers, next, facts) : save(costLedgers, held, next, facts));

/** A cost with the period for which it was imported. */
export type ImportedLine = CostLine & { readonly importId: string; readonly periodId: string };

/** Costs of imports that stand, in the order of the imports. */
export const loadCosts = async (
  { decisionId, imports }: CostLedger,
  store: Store,
): Promise<readonly ImportedLine[]> => {
  const standing = imports.filter(({ withdrawn }) => withdrawn === null);
  const parts = await store.findAll(
    costParts,
    standing.flatMap(({ id, parts: count }) =>
      Array.from({ length: count }, (_, part) => costPartId(id, part)),
    ),
  );
  const periodOf = new Map(standing.map(({ id, periodId }) => [id, periodId]));
  return parts.flatMap((held) => {
    if (held === undefined) throw new Error(`A part of the costs of ${decisionId} is gone.`);
    const { importId, lines } = held.state;
    return lines.map((line) => ({ ...line, importId, periodId: periodOf.get(importId) ?? '' }));
  });
};

/** Parts before the ledger that names them, as a transaction takes 4 MB. */
const PARTS_AT_ONCE = 10;

/** Keeps all lines of a file, or none. @throws Refusal `imported-already`, `changed-meanwhile` */
export const importCosts = async (
  { state: period, version }: Versioned<ClaimPeriod>,
  file: { readonly id: string; readonly hash: string; readonly lines: readonly CostLine[] },
  /** The record of the request, first of all. */
  record: readonly Change[],
  cause: Cause,
  store: Store,
): Promise<CostLedger> => {
  const held = await loadLedger(period.decisionId, store);
  const { id, hash, lines } = file;
  const { ledger, parts, facts } = addImport(held.state, { id, hash, periodId: period.id }, lines, cause);
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE)
    await store.commit(
      parts.slice(from, from + PARTS_AT_ONCE).map((part) => create(costParts, part)),
      cause,
    );
  try {
    await store.commit(
      [
        ...record,
        putLedger(held, ledger, facts),
        // A lock at the same moment may not miss them.
        save(claimPeriods, { state: period, version }, period),
      ],
      cause,
    );
  } catch (error) {
    throw asChangedMeanwhile(error, costLedgers);
  }
  return ledger;
};

export const withdrawCosts = async (
  decisionId: string,
  importId: string,
  reason: string,
  cause: Cause,
  store: Store,
): Promise<CostLedger> => {
  const held = await loadLedger(decisionId, store);
  const { ledger, facts } = withdrawImport(held.state, importId, reason, cause);
  if (ledger !== held.state) await store.commit([putLedger(held, ledger, facts)], cause);
  return ledger;
};

/**
 * The whole until a period's end, and the period's part of it: what it adds to what was shown before. Costs count in the period for which
 * they were imported.
 */
export const costsOf = (
  decision: FundingDecision,
  period: Pick<ClaimPeriod, 'id' | 'from'>,
  lines: readonly ImportedLine[],
  areTargetsReached: boolean,
  /** Figures of the lock before. */
  shown: CostStatement | undefined,
): { readonly until: CostStatement; readonly period: CostStatement } => {
  const earlier = new Set(
    decision.periods.filter(({ from }) => from < period.from).map(({ periodId }) => periodId),
  );
  const before = lines.filter(({ periodId }) => earlier.has(periodId));
  const until = statementOf(
    decision,
    lines.filter(({ periodId }) => periodId === period.id || earlier.has(periodId)),
    areTargetsReached,
  );
  return { until, period: statementBetween(until, shown ?? statementOf(decision, before, false)) };
};
