import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { NO_DECISIONS } from '../../shared/domain/matching/decisions.ts';
import { canonicalInput } from '../../shared/domain/matching/record.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import { poolFrom } from '../../shared/domain/rounds/pool-chunk.ts';
import type { MatchingRound } from '../../shared/domain/rounds/round.ts';
import type { RunInState } from '../../shared/domain/rounds/run.ts';
import { moveTo, type SolvedRun, solvedRun } from '../../shared/domain/rounds/solved-run.ts';
import { poolApplications } from '../../shared/store/kinds/applications.ts';
import { poolChunks, runChunkId } from '../../shared/store/kinds/rounds.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';

type CachedRun = {
  /** The run's people and rules, which never change; so a cached run stays valid after decisions made elsewhere. */
  readonly solved: SolvedRun;
  /** The stored result while the round has this version. A change of a proposal changes the round too. */
  readonly stored?: StoredResult;
};
type StoredResult = { readonly roundVersion: number; readonly chunks: readonly Versioned<RunChunk>[] };

/** Keyed by run. */
export type RunCache = Map<string, CachedRun>;

type Deps = { readonly store: Store; readonly cache: RunCache };

/** A run of a thousand people takes some ten megabytes. */
const MOST_KEPT = 4;

/** The run as it is before anybody decides about it, from its snapshot. @throws Refusal `pool-changed` where that is no longer possible */
const coldRun = async (run: RunInState<'DONE'>, store: Store): Promise<SolvedRun> => {
  const snapshot = Array.from({ length: run.poolChunks }, (_, index) =>
    runChunkId(run.roundId, run.id, index),
  );
  const chunks = (await store.findAll(poolChunks, snapshot)).flatMap((held) => held?.state ?? []);
  const ids = chunks.flatMap(({ mentors, students }) => [...mentors, ...students].map(({ id }) => id));
  const people = (await store.findAll(poolApplications, ids)).flatMap((held) => held?.state ?? []);
  const pool = poolFrom(chunks, new Map(people.map((person) => [person.id, person])));
  const input = pool && { pool, rules: run.rules, decisions: NO_DECISIONS, seed: run.seed };
  if (input === undefined || sha256(canonicalInput(input)) !== run.inputHash)
    throw new Refusal('pool-changed', `The people of ${run.id} are no longer what they were.`);
  return solvedRun(input);
};

const keep = (cache: RunCache, runId: string, run: CachedRun): void => {
  cache.delete(runId);
  cache.set(runId, run);
  for (const oldest of [...cache.keys()].slice(0, -MOST_KEPT)) cache.delete(oldest);
};

const fillCache = async (run: RunInState<'DONE'>, { store, cache }: Deps): Promise<void> => {
  if (!cache.has(run.id)) keep(cache, run.id, { solved: await coldRun(run, store) });
};

/**
 * Passes a solved run, with its stored decisions, to `use`. `use` must be synchronous, because all requests of this
 * Lambda share the run, and returns the run as it left it.
 * @throws Refusal `pool-changed`
 */
export const withSolved = async <Result>(
  run: RunInState<'DONE'>,
  deps: Deps,
  use: (solved: SolvedRun) => { readonly run: SolvedRun; readonly result: Result },
): Promise<Result> => {
  const { solved, ...known }: CachedRun = deps.cache.get(run.id) ?? {
    solved: await coldRun(run, deps.store),
  };
  // A failure half-way leaves nothing in the cache.
  deps.cache.delete(run.id);
  const moved = moveTo(solved, run.decisions);
  if (!moved.ok) throw new Error(`${run.id} is stored with a conflict.`);
  const { run: after, result } = use(moved.run);
  keep(deps.cache, run.id, { ...known, solved: after });
  return result;
};

/**
 * The stored chunks of a run that is about to change; the run itself is solved meanwhile.
 * @throws Refusal `pool-changed`
 */
export const storedChunks = async (
  round: Versioned<MatchingRound>,
  run: RunInState<'DONE'>,
  deps: Deps,
): Promise<readonly Versioned<RunChunk>[]> => {
  const stored = deps.cache.get(run.id)?.stored;
  if (stored?.roundVersion === round.version) return stored.chunks;
  const [chunks] = await Promise.all([chunksOf(run, deps.store), fillCache(run, deps)]);
  return chunks;
};

/**
 * Stores decisions about a run and caches it with the round's new version. A failure half-way leaves nothing in the
 * cache.
 */
export const keepingStored = async (
  cache: RunCache,
  runId: string,
  stored: StoredResult,
  commit: () => Promise<unknown>,
): Promise<void> => {
  const { solved } = cache.get(runId) ?? {};
  if (solved !== undefined) keep(cache, runId, { solved });
  await commit();
  const known = cache.get(runId);
  if (known !== undefined) keep(cache, runId, { ...known, stored });
};
