import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOfMentor, alternativesOfStudent } from '../../../shared/domain/matching/alternatives.ts';
import { blockingPairs } from '../../../shared/domain/matching/blocking-pairs.ts';
import { fairnessOf } from '../../../shared/domain/matching/fairness.ts';
import { optionsOfMentor, optionsOfStudent } from '../../../shared/domain/matching/options.ts';
import { coupleKey, type Pool } from '../../../shared/domain/matching/pool.ts';
import { priceOfDecisions } from '../../../shared/domain/matching/price.ts';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { canonicalInput, recordOf, replay } from '../../../shared/domain/matching/record.ts';
import { remediesOf } from '../../../shared/domain/matching/remedies.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { keepRound } from '../../../shared/domain/matching/solver/change.ts';
import { scoreOf as edgeScoreOf } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { fields } from '../../../shared/domain/vocabularies/fields.ts';
import { topics } from '../../../shared/domain/vocabularies/topics.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { inputWith, lock, problemWith, veto } from './rounds.ts';

/** People who could nearly all be pairs, so that they get in each other's way. */
const busyPool = (mentors: number, students: number): fc.Arbitrary<Pool> => {
  const some = fc.uniqueArray(fc.constantFrom(...topics.codes), { minLength: 1, maxLength: 4 });
  const field = fc.constantFrom(...fields.codes.slice(0, 5));
  const mode = fc.constantFrom('both', 'both', 'both', 'online', 'inPerson');
  return fc
    .tuple(
      fc.array(fc.tuple(field, some, mode, fc.integer({ min: 0, max: 2 })), {
        minLength: 2,
        maxLength: mentors,
      }),
      fc.array(fc.tuple(field, some, mode, fc.boolean()), { minLength: 2, maxLength: students }),
    )
    .map(([drawnMentors, drawnStudents]) =>
      poolWith(
        drawnMentors.map(([first, expertise, meetingMode, room], m) =>
          mentorIn(`m${m}`, { field: first, expertise, meetingMode }, { room }),
        ),
        drawnStudents.map(([first, needs, meetingMode, waiting], s) =>
          studentIn(`s${s}`, { targetFields: [first], needs, meetingMode }, { waiting }),
        ),
      ),
    );
};

const open = { rules: { floor: 0 } };
const first = <Item>(items: readonly Item[]): Item => items[0] as Item;

/** What everybody loses if these two are a pair, found by solving all anew. */
const regretByHand = (problem: Problem, mentorId: string, studentId: string) => {
  const free = solve(problem.instance);
  const decisions = { locks: [lock(mentorId, studentId)] };
  const insisted = solve(problemWith(problem.input.pool, { ...open, decisions }).instance);
  return {
    pairs: free.cardinality - insisted.cardinality,
    waitingMatched: free.waitingMatched - insisted.waitingMatched,
    total: free.total - insisted.total,
  };
};

describe('the alternatives in a round where people get in each other’s way', () => {
  it('are the three that cost everybody least, for students and for mentors, as solving anew finds them', () => {
    fc.assert(
      fc.property(busyPool(5, 5), (pool) => {
        const problem = problemWith(pool, open);
        const round = keepRound(problem.instance);
        const byHand = (s: number, m: number) => {
          const [mentor, student] = [problem.mentors[m], problem.students[s]];
          const score = edgeScoreOf(problem.instance, s, m);
          if (mentor === undefined || student === undefined || score === undefined) return [];
          if (mentor.room === 0 || round.solution.mentorOf[s] === m) return [];
          return [{ ...regretByHand(problem, mentor.id, student.id), score }];
        };
        type Each = ReturnType<typeof byHand>[number];
        const leastFirst = (a: Each, b: Each) =>
          a.pairs - b.pairs || a.waitingMatched - b.waitingMatched || a.total - b.total || b.score - a.score;
        const shown = (found: ReturnType<typeof alternativesOfStudent>) =>
          found.map(({ regret, score }) => ({ ...regret, score }));
        problem.students.forEach((_, s) => {
          const all = problem.mentors.flatMap((__, m) => byHand(s, m));
          expect(shown(alternativesOfStudent(problem, round, s))).toEqual(all.sort(leastFirst).slice(0, 3));
        });
        problem.mentors.forEach((_, m) => {
          const all = problem.students.flatMap((__, s) => byHand(s, m));
          expect(shown(alternativesOfMentor(problem, round, m))).toEqual(all.sort(leastFirst).slice(0, 3));
        });
      }),
      { numRuns: 12, seed: 3 },
    );
  });
});

