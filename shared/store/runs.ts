import { Refusal } from '../domain/kernel/refusal.ts';
import type { MatchingRound } from '../domain/rounds/round.ts';
import type { MatchingRun, RunInState } from '../domain/rounds/run.ts';
import { matchingRunId, matchingRuns } from './kinds/rounds.ts';
import type { Store, Versioned } from './store.ts';

/** @throws Refusal `not-found` also where the run is another round's */
export const loadRun = (round: MatchingRound, runId: string, store: Store): Promise<Versioned<MatchingRun>> =>
  store.get(matchingRuns, matchingRunId(round.id, runId));

/** A run with a result. @throws Refusal `not-found`, `run-unfinished` while it runs or where it failed */
export const loadDoneRun = async (
  round: MatchingRound,
  runId: string,
  store: Store,
): Promise<Versioned<RunInState<'DONE'>>> => {
  const { state, version } = await loadRun(round, runId, store);
  if (state.status === 'DONE') return { state, version };
  throw new Refusal('run-unfinished', `${runId} is ${state.status}.`);
};
