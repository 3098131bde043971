import type { ClaimPeriod } from '../../domain/funding/claim-period.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import type {
  Correction,
  EvidenceLine,
  PeriodSnapshot,
  SnapshotPart,
} from '../../domain/funding/snapshot.ts';
import { claimPeriods, snapshotPartId, snapshotParts } from '../../store/kinds/funding.ts';
import type { Store, Versioned } from '../../store/store.ts';

/** Periods of a decision, in the order of their days. Those that were cancelled are not among them. */
export const loadPeriods = async (
  { periods }: Pick<FundingDecision, 'periods'>,
  store: Store,
): Promise<readonly Versioned<ClaimPeriod>[]> => {
  const held = await store.findAll(
    claimPeriods,
    periods.map(({ periodId }) => periodId),
  );
  return held.flatMap((each) => each ?? []);
};

export const loadSnapshotParts = async (
  { id, parts }: Pick<PeriodSnapshot, 'id' | 'parts'>,
  store: Store,
): Promise<readonly SnapshotPart[]> => {
  const held = await store.findAll(
    snapshotParts,
    parts.map((_, part) => snapshotPartId(id, part)),
  );
  return held.map((each, part) => {
    if (each === undefined) throw new Error(`Part ${part} of the snapshot ${id} is gone.`);
    return each.state;
  });
};

export const linesOf = (parts: readonly SnapshotPart[]): readonly EvidenceLine[] =>
  parts.flatMap(({ lines }) => lines);
export const correctionsOf = (parts: readonly SnapshotPart[]): readonly Correction[] =>
  parts.flatMap(({ corrections }) => corrections);
