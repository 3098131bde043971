import { Refusal } from '../domain/kernel/refusal.ts';
import type { MatchingRound } from '../domain/rounds/round.ts';
import type { MatchingRun, RunInState } from '../domain/rounds/run.ts';
import { decidedIn, type RunPart } from '../domain/rounds/run-part.ts';
import { matchingRunId, matchingRuns, runPartId, runParts } from './kinds/rounds.ts';
import { partChanges, partsAfter, storedOf } from './run-parts.ts';
import { type Change, type Store, save, type Versioned } from './store.ts';

/** A run with its decisions and their log, and the parts in which those lie. */
export type LoadedRun<State extends MatchingRun = MatchingRun> = Versioned<State> & {
  readonly parts: readonly Versioned<RunPart>[];
};

/**
 * A run, whole. Its parts change only together with it: where another writer came in between, it is read anew.
 * @throws Refusal `not-found` also where the run is another round's
 */
export const loadRun = async (
  round: Pick<MatchingRound, 'id'>,
  runId: string,
  store: Store,
): Promise<LoadedRun> => {
  const id = matchingRunId(round.id, runId);
  for (let held = await store.get(matchingRuns, id); ; ) {
    const { parts: refs, inside, ...run } = held.state;
    const ids = refs.map((ref) => {
      const [ofRun = '', part = ''] = ref.split('.');
      return runPartId(round.id, ofRun, part);
    });
    const parts = ids.length === 0 ? [] : await store.findAll(runParts, ids);
    const now = ids.length < 2 ? held : await store.get(matchingRuns, id);
    if (now.version === held.version) {
      const found = parts.map((part, place) => {
        if (part === undefined) throw new Error(`There is no part ${ids[place]}.`);
        return part;
      });
      return {
        state: { ...run, ...(inside ?? decidedIn(found.map(({ state }) => state))) },
        version: held.version,
        parts: found,
      };
    }
    held = now;
  }
};

/** A run with a result. @throws Refusal `not-found`, `run-unfinished` while it runs or where it failed */
export const loadDoneRun = async (
  round: Pick<MatchingRound, 'id'>,
  runId: string,
  store: Store,
): Promise<LoadedRun<RunInState<'DONE'>>> => {
  const { state, ...held } = await loadRun(round, runId, store);
  if (state.status === 'DONE') return { ...held, state };
  throw new Refusal('run-unfinished', `${runId} is ${state.status}.`);
};

/** Changes for a run after a decision or a step of its computation, and the run as it is then. */
export const saveRun = <State extends MatchingRun>(
  { version, parts: earlier }: Omit<LoadedRun, 'state'>,
  state: State,
): { readonly changes: readonly Change[]; readonly run: LoadedRun<State> } => {
  const parts = partsAfter(state, earlier);
  const stored = storedOf(state, parts);
  return {
    changes: [save(matchingRuns, { state: stored, version }, stored), ...partChanges(parts, earlier)],
    run: { state, version: version + 1, parts },
  };
};
