import { isDeepStrictEqual } from 'node:util';
import type { RunChunk } from '../domain/rounds/chunk.ts';
import type { MatchingRun } from '../domain/rounds/run.ts';
import { runChunkId, runChunks } from './kinds/rounds.ts';
import { type Change, create, type Store, save, type Versioned } from './store.ts';

/** A run's result, whole. @throws where a part of it is missing: they are written together with their run */
export const chunksOf = async (
  { roundId, id, chunks }: { readonly roundId: string; readonly id: string; readonly chunks: number },
  store: Store,
): Promise<readonly Versioned<RunChunk>[]> => {
  const ids = Array.from({ length: chunks }, (_, index) => runChunkId(roundId, id, index));
  return (await store.findAll(runChunks, ids)).map((chunk, index) => {
    if (chunk === undefined) throw new Error(`There is no chunk ${ids[index]}.`);
    return chunk;
  });
};

/** The chunks after the change. Unchanged chunks keep their version; changed ones get the next. */
export const chunksAfter = (
  before: readonly Versioned<RunChunk>[],
  after: readonly RunChunk[],
): readonly Versioned<RunChunk>[] =>
  after.map((state, index) => {
    const held = before[index];
    if (held === undefined) return { state, version: 1 };
    return isDeepStrictEqual(held.state, state) ? held : { state, version: held.version + 1 };
  });

/** Writes for the changed chunks. */
export const writesOf = (
  before: readonly Versioned<RunChunk>[],
  stored: readonly Versioned<RunChunk>[],
): Change[] =>
  stored.flatMap((chunk, index): Change[] => {
    const held = before[index];
    if (held === undefined) return [create(runChunks, chunk.state)];
    return chunk === held ? [] : [save(runChunks, held, chunk.state)];
  });

/** Only changed chunks are written. */
export const chunkChanges = (before: readonly Versioned<RunChunk>[], after: readonly RunChunk[]): Change[] =>
  writesOf(before, chunksAfter(before, after));

/** The run's pairs and its unmatched, put together from their chunks. */
export const loadResult = async (
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
