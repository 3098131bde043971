import { describe, expect, it } from 'vitest';
import {
  answer,
  apply,
  type Change,
  type KeptRound,
  keepRound,
} from '../../../../shared/domain/matching/solver/change.ts';
import { type Instance, instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate, KINDS } from '../../../bench/matching/generate.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { fullProblem } from './problems.ts';
import { WAYS } from './ways.ts';

const expectOneRound = (instance: Instance): void => {
  // Rounds that are just large enough for every way of the solver to do all that it can do.
  const rounds = Object.values(WAYS).map((effort) => solve(instance, { effort }));
  expect(rounds.map(({ mentorOf }) => mentorOf.join())).toEqual(rounds.map(() => rounds[0]?.mentorOf.join()));
};

const scarce = (instance: Instance): Instance => ({
  ...instance,
  waiting: Uint8Array.from(instance.students, (_, i) => (i % 5 === 0 ? 1 : 0)),
  capacity: instance.capacity.map((seats, j) => (j % 8 < 4 ? seats : 0)),
});

describe('a small round is the same whichever way the solver takes', () => {
  it.each(KINDS)('among %s pairs', (kind) => {
    expectOneRound(generate(kind, 44));
  });

  it.each(KINDS)('among %s pairs with more people than seats', (kind) => {
    expectOneRound(scarce(generate(kind, 50)));
  });

  it('where everybody is alike but for two or three scores', () => {
    for (const kinds of [2, 3])
      expectOneRound(instanceFromTriples(fullProblem(50, 50, (i, j) => 100 * ((i * 7 + j * 13) % kinds))));
  });

  it('where all want the same few mentors', () => {
    expectOneRound(instanceFromTriples(fullProblem(50, 56, (i, j) => (j < 6 ? 990 : 40 + ((i * j) % 7)), 1)));
    expectOneRound(instanceFromTriples(fullProblem(60, 36, (i, j) => (j < 6 ? 990 : 40 + ((i * j) % 7)), 2)));
  });
});

const change = (round: KeptRound, k: number, random: ReturnType<typeof randomFrom>): Change => {
  const student = random.below(round.instance.students.length);
  const own = round.solution.mentorOf[student] as number;
  const mentor = k % 2 === 0 && own >= 0 ? own : random.below(round.instance.mentors.length);
  const kinds: readonly Change[] = [
    { kind: 'veto', student, mentor },
    { kind: 'lock', student, mentor },
    { kind: 'capacity', mentor, capacity: random.below(4) },
    { kind: 'score', student, mentor, score: random.below(1001) },
    { kind: 'unlock', student },
    { kind: 'allow', student, mentor },
  ];
  return kinds[random.below(kinds.length)] as Change;
};

describe('a small round that is changed is the one that solving anew gives', () => {
  it.each(KINDS)('among %s pairs', (kind) => {
    const round = keepRound(generate(kind, 28));
    const random = randomFrom(11);
    for (let k = 0; k < 24; k += 1) {
      const next = change(round, k, random);
      try {
        apply(round, next);
      } catch (error) {
        if (!(error instanceof RefusedInstance)) throw error;
      }
      const { solution } = answer(round);
      expect([k, next, solution.mentorOf.join()]).toEqual([k, next, solve(round.instance).mentorOf.join()]);
    }
  });
});