describe('blocking pairs', () => {
  it('are all those in which both gain, by how much, the greatest gain first, and never with who is locked', () => {
    fc.assert(
      fc.property(busyPool(5, 5), fc.boolean(), (pool, locked) => {
        const plain = problemWith(pool, open);
        const pair = solve(plain.instance).pairs.at(-1);
        const decisions =
          locked && pair !== undefined
            ? {
                locks: [
                  lock(
                    (plain.mentors[pair.mentor] as { id: string }).id,
                    (plain.students[pair.student] as { id: string }).id,
                  ),
                ],
              }
            : {};
        const problem = problemWith(pool, { ...open, decisions });
        const solution = solve(problem.instance);
        const { lockOf } = problem.instance;
        const byHand = problem.students.flatMap((student, s) =>
          problem.mentors.flatMap((mentor, m) => {
            const score = edgeScoreOf(problem.instance, s, m);
            if (score === undefined || (lockOf[s] as number) >= 0) return [];
            const mine = solution.pairs.find((each) => each.student === s)?.score;
            const ofMentor = solution.pairs.filter((each) => each.mentor === m);
            const movable = ofMentor.filter((each) => (lockOf[each.student] as number) < 0);
            const least = movable.reduce((low, each) => Math.min(low, each.score), Number.POSITIVE_INFINITY);
            const theirs = ofMentor.length < mentor.room ? 0 : least;
            if (mine !== undefined && score <= mine) return [];
            if (score <= theirs && ofMentor.length >= mentor.room) return [];
            return [
              {
                mentorId: mentor.id,
                studentId: student.id,
                score,
                studentGains: score - (mine ?? 0),
                mentorGains: score - theirs,
              },
            ];
          }),
        );
        const found = blockingPairs(problem, solution);
        const byName = (a: (typeof byHand)[number], b: (typeof byHand)[number]) =>
          coupleKey(a.mentorId, a.studentId) < coupleKey(b.mentorId, b.studentId) ? -1 : 1;
        expect(found.toSorted(byName)).toEqual(byHand.toSorted(byName));
        const gains = found.map(({ studentGains, mentorGains }) => studentGains + mentorGains);
        expect(gains).toEqual(gains.toSorted((a, b) => b - a));
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('the options of everybody', () => {
  it('stand by score and then by id, and count each reason, the commonest first', () => {
    fc.assert(
      fc.property(busyPool(6, 6), (pool) => {
        const problem = problemWith(pool, { rules: { floor: 500 } });
        const both = [
          ...pool.students.map((student) => optionsOfStudent(problem, student)),
          ...pool.mentors.map((mentor) => optionsOfMentor(problem, mentor)),
        ];
        for (const { possible, impossible, reasons } of both) {
          const sorted = possible.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
          expect(possible).toEqual(sorted);
          for (const { score } of possible) expect(score).toBeGreaterThanOrEqual(500);
          for (const { why } of impossible) expect(why.length).toBeGreaterThan(0);
          const people = (wanted: string) =>
            impossible.filter(({ why }) => why.some((one) => one === wanted));
          for (const { why, people: count } of reasons) expect(people(why).length).toBe(count);
          expect(reasons).toEqual(
            reasons.toSorted((a, b) => b.people - a.people || (a.why < b.why ? -1 : 1)),
          );
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('name the lower of two equals by id first, and hold who is exactly at the floor', () => {
    const pool = poolWith(
      [mentorIn('m2'), mentorIn('m1'), mentorIn('m3', { field: 'ict' })],
      [studentIn('s', { targetFields: ['ict'] })],
    );
    const [low, high] = [0, 2].map((m) => {
      const problem = problemWith(pool, open);
      return scoreOf(problem.yardstick, pool.mentors[m] as Pool['mentors'][number], first(pool.students));
    }) as [number, number];
    const options = (floor: number) =>
      optionsOfStudent(problemWith(pool, { rules: { floor } }), first(pool.students));
    expect(options(low).possible.map(({ id }) => id)).toEqual(
      low === high ? ['m1', 'm2', 'm3'] : ['m3', 'm1', 'm2'],
    );
    expect(options(high + 1).possible).toEqual([]);
    expect(options(high + 1).reasons).toEqual([{ why: 'BELOW_FLOOR', people: 3 }]);
  });
});

const english = [{ language: 'en', level: 'fluent' }] as const;
const swedish = [{ language: 'sv', level: 'fluent' }] as const;

describe('what would help a student without a partner', () => {
  const late = { confirmedAt: '2027-02-01T10:00:00.000Z' };
  const remedies = (pool: Pool, id: string, changes: Parameters<typeof problemWith>[1] = open) => {
    const problem = problemWith(pool, changes);
    return remediesOf(problem, keepRound(problem.instance)).get(id);
  };

  it('is a place with the mentor who suits best, of equals the first', () => {
    const mentors = [
      mentorIn('m1', { field: 'food' }),
      mentorIn('m2', { field: 'ict' }),
      mentorIn('m3', { field: 'ict' }),
    ];
    const students = ['s1', 's2', 's3'].map((id) => studentIn(id, { targetFields: ['ict'] }));
    const pool = poolWith(mentors, [...students, studentIn('s4', { targetFields: ['ict'] }, late)]);
    expect(remedies(pool, 's4')).toEqual([{ code: 'RAISE_CAPACITY', mentorId: 'm2', capacity: 2 }]);
  });

  it('is none where the further place would go to somebody who is before them', () => {
    const pool = poolWith(
      [mentorIn('m1', { languages: [...english] })],
      [
        studentIn('s1', { languages: [...english] }),
        studentIn('s2', { languages: [...english] }, { waiting: true }),
        studentIn('s3', { languages: [...english] }, late),
      ],
    );
    expect(remedies(pool, 's1')).toEqual([{ code: 'RAISE_CAPACITY', mentorId: 'm1', capacity: 2 }]);
    expect(remedies(pool, 's3')).toEqual([{ code: 'RECRUIT', field: 'ict' }]);
  });

  const best = mentorIn('m1', { languages: [...english], meetingMode: 'inPerson', field: 'ict' });
  const online = studentIn('s1', { languages: [...english], meetingMode: 'online', targetFields: ['ict'] });

  it('is one filter less with the best behind it, and how many are there', () => {
    const worse = mentorIn('m0', { ...best.answers, field: 'food' });
    const alike = mentorIn('m2', best.answers);
    const full = mentorIn('m3', best.answers, { room: 0 });
    const far = mentorIn('m4', { ...best.answers, languages: [...swedish] });
    const found = remedies(poolWith([worse, alike, best, full, far], [online]), 's1');
    expect(found).toEqual([
      {
        code: 'DROP_FILTER',
        filter: 'MODE_INCOMPATIBLE',
        mentors: 3,
        mentorId: 'm1',
        score: expect.any(Number),
      },
    ]);
    const problem = problemWith(poolWith([worse, alike, best, full, far], [online]), open);
    expect(found?.[0]).toMatchObject({ score: scoreOf(problem.yardstick, best, online) });
  });

  it('is only ever one thing: who is vetoed or too low besides stays apart', () => {
    const pool = poolWith([best], [online]);
    expect(remedies(pool, 's1', { rules: { floor: 999 } })).toEqual([{ code: 'RECRUIT', field: 'ict' }]);
    const meeting = studentIn('s1', { ...online.answers, meetingMode: 'both' });
    const vetoed = { decisions: { vetoes: [veto('m1', 's1')] } };
    expect(remedies(poolWith([best], [meeting]), 's1', { ...open, ...vetoed })).toEqual([
      { code: 'LIFT_VETO', mentorId: 'm1', score: expect.any(Number) },
    ]);
    const stranger = mentorIn('m1', { ...best.answers, languages: [...swedish] });
    expect(remedies(poolWith([stranger], [online]), 's1')).toEqual([
      { code: 'RECRUIT', field: 'ict', languages: ['en'] },
    ]);
  });

  it('is a floor at the very score of the best who is below it', () => {
    const meeting = studentIn('s1', { ...online.answers, meetingMode: 'both' });
    const pool = poolWith([mentorIn('m0', { ...best.answers, field: 'food' }), best], [meeting]);
    const score = scoreOf(problemWith(pool, open).yardstick, best, meeting);
    expect(remedies(pool, 's1', { rules: { floor: score + 1 } })).toEqual([
      { code: 'LOWER_FLOOR', floor: score, mentorId: 'm1' },
    ]);
    expect(remedies(pool, 's1', { rules: { floor: score } })).toBeUndefined();
  });

  it('is nothing with a mentor whose only student cannot move on', () => {
    const meeting = studentIn('s0', { ...online.answers, meetingMode: 'inPerson' });
    const bilingual = studentIn('s0', { ...meeting.answers, languages: [...english, ...swedish] });
    const elsewhere = mentorIn('m2', { ...best.answers, languages: [...swedish], field: 'food' });
    const behind = (student: typeof meeting, changes: Parameters<typeof problemWith>[1] = open) =>
      remedies(
        poolWith([best, elsewhere], [student, studentIn('s1', online.answers, late)]),
        's1',
        changes,
      )?.[0].code;
    expect(behind(meeting)).toBe('RECRUIT');
    expect(behind(bilingual)).toBe('DROP_FILTER');
    expect(behind(bilingual, { ...open, decisions: { locks: [lock('m1', 's0')] } })).toBe('RECRUIT');
    expect(behind(bilingual, { ...open, decisions: { vetoes: [veto('m2', 's0')] } })).toBe('RECRUIT');
  });
});

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

describe('the price of decisions', () => {
  it('counts who waited and lost a place by them, and is no share of nothing', () => {
    const pool = poolWith([mentorIn('m')], [studentIn('s1', {}, { waiting: true }), studentIn('s2')]);
    const locked = problemWith(pool, { ...open, decisions: { locks: [lock('m', 's2')] } });
    expect(priceOfDecisions(locked, solve(locked.instance))).toMatchObject({
      locks: 1,
      vetoes: 0,
      pairs: 0,
      waitingMatched: -1,
    });
    const one = { locks: [lock('m', 's1')], vetoes: [veto('m', 's2')] };
    const both = problemWith(pool, { ...open, decisions: one });
    expect(priceOfDecisions(both, solve(both.instance))).toMatchObject({ locks: 1, vetoes: 1, pairs: 0 });
    const two = poolWith([mentorIn('m', {}, { room: 2 })], [studentIn('s1'), studentIn('s2')]);
    const fewer = { rooms: [{ mentorId: 'm', room: 1, by: 'staff:x', at: '2027-03-01', reason: 'ill' }] };
    const taken = problemWith(two, { ...open, decisions: fewer });
    expect(priceOfDecisions(taken, solve(taken.instance))).toMatchObject({ rooms: 1, pairs: -1 });
    const more = { rooms: [{ mentorId: 'm', room: 3, by: 'staff:x', at: '2027-03-01', reason: 'kind' }] };
    const three = poolWith(
      [mentorIn('m', {}, { room: 2 })],
      ['s1', 's2', 's3'].map((id) => studentIn(id)),
    );
    const given = problemWith(three, { ...open, decisions: more });
    expect(priceOfDecisions(given, solve(given.instance))).toMatchObject({ rooms: 1, pairs: 1 });
    const nobody = poolWith([mentorIn('m', {}, { room: 0 })], [studentIn('s')]);
    const none = problemWith(nobody, { ...open, decisions: { vetoes: [veto('m', 's')] } });
    expect(priceOfDecisions(none, solve(none.instance))).toMatchObject({ total: 0, permille: 0 });
  });
});

describe('a record', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const pool = poolWith(
    [mentorIn('m2'), mentorIn('m1'), mentorIn('m3', { languages: [] })],
    [studentIn('s3'), studentIn('s1'), studentIn('s2'), studentIn('s0', { languages: [] })],
    new Map([
      [coupleKey('m2', 's1'), 'DECLINED_BEFORE'],
      [coupleKey('m1', 's3'), 'SAME_PAIR_BEFORE'],
      [coupleKey('m1', 's2'), 'CONFLICT_OF_INTEREST'],
    ]),
  );
  const turned = {
    ...pool,
    mentors: pool.mentors.toReversed(),
    students: pool.students.toReversed(),
    before: new Map([...pool.before].toReversed()),
    wishes: new Map(),
  };

  it('is one text for one round, its keys and its people in order', () => {
    const text = canonicalInput(inputWith(pool));
    expect(canonicalInput(inputWith(turned))).toBe(text);
    const keys = Object.keys(JSON.parse(text));
    expect(keys).toEqual(keys.toSorted());
    const { mentors, students, before, wishes } = JSON.parse(text);
    expect(mentors.map(({ id }: { id: string }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(students.map(({ id }: { id: string }) => id)).toEqual(['s0', 's1', 's2', 's3']);
    expect(before.map(({ studentId }: { studentId: string }) => studentId)).toEqual(['s2', 's3', 's1']);
    expect(wishes).toEqual([]);
    expect(Object.keys(mentors[0])).toEqual(Object.keys(mentors[0]).toSorted());
  });

  it('lists who is left out by id, and is replayed by the same versions alone', () => {
    const problem = problemWith(pool, open);
    const record = recordOf(problem, solve(problem.instance), sha256);
    const leftOut = record.outcome.unmatched.map(({ studentId }) => studentId);
    expect(leftOut.length).toBeGreaterThan(1);
    expect(leftOut).toEqual(leftOut.toSorted());
    expect(replay(record, sha256)).toMatchObject({
      reproduced: true,
      inputUntouched: true,
      sameVersions: true,
    });
    expect(replay({ ...record, rulesVersion: 'older' }, sha256).sameVersions).toBe(false);
  });

  it('that contradicts itself reproduces nothing', () => {
    const problem = problemWith(pool, open);
    const record = recordOf(problem, solve(problem.instance), sha256);
    const [mentor] = record.input.mentors;
    const twice = {
      ...record,
      input: {
        ...record.input,
        mentors: [...record.input.mentors, mentor as (typeof record.input.mentors)[number]],
      },
    };
    expect(replay(twice, sha256)).toMatchObject({
      reproduced: false,
      outcome: undefined,
      conflicts: [{ code: 'DUPLICATE_MENTOR' }],
    });
  });
});
