import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../../shared/domain/matching/blocking-pairs.ts';
import { fairnessOf } from '../../../shared/domain/matching/fairness.ts';
import { priceOfDecisions } from '../../../shared/domain/matching/price.ts';
import { scoreOf } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { anyPool, mentorIn, poolWith, studentIn } from './people.ts';
import { lock, problemWith, veto } from './rounds.ts';

describe('the fairness sheet', () => {
  const students = (['jakobstad', 'jakobstad', 'jakobstad', 'kokkola', 'kokkola', 'kokkola'] as const).map(
    (campus, k) =>
      studentIn(`s${k}`, {
        campus,
        targetFields: campus === 'jakobstad' ? ['ict'] : ['food'],
        degreeLevel: 'master',
      }),
  );
  const mentors = Array.from({ length: 3 }, (_, k) => mentorIn(`m${k}`, { field: 'ict' }, { room: 2 }));
  const skipped = { ...studentIn('s6', { languages: [{ language: 'fi', level: 'native' }] }), skipped: 1 };
  const problem = problemWith(
    poolWith([...mentors, mentorIn('m3', { languages: [] })], [...students, skipped]),
    {
      rules: { floor: 0 },
    },
  );
  const sheet = fairnessOf(problem, solve(problem.instance));

  it('tells how scores are spread', () => {
    const { scores } = sheet;
    expect(sheet.pairs).toBe(6);
    expect(scores?.lowest).toBe(scores?.lowerQuartile);
    expect(scores?.highest).toBe(scores?.upperQuartile);
    expect(scores?.mean).toBe(Math.round(((scores?.lowest ?? 0) + (scores?.highest ?? 0)) / 2));
  });

  it('sets groups side by side, and names the widest gap', () => {
    expect(
      sheet.groups
        .filter(({ by }) => by === 'CAMPUS')
        .map(({ group, students: n, matched }) => [group, n, matched]),
    ).toEqual([
      ['kokkola', 4, 3],
      ['jakobstad', 3, 3],
    ]);
    expect(
      sheet.groups
        .filter(({ by }) => by === 'LANGUAGE')
        .map(({ group, matched, mean }) => [group, matched, mean === undefined]),
    ).toEqual([
      ['en', 6, false],
      ['fi', 0, true],
    ]);
    expect(sheet.widestGap?.points).toBe((sheet.scores?.highest ?? 0) - (sheet.scores?.lowest ?? 0));
  });

  it('counts the load of the mentors and who is left out twice', () => {
    expect(sheet.load).toEqual({ mentors: 4, unused: 1, full: 3, places: 7, taken: 6 });
    expect(sheet.skippedTwice).toEqual(['s6']);
  });

  it('says that there is nothing to say of an empty round', () => {
    const empty = problemWith(poolWith([], []));
    expect(fairnessOf(empty, solve(empty.instance))).toMatchObject({
      pairs: 0,
      students: 0,
      scores: undefined,
      widestGap: undefined,
      groups: [],
      blocking: { count: 0 },
    });
  });
});

describe('two who would rather have each other', () => {
  it('are found exactly where both gain', () => {
    fc.assert(
      fc.property(anyPool(5, 5), (pool) => {
        const problem = problemWith(pool, { rules: { floor: 300 } });
        const solution = solve(problem.instance);
        const own = new Map(solution.pairs.map(({ student, score }) => [student, score]));
        const byHand = problem.students.flatMap((student, s) =>
          problem.mentors.flatMap((mentor, m) => {
            const score = scoreOf(problem.instance, s, m) ?? -1;
            const theirs = solution.pairs.filter((pair) => pair.mentor === m).map((pair) => pair.score);
            const wants = theirs.length < mentor.room || theirs.some((other) => other < score);
            return score >= 300 && score > (own.get(s) ?? -1) && wants ? [`${mentor.id} ${student.id}`] : [];
          }),
        );
        const found = blockingPairs(problem, solution);
        expect(found.map(({ mentorId, studentId }) => `${mentorId} ${studentId}`).sort()).toEqual(
          byHand.sort(),
        );
        for (const { studentGains, mentorGains } of found)
          expect(Math.min(studentGains, mentorGains)).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the price of human decisions', () => {
  const pool = poolWith(
    [mentorIn('m1', { field: 'ict' }), mentorIn('m2', { field: 'boats' })],
    [studentIn('s1', { targetFields: ['ict'] }), studentIn('s2', { targetFields: ['boats'] })],
  );
  const priceWith = (decisions: NonNullable<Parameters<typeof problemWith>[1]>['decisions'] = {}) => {
    const problem = problemWith(pool, { rules: { floor: 0 }, decisions });
    return priceOfDecisions(problem, solve(problem.instance));
  };
  const free = solve(problemWith(pool, { rules: { floor: 0 } }).instance).total;

  it('is nothing where nobody has decided anything', () => {
    expect(priceWith()).toEqual({ locks: 0, vetoes: 0, pairs: 0, waitingMatched: 0, total: 0, permille: 0 });
  });

  it('is the total with them against the total without, in thousandths', () => {
    const { locks, vetoes, pairs, total, permille } = priceWith({ locks: [lock('m1', 's2')] });
    expect([locks, vetoes, pairs]).toEqual([1, 0, 0]);
    expect(total).toBeLessThan(0);
    expect(permille).toBe(Math.round((1000 * total) / free));
  });

  it('counts the pairs that vetoes cost', () => {
    expect(priceWith({ vetoes: [veto('m1', 's1'), veto('m1', 's2')] })).toMatchObject({
      vetoes: 2,
      pairs: -1,
    });
  });
});
