import type { RunChunk } from '../domain/rounds/chunk.ts';
import { runChunkId, runChunks } from './kinds/rounds.ts';
import type { Store, Versioned } from './store.ts';

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
