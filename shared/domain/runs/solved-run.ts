import type { Conflict } from '../matching/conflicts.ts';
import { conflictsIn } from '../matching/conflicts.ts';
import { type Decisions, vetoedCouples, withRooms } from '../matching/decisions.ts';
import { type Couple, coupleKey, coupleOf } from '../matching/pool.ts';
import { type MatchingInput, type Problem, problemOf } from '../matching/problem.ts';
import {
  answer,
  apply,
  type Change,
  type Difference,
  type KeptRound,
  keepRound,
} from '../matching/solver/change.ts';

/** A run with its people, its proof and all that the next change can start from. What moves is kept in `kept`, in place. */
export type SolvedRun = { readonly problem: Problem; readonly kept: KeptRound };

type Solved =
  | { readonly ok: true; readonly run: SolvedRun; readonly difference: Difference }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** @throws where the input contradicts itself: it was solved before, so that is a bug */
export const solvedRun = (input: MatchingInput): SolvedRun => {
  const stated = problemOf(input);
  if (!stated.ok) throw new Error(`A stored run contradicts itself: ${JSON.stringify(stated.conflicts)}.`);
  const kept = keepRound(stated.problem.instance);
  return { problem: { ...stated.problem, instance: kept.instance }, kept };
};

const keysOf = (couples: readonly Couple[]): ReadonlySet<string> =>
  new Set(couples.map(({ mentorId, studentId }) => coupleKey(mentorId, studentId)));

const missingIn = (all: Iterable<string>, others: { has(key: string): boolean }): Couple[] =>
  [...all].filter((key) => !others.has(key)).map(coupleOf);

/**
 * The single changes that lead from one set of decisions to another, in an order in which none of them contradicts what holds at
 * that moment: first all that gives room, then all that takes it.
 */
const changesTo = ({ pool, input, mentors, students }: Problem, wanted: Decisions): Change[] => {
  const mentorAt = new Map(mentors.map(({ id }, place) => [id, place]));
  const studentAt = new Map(students.map(({ id }, place) => [id, place]));
  const placed = (kind: 'lock' | 'veto' | 'allow', couples: readonly Couple[]): Change[] =>
    couples.flatMap(({ mentorId, studentId }) => {
      const [mentor, student] = [mentorAt.get(mentorId), studentAt.get(studentId)];
      return mentor === undefined || student === undefined ? [] : [{ kind, mentor, student }];
    });

  const had = { locks: keysOf(input.decisions.locks), vetoes: vetoedCouples(pool, input.decisions.vetoes) };
  const want = { locks: keysOf(wanted.locks), vetoes: vetoedCouples(pool, wanted.vetoes) };
  const roomBefore = new Map(pool.mentors.map(({ id, room }) => [id, room]));
  const rooms = withRooms(input.pool, wanted.rooms).mentors.flatMap(({ id, room }): Change[] => {
    const mentor = mentorAt.get(id);
    return mentor === undefined || room === roomBefore.get(id)
      ? []
      : [{ kind: 'capacity', mentor, capacity: room }];
  });
  return [
    ...missingIn(had.locks, want.locks).flatMap(({ studentId }): Change[] => {
      const student = studentAt.get(studentId);
      return student === undefined ? [] : [{ kind: 'unlock', student }];
    }),
    ...placed('allow', missingIn(had.vetoes.keys(), want.vetoes)),
    ...rooms,
    ...placed('veto', missingIn(want.vetoes.keys(), had.vetoes)),
    ...placed('lock', missingIn(want.locks, had.locks)),
  ];
};

const unchanged = ({ solution }: KeptRound): Difference => ({
  solution,
  moved: [],
  pairs: 0,
  waitingMatched: 0,
  total: 0,
  unevenness: 0,
});

/**
 * Moves a solved run to other decisions, from wherever it stands: the same result as if all were solved anew. Where the decisions
 * contradict something, the run stays as it was. The run that was given is used up.
 */
export const moveTo = ({ problem, kept }: SolvedRun, decisions: Decisions): Solved => {
  const { input, yardstick } = problem;
  const conflicts = conflictsIn({ ...input, decisions }, yardstick);
  if (conflicts.length > 0) return { ok: false, conflicts };
  const changes = changesTo(problem, decisions);
  for (const change of changes) apply(kept, change);
  const difference = changes.length === 0 ? unchanged(kept) : answer(kept);
  const pool = withRooms(input.pool, decisions.rooms);
  const mentorOf = new Map(pool.mentors.map((mentor) => [mentor.id, mentor]));
  const mentors = problem.mentors.map((mentor) => mentorOf.get(mentor.id) ?? mentor);
  return {
    ok: true,
    run: { kept, problem: { ...problem, input: { ...input, decisions }, pool, mentors } },
    difference,
  };
};
