import { describe, expect, it } from 'vitest';
import { type Claim, flawIn } from '../../../../shared/domain/matching/solver/check.ts';
import {
  type Instance,
  instanceFromTriples,
  scoreOf,
} from '../../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate } from '../../../bench/matching/generate.ts';
import { fullProblem } from './problems.ts';

const altered = (
  claim: Claim,
  alter: (mentorOf: Int32Array, u: Int32Array, v: Int32Array) => unknown,
): Claim => {
  const mentorOf = claim.mentorOf.slice();
  const u = claim.certificate.u.slice();
  const v = claim.certificate.v.slice();
  alter(mentorOf, u, v);
  return { mentorOf, certificate: { u, v } };
};

const locked: Instance = instanceFromTriples({
  students: ['a', 'b', 'c'].map((id) => ({ id })),
  mentors: [
    { id: 'x', capacity: 2 },
    { id: 'y', capacity: 1 },
  ],
  scores: [
    [0, 0, 900],
    [0, 1, 800],
    [1, 1, 100],
    [1, 2, 500],
    [0, 2, 400],
  ],
  locks: [[1, 1]],
  vetoes: [[0, 0]],
});

describe('the certificate', () => {
  it('holds for one solution and not for another problem', () => {
    const solution = solve(generate('realistic', 120));
    expect(flawIn(generate('realistic', 120, 2), solution)).toMatch(
      /would be cheaper|not allowed|prove only/,
    );
    expect(flawIn(generate('realistic', 119), solution)).toContain('another size');
  });
});

describe('a planted wrong result is refused', () => {
  const instance = generate('realistic', 120);
  const solution = solve(instance);
  const refused = (alter: Parameters<typeof altered>[1]) => flawIn(instance, altered(solution, alter));
  const paired = solution.pairs[0]?.student as number;

  it('where a pair is missing', () => {
    expect(refused((mentorOf) => mentorOf.fill(-1, paired, paired + 1))).toContain('the duals prove only');
  });

  it('where two students have changed places, unless the round is as good as before', () => {
    const scoreWith = (student: number, mentor: number) => scoreOf(instance, student, mentor);
    const own = solution.mentorOf[paired] as number;
    for (const { student, mentor, score } of solution.pairs) {
      if (mentor === own) continue;
      const exchanged = [scoreWith(student, own), scoreWith(paired, mentor)];
      const before = score + (scoreWith(paired, own) as number);
      const after = exchanged.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0);
      const flaw = refused((mentorOf) =>
        mentorOf.fill(mentor, paired, paired + 1).fill(own, student, student + 1),
      );
      if (after === before) expect(flaw).toBeUndefined();
      else expect(flaw).toMatch(/the duals prove only|not allowed/);
    }
  });

  it('where a mentor has more students than seats', () => {
    const mentor = solution.mentorOf[paired] as number;
    expect(refused((mentorOf) => mentorOf.fill(mentor))).toMatch(/more students than seats|not allowed/);
    const full = generate('uniform', 20);
    expect(
      flawIn(
        full,
        altered(solve(full), (mentorOf) => mentorOf.fill(3)),
      ),
    ).toContain('more students than seats');
  });

  it('where a mentor does not exist', () => {
    expect(refused((mentorOf) => mentorOf.fill(instance.mentors.length))).toContain('does not exist');
    expect(refused((mentorOf) => mentorOf.fill(-2))).toContain('does not exist');
  });

  it('where a dual is greater or smaller than the truth', () => {
    const FLAW = /would be cheaper than the duals allow|the duals prove only/;
    for (const by of [1, -1]) {
      expect(refused((_, u) => u.fill((u[paired] as number) + by, paired, paired + 1))).toMatch(FLAW);
      const mentor = solution.mentorOf[paired] as number;
      expect(refused((_, __, v) => v.fill((v[mentor] as number) + by, mentor, mentor + 1))).toMatch(FLAW);
    }
  });

  it('where duals promise more than leaving a student unmatched costs', () => {
    expect(refused((_, u) => u.fill(2_000_000_000))).toContain('exceeds the cost');
  });

  it('where duals are so large that adding them would round', () => {
    const roomy = instanceFromTriples(fullProblem(2, 60, () => 500, 200_000));
    expect(
      flawIn(
        roomy,
        altered(solve(roomy), (_, u, v) => [u.fill(-1), v.fill(-2_147_483_000)]),
      ),
    ).toContain('too large');
  });

  it('where a lock does not hold or a vetoed pair is formed', () => {
    const right = solve(locked);
    expect([...right.mentorOf]).toEqual([-1, 1, 0]);
    expect(flawIn(locked, right)).toBeUndefined();
    expect(
      flawIn(
        locked,
        altered(right, (mentorOf) => mentorOf.set([-1, 0, 1])),
      ),
    ).toContain('locked');
    expect(
      flawIn(
        locked,
        altered(right, (mentorOf) => mentorOf.set([0, 1, 0])),
      ),
    ).toContain('not allowed');
  });
});
