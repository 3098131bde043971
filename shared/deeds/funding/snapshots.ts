import type { ClaimPeriod } from '../../domain/funding/claim-period.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import type {
  Correction,
  EvidenceLine,
  PeriodSnapshot,
  SnapshotPart,
} from '../../domain/funding/snapshot.ts';
import { isItsPart } from '../../domain/funding/snapshot-proof.ts';
import { claimPeriods, snapshotPartId, snapshotParts } from '../../store/kinds/funding.ts';
import { sha256 } from '../../store/sha256.ts';
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

/** All parts of a snapshot, or some of them. @throws where one is gone, or is not what the snapshot says */
export const loadSnapshotParts = async (
  snapshot: Pick<PeriodSnapshot, 'id' | 'parts'>,
  store: Store,
  wanted: readonly number[] = [...snapshot.parts.keys()],
): Promise<readonly SnapshotPart[]> => {
  const held = await store.findAll(
    snapshotParts,
    wanted.map((part) => snapshotPartId(snapshot.id, part)),
  );
  return held.map((each, place) => {
    const part = wanted[place];
    if (each === undefined) throw new Error(`Part ${part} of the snapshot ${snapshot.id} is gone.`);
    if (each.state.part !== part || !isItsPart(snapshot, each.state, sha256))
      throw new Error(`Part ${part} of the snapshot ${snapshot.id} is not what its hash says.`);
    return each.state;
  });
};

export const linesOf = (parts: readonly SnapshotPart[]): readonly EvidenceLine[] =>
  parts.flatMap(({ lines }) => lines);
export const correctionsOf = (parts: readonly SnapshotPart[]): readonly Correction[] =>
  parts.flatMap(({ corrections }) => corrections);
