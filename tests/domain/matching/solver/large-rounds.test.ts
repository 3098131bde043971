import { describe, expect, it } from 'vitest';
import { keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { flawIn } from '../../../../shared/domain/matching/solver/check.ts';
import { instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { type Solution, solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate, KINDS, type Kind } from '../../../bench/matching/generate.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { fullProblem } from './problems.ts';
import { changeOften } from './random-changes.ts';
import { WAYS } from './ways.ts';

// Mutants are not tried on these: each takes as long as all others together, and `small-rounds.test.ts` asks the same of smaller ones.

describe('the best round', () => {
  it('is the same whichever way the solver takes', () => {
    const alike = [1, 2, 3].map((kinds) =>
      instanceFromTriples(fullProblem(150, 150, (i, j) => 100 * ((i * 7 + j * 13) % kinds))),
    );
    // Many more people than seats, and the best mentors have none.
    const scarce = KINDS.map((kind) => {
      const instance = generate(kind, 200);
      const waiting = Uint8Array.from(instance.students, (_, i) => (i % 5 === 0 ? 1 : 0));
      return { ...instance, waiting, capacity: instance.capacity.map((seats, j) => (j % 8 < 4 ? seats : 0)) };
    });
    const instances = [
      ...scarce,
      ...KINDS.flatMap((kind) => [40, 150].map((n) => generate(kind, n))),
      ...alike,
    ];
    for (const instance of instances) {
      const rounds = Object.values(WAYS).map((effort) => solve(instance, { effort }));
      expect(rounds.map(({ mentorOf }) => [...mentorOf])).toEqual(
        rounds.map(() => [...(rounds[0] as Solution).mentorOf]),
      );
    }
  });

  it('moves a whole chain for the last person, however long', () => {
    // Student i knows mentors i and i + 1, the last student the first mentor alone: everybody must move up.
    const n = 3000;
    const scores = Array.from({ length: n }, (_, i): [number, number, number][] =>
      i === n - 1
        ? [[0, i, 0]]
        : [
            [i, i, 1000],
            [i + 1, i, 0],
          ],
    ).flat();
    const id = (letter: string) => (_: unknown, k: number) => `${letter}${String(k).padStart(5, '0')}`;
    const instance = instanceFromTriples({
      scores,
      students: Array.from({ length: n }, id('s')).map((name) => ({ id: name })),
      mentors: Array.from({ length: n }, id('m')).map((name) => ({ id: name, capacity: 1 })),
    });
    for (const effort of Object.values(WAYS)) {
      const solution = solve(instance, { effort });
      expect([solution.cardinality, solution.total]).toEqual([n, 0]);
    }
  });
});

/** Most readings of a problem of 800 students until the best pairs are proved; about a quarter above the need. */
const MOST_READINGS: Readonly<Record<Kind, number>> = {
  realistic: 4,
  uniform: 2,
  geometric: 8,
  product: 75,
  deficient: 2,
  nested: 19,
  staircase: 14,
  clone: 7,
  'near-clone': 8,
  minimum: 3.5,
  difference: 7.5,
  'two-tier': 4,
};

describe('the work of a round', () => {
  for (const kind of KINDS)
    it(`stays within a few readings of the problem where scores are ${kind}`, () => {
      const instance = generate(kind, 800);
      const [total] = solve(instance, { aim: 'total' }).stages;
      expect((total?.work ?? 0) / instance.edges.length).toBeLessThan(MOST_READINGS[kind]);
    });

  it('stays small where a few seats are left over', () => {
    for (const kind of ['two-tier', 'minimum', 'staircase'] as const) {
      const whole = generate(kind, 800);
      const rowPtr = whole.rowPtr.subarray(0, 761);
      const fewer = {
        ...whole,
        students: whole.students.slice(0, 760),
        rowPtr,
        edges: whole.edges.subarray(0, rowPtr[760]),
        waiting: whole.waiting.subarray(0, 760),
        lockOf: whole.lockOf.subarray(0, 760),
      };
      const [total] = solve(fewer, { aim: 'total' }).stages;
      expect((total?.work ?? 0) / fewer.edges.length).toBeLessThan(MOST_READINGS[kind]);
    }
  });
});

describe('a changed round', () => {
  it('is the one that solving anew gives for every kind of pool', () => {
    for (const kind of KINDS) changeOften(keepRound(generate(kind, 120)), randomFrom(7), 1001, 25);
  });
});

describe('the certificate', () => {
  it('holds for every kind of round', () => {
    for (const kind of KINDS) {
      const instance = generate(kind, 200);
      expect(flawIn(instance, solve(instance, { aim: 'total' }))).toBeUndefined();
    }
  });
});
