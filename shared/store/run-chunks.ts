import { isDeepStrictEqual } from 'node:util';
import type { RunChunk } from '../domain/rounds/chunk.ts';
import type { PoolChunk } from '../domain/rounds/pool-chunk.ts';
import type { MatchingRun } from '../domain/rounds/run.ts';
import { poolChunks, runChunkId, runChunks } from './kinds/rounds.ts';
import { type Change, create, type ItemKind, type Store, save, type Versioned } from './store.ts';

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

type Stored<Part> = (Versioned<Part> | undefined)[];

/**
 * Changes that write the first result of a run and the snapshot of its people. `isBegun` says that an attempt before
 * this one may have written some of them.
 */
export const resultChanges = async (
  { roundId, id }: { readonly roundId: string; readonly id: string },
  chunks: readonly RunChunk[],
  snapshot: readonly PoolChunk[],
  isBegun: boolean,
  store: Store,
): Promise<Change[]> => {
  const idsOf = (parts: readonly unknown[]) => parts.map((_, index) => runChunkId(roundId, id, index));
  const [oldChunks, oldSnapshot]: [Stored<RunChunk>, Stored<PoolChunk>] = isBegun
    ? [
        [...(await store.findAll(runChunks, idsOf(chunks)))],
        [...(await store.findAll(poolChunks, idsOf(snapshot)))],
      ]
    : [[], []];
  const changesOf = <Part>(kind: ItemKind<Part>, parts: readonly Part[], old: Stored<Part>): Change[] =>
    parts.flatMap((part, index): Change[] => {
      const held = old[index];
      if (held === undefined) return [create(kind, part)];
      return isDeepStrictEqual(held.state, part) ? [] : [save(kind, held, part)];
    });
  return [...changesOf(runChunks, chunks, oldChunks), ...changesOf(poolChunks, snapshot, oldSnapshot)];
};

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
