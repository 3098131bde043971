import { describe, expect, it } from 'vitest';
import { answer, apply, type Change, keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { flawIn } from '../../../../shared/domain/matching/solver/check.ts';
import { withoutDecisions } from '../../../../shared/domain/matching/solver/explain.ts';
import {
  edgeAt,
  instanceFromRows,
  instanceFromTriples,
  MAX_MENTORS,
  MAX_STUDENTS,
  penalty,
  scoreOf,
} from '../../../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import { type Solution, solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { fullProblem, type Problem } from './problems.ts';

const messageOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof RefusedInstance)) throw error;
    expect([error.name, error.message.startsWith(`${error.code}: `)]).toEqual(['RefusedInstance', true]);
    return error.message;
  }
  return 'accepted';
};

const two = fullProblem(2, 2, (i, j) => (i === j ? 900 : 500));

describe('a problem that is refused', () => {
  const refused = (problem: Partial<Problem>) => messageOf(() => instanceFromTriples({ ...two, ...problem }));

  it('names who is in conflict', () => {
    const a = { id: 'a' };
    expect(refused({ students: [a, a] })).toBe('duplicate-student: "a" is given twice');
    expect(refused({ scores: [[0, 5, 1]] })).toBe('unknown-student: there is no number 5');
    expect(refused({ scores: [[0, 0, 1001]] })).toBe('score-out-of-range: 1001');
    expect(refused({ scores: [[0, 0, 0.5]] })).toBe('score-fractional: 0.5');
    expect(refused({ locks: [[1, 0]], vetoes: [[1, 0]] })).toBe('lock-vetoed: "m001" with "s000"');
    expect(refused({ locks: [[1, 0]], scores: [] })).toBe('lock-infeasible: "m001" with "s000"');
    expect(
      refused({
        locks: [
          [1, 0],
          [0, 0],
        ],
      }),
    ).toBe('lock-twice: "m000" with "s000"');
    expect(
      refused({
        locks: [
          [1, 0],
          [1, 1],
        ],
      }),
    ).toBe('lock-over-capacity: "m001" with "s001"');
    expect(
      refused({
        scores: [
          [1, 0, 5],
          [0, 0, 5],
          [1, 0, 7],
        ],
      }),
    ).toBe('duplicate-score: "m001" with "s000"');
    const mentors = [
      { id: 'x', capacity: -1 },
      { id: 'y', capacity: 1 },
    ];
    expect(refused({ mentors })).toBe('capacity-invalid: mentor "x" has -1');
  });

  it('is one of more people than a dual can count', () => {
    const people = (students: number, mentors: number) => ({
      students: new Array<{ id: string }>(students),
      mentors: new Array<{ id: string; capacity: number }>(mentors),
      scores: [],
    });
    expect(messageOf(() => instanceFromTriples(people(MAX_STUDENTS + 1, 0)))).toBe('too-large: 200001 × 0');
    expect(messageOf(() => instanceFromTriples(people(0, MAX_MENTORS + 1)))).toBe('too-large: 0 × 1000001');
  });
});

