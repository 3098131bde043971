import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOfMentor, alternativesOfStudent } from '../../../shared/domain/matching/alternatives.ts';
import { blockingPairs } from '../../../shared/domain/matching/blocking-pairs.ts';
import { optionsOfMentor, optionsOfStudent } from '../../../shared/domain/matching/options.ts';
import { coupleKey, type Pool } from '../../../shared/domain/matching/pool.ts';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { keepRound } from '../../../shared/domain/matching/solver/change.ts';
import { scoreOf as edgeScoreOf } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { fields } from '../../../shared/domain/vocabularies/fields.ts';
import { topics } from '../../../shared/domain/vocabularies/topics.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { lock, problemWith } from './rounds.ts';

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

/** Loss of everybody if these two are a pair, found by solving all anew. */
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
      return scoreOf(problem.context, pool.mentors[m] as Pool['mentors'][number], first(pool.students));
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
