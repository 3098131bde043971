import { isDeepStrictEqual } from 'node:util';
import type { MatchingRun, StoredRun } from '../domain/rounds/run.ts';
import { isFull, type RunPart, runPartsOf } from '../domain/rounds/run-part.ts';
import { matchingRuns, runParts } from './kinds/rounds.ts';
import { type Change, create, save, type Versioned } from './store.ts';

const refOf = ({ runId, part }: RunPart): string => `${runId}.${part}`;

/** The parts of a run as they will be stored; full parts of the log are an earlier run's where they are equal. */
const sharing = (run: MatchingRun, earlier: readonly Versioned<RunPart>[]): readonly RunPart[] => {
  const own = earlier.filter(({ state }) => state.runId === run.id).map(({ state }) => state.part);
  return runPartsOf(run, own).map((part) => {
    const shared = earlier.find(({ state }) => state.part === part.part && state.runId !== run.id)?.state;
    return shared && isFull(shared) && isDeepStrictEqual({ ...shared, runId: run.id }, part) ? shared : part;
  });
};

/** The parts as they are stored after a change: an unchanged one keeps its version. */
export const partsAfter = (
  run: MatchingRun,
  earlier: readonly Versioned<RunPart>[],
): readonly Versioned<RunPart>[] => {
  const stored = new Map(earlier.map((held) => [refOf(held.state), held]));
  return sharing(run, earlier).map((state) => {
    const held = stored.get(refOf(state));
    if (held === undefined) return { state, version: 1 };
    return isDeepStrictEqual(held.state, state) ? held : { state, version: held.version + 1 };
  });
};

export const partChanges = (
  parts: readonly Versioned<RunPart>[],
  earlier: readonly Versioned<RunPart>[],
): Change[] =>
  parts.flatMap((part): Change[] => {
    if (earlier.includes(part)) return [];
    if (part.version === 1) return [create(runParts, part.state)];
    return [save(runParts, { ...part, version: part.version - 1 }, part.state)];
  });

export const storedOf = (
  { decisions: _, overrides: __, ...run }: MatchingRun,
  parts: readonly Versioned<RunPart>[],
): StoredRun => ({ ...run, parts: parts.map(({ state }) => refOf(state)) });

/** Changes for a new run. It shares the log of the run before it. */
export const createRun = (
  run: MatchingRun,
  before?: { readonly parts: readonly Versioned<RunPart>[] },
): Change[] => {
  const earlier = before?.parts ?? [];
  const parts = partsAfter(run, earlier);
  return [create(matchingRuns, storedOf(run, parts)), ...partChanges(parts, earlier)];
};
