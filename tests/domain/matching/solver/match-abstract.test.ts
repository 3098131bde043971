import { describe, expect, it } from 'vitest';
import { matchAbstract } from '../../../../infra/match/abstract.ts';
import { bruteForce } from './brute-force.ts';
import { randomProblem } from './problems.ts';

type Line = {
  pairs: { mentor: string; student: string; score: number }[];
  cardinality: number;
  total: number;
  verified: boolean;
  ms: number;
};
const solved = (problem: unknown): Line => JSON.parse(matchAbstract(problem)) as Line;

describe('the abstract form', () => {
  it('yields one line with most pairs and then the greatest total', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = { ...randomProblem(seed, 6, 5), floor: 0 };
      const plain = { ...problem, students: problem.students.map(({ id }) => ({ id })) };
      const line = matchAbstract(JSON.parse(JSON.stringify(plain)));
      const { pairs, cardinality, total, verified, ms } = JSON.parse(line) as Line;
      const [most, , greatest] = bruteForce(plain).figures;
      expect(line).not.toContain('\n');
      expect([cardinality, total, verified, ms >= 0]).toEqual([most, greatest, true, true]);
      expect(pairs.length).toBe(cardinality);
      expect(pairs.reduce((sum, { score }) => sum + score, 0)).toBe(total);
    }
  });

  it('names people by their own ids, however odd', () => {
    const { pairs } = solved({
      mentors: [
        { id: '__proto__', capacity: 1 },
        { id: '', capacity: 1 },
      ],
      students: [{ id: 'constructor' }, { id: '__proto__' }],
      scores: [
        [0, 0, 10],
        [1, 1, 20],
      ],
    });
    expect(pairs).toEqual([
      { mentor: '', student: '__proto__', score: 20 },
      { mentor: '__proto__', student: 'constructor', score: 10 },
    ]);
  });

  it('refuses what is no problem, and says where', () => {
    const whole = { mentors: [{ id: 'x', capacity: 1 }], students: [{ id: 'a' }], scores: [[0, 0, 1]] };
    for (const [broken, message] of [
      [null, 'malformed'],
      [[], 'malformed'],
      [{ ...whole, mentors: 'x' }, 'malformed: /mentors'],
      [{ ...whole, students: [{ id: 7 }] }, 'malformed: /students/0/id'],
      [{ ...whole, scores: undefined }, 'malformed: /scores'],
      [{ ...whole, scores: [[0, 0]] }, 'malformed: /scores/0'],
      [{ ...whole, scores: [[0, 0, '1']] }, 'malformed: /scores/0'],
      [{ ...whole, locks: [[0]] }, 'malformed: /locks/0'],
      [{ ...whole, locks: [[0, 1]] }, 'unknown-student'],
      [{ ...whole, scores: [[0, 0, 1001]] }, 'score-out-of-range'],
      [{ ...whole, scores: [[0, 0, 0.5]] }, 'score-fractional'],
    ] as const)
      expect(() => matchAbstract(broken)).toThrow(message);
  });
});
