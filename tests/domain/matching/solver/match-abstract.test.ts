import { describe, expect, it } from 'vitest';
import { matchAbstract } from '../../../../infra/match/abstract.ts';
import { readProblem } from '../../../../infra/match/problem-file.ts';
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
      const { json, triples } = readProblem(Buffer.from(JSON.stringify(plain)));
      const line = matchAbstract(json, triples);
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
    ] as const) {
      const { json, triples } = readProblem(Buffer.from(JSON.stringify(broken)));
      expect(() => matchAbstract(json, triples)).toThrow(message);
    }
  });
});

describe('a problem file', () => {
  const problem = {
    mentors: [{ id: '"scores": [[9,9,9]] \\', capacity: 1 }],
    scores: [
      [0, 0, 1],
      [12, 345_678_901, -7],
    ],
    students: [{ id: 'Å', scores: [[1, 1, 1]] }],
  };
  const read = (text: string) => {
    const { json, triples } = readProblem(Buffer.from(text));
    return { json, triples: triples === undefined ? undefined : [...triples] };
  };

  it('has its scores read as numbers, however it is laid out and wherever they stand', () => {
    const { mentors, scores, students } = problem;
    for (const members of [problem, { scores, mentors, students }, { mentors, students, scores }])
      for (const space of [0, 2, '\t'])
        for (const mark of ['', '\ufeff'])
          expect(read(mark + JSON.stringify(members, null, space))).toEqual({
            json: { ...problem, scores: [] },
            triples: [0, 0, 1, 12, 345_678_901, -7],
          });
    expect(read('{ "scores" : [ ] }')).toEqual({ json: { scores: [] }, triples: [] });
  });

  it('is left to the JSON parser where scores are no triples of plain whole numbers, stand there twice or not at all', () => {
    for (const scores of [
      '[[0,0,0.5]]',
      '[[0,0,1e2]]',
      '[[0,0,1234567890]]',
      '[[0,0]]',
      '[[0,0,1,2]]',
      '[[0,0,"1"]]',
      '[0]',
      '7',
      '{}',
    ]) {
      const text = `{"scores":${scores}}`;
      expect(read(text)).toEqual({ json: JSON.parse(text), triples: undefined });
    }
    expect(read('{"scores":[[0,0,1]],"scores":[[0,0,2]]}')).toEqual({
      json: { scores: [[0, 0, 2]] },
      triples: undefined,
    });
    expect(read('{"students":[{"scores":[[0,0,1]]}]}').triples).toBeUndefined();
  });

  it('is no JSON where its scores are not', () => {
    for (const scores of [
      '[[0,0,01]]',
      '[[0,0,1],]',
      '[[0,0,1] [0,0,2]]',
      '[[0,0,-]]',
      '[[0,0,1',
      '[[0,0,1]]]',
    ])
      expect(() => read(`{"scores":${scores}}`)).toThrow(SyntaxError);
    for (const text of ['', '{"scores', '["scores":[[0,0,1]]]'])
      expect(() => read(text)).toThrow(SyntaxError);
  });
});
