import { type VetoCode, vetoedCouples } from './decisions.ts';
import { obstaclesBetween } from './filters.ts';
import type { Obstacle } from './obstacles.ts';
import { coupleKey, type PoolMentor, type PoolStudent } from './pool.ts';
import type { Problem } from './problem.ts';
import { scoreOf } from './score.ts';

/** A reason why somebody is not a possible partner. */
export const IMPOSSIBLE = ['CAPACITY_FULL', 'BELOW_FLOOR'] as const;
export type Impossible = Obstacle | VetoCode | (typeof IMPOSSIBLE)[number];

export type Options = {
  /** Possible partners, the best first. */
  readonly possible: readonly { readonly id: string; readonly score: number }[];
  /** Impossible partners of the other side, with all obstacles. */
  readonly impossible: readonly { readonly id: string; readonly why: readonly Impossible[] }[];
  /** Number of people for each obstacle, the commonest first. Somebody with two obstacles counts in both. */
  readonly reasons: readonly { readonly why: Impossible; readonly people: number }[];
};

const countsOf = (all: readonly Impossible[]): Options['reasons'] => {
  const counts = new Map<Impossible, number>();
  for (const why of all) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .map(([why, people]) => ({ why, people }))
    .sort((a, b) => b.people - a.people || (a.why < b.why ? -1 : 1));
};

type Pairing = { readonly id: string; readonly mentor: PoolMentor; readonly student: PoolStudent };

const optionsAmong = ({ context, pool, input }: Problem, pairings: readonly Pairing[]): Options => {
  const vetoed = vetoedCouples(pool, input.decisions.vetoes);
  const possible: { id: string; score: number }[] = [];
  const impossible: { id: string; why: readonly Impossible[] }[] = [];
  for (const { id, mentor, student } of pairings) {
    const veto = vetoed.get(coupleKey(mentor.id, student.id));
    const why: Impossible[] = [
      ...(mentor.room < 1 ? (['CAPACITY_FULL'] as const) : []),
      ...(veto === undefined ? [] : [veto]),
      ...obstaclesBetween(context, mentor, student),
    ];
    const score = scoreOf(context, mentor, student);
    if (why.length === 0 && score < context.rules.floor) why.push('BELOW_FLOOR');
    if (why.length === 0) possible.push({ id, score });
    else impossible.push({ id, why });
  }
  return {
    possible: possible.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    impossible,
    reasons: countsOf(impossible.flatMap(({ why }) => why)),
  };
};

/** The possible mentors of a student, and the obstacles to all others. */
export const optionsOfStudent = (problem: Problem, student: PoolStudent): Options =>
  optionsAmong(
    problem,
    problem.pool.mentors.map((mentor) => ({ id: mentor.id, mentor, student })),
  );

/** The possible students of a mentor, and the obstacles to all others. */
export const optionsOfMentor = (problem: Problem, mentor: PoolMentor): Options =>
  optionsAmong(
    problem,
    problem.pool.students.map((student) => ({ id: student.id, mentor, student })),
  );
