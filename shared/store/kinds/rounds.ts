import { RunChunk } from '../../domain/rounds/chunk.ts';
import { poolKeyOf } from '../../domain/rounds/participants.ts';
import { PoolChunk } from '../../domain/rounds/pool-chunk.ts';
import { MatchingRound, OpenRound } from '../../domain/rounds/round.ts';
import { StoredRun } from '../../domain/rounds/run.ts';
import { RunPart } from '../../domain/rounds/run-part.ts';
import { COLLECTION, DUE } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const matchingRounds: ItemKind<MatchingRound> = {
  name: 'MatchingRound',
  schemaVersion: 2,
  schema: MatchingRound,
  // One round was open for a whole cohort, whomever its runs were for.
  upcast: { 1: (old) => ({ ...old, pool: { only: 'ALL' } }) },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ROUND#${id}`, sk: 'META' }),
  collection: ({ cohortId, requestedAt, id }) => ({
    pk: COLLECTION.rounds(cohortId),
    sk: `${requestedAt}#${id}`,
  }),
  due: (round) =>
    round.status === 'APPROVED' && round.publishAt !== undefined
      ? { pk: DUE.publications(round.programmeId), sk: `${round.publishAt}#${round.id}` }
      : undefined,
};

export const matchingRunId = (roundId: string, runId: string): string => `${roundId}.${runId}`;

/** A run without its decisions and their log; `shared/store/runs.ts` puts the two together. */
export const matchingRuns: ItemKind<StoredRun> = {
  name: 'MatchingRun',
  isPlain: true,
  schemaVersion: 2,
  schema: StoredRun,
  // Decisions and log lay in the run, which holds some 1,300 of them.
  upcast: {
    1: ({ decisions, overrides, ...old }) => ({ ...old, parts: [], inside: { decisions, overrides } }),
  },
  idOf: ({ roundId, id }) => matchingRunId(roundId, id),
  key: (id) => {
    const [roundId, runId] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}` };
  },
};

export const runPartId = (roundId: string, runId: string, part: string): string =>
  `${roundId}.${runId}.${part}`;

export const runParts: ItemKind<RunPart> = {
  name: 'RunPart',
  isPlain: true,
  schemaVersion: 1,
  schema: RunPart,
  asText: true,
  idOf: ({ roundId, runId, part }) => runPartId(roundId, runId, part),
  key: (id) => {
    const [roundId, runId, part] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}#PART#${part}` };
  },
};

/** Items that hold a part of a run each. */
export const runChunkId = (roundId: string, runId: string, index: number): string =>
  `${roundId}.${runId}.${index}`;

export const runChunks: ItemKind<RunChunk> = {
  name: 'RunChunk',
  schemaVersion: 1,
  schema: RunChunk,
  asText: true,
  idOf: ({ roundId, runId, index }) => runChunkId(roundId, runId, index),
  key: (id) => {
    const [roundId, runId, index] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}#CHUNK#${String(index).padStart(4, '0')}` };
  },
};

export const poolChunks: ItemKind<PoolChunk> = {
  name: 'PoolChunk',
  schemaVersion: 1,
  schema: PoolChunk,
  asText: true,
  idOf: ({ roundId, runId, index }) => runChunkId(roundId, runId, index),
  key: (id) => {
    const [roundId, runId, index] = id.split('.');
    return { pk: `ROUND#${roundId}`, sk: `RUN#${runId}#POOL#${String(index).padStart(4, '0')}` };
  },
};

const WHOLE_COHORT = poolKeyOf({ only: 'ALL' });

export const openRounds: ItemKind<OpenRound> = {
  name: 'OpenRound',
  schemaVersion: 2,
  schema: OpenRound,
  upcast: { 1: (old) => ({ ...old, pool: WHOLE_COHORT }) },
  idOf: ({ cohortId, pool }) => `${cohortId}.${pool}`,
  key: (id) => {
    const [cohortId, pool] = id.split('.');
    return { pk: `COHORT#${cohortId}`, sk: pool === WHOLE_COHORT ? 'OPENROUND' : `OPENROUND#${pool}` };
  },
};
