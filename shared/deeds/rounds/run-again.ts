import { isDeepStrictEqual } from 'node:util';
import type { Ids } from '../../domain/kernel/ids.ts';
import { type RuleWishes, rulesWith } from '../../domain/matching/rule-wishes.ts';
import { chooseRun as choose, type MatchingRound, requestRun } from '../../domain/rounds/round.ts';
import { type MatchingRun, nextRun } from '../../domain/rounds/run.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { createRun } from '../../store/run-parts.ts';
import { loadDoneRun, loadRun } from '../../store/runs.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** True where a further run by these very rules is being made. */
export const isRunAsked = async (
  round: MatchingRound,
  wishes: RuleWishes,
  store: Store,
): Promise<boolean> => {
  if (round.status !== 'RUNNING' || round.before === undefined) return false;
  const [before, run] = await Promise.all(
    [round.before.runId, round.runId].map((runId) => loadRun(round, runId, store)),
  );
  return isDeepStrictEqual(run?.state.rules, before && rulesWith(before.state.rules, wishes));
};

/** Asks for one more run of a round, by other rules. @throws Refusal by the round's status, `field-invalid`, `changed-meanwhile` */
export const runAgain = async (
  held: Versioned<MatchingRound>,
  wishes: RuleWishes,
  cause: RequestCause,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<{ readonly round: Versioned<MatchingRound>; readonly run: MatchingRun }> => {
  const { round, facts } = requestRun(held.state, ids('run'));
  const before = await loadRun(held.state, held.state.runId, store);
  const run = nextRun(before.state, { id: round.runId, requestedBy: cause.actor }, wishes, cause.now);
  await store.commit([save(matchingRounds, held, round, facts), ...createRun(run, before)], {
    ...cause,
    programmeId: round.programmeId,
  });
  return { round: { state: round, version: held.version + 1 }, run };
};

/** Proposes another finished run of the round. @throws Refusal by the round's status, `run-unfinished`, `changed-meanwhile` */
export const chooseRun = async (
  held: Versioned<MatchingRound>,
  runId: string,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const run = await loadDoneRun(held.state, runId, store);
  // A finished run changes only together with its round, whose version is what this is saved over.
  const { round, facts } = choose(held.state, run.state);
  await store.commit([save(matchingRounds, held, round, facts)], {
    ...cause,
    programmeId: round.programmeId,
  });
  return { state: round, version: held.version + 1 };
};
