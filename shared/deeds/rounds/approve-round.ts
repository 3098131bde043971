import { type Approval, approvedOf, isApprovedAs, reopenedOf } from '../../domain/rounds/approval.ts';
import type { RunChunk } from '../../domain/rounds/chunk.ts';
import { approveRound as approve, type MatchingRound, reopenRound } from '../../domain/rounds/round.ts';
import { commitInParts } from '../../store/commit-in-parts.ts';
import { partsOfCommit } from '../../store/commit-plan.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { chunkChanges, chunksOf } from '../../store/run-chunks.ts';
import { loadDoneRun } from '../../store/runs.ts';
import { type Change, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** The stored pairs of a round, and the changes that mark or unmark them. */
const marking = async (
  round: MatchingRound,
  marked: (chunks: readonly RunChunk[]) => readonly RunChunk[],
  store: Store,
): Promise<Change[]> => {
  const { state: run } = await loadDoneRun(round, round.runId, store);
  const before = await chunksOf(run, store);
  return chunkChanges(before, marked(before.map(({ state }) => state)));
};

/** True where this very approval stands already. */
export const isApproved = async (
  round: MatchingRound,
  approval: Approval,
  store: Store,
): Promise<boolean> => {
  if (round.status !== 'APPROVED') return false;
  const chunks = await chunksOf({ roundId: round.id, id: round.runId, chunks: round.chunks }, store);
  return isApprovedAs(
    chunks.map(({ state }) => state),
    approval,
  );
};

/**
 * Freezes a round or a part of it. More marks than one transaction takes are written ahead in parts: until the round is
 * approved they mean nothing, and the next approval starts without them.
 * @throws Refusal by the round's status, `run-unfinished`, `changed-meanwhile`
 */
export const approveRound = async (
  held: Versioned<MatchingRound>,
  approval: Approval,
  given: RequestCause,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const cause = { ...given, programmeId: held.state.programmeId };
  const { round, facts } = approve(held.state, cause.actor, cause.now);
  const ahead = await marking(round, (chunks) => approvedOf(reopenedOf(chunks), approval), store);
  let now = held;
  const guarded = async (part: readonly Change[]) => {
    await store.commit([save(matchingRounds, now, now.state), ...part], cause);
    now = { state: now.state, version: now.version + 1 };
  };
  await commitInParts(
    store,
    { ahead, guarded, last: () => [save(matchingRounds, now, round, facts)] },
    cause,
  );
  return { state: round, version: now.version + 1 };
};

/**
 * Takes an approval back, unless mails have gone out. The round comes first: marks that outlive a crash belong to no
 * approval.
 * @throws Refusal by the round's status, `changed-meanwhile`
 */
export const takeApprovalBack = async (
  held: Versioned<MatchingRound>,
  given: RequestCause,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const cause = { ...given, programmeId: held.state.programmeId };
  const { round, facts } = reopenRound(held.state);
  const changes = await marking(round, reopenedOf, store);
  const [first = [], ...others] = partsOfCommit(
    [save(matchingRounds, held, round, facts), ...changes],
    cause,
  );
  await store.commit(first, cause);
  let now = { state: round, version: held.version + 1 };
  for (const part of others) {
    await store.commit([save(matchingRounds, now, round), ...part], cause);
    now = { state: round, version: now.version + 1 };
  }
  return now;
};