describe('a problem that is accepted', () => {
  it('has as many seats as there could ever be students, however many are offered', () => {
    const mentors = [{ id: 'm', capacity: 1_000_000_000 }];
    const { capacity } = instanceFromTriples({ students: [], mentors, scores: [] });
    expect([...capacity]).toEqual([MAX_STUDENTS]);
  });

  it('stands in the order of ids, with rows in the order of mentors', () => {
    const scores: [number, number, number][] = [
      [0, 0, 10],
      [1, 0, 20],
      [2, 0, 30],
      [2, 1, 40],
      [0, 1, 50],
    ];
    const mentors = ['c', 'a', 'b'].map((id) => ({ id, capacity: 1 }));
    const instance = instanceFromTriples({ students: [{ id: 'z' }, { id: 'y' }], mentors, scores });
    expect([instance.students, instance.mentors]).toEqual([
      ['y', 'z'],
      ['a', 'b', 'c'],
    ]);
    expect([[...instance.studentOrder], [...instance.mentorOrder]]).toEqual([
      [1, 0],
      [1, 2, 0],
    ]);
    expect([0, 1, 2].map((m) => scoreOf(instance, 0, m))).toEqual([undefined, 40, 50]);
    expect([0, 1, 2].map((m) => edgeAt(instance, 1, m))).toEqual([2, 3, 4]);
    expect(edgeAt(instance, 0, 0)).toBe(-1);
  });

  it('keeps a locked pair below the floor, and no other', () => {
    const people = { ...two, floor: 950, locks: [[1, 0]] as const };
    const rows = instanceFromRows(people, (s, scores) => scores.set(s === 0 ? [900, 500] : [500, 900]));
    expect([[...rows.rowPtr], scoreOf(rows, 0, 1), scoreOf(rows, 0, 0)]).toEqual([[0, 1, 1], 500, undefined]);
    expect(solve(rows).mentorOf.join()).toBe('1,-1');
    const edge = instanceFromRows({ ...two, floor: 900 }, (s, scores) =>
      scores.set(s === 0 ? [900, 899] : [-1, 0]),
    );
    expect([...edge.rowPtr]).toEqual([0, 1, 1]);
  });

  it('refuses a veto of nobody, and a lock on two who cannot be a pair', () => {
    const people = { ...two, locks: [[1, 0]] as const };
    const apart = () => instanceFromRows(people, (_, scores) => scores.fill(-1));
    expect(messageOf(apart)).toBe('lock-infeasible: "m001" with "s000"');
    const vetoed = (m: number, s: number) =>
      messageOf(() => instanceFromTriples({ ...two, vetoes: [[m, s]] }));
    expect(vetoed(0, 9)).toBe('unknown-student: there is no number 9');
    expect(vetoed(9, 0)).toBe('unknown-mentor: there is no number 9');
  });

  it('costs twice as much to leave out who has waited', () => {
    expect([penalty(3, 0), penalty(3, 1)]).toEqual([3001, 6002]);
  });
});

describe('a change that is refused', () => {
  const refused = (change: Change, problem: Partial<Problem> = {}) => {
    const round = keepRound(instanceFromTriples({ ...two, ...problem }));
    return messageOf(() => apply(round, change));
  };

  it('names who is in conflict', () => {
    const lock: Change = { kind: 'lock', student: 0, mentor: 1 };
    expect(refused(lock, { scores: [] })).toBe('lock-infeasible: mentor "m001" with student "s000"');
    expect(refused(lock, { vetoes: [[1, 0]] })).toBe('lock-vetoed: mentor "m001" with student "s000"');
    expect(refused(lock, { locks: [[1, 1]] })).toBe('lock-over-capacity: mentor "m001" with student "s000"');
    expect(refused({ kind: 'veto', student: 0, mentor: 1 }, { locks: [[1, 0]] })).toBe(
      'lock-vetoed: student "s000"',
    );
    expect(refused({ kind: 'capacity', mentor: 1, capacity: 0 }, { locks: [[1, 0]] })).toBe(
      'lock-over-capacity: mentor "m001"',
    );
    expect(refused({ kind: 'capacity', mentor: 1, capacity: 0.5 })).toBe(
      'capacity-invalid: mentor "m001" has 0.5',
    );
    expect(refused({ kind: 'score', student: 0, mentor: 0, score: -1 })).toBe('score-out-of-range: -1');
    expect(refused({ kind: 'score', student: 0, mentor: 0, score: 0.5 })).toBe('score-fractional: 0.5');
    expect(refused({ kind: 'score', student: 0, mentor: 0, score: Number.NaN })).toBe(
      'score-out-of-range: NaN',
    );
    expect(refused({ kind: 'unlock', student: 2 })).toBe('unknown-student: there is no number 2');
    expect(refused({ kind: 'capacity', mentor: 2, capacity: 1 })).toBe(
      'unknown-mentor: there is no number 2',
    );
  });

  it('is none where there is nothing to change', () => {
    expect(refused({ kind: 'veto', student: 0, mentor: 1 }, { scores: [[0, 0, 900]] })).toBe('accepted');
    expect(refused({ kind: 'score', student: 0, mentor: 0, score: 0 })).toBe('accepted');
    expect(refused({ kind: 'score', student: 0, mentor: 0, score: 1000 })).toBe('accepted');
  });
});

