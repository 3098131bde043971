import { type Decisions, NO_DECISIONS } from '../../../shared/domain/matching/decisions.ts';
import { type MatchResult, resultOf } from '../../../shared/domain/matching/match.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { rulesOf } from '../../../shared/domain/matching/presets.ts';
import { type MatchingInput, type Problem, problemOf } from '../../../shared/domain/matching/problem.ts';
import type { Rules } from '../../../shared/domain/matching/rules.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { balanced } from '../../people/pool.ts';

export const decided = { by: 'stf_1', at: '2027-02-22T08:00:00.000Z', reason: 'They know each other.' };

export const lock = (mentorId: string, studentId: string): Decisions['locks'][number] => ({
  mentorId,
  studentId,
  ...decided,
});

export const veto = (
  mentorId: string,
  studentId: string,
  code: Decisions['vetoes'][number]['code'] = 'VETO_COORDINATOR',
): Decisions['vetoes'][number] => ({ code, studentId, against: { mentorId }, ...decided });

type Changes = {
  readonly rules?: Partial<Rules>;
  readonly decisions?: Partial<Decisions>;
  readonly seed?: number;
};

export const inputWith = (pool: Pool, { rules, decisions, seed = 0 }: Changes = {}): MatchingInput => ({
  pool,
  rules: { ...balanced, ...rules },
  decisions: { ...NO_DECISIONS, ...decisions },
  seed,
});

/** @throws where the round contradicts itself */
export const problemWith = (pool: Pool, changes: Changes = {}): Problem => {
  const stated = problemOf(inputWith(pool, changes));
  if (!stated.ok) throw new Error(JSON.stringify(stated.conflicts));
  return stated.problem;
};

/** The round of a pool without decisions, by the balanced preset. */
export const matched = (pool: Pool, floor: number): MatchResult => {
  const problem = problemWith(pool, { rules: rulesOf('balanced', floor) });
  return resultOf(problem, solve(problem.instance));
};
