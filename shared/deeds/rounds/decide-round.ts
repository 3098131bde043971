import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Conflict } from '../../domain/matching/conflict.ts';
import type { Decisions } from '../../domain/matching/decisions.ts';
import type { MatchResult } from '../../domain/matching/match.ts';
import type { Price } from '../../domain/matching/price.ts';
import type { Problem } from '../../domain/matching/problem.ts';
import type { Difference } from '../../domain/matching/solver/change.ts';
import type { RunChunk } from '../../domain/rounds/chunk.ts';
import type { DecidedRound, Edit } from '../../domain/rounds/edits.ts';
import { reasonsIn, reasonsKept, runChunksOf } from '../../domain/rounds/result-chunks.ts';
import { type MatchingRound, overrideRound, requireProposed } from '../../domain/rounds/round.ts';
import { type RunInState, summaryOf } from '../../domain/rounds/run.ts';
import { fitsOneCommit } from '../../store/commit-plan.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { chunksAfter, writesOf } from '../../store/run-chunks.ts';
import { loadDoneRun, saveRun } from '../../store/runs.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

export type Solved =
  | { readonly ok: false; readonly conflicts: readonly Conflict[] }
  | {
      readonly ok: true;
      readonly problem: Problem;
      readonly result: MatchResult;
      readonly difference: Difference;
      readonly price: Price;
    };

/** The solver of a run, and what it keeps between two decisions. */
export type Solving = {
  readonly chunks: (
    held: Versioned<MatchingRound>,
    run: RunInState<'DONE'>,
  ) => Promise<readonly Versioned<RunChunk>[]>;
  readonly solve: (run: RunInState<'DONE'>, decisions: Decisions) => Promise<Solved>;
  readonly keep: (
    runId: string,
    stored: { readonly roundVersion: number; readonly chunks: readonly Versioned<RunChunk>[] },
    commit: () => Promise<unknown>,
  ) => Promise<void>;
};

type Decided = Extract<Solved, { ok: true }> & {
  readonly round: Versioned<MatchingRound>;
  readonly decisions: Decisions;
};

/**
 * Changes the decisions of a round's current run, solves it anew and stores the result; a refusal leaves the round as it was. A repetition
 * changes nothing. `requireSeen` refuses an author who has not seen the current version, and is asked only where something changes.
 * @throws Refusal by the round's status, `pool-changed`, `decision-too-large`, `changed-meanwhile`
 */
export const decideRound = async (
  held: Versioned<MatchingRound>,
  edit: (run: DecidedRound, pairs: RunChunk['pairs']) => Edit,
  requireSeen: () => void,
  given: RequestCause,
  { store, solving }: { readonly store: Store; readonly solving: Solving },
): Promise<Decided | Extract<Solved, { ok: false }>> => {
  const proposed = requireProposed(held.state);
  const run = await loadDoneRun(proposed, proposed.runId, store);
  const before = await solving.chunks(held, run.state);
  const { decisions, override } = edit(
    run.state,
    before.flatMap(({ state }) => state.pairs),
  );
  const isRepeated = decisions === run.state.decisions;
  if (!isRepeated) requireSeen();
  const solved = await solving.solve(run.state, decisions);
  if (!solved.ok) return solved;
  if (isRepeated) return { ...solved, decisions, round: held };
  const { problem, result, price } = solved;
  const reasonsFor = reasonsKept(
    before.map(({ state }) => state),
    reasonsIn(problem),
  );
  const of = { roundId: proposed.id, runId: proposed.runId };
  const after = runChunksOf(of, problem, result, reasonsFor, run.state.chunks);
  const stored = { roundVersion: held.version + 1, chunks: chunksAfter(before, after) };
  const now = { chunks: after.length, summary: summaryOf(result, problem.input.pool) };
  const { round, facts } = overrideRound(proposed, now, override);
  const overrides = [...run.state.overrides, override];
  const changes = [
    save(matchingRounds, held, round, facts),
    ...saveRun(run, { ...run.state, ...now, decisions, overrides, price }).changes,
    ...writesOf(before, stored.chunks),
  ];
  const cause = { ...given, programmeId: round.programmeId };
  if (!fitsOneCommit(changes, cause))
    throw new Refusal('decision-too-large', `A decision on ${round.id} would write ${changes.length} items.`);
  await solving.keep(proposed.runId, stored, () => store.commit(changes, cause));
  return { ...solved, decisions, round: { state: round, version: stored.roundVersion } };
};
