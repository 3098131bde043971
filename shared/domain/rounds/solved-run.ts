import type { Conflict } from '../matching/conflict.ts';
import { conflictsIn } from '../matching/conflicts.ts';
import { type Decisions, NO_DECISIONS, vetoedCouples, withRooms } from '../matching/decisions.ts';
import { type Couple, coupleKey, coupleOf, type PoolMentor, type PoolStudent } from '../matching/pool.ts';
import { type Price, priceAgainst, type Totals } from '../matching/price.ts';
import { type MatchingInput, type Problem, problemOf } from '../matching/problem.ts';
import { scoreOf } from '../matching/score.ts';
import {
  answer,
  apply,
  type Change,
  type Difference,
  type KeptRound,
  keepRound,
} from '../matching/solver/change.ts';
import { edgeAt, NOBODY } from '../matching/solver/instance.ts';
import { type Solution, solutionOf } from '../matching/solver/solve.ts';

/** A run with its people, its proof and all that the next change can start from. The moving parts are kept in `kept`, in place. */
export type SolvedRun = {
  readonly problem: Problem;
  readonly kept: KeptRound;
  /** Totals of the best round without any decision, once somebody has asked: the same for all decisions. */
  readonly undecided: { totals?: Totals };
};

type Solved =
  | { readonly ok: true; readonly run: SolvedRun; readonly difference: Difference }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** @throws where the input contradicts itself: it was solved before, so that is a bug */
export const solvedRun = (input: MatchingInput): SolvedRun => {
  const stated = problemOf(input);
  if (!stated.ok) throw new Error(`A stored run contradicts itself: ${JSON.stringify(stated.conflicts)}.`);
  const kept = keepRound(stated.problem.instance);
  return { problem: { ...stated.problem, instance: kept.instance }, kept, undecided: {} };
};

const keysOf = (couples: readonly Couple[]): ReadonlySet<string> =>
  new Set(couples.map(({ mentorId, studentId }) => coupleKey(mentorId, studentId)));

const missingIn = (all: Iterable<string>, others: { has(key: string): boolean }): Couple[] =>
  [...all].filter((key) => !others.has(key)).map(coupleOf);

/** A pair below the floor is left out of the problem until somebody locks it. */
const admitting = (
  { instance, context, mentors, students }: Problem,
  { student, mentor }: { readonly student: number; readonly mentor: number },
): Change[] => {
  if (edgeAt(instance, student, mentor) >= 0) return [];
  const score = scoreOf(context, mentors[mentor] as PoolMentor, students[student] as PoolStudent);
  return [{ kind: 'score', student, mentor, score }];
};

/**
 * The single changes that lead from one set of decisions to another, in an order in which none of them contradicts what holds at
 * that moment: first all that gives room, then all that takes it.
 */
const changesTo = (problem: Problem, wanted: Decisions): Change[] => {
  const { pool, input, mentors, students } = problem;
  const mentorAt = new Map(mentors.map(({ id }, place) => [id, place]));
  const studentAt = new Map(students.map(({ id }, place) => [id, place]));
  const placed = <Kind extends 'lock' | 'veto' | 'allow'>(kind: Kind, couples: readonly Couple[]) =>
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
    ...placed('lock', missingIn(want.locks, had.locks)).flatMap((lock) => [
      ...admitting(problem, lock),
      lock,
    ]),
  ];
};

/** People stand in the same places in both. */
const differenceOf = (before: Solution, after: Solution): Difference => ({
  solution: after,
  moved: [...after.mentorOf].flatMap((mentor, student) => {
    const had = before.mentorOf[student] ?? NOBODY;
    return had === mentor ? [] : [{ student, before: had, after: mentor }];
  }),
  pairs: after.cardinality - before.cardinality,
  waitingMatched: after.waitingMatched - before.waitingMatched,
  total: after.total - before.total,
  unevenness: after.unevenness - before.unevenness,
});

const moved = (run: SolvedRun, input: MatchingInput, changes: readonly Change[]): SolvedRun => {
  const { problem, kept, undecided } = run;
  for (const change of changes) apply(kept, change);
  if (changes.length > 0) answer(kept);
  const { instance } = kept;
  const pool = withRooms(input.pool, input.decisions.rooms);
  const mentorOf = new Map(pool.mentors.map((mentor) => [mentor.id, mentor]));
  const mentors = problem.mentors.map((mentor) => mentorOf.get(mentor.id) ?? mentor);
  return { kept, undecided, problem: { ...problem, input, pool, instance, mentors } };
};

/**
 * Moves a solved run to other decisions: the same result as solving anew. Where the decisions contradict something, the
 * run stays as it was. Otherwise the given run must not be used again.
 */
export const moveTo = (run: SolvedRun, decisions: Decisions): Solved => {
  const input = { ...run.problem.input, decisions };
  const conflicts = conflictsIn(input, run.problem.context);
  if (conflicts.length > 0) return { ok: false, conflicts };
  const before = run.kept.solution;
  const after = moved(run, input, changesTo(run.problem, decisions));
  return { ok: true, run: after, difference: differenceOf(before, after.kept.solution) };
};

const undecidedTotals = ({ problem, kept, undecided }: SolvedRun): Totals => {
  if (undecided.totals !== undefined) return undecided.totals;
  const free = structuredClone(kept);
  for (const change of changesTo(problem, NO_DECISIONS)) apply(free, change);
  const { cardinality, waitingMatched, total } = solutionOf(free.instance, free.flow, []);
  undecided.totals = { cardinality, waitingMatched, total };
  return undecided.totals;
};

/** The same as `priceOfDecisions`, without solving the undecided round again for every decision. */
export const priceOf = (run: SolvedRun): Price =>
  priceAgainst(undecidedTotals(run), run.kept.solution, run.problem.input.decisions);
