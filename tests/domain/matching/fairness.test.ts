import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../../shared/domain/matching/blocking-pairs.ts';
import { fairnessOf, TELLING } from '../../../shared/domain/matching/fairness.ts';
import { priceOfDecisions } from '../../../shared/domain/matching/price.ts';
import { scoreOf } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { fairnessSentences } from '../../../shared/text/matching/round-sentences.ts';
import { anyPool, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
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
    expect(sheet.pairs).toBe(6);
    expect(sheet.scores).toEqual({
      lowest: 448,
      lowerQuartile: 448,
      median: 448,
      upperQuartile: 711,
      highest: 711,
      mean: 580,
    });
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
    expect(sheet.widestGap).toMatchObject({ by: 'CAMPUS', low: { group: 'kokkola' }, points: 263 });
  });

  it('says nothing of a gap between groups of three, which chance makes once in ten rounds', () => {
    expect(sheet.widestGap?.chance).toBeGreaterThan(TELLING);
    const names = { mentor: String, student: String };
    expect(fairnessSentences(sheet, names, 'en').join(' ')).toContain('No groups differ by more than chance');
  });

  it('says how likely chance is where groups of twelve lie apart, and the same each time', () => {
    const many = Array.from({ length: 24 }, (_, k) =>
      studentIn(`t${k}`, {
        campus: k % 2 === 0 ? 'jakobstad' : 'kokkola',
        targetFields: [k % 2 === 0 ? 'ict' : 'food'],
      }),
    );
    const helpers = Array.from({ length: 24 }, (_, k) => mentorIn(`n${k}`, { field: 'ict' }));
    const stated = problemWith(poolWith(helpers, many), { rules: { floor: 0 } });
    const solution = solve(stated.instance);
    const [first, second] = [fairnessOf(stated, solution), fairnessOf(stated, solution)];
    expect(first.widestGap).toMatchObject({ by: 'CAMPUS', low: { group: 'kokkola' }, chance: 1 });
    expect(second).toEqual(first);
    const names = { mentor: String, student: String };
    expect(fairnessSentences(first, names, 'en').join(' ')).toContain('one round of 1000');
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
    expect(priceWith()).toEqual({
      locks: 0,
      vetoes: 0,
      rooms: 0,
      pairs: 0,
      waitingMatched: 0,
      total: 0,
      permille: 0,
    });
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
