import type { Fact } from '../../events/fact.ts';
import { dataOf } from '../../events/fact.ts';
import { MatchingRoundRequested } from '../../events/matching-round.ts';
import type { Participating } from '../../shared/domain/application.ts';
import { type MatchResult, match } from '../../shared/domain/matching/match.ts';
import { type Pool, poolOf } from '../../shared/domain/matching/pool.ts';
import {
  completeRun,
  failRun,
  type MatchingRound,
  PAIRS_PER_CHUNK,
  type RunChunk,
  type RunFailure,
} from '../../shared/domain/matching-round.ts';
import { openTask } from '../../shared/domain/task.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { deedAfter } from '../../shared/runtime/events.ts';
import { jsonLog, type Log, traceOf } from '../../shared/runtime/log.ts';
import {
  applications,
  cohorts,
  LISTING,
  matchingRounds,
  openRounds,
  pairs,
  runChunks,
  tasks,
} from '../../shared/store/items.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Deed, type Held, remove, type Store, save } from '../../shared/store/store.ts';

export type RunDeps = { readonly store: Store; readonly clock: Clock };

const chunksOf = (round: MatchingRound, { pairs: matched, unmatched }: MatchResult): RunChunk[] => {
  const count = Math.max(1, Math.ceil(matched.length / PAIRS_PER_CHUNK));
  return Array.from({ length: count }, (_, index) => ({
    roundId: round.id,
    runId: round.runId,
    index,
    pairs: matched.slice(index * PAIRS_PER_CHUNK, (index + 1) * PAIRS_PER_CHUNK).map((pair) => ({
      mentorApplicationId: pair.mentorId,
      studentApplicationId: pair.studentId,
      score: pair.score,
    })),
    unmatched:
      index === 0 ? unmatched.map(({ studentId, reason }) => ({ applicationId: studentId, reason })) : [],
  }));
};

const giveUp = async (
  held: Held<MatchingRound>,
  reason: RunFailure,
  deed: Deed,
  store: Store,
): Promise<void> => {
  const { round, facts } = failRun(held.state, reason, deed.now);
  const open = await store.get(openRounds, round.cohortId);
  const { task, facts: taskFacts } = openTask(round.programmeId, 'RUN_FAILED', round.id, deed.now);
  await store.commit(
    [save(matchingRounds, held, round, facts), remove(openRounds, open), create(tasks, task, taskFacts)],
    deed,
  );
};

const matchPool = (pool: Pool, floor: number, log: Log): MatchResult | RunFailure => {
  if (pool.mentors.length === 0 || pool.students.length === 0) return 'NO_PEOPLE_READY';
  try {
    const result = match(pool, floor);
    return result.pairs.length === 0 ? 'NO_PAIR_POSSIBLE' : result;
  } catch (error) {
    log('error', 'the matching result was refused', { error: traceOf(error) });
    return 'RESULT_REFUSED';
  }
};

/**
 * Computes a requested run and stores it, or its failure with a reason. A second delivery finds the round no longer
 * running and changes nothing.
 */
export const run = async (fact: Fact, { store, clock }: RunDeps, log: Log = jsonLog): Promise<void> => {
  const { roundId, runId } = dataOf(MatchingRoundRequested, fact);
  const held = await store.get(matchingRounds, roundId);
  if (held.state.status !== 'RUNNING' || held.state.runId !== runId) return;
  const { cohortId } = held.state;
  const [cohort, people, before] = await Promise.all([
    store.get(cohorts, cohortId),
    listAll(store, applications, LISTING.applications(cohortId)),
    listAll(store, pairs, LISTING.pairs(cohortId)),
  ]);
  const participating = people
    .map(({ state }) => state)
    .filter((state): state is Participating => state.status === 'PARTICIPATING');
  const pool = poolOf(
    participating,
    before.map(({ state }) => state),
  );
  const result = matchPool(pool, cohort.state.floor, log);
  const deed = deedAfter(fact, 'run-matching', clock.now());
  if (typeof result === 'string') return giveUp(held, result, deed, store);
  const chunks = chunksOf(held.state, result);
  const { round, facts } = completeRun(held.state, chunks.length, {
    pairs: result.pairs.length,
    totalScore: result.totalScore,
    lowestScore: Math.min(...result.pairs.map(({ score }) => score)),
    students: pool.students.length,
    mentors: pool.mentors.length,
    unmatchedStudents: result.unmatched.length,
  });
  await store.commit(
    [...chunks.map((chunk) => create(runChunks, chunk)), save(matchingRounds, held, round, facts)],
    deed,
  );
};
