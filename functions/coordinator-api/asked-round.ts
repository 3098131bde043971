import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { MatchingRound } from '../../shared/domain/rounds/round.ts';
import type { MatchingRun, RunInState } from '../../shared/domain/rounds/run.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { matchingRounds, matchingRunId, matchingRuns, runChunks } from '../../shared/store/kinds/rounds.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { type Change, create, type Store, save, type Versioned } from '../../shared/store/store.ts';
import type { AskedAbout } from './deps.ts';

/** A request about a round. */
export type AboutRound = AskedAbout<{ readonly roundId: string }>;

/** The round in the address, as long as it is the version that the caller has seen. */
export const askedRound = async (
  request: Pick<AboutRound, 'headers' | 'params'>,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const held = await store.get(matchingRounds, request.params.roundId);
  requireSeen(request, held);
  return held;
};

/** @throws Refusal `not-found` also where the run is another round's */
export const heldRun = (round: MatchingRound, runId: string, store: Store): Promise<Versioned<MatchingRun>> =>
  store.get(matchingRuns, matchingRunId(round.id, runId));

/** A run with a result. @throws Refusal `not-found`, `run-unfinished` while it runs or where it failed */
export const doneRun = async (
  round: MatchingRound,
  runId: string,
  store: Store,
): Promise<Versioned<RunInState<'DONE'>>> => {
  const { state, version } = await heldRun(round, runId, store);
  if (state.status === 'DONE') return { state, version };
  throw new Refusal('run-unfinished', `${runId} is ${state.status}.`);
};

/** The chunks as they are stored once these changes are: what is not otherwise than it was stays what it was. */
export const chunksAfter = (
  before: readonly Versioned<RunChunk>[],
  after: readonly RunChunk[],
): readonly Versioned<RunChunk>[] =>
  after.map((state, index) => {
    const held = before[index];
    if (held === undefined) return { state, version: 1 };
    return isDeepStrictEqual(held.state, state) ? held : { state, version: held.version + 1 };
  });

/** What has to be written so that this is stored. */
export const writesOf = (
  before: readonly Versioned<RunChunk>[],
  stored: readonly Versioned<RunChunk>[],
): Change[] =>
  stored.flatMap((chunk, index): Change[] => {
    const held = before[index];
    if (held === undefined) return [create(runChunks, chunk.state)];
    return chunk === held ? [] : [save(runChunks, held, chunk.state)];
  });

/** Only what is otherwise than it was is written. */
export const chunkChanges = (before: readonly Versioned<RunChunk>[], after: readonly RunChunk[]): Change[] =>
  writesOf(before, chunksAfter(before, after));

/** The run's pairs and its unmatched, put together from their chunks. */
export const resultOf = async (
  run: MatchingRun,
  store: Store,
): Promise<Pick<RunChunk, 'pairs' | 'unmatched'>> => {
  if (run.status !== 'DONE') return { pairs: [], unmatched: [] };
  const chunks = await chunksOf(run, store);
  return {
    pairs: chunks.flatMap(({ state }) => state.pairs),
    unmatched: chunks.flatMap(({ state }) => state.unmatched),
  };
};
