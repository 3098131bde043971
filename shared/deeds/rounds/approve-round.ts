import type { NewFact } from '../../../events/fact.ts';
import { type Approval, approvedOf, isApprovedAs, reopenedOf } from '../../domain/rounds/approval.ts';
import type { RunChunk } from '../../domain/rounds/chunk.ts';
import { approveRound as approve, type MatchingRound, reopenRound } from '../../domain/rounds/round.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { chunkChanges, chunksOf } from '../../store/run-chunks.ts';
import { loadDoneRun } from '../../store/runs.ts';
import { type Cause, type Store, save, type Versioned } from '../../store/store.ts';

/** Saves a round together with the outcomes marked in its pairs. */
const mark = async (
  held: Versioned<MatchingRound>,
  { round, facts }: { readonly round: MatchingRound; readonly facts: NewFact[] },
  marked: (chunks: readonly RunChunk[]) => readonly RunChunk[],
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const { state: run } = await loadDoneRun(round, round.runId, store);
  const before = await chunksOf(run, store);
  const after = marked(before.map(({ state }) => state));
  await store.commit([save(matchingRounds, held, round, facts), ...chunkChanges(before, after)], {
    ...cause,
    programmeId: round.programmeId,
  });
  return { state: round, version: held.version + 1 };
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

/** Freezes a round or a part of it. @throws Refusal by the round's status, `run-unfinished`, `changed-meanwhile` */
export const approveRound = (
  held: Versioned<MatchingRound>,
  approval: Approval,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<MatchingRound>> =>
  mark(
    held,
    approve(held.state, cause.actor, cause.now),
    (chunks) => approvedOf(chunks, approval),
    cause,
    store,
  );

/** Takes an approval back, unless mails have gone out. @throws Refusal by the round's status, `changed-meanwhile` */
export const takeApprovalBack = (
  held: Versioned<MatchingRound>,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<MatchingRound>> => mark(held, reopenRound(held.state), reopenedOf, cause, store);