describe('what a change does', () => {
  it('is told in pairs, people who waited, points and unevenness', () => {
    const problem = { ...fullProblem(2, 1, (i) => [800, 600][i] as number), floor: 100 };
    const students = problem.students.map((student, i) => ({ ...student, waiting: i === 1 }));
    const round = keepRound(instanceFromTriples({ ...problem, students }));
    apply(round, { kind: 'veto', student: 1, mentor: 0 });
    const { moved, ...told } = answer(round);
    expect(told).toMatchObject({ pairs: 0, waitingMatched: -1, total: 200, unevenness: 200 ** 2 - 400 ** 2 });
    expect(moved).toEqual([
      { student: 0, before: -1, after: 0 },
      { student: 1, before: 0, after: -1 },
    ]);
    apply(round, { kind: 'capacity', mentor: 0, capacity: 2 });
    expect(answer(round)).toMatchObject({ pairs: 0, moved: [] });
    apply(round, { kind: 'allow', student: 1, mentor: 0 });
    expect(answer(round)).toMatchObject({ pairs: 1, waitingMatched: 1, total: 600 });
    apply(round, { kind: 'score', student: 1, mentor: 0, score: 99 });
    expect(answer(round)).toMatchObject({ pairs: -1, waitingMatched: -1, total: -600 });
    apply(round, { kind: 'score', student: 1, mentor: 0, score: 100 });
    expect(answer(round)).toMatchObject({ pairs: 1, total: 100 });
  });

  it('to a locked pair waits until the lock is gone', () => {
    const round = keepRound(instanceFromTriples({ ...two, locks: [[1, 0]] }));
    expect(round.solution.mentorOf.join()).toBe('1,0');
    apply(round, { kind: 'score', student: 0, mentor: 1, score: 100 });
    expect(answer(round)).toMatchObject({ total: -400, moved: [] });
    apply(round, { kind: 'unlock', student: 0 });
    expect(answer(round).solution.mentorOf.join()).toBe('0,1');
    expect([...round.instance.lockOf]).toEqual([-1, -1]);
  });

  it('stands in the way of the next one: who was vetoed is not locked, until allowed again', () => {
    const round = keepRound(instanceFromTriples(two));
    const lock: Change = { kind: 'lock', student: 0, mentor: 1 };
    apply(round, { kind: 'veto', student: 0, mentor: 1 });
    expect(messageOf(() => apply(round, lock))).toBe('lock-vetoed: mentor "m001" with student "s000"');
    apply(round, { kind: 'score', student: 0, mentor: 1, score: 1000 });
    expect(answer(round).solution.mentorOf.join()).toBe('0,1');
    apply(round, { kind: 'allow', student: 0, mentor: 1 });
    apply(round, lock);
    expect(answer(round).solution.mentorOf.join()).toBe('1,0');
  });

  it('never forms a pair below the floor, not even one that is allowed again', () => {
    const round = keepRound(instanceFromTriples({ ...fullProblem(1, 1, () => 900), floor: 600 }));
    const worth = (...changes: Change[]) => {
      for (const change of changes) apply(round, change);
      return answer(round).solution.mentorOf[0];
    };
    const [veto, allow] = (['veto', 'allow'] as const).map(
      (kind) => ({ kind, student: 0, mentor: 0 }) as const,
    );
    const score = (points: number): Change => ({ kind: 'score', student: 0, mentor: 0, score: points });
    expect(worth(score(599))).toBe(-1);
    expect(worth(veto as Change, allow as Change)).toBe(-1);
    expect(worth(score(600))).toBe(0);
    expect(worth(veto as Change)).toBe(-1);
    expect(worth(allow as Change)).toBe(0);
  });

  it('leaves what was given as it was', () => {
    const given = instanceFromTriples({ ...two, vetoes: [[0, 0]] });
    const round = keepRound(given);
    apply(round, { kind: 'allow', student: 0, mentor: 0 });
    apply(round, { kind: 'capacity', mentor: 0, capacity: 3 });
    apply(round, { kind: 'lock', student: 0, mentor: 0 });
    expect(given).toEqual(instanceFromTriples({ ...two, vetoes: [[0, 0]] }));
  });
});

