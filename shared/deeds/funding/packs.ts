import { type ClaimPack, packIdOf, requestAgain, requestPack } from '../../domain/funding/claim-pack.ts';
import { requireLock } from '../../domain/funding/claim-period.ts';
import type {
  Correction,
  CountedCompany,
  EvidenceLine,
  PeriodSnapshot,
} from '../../domain/funding/snapshot.ts';
import { isIntact } from '../../domain/funding/snapshot-proof.ts';
import {
  claimPacks,
  fundingDecisions,
  packPartId,
  packParts,
  periodSnapshots,
} from '../../store/kinds/funding.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { sha256 } from '../../store/sha256.ts';
import { type Cause, create, type Store, save, type Versioned } from '../../store/store.ts';
import { type Left, loadLeft } from './left-the-house.ts';
import type { Placed } from './periods.ts';
import { correctionsOf, linesOf, loadPeriods, loadSnapshotParts } from './snapshots.ts';

/**
 * The pack of a period's lock in force: the one that is made or on its way, or a new one.
 * @throws Refusal `period-not-locked`
 */
export const requestPackOf = (
  { held }: Pick<Placed, 'held'>,
  cause: Cause,
  store: Store,
): Promise<Versioned<ClaimPack>> =>
  retryOnConflict(
    async () => {
      const before = await store.find(claimPacks, packIdOf(requireLock(held.state).snapshotId));
      if (before === undefined) {
        const { pack, facts } = requestPack(held.state, cause);
        await store.commit([create(claimPacks, pack, facts)], cause);
        return { state: pack, version: 1 };
      }
      const next = requestAgain(before.state, cause);
      if (next === undefined) return before;
      await store.commit([save(claimPacks, before, next.pack, next.facts)], cause);
      return { state: next.pack, version: before.version + 1 };
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );

/** Packs of all locks of a period, the oldest first. */
export const loadPacks = async (
  { held }: Pick<Placed, 'held'>,
  store: Store,
): Promise<readonly Versioned<ClaimPack>[]> => {
  const found = await store.findAll(
    claimPacks,
    held.state.locks.map(({ snapshotId }) => packIdOf(snapshotId)),
  );
  return found.flatMap((each) => each ?? []);
};

export type LockContents = {
  readonly snapshot: PeriodSnapshot;
  readonly isIntact: boolean;
  readonly lines: readonly EvidenceLine[];
  readonly corrections: readonly Correction[];
  readonly companies: readonly CountedCompany[];
  readonly lockedAt: string;
  /** Papers that were sent before it, the oldest first. */
  readonly earlier: readonly Left[];
  readonly periods: readonly { readonly periodId: string; readonly from: string; readonly to: string }[];
};

/** Everything that a lock has kept, and what had left the house before it. Later locks and edits change nothing of it. */
export const loadLockContents = async (
  { snapshotId, decisionId }: Pick<ClaimPack, 'snapshotId' | 'decisionId'>,
  store: Store,
): Promise<LockContents> => {
  const { state: snapshot } = await store.get(periodSnapshots, snapshotId);
  const { state: decision } = await store.get(fundingDecisions, decisionId);
  const periods = (await loadPeriods(decision, store)).map(({ state }) => state);
  const locks = periods.flatMap((period) => period.locks);
  const own = locks.find((lock) => lock.snapshotId === snapshotId);
  if (own === undefined) throw new Error(`No period of ${decisionId} has the lock ${snapshotId}.`);
  const earlier = await loadLeft(decision, own.at, store);
  const parts = await loadSnapshotParts(snapshot, store);
  return {
    snapshot,
    earlier,
    lockedAt: own.at,
    isIntact: own.hash === snapshot.hash && isIntact(snapshot, parts, sha256),
    lines: linesOf(parts),
    corrections: correctionsOf(parts),
    companies: parts.flatMap(({ companies }) => companies ?? []),
    // A correction lies on days of a period that was there when it was locked.
    periods: periods
      .filter(({ to }) => to <= snapshot.to)
      .map(({ id: periodId, from, to }) => ({ periodId, from, to })),
  };
};

type Made = Extract<ClaimPack, { status: 'READY' }>;

/** Parts in one answer: a door answers with 6 MB at most, in base64. */
const PARTS_IN_PIECE = 15;

/** Answers in which the ZIP of a pack is handed out. */
export const piecesOf = ({ parts }: Pick<Made, 'parts'>): number => Math.ceil(parts / PARTS_IN_PIECE);

/** A piece of the ZIP of a pack that is made, counted from 0: all pieces after each other are the ZIP. */
export const loadPiece = async ({ id, parts }: Made, piece: number, store: Store): Promise<Uint8Array> => {
  const first = piece * PARTS_IN_PIECE;
  const held = await store.findAll(
    packParts,
    Array.from({ length: Math.min(PARTS_IN_PIECE, parts - first) }, (_, at) => packPartId(id, first + at)),
  );
  return Buffer.concat(
    held.map((each, at) => {
      const part = first + at;
      if (each === undefined) throw new Error(`Part ${part} of the pack ${id} is gone.`);
      return Buffer.from(each.state.content, 'base64');
    }),
  );
};
