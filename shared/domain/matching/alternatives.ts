import { type Allowed, allowedFor, allowedWith } from './allowed.ts';
import type { Couple } from './pool.ts';
import type { Problem } from './problem.ts';
import { answer, apply, type KeptRound } from './solver/change.ts';
import { type Regret, regretOf } from './solver/explain.ts';
import { BEST_SCORE, NOBODY, penalty } from './solver/instance.ts';

/** The effect of another pair, in place of the proposed one, on the whole round. */
export type Alternative = Couple & {
  readonly score: number;
  /** Pairs, rounds of waiting and total score that the round as a whole would lose. */
  readonly regret: Regret;
  /** Students who would change mentor; undefined means none. */
  readonly moved: readonly {
    readonly studentId: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
  }[];
};

const SHOWN = 3;

/** A regret as one number of the solver: the rise of the cost of the whole round. */
const costOf = (students: number, { pairs, waitingMatched, total }: Regret): number =>
  (penalty(students, 0) - BEST_SCORE) * pairs + penalty(students, 0) * waitingMatched + total;

type Candidate = Allowed & { readonly bound: number };

/**
 * Possible partners to insist on, the most promising first. A pair's reduced cost bounds its regret from below, so that
 * most need no re-solving.
 */
const candidatesFrom = (
  { instance, flow, solution }: KeptRound,
  allowed: readonly Allowed[],
): Candidate[] => {
  const { u, v } = solution.certificate;
  return allowed
    .filter(
      ({ student, mentor }) =>
        solution.mentorOf[student] !== mentor &&
        instance.lockOf[student] === NOBODY &&
        (flow.capacity[mentor] as number) > 0,
    )
    .map((pair) => ({
      ...pair,
      bound: BEST_SCORE - pair.score - (u[pair.student] as number) - (v[pair.mentor] as number),
    }))
    .sort((a, b) => a.bound - b.bound || b.score - a.score);
};

type Weighed = Candidate & { readonly regret: Regret; readonly cost: number };

/** The three with the least regret; of equals the better pair. */
const leastRegretted = (round: KeptRound, candidates: readonly Candidate[]): Weighed[] => {
  let best: Weighed[] = [];
  for (const candidate of candidates) {
    if (best.length === SHOWN && candidate.bound > (best.at(-1) as Weighed).cost) break;
    const regret = regretOf(round, candidate.student, candidate.mentor);
    best = [...best, { ...candidate, regret, cost: costOf(round.instance.students.length, regret) }]
      .sort((a, b) => a.cost - b.cost || b.score - a.score)
      .slice(0, SHOWN);
  }
  return best;
};

const withConsequence = (
  problem: Problem,
  round: KeptRound,
  { student, mentor, score, regret }: Weighed,
): Alternative => {
  const idOf = (place: number) => problem.mentors[place]?.id;
  const base = round.solution;
  apply(round, { kind: 'lock', student, mentor });
  const { moved } = answer(round);
  apply(round, { kind: 'unlock', student });
  // Among equals the flow may have another optimum; the answer given before is kept.
  round.solution = base;
  return {
    mentorId: idOf(mentor) as string,
    studentId: (problem.students[student] as { id: string }).id,
    score,
    regret,
    moved: moved.map((move) => ({
      studentId: (problem.students[move.student] as { id: string }).id,
      before: idOf(move.before),
      after: idOf(move.after),
    })),
  };
};

const alternativesAmong = (
  problem: Problem,
  round: KeptRound,
  allowed: readonly Allowed[],
): readonly Alternative[] =>
  leastRegretted(round, candidatesFrom(round, allowed)).map((each) => withConsequence(problem, round, each));

/** The three other partners for a student that cost everybody least, each with its consequence. A locked student has none. */
export const alternativesOfStudent = (
  problem: Problem,
  round: KeptRound,
  student: number,
): readonly Alternative[] => alternativesAmong(problem, round, allowedFor(round.instance, student));

/** The three other partners for a mentor that cost everybody least, each with its consequence. */
export const alternativesOfMentor = (
  problem: Problem,
  round: KeptRound,
  mentor: number,
): readonly Alternative[] => alternativesAmong(problem, round, allowedWith(round.instance, mentor));
