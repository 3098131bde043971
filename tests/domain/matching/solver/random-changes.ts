import { expect } from 'vitest';
import {
  answer,
  apply,
  type Change,
  type KeptRound,
} from '../../../../shared/domain/matching/solver/change.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import type { Random } from '../../../bench/matching/random.ts';

/** Any change, half of them about pairs that stand. */
const drawn = (round: KeptRound, random: Random, range: number): Change => {
  const student = random.below(round.instance.students.length);
  const own = round.solution.mentorOf[student] as number;
  const mentor = random.below(2) === 0 && own >= 0 ? own : random.below(round.instance.mentors.length);
  switch (random.below(6)) {
    case 0:
      return { kind: 'lock', student, mentor };
    case 1:
      return { kind: 'unlock', student };
    case 2:
      return { kind: 'veto', student, mentor };
    case 3:
      return { kind: 'allow', student, mentor };
    case 4:
      return { kind: 'capacity', mentor, capacity: random.below(4) };
    default:
      return { kind: 'score', student, mentor, score: random.below(range) };
  }
};

/** Makes random changes and compares each answer with a solution from nothing. Returns how many were refused. */
export const changeOften = (round: KeptRound, random: Random, range: number, times: number): number => {
  let refused = 0;
  for (let k = 0; k < times; k += 1) {
    const change = drawn(round, random, range);
    try {
      apply(round, change);
    } catch (error) {
      if (!(error instanceof RefusedInstance)) throw error;
      refused += 1;
    }
    const { solution } = answer(round);
    expect([k, change, ...solution.mentorOf]).toEqual([k, change, ...solve(round.instance).mentorOf]);
  }
  return refused;
};
