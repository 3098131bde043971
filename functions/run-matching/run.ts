import type { Fact } from '../../events/fact.ts';
import { dataOf } from '../../events/fact.ts';
import { MatchingRoundRequested } from '../../events/rounds.ts';
import type { Participating } from '../../shared/domain/applications/application.ts';
import type { Conflict } from '../../shared/domain/matching/conflict.ts';
import { NO_DECISIONS } from '../../shared/domain/matching/decisions.ts';
import { type MatchResult, resultOf } from '../../shared/domain/matching/match.ts';
import { type Price, priceOfDecisions } from '../../shared/domain/matching/price.ts';
import { type MatchingInput, type Problem, problemOf } from '../../shared/domain/matching/problem.ts';
import { canonicalInput, SOLVER_VERSION } from '../../shared/domain/matching/record.ts';
import { solve } from '../../shared/domain/matching/solver/solve.ts';
import { decisionsWithin, roundPoolOf } from '../../shared/domain/rounds/participants.ts';
import { poolChunksOf } from '../../shared/domain/rounds/pool-chunk.ts';
import { reasonsIn, runChunksOf } from '../../shared/domain/rounds/result-chunks.ts';
import {
  completeRun,
  failRun,
  type MatchingRound,
  type RunFailure,
} from '../../shared/domain/rounds/round.ts';
import { failedRun, type Progress, type RunInState, summaryOf } from '../../shared/domain/rounds/run.ts';
import { hasDoneTraining } from '../../shared/domain/sessions/training.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { jsonLog, type Log, traceOf } from '../../shared/runtime/log.ts';
import { commitInParts } from '../../shared/store/commit-in-parts.ts';
import { formerlyIn } from '../../shared/store/formerly.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { pairingNotes, proposals } from '../../shared/store/kinds/pairs.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { trainingEnrolments } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { roundEnd } from '../../shared/store/round-end.ts';
import { resultChanges } from '../../shared/store/run-chunks.ts';
import { type LoadedRun, loadRun, saveRun } from '../../shared/store/runs.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { type Cause, type Change, type Store, save, type Versioned } from '../../shared/store/store.ts';
import { taskOpening } from '../../shared/store/tasks.ts';

export type RunDeps = { readonly store: Store; readonly clock: Clock };

type Running = { readonly round: Versioned<MatchingRound>; readonly run: LoadedRun<RunInState<'RUNNING'>> };

type Failed = { readonly reason: RunFailure; readonly conflicts?: readonly Conflict[] };

/**
 * A scheduled round without people needs no task: its cohort has no applications yet, or all pairs are formed. A
 * requested round does.
 */
const needsSomebody = ({ requestedBy }: MatchingRound, reason: RunFailure): boolean =>
  reason !== 'NO_PEOPLE_READY' || !requestedBy.startsWith('system:');

const giveUp = async (
  { round: held, run }: Running,
  { reason, conflicts = [] }: Failed,
  cause: Cause,
  store: Store,
): Promise<void> => {
  const { round, facts } = failRun(held.state, reason, cause.now);
  const { programmeId, cohortId, id: aboutId } = round;
  const about = { programmeId, cohortId, kind: 'RUN_FAILED', aboutId } as const;
  await store.commit(
    [
      save(matchingRounds, held, round, facts),
      ...saveRun(run, failedRun(run.state, reason, conflicts, cause.now)).changes,
      ...(round.status === 'FAILED' ? await roundEnd(round, store) : []),
      // One task for a round, however often it fails.
      ...(needsSomebody(round, reason) ? await taskOpening(about, cause.now, store) : []),
    ],
    cause,
  );
};

/** The input of a run: participants of its pool, rules and decisions. */
const inputOf = async (
  run: RunInState<'RUNNING'>,
  programmeId: string,
  store: Store,
): Promise<MatchingInput> => {
  const [people, before, known, formerly, enrolments] = await Promise.all([
    listAll(store, applications, COLLECTION.applications(run.cohortId)),
    listAll(store, proposals, COLLECTION.proposals(run.cohortId)),
    listAll(store, pairingNotes, COLLECTION.pairingNotes(run.cohortId)),
    formerlyIn(programmeId, store),
    run.pool.only === 'TRAINED'
      ? listAll(store, trainingEnrolments, COLLECTION.enrolments(run.cohortId))
      : [],
  ]);
  const pool = roundPoolOf(
    run.pool,
    people
      .map(({ state }) => state)
      .filter((state): state is Participating => state.status === 'PARTICIPATING'),
    before.map(({ state }) => state),
    known.map(({ state }) => state),
    new Set(enrolments.flatMap(({ state }) => (hasDoneTraining(state) ? [state.applicationId] : []))),
    formerly,
  );
  return { pool, rules: run.rules, decisions: decisionsWithin(run.decisions, pool), seed: run.seed };
};

