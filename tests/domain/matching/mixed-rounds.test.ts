import { describe, expect, it } from 'vitest';
import { fairnessOf } from '../../../shared/domain/matching/fairness.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { problemWith } from './rounds.ts';

const open = { rules: { floor: 0 } };

describe('the fairness sheet of a mixed round', () => {
  const student = (
    id: string,
    campus: 'jakobstad' | 'kokkola' | undefined,
    changes: Parameters<typeof studentIn>[1],
  ) => {
    const { campus: _, degreeLevel: __, ...answers } = studentIn(id).answers;
    return {
      ...studentIn(id),
      answers: { ...answers, ...(campus === undefined ? {} : { campus }), ...changes },
    };
  };
  const problem = problemWith(
    poolWith(
      [
        mentorIn('m1', { field: 'ict' }, { room: 4 }),
        mentorIn('m2', { field: 'ict' }, { room: 4 }),
        mentorIn('m3', { languages: [] }, { room: 2 }),
      ],
      [
        ...['a', 'b', 'c'].map((id) =>
          student(id, 'kokkola', { targetFields: ['ict'], degreeLevel: 'master' }),
        ),
        ...['d', 'e', 'f'].map((id) =>
          student(id, 'jakobstad', { targetFields: ['food'], degreeLevel: 'bachelor' }),
        ),
        student('g', undefined, { targetFields: [] }),
        { ...student('h', undefined, { languages: [{ language: 'vi', level: 'native' }] }), skipped: 1 },
        { ...student('i', undefined, { languages: [{ language: 'sv', level: 'basic' }] }), skipped: 0 },
        student('j', undefined, { languages: [] }),
      ],
    ),
    open,
  );
  const sheet = fairnessOf(problem, solve(problem.instance));
  const groups = (by: string) =>
    sheet.groups.filter((group) => group.by === by).map(({ group, students }) => [group, students]);

  it('groups by campus, field, language and level, the largest first, and whoever fits nowhere as other', () => {
    expect(groups('CAMPUS')).toEqual([
      ['other', 4],
      ['jakobstad', 3],
      ['kokkola', 3],
    ]);
    expect(groups('DEGREE_LEVEL')).toEqual([
      ['other', 4],
      ['bachelor', 3],
      ['master', 3],
    ]);
    expect(groups('LANGUAGE')).toEqual([
      ['en', 7],
      ['other', 3],
    ]);
    expect(groups('FIELD')).toEqual([
      ['ict', 6],
      ['food', 3],
      ['other', 1],
    ]);
  });

  it('measures the widest gap within one kind of group, lowest first', () => {
    const { by, low, high, points } = sheet.widestGap as NonNullable<typeof sheet.widestGap>;
    expect([low.by, high.by, points]).toEqual([by, by, (high.mean as number) - (low.mean as number)]);
    const means = (kind: string) =>
      sheet.groups
        .filter((group) => group.by === kind && group.matched >= 3)
        .map(({ mean }) => mean as number);
    const widths = ['CAMPUS', 'FIELD', 'LANGUAGE', 'DEGREE_LEVEL'].map((kind) =>
      means(kind).length < 2 ? 0 : Math.max(...means(kind)) - Math.min(...means(kind)),
    );
    expect(points).toBe(Math.max(...widths));
    expect([low.group, high.group, points]).toEqual(['jakobstad', 'kokkola', 263]);
  });

  it('counts full mentors, and left out twice only who is left out again', () => {
    expect(sheet.load).toEqual({ mentors: 3, unused: 1, full: 1, places: 10, taken: 7 });
    expect(sheet.skippedTwice).toEqual(['h']);
    expect(sheet.blocking.strongest.length).toBeLessThanOrEqual(20);
  });

  it('has no gap where there is one group of a kind, or nobody', () => {
    const alike = problemWith(
      poolWith(
        [mentorIn('m', {}, { room: 3 })],
        ['a', 'b', 'c'].map((id) => studentIn(id)),
      ),
      open,
    );
    expect(fairnessOf(alike, solve(alike.instance)).widestGap).toBeUndefined();
  });
});
