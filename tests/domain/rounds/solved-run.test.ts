import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decisions, NO_DECISIONS } from '../../../shared/domain/matching/decisions.ts';
import { resultOf } from '../../../shared/domain/matching/match.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { rulesOf } from '../../../shared/domain/matching/presets.ts';
import { priceOfDecisions } from '../../../shared/domain/matching/price.ts';
import { type MatchingInput, problemOf } from '../../../shared/domain/matching/problem.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { moveTo, priceOf, type SolvedRun, solvedRun } from '../../../shared/domain/rounds/solved-run.ts';
import { anyPool } from '../../people/pool.ts';

const decided = { by: 'staff:1', at: '2027-02-01T10:00:00.000Z', reason: 'agreed' };

type Draw = readonly (readonly [kind: 'lock' | 'veto' | 'room', mentor: number, student: number])[];
const anyDraw: fc.Arbitrary<Draw> = fc.array(
  fc.tuple(fc.constantFrom('lock' as const, 'veto' as const, 'room' as const), fc.nat(7), fc.nat(7)),
  { maxLength: 5 },
);

/** Under the highest, hardly a pair is one unless it is locked. */
const anyFloor = fc.constantFrom(0, 300, 800);

/** Decisions about people of this pool; some of them contradict each other. */
const decisionsFrom = ({ mentors, students }: Pool, draw: Draw): Decisions => {
  const all = draw.flatMap(([kind, m, s]) => {
    const [mentorId, studentId] = [mentors[m % mentors.length]?.id, students[s % students.length]?.id];
    return mentorId === undefined || studentId === undefined
      ? []
      : [{ kind, mentorId, studentId, room: s % 4 }];
  });
  const of = (kind: string) => all.filter((each) => each.kind === kind);
  return {
    locks: of('lock').map(({ mentorId, studentId }) => ({ mentorId, studentId, ...decided })),
    vetoes: of('veto').map(({ mentorId, studentId }) => ({
      code: 'VETO_COORDINATOR' as const,
      studentId,
      against: { mentorId },
      ...decided,
    })),
    rooms: [...new Map(of('room').map((each) => [each.mentorId, each])).values()].map(
      ({ mentorId, room }) => ({
        mentorId,
        room,
        ...decided,
      }),
    ),
  };
};

describe('a solved run', () => {
  it('moved from decisions to decisions is always what solving anew gives, and costs the same', () => {
    fc.assert(
      fc.property(
        anyPool(6, 6),
        anyFloor,
        fc.array(anyDraw, { minLength: 1, maxLength: 5 }),
        (pool, floor, draws) => {
          const input: MatchingInput = {
            pool,
            rules: rulesOf('balanced', floor),
            decisions: NO_DECISIONS,
            seed: 0,
          };
          let run: SolvedRun = solvedRun(input);
          for (const draw of draws) {
            const decisions = decisionsFrom(pool, draw);
            const before = JSON.stringify(resultOf(run.problem, run.kept.solution));
            const moved = moveTo(run, decisions);
            const anew = problemOf({ ...input, decisions });
            expect(moved.ok).toBe(anew.ok);
            if (!moved.ok || !anew.ok) {
              expect(JSON.stringify(resultOf(run.problem, run.kept.solution))).toBe(before);
              continue;
            }
            run = moved.run;
            const solution = solve(anew.problem.instance);
            expect(resultOf(run.problem, run.kept.solution)).toEqual(resultOf(anew.problem, solution));
            expect(priceOf(run)).toEqual(priceOfDecisions(anew.problem, solution));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