type Matched = { readonly problem: Problem; readonly result: MatchResult; readonly price: Price };

const matched = (input: MatchingInput, log: Log): Matched | Failed => {
  if (input.pool.mentors.length === 0 || input.pool.students.length === 0)
    return { reason: 'NO_PEOPLE_READY' };
  try {
    const stated = problemOf(input);
    if (!stated.ok) return { reason: 'DECISIONS_CONFLICT', conflicts: stated.conflicts };
    const { problem } = stated;
    const solution = solve(problem.instance);
    if (solution.cardinality === 0) return { reason: 'NO_PAIR_POSSIBLE' };
    return { problem, result: resultOf(problem, solution), price: priceOfDecisions(problem, solution) };
  } catch (error) {
    log('error', 'the matching result was refused', { error: traceOf(error) });
    return { reason: 'RESULT_REFUSED' };
  }
};

const running = async (roundId: string, runId: string, store: Store): Promise<Running | undefined> => {
  const [round, run] = await Promise.all([
    store.get(matchingRounds, roundId),
    loadRun({ id: roundId }, runId, store),
  ]);
  return round.state.status === 'RUNNING' && round.state.runId === runId && run.state.status === 'RUNNING'
    ? { round, run: { ...run, state: run.state } }
    : undefined;
};

/**
 * Stores the progress of a run for readers, with a part of its result where that is large.
 * @throws Refusal `changed-meanwhile` where another delivery runs too, or the answer to this write was lost: the next
 * delivery goes on from the stored state
 */
const advanced = async (
  { round, run: held }: Running,
  progress: Progress,
  cause: Cause,
  store: Store,
  part: readonly Change[] = [],
): Promise<Running> => {
  const state = { ...held.state, progress };
  const { changes, run } = saveRun(held, state);
  await store.commit([...part, ...changes], cause);
  return { round, run };
};

/**
 * Computes a requested run and stores it with its record, or stores its failure with a reason. Simultaneous deliveries
 * conflict and are retried; a later one finds the round no longer running.
 */
export const run = async (fact: Fact, { store, clock }: RunDeps, log: Log = jsonLog): Promise<void> => {
  const { roundId, runId } = dataOf(MatchingRoundRequested, fact);
  const found = await running(roundId, runId, store);
  if (found === undefined) return;
  const input = await inputOf(found.run.state, found.round.state.programmeId, store);
  const cause = () => causeAfter(fact, 'run-matching', clock.now());
  const progress = (stage: Progress['stage']): Progress => ({
    stage,
    mentors: input.pool.mentors.length,
    students: input.pool.students.length,
    at: clock.now().toISOString(),
  });
  const solving = await advanced(found, progress('SOLVING'), cause(), store);
  const outcome = matched(input, log);
  if ('reason' in outcome) return giveUp(solving, outcome, cause(), store);
  let storing = await advanced(solving, progress('STORING'), cause(), store);
  const { problem, result, price } = outcome;
  const { progress: _, ...asked } = storing.run.state;
  const chunks = runChunksOf({ roundId, runId }, problem, result, reasonsIn(problem));
  const snapshot = poolChunksOf(asked, input.pool);
  const summary = summaryOf(result, input.pool);
  const { round, facts } = completeRun(storing.round.state, chunks.length, summary);
  const ending = cause();
  const isBegun = found.run.state.progress !== undefined;
  const ahead = await resultChanges(asked, chunks, snapshot, isBegun, store);
  const last = () => [
    ...saveRun(storing.run, {
      ...asked,
      decisions: input.decisions,
      status: 'DONE',
      endedAt: ending.now.toISOString(),
      inputHash: sha256(canonicalInput({ ...input, decisions: NO_DECISIONS })),
      solverVersion: SOLVER_VERSION,
      poolChunks: snapshot.length,
      chunks: chunks.length,
      summary,
      price,
    }).changes,
    save(matchingRounds, storing.round, round, facts),
  ];
  const guarded = async (part: readonly Change[]) => {
    storing = await advanced(storing, progress('STORING'), ending, store, part);
  };
  await commitInParts(store, { ahead, guarded, last }, ending);
};