describe('a claim', () => {
  const instance = instanceFromTriples({
    students: ['a', 'b', 'c'].map((id) => ({ id })),
    mentors: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
    scores: [
      [0, 0, 900],
      [1, 0, 300],
      [0, 1, 800],
      [1, 2, 0],
    ],
    locks: [[1, 2]],
  });
  const right = solve(instance);
  type Part = { mentorOf?: number[]; u?: number[]; v?: number[] };
  const flaw = ({ mentorOf, u, v }: Part) =>
    flawIn(instance, {
      mentorOf: mentorOf === undefined ? right.mentorOf : Int32Array.from(mentorOf),
      certificate: {
        u: u === undefined ? right.certificate.u : Int32Array.from(u),
        v: v === undefined ? right.certificate.v : Int32Array.from(v),
      },
    });

  it('that is right has no flaw', () => {
    expect([right.mentorOf.join(), flaw({})]).toEqual(['0,-1,1', undefined]);
  });

  it('is refused for what is wrong with it, in words', () => {
    const size = 'the claim has another size than the problem';
    expect([flaw({ mentorOf: [0, -1] }), flaw({ u: [0, 0] }), flaw({ v: [0] })]).toEqual([size, size, size]);
    expect(flaw({ mentorOf: [2, -1, 1] })).toBe('student 0 is paired with a mentor who does not exist');
    expect(flaw({ mentorOf: [-2, -1, 1] })).toBe('student 0 is paired with a mentor who does not exist');
    expect(flaw({ mentorOf: [0, -1, -1] })).toBe('student 2 is locked to mentor 1 but is with -1');
    expect(flaw({ mentorOf: [0, 1, 1] })).toBe('student 1 is paired with mentor 1, which is not allowed');
    expect(flaw({ mentorOf: [0, 0, 1] })).toBe('mentor 0 has more students than seats');
    const { u, v } = right.certificate;
    expect(flaw({ u: [3002, 3002, 0] })).toBe(
      'the dual of student 0 exceeds the cost of leaving them unmatched',
    );
    expect(flaw({ u: [(u[0] as number) + 1, u[1] as number, 0] })).toBe(
      'student 0 and mentor 0 would be cheaper than the duals allow',
    );
    expect(flaw({ u: [(u[0] as number) - 1, u[1] as number, 0] })).toMatch(
      /^the pairs cost \d+, but the duals prove only \d+$/,
    );
    expect(flaw({ u: [0, 0, 0], v: [0, 1] })).toBe('the dual of mentor 1 is positive');
    expect(flaw({ mentorOf: [-1, 0, 1], v: [...v] })).toMatch('the duals prove only');
  });

  it('of a solver that is wrong is never handed out', () => {
    const { cardinality, waitingMatched, total, unevenness, pairs } = right;
    expect({ cardinality, waitingMatched, total, unevenness } satisfies Partial<Solution>).toEqual({
      cardinality: 2,
      waitingMatched: 0,
      total: 900,
      unevenness: 100 ** 2 + 1000 ** 2,
    });
    expect(pairs).toEqual([
      { student: 0, mentor: 0, score: 900 },
      { student: 2, mentor: 1, score: 0 },
    ]);
  });
});

describe('a decided round', () => {
  it('is looked at without decisions as a round in which only the floor bars', () => {
    const problem = { ...two, floor: 600 };
    const decided = instanceFromTriples({
      ...problem,
      vetoes: [
        [0, 0],
        [1, 0],
      ],
      locks: [[1, 1]],
    });
    expect(withoutDecisions(decided)).toEqual(instanceFromTriples(problem));
  });

  it('is looked at without touching the decided round, and a pair exactly at the floor comes back', () => {
    const problem = {
      ...fullProblem(2, 2, (i, j) => (i === j ? 600 : 599)),
      floor: 600,
      vetoes: [
        [0, 0],
        [1, 0],
      ] as const,
      locks: [[1, 1]] as const,
    };
    const decided = instanceFromTriples(problem);
    expect(solve(withoutDecisions(decided)).mentorOf.join()).toBe('0,1');
    expect(decided).toEqual(instanceFromTriples(problem));
  });
});
