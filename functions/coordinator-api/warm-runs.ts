import { NO_DECISIONS } from '../../shared/domain/matching/decisions.ts';
import { canonicalInput } from '../../shared/domain/matching/record.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { poolFrom } from '../../shared/domain/runs/round-pool.ts';
import type { RunInState } from '../../shared/domain/runs/run.ts';
import { moveTo, type SolvedRun, solvedRun } from '../../shared/domain/runs/solved-run.ts';
import { sha256 } from '../../shared/runtime/sha256.ts';
import { applications, poolChunks, runChunkId } from '../../shared/store/items.ts';
import type { Store } from '../../shared/store/store.ts';

/** By run. Its people and rules never change, so that a kept one is right whatever has been decided elsewhere meanwhile. */
export type WarmRuns = Map<string, SolvedRun>;

/** A run of a thousand people takes some ten megabytes. */
const MOST_KEPT = 4;

/** The run as it is before anybody decides about it, from its snapshot. @throws Refusal `pool-changed` where that is no longer possible */
const coldRun = async (run: RunInState<'DONE'>, store: Store): Promise<SolvedRun> => {
  const snapshot = Array.from({ length: run.poolChunks }, (_, index) =>
    runChunkId(run.roundId, run.id, index),
  );
  const chunks = (await store.findAll(poolChunks, snapshot)).flatMap((held) => held?.state ?? []);
  const ids = chunks.flatMap(({ mentors, students }) => [...mentors, ...students].map(({ id }) => id));
  const people = (await store.findAll(applications, ids)).flatMap((held) => held?.state ?? []);
  const pool = poolFrom(chunks, new Map(people.map((person) => [person.id, person])));
  const input = pool && { pool, rules: run.rules, decisions: NO_DECISIONS, seed: run.seed };
  if (input === undefined || sha256(canonicalInput(input)) !== run.inputHash)
    throw new Refusal('pool-changed', `The people of ${run.id} are no longer what they were.`);
  return solvedRun(input);
};

/**
 * Hands out a run, solved and with the decisions that it is stored with. `use` works in one go, since what it is given is shared by
 * all requests of this Lambda, and gives back the run as it left it.
 * @throws Refusal `pool-changed`
 */
export const withSolved = async <Result>(
  run: RunInState<'DONE'>,
  { store, warm }: { readonly store: Store; readonly warm: WarmRuns },
  use: (solved: SolvedRun) => { readonly run: SolvedRun; readonly result: Result },
): Promise<Result> => {
  const given = warm.get(run.id) ?? (await coldRun(run, store));
  // Whatever fails half-way leaves nothing behind.
  warm.delete(run.id);
  const moved = moveTo(given, run.decisions);
  if (!moved.ok) throw new Error(`${run.id} is stored with a conflict.`);
  const { run: after, result } = use(moved.run);
  warm.set(run.id, after);
  for (const oldest of [...warm.keys()].slice(0, -MOST_KEPT)) warm.delete(oldest);
  return result;
};
