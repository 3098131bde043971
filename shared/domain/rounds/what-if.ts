import type { Conflict } from '../matching/conflict.ts';
import { pairsOf } from '../matching/match.ts';
import type { Couple, PoolMentor, PoolStudent } from '../matching/pool.ts';
import { problemOf } from '../matching/problem.ts';
import type { Rules } from '../matching/rules.ts';
import { scoreOf } from '../matching/score.ts';
import { solve } from '../matching/solver/solve.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import type { RunSummary } from './round.ts';
import { summaryOf } from './run.ts';
import type { SolvedRun } from './solved-run.ts';

/**
 * The effect of other rules on a round, measured by the present rules: scores of two sets of rules cannot be compared.
 */
export type WhatIf = Comparison & {
  /** By the other rules. */
  readonly summary: RunSummary;
  readonly waitingMatched: number;
  /** The total's change in thousandths of the total that is proposed now, rounded. */
  readonly permille: number;
};

/**
 * The same people and decisions by other rules. Solved anew: weights move every score, and duals of other scores were measured to
 * lead astray more than they help.
 */
export const whatIf = (
  { problem, kept }: SolvedRun,
  rules: Rules,
):
  | { readonly ok: true; readonly whatIf: WhatIf }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] } => {
  const other = problemOf({ ...problem.input, rules });
  if (!other.ok) return other;
  const solution = solve(other.problem.instance);
  const mentors = new Map(problem.mentors.map((mentor) => [mentor.id, mentor]));
  const students = new Map(problem.students.map((student) => [student.id, student]));
  const measured = ({ mentorId, studentId }: Couple) => ({
    mentorApplicationId: mentorId,
    studentApplicationId: studentId,
    score: scoreOf(
      problem.context,
      mentors.get(mentorId) as PoolMentor,
      students.get(studentId) as PoolStudent,
    ),
  });
  const before = kept.solution;
  const pairs = pairsOf(other.problem, solution);
  const comparison = comparisonOf(pairsOf(problem, before).map(measured), pairs.map(measured));
  return {
    ok: true,
    whatIf: {
      ...comparison,
      summary: summaryOf({ pairs, totalScore: solution.total }, problem.input.pool),
      waitingMatched: solution.waitingMatched - before.waitingMatched,
      permille: before.total === 0 ? 0 : Math.round((1000 * comparison.total) / before.total),
    },
  };
};
