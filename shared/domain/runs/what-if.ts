import type { Conflict } from '../matching/conflicts.ts';
import { type MatchResult, resultOf } from '../matching/match.ts';
import type { PoolMentor, PoolStudent } from '../matching/pool.ts';
import { problemOf } from '../matching/problem.ts';
import type { Rules } from '../matching/rules.ts';
import { scoreOf } from '../matching/score.ts';
import { solve } from '../matching/solver/solve.ts';
import type { RunSummary } from '../matching-round.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { summaryOf } from './run.ts';
import type { SolvedRun } from './solved-run.ts';

/** What other rules would make of a round, measured by the rules that hold now: scores of two sets of rules cannot be compared. */
export type WhatIf = Comparison & {
  /** By the other rules. */
  readonly summary: RunSummary;
  readonly waitingMatched: number;
  /** The total's change in thousandths of the total that is proposed now, rounded. */
  readonly permille: number;
};

const pairsOf = ({ pairs }: MatchResult, scoreOfPair: (mentorId: string, studentId: string) => number) =>
  pairs.map(({ mentorId, studentId }) => ({
    mentorApplicationId: mentorId,
    studentApplicationId: studentId,
    score: scoreOfPair(mentorId, studentId),
  }));

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
  const [before, after] = [resultOf(problem, kept.solution), resultOf(other.problem, solution)];
  const mentors = new Map(problem.mentors.map((mentor) => [mentor.id, mentor]));
  const students = new Map(problem.students.map((student) => [student.id, student]));
  const nowScored = (mentorId: string, studentId: string): number =>
    scoreOf(problem.yardstick, mentors.get(mentorId) as PoolMentor, students.get(studentId) as PoolStudent);
  const comparison = comparisonOf(pairsOf(before, nowScored), pairsOf(after, nowScored));
  return {
    ok: true,
    whatIf: {
      ...comparison,
      summary: summaryOf(after, problem.input.pool),
      waitingMatched: solution.waitingMatched - kept.solution.waitingMatched,
      permille: before.totalScore === 0 ? 0 : Math.round((1000 * comparison.total) / before.totalScore),
    },
  };
};
