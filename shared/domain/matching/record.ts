import * as z from 'zod';
import type { Conflict } from './conflict.ts';
import { Decisions, Override } from './decisions.ts';
import { type MatchResult, resultOf } from './match.ts';
import { coupleKey, coupleOf, PAST, PoolMentor, PoolStudent, WISHES } from './pool.ts';
import { type MatchingInput, type Problem, problemOf } from './problem.ts';
import { RULES_VERSION, Rules } from './rules.ts';
import { type Solution, solve } from './solver/solve.ts';

/** New with every change of the solver that could give another answer to the same question. */
export const SOLVER_VERSION = '2026-11';

const couple = { mentorId: z.string(), studentId: z.string() };

/** The snapshot of an input: profiles without names, in the order of ids, so that equal rounds are equal texts. */
const RecordedInput = z.strictObject({
  mentors: z.array(PoolMentor),
  students: z.array(PoolStudent),
  before: z.array(z.strictObject({ ...couple, past: z.enum(PAST) })),
  wishes: z.array(z.strictObject({ ...couple, wish: z.enum(WISHES) })),
  rules: Rules,
  decisions: Decisions,
  seed: z.int(),
});
type RecordedInput = z.output<typeof RecordedInput>;

/** Everything that is needed to compute a round again and to defend it: input, rules, human decisions, result. */
export const MatchingRecord = z.strictObject({
  format: z.literal('cccc-matching-record-1'),
  /** Of the canonical text of the input. */
  inputHash: z.string(),
  rulesVersion: z.string(),
  solverVersion: z.string(),
  input: RecordedInput,
  /** Every decision that was ever made or taken back, in their order. Those that hold stand in the input as well. */
  overrides: z.array(Override).default([]),
  outcome: z.strictObject({
    pairs: z.array(z.strictObject({ ...couple, score: z.int() })),
    unmatched: z.array(z.strictObject({ studentId: z.string(), reason: z.string() })),
    cardinality: z.int(),
    waitingMatched: z.int(),
    total: z.int(),
    /** Σ(1000 − score)² over the pairs. */
    unevenness: z.int(),
  }),
});
export type MatchingRecord = z.output<typeof MatchingRecord>;

/** By code unit, which no locale can change. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);
const byCouple = (
  a: { readonly mentorId: string; readonly studentId: string },
  b: { readonly mentorId: string; readonly studentId: string },
): number => byText(coupleKey(a.mentorId, a.studentId), coupleKey(b.mentorId, b.studentId));

const recorded = ({ pool, rules, decisions, seed }: MatchingInput): RecordedInput => ({
  mentors: pool.mentors.map((mentor) => PoolMentor.parse(mentor)).toSorted(byId),
  students: pool.students.map((student) => PoolStudent.parse(student)).toSorted(byId),
  before: [...pool.before].map(([key, past]) => ({ ...coupleOf(key), past })).toSorted(byCouple),
  wishes: [...(pool.wishes ?? [])].map(([key, wish]) => ({ ...coupleOf(key), wish })).toSorted(byCouple),
  rules,
  decisions,
  seed,
});

const restored = ({
  mentors,
  students,
  before,
  wishes,
  rules,
  decisions,
  seed,
}: RecordedInput): MatchingInput => ({
  pool: {
    mentors,
    students,
    before: new Map(before.map(({ mentorId, studentId, past }) => [coupleKey(mentorId, studentId), past])),
    wishes: new Map(wishes.map(({ mentorId, studentId, wish }) => [coupleKey(mentorId, studentId), wish])),
  },
  rules,
  decisions,
  seed,
});

/** Fields of later versions, left out where they are empty. */
const isLater = (key: string, inner: unknown): boolean =>
  (key === 'STYLE' && inner === 0) || (key === 'workingStyles' && Array.isArray(inner) && inner.length === 0);

/**
 * JSON with sorted keys: one text for one value. Fields of later versions appear only where they have a value, so that
 * an older round keeps its hash.
 */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (isLater(key, inner)) return undefined;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byText(a, b)))
      : inner;
  });

/** The text whose hash names an input. Two rounds of the same people, rules and decisions have the same one. */
export const canonicalInput = (input: MatchingInput): string => canonical(recorded(input));

const outcomeOf = (problem: Problem, solution: Solution): MatchingRecord['outcome'] => {
  const { pairs, unmatched }: MatchResult = resultOf(problem, solution);
  return {
    pairs: pairs.map(({ mentorId, studentId, score }) => ({ mentorId, studentId, score })).toSorted(byCouple),
    unmatched: unmatched
      .map(({ studentId, reason }) => ({ studentId, reason }))
      .toSorted((a, b) => byText(a.studentId, b.studentId)),
    cardinality: solution.cardinality,
    waitingMatched: solution.waitingMatched,
    total: solution.total,
    unevenness: solution.unevenness,
  };
};

/** `hash` is SHA-256 in hexadecimal: this room knows no cryptography. */
export const recordOf = (
  problem: Problem,
  solution: Solution,
  hash: (text: string) => string,
  overrides: readonly Override[] = [],
): MatchingRecord => ({
  format: 'cccc-matching-record-1',
  inputHash: hash(canonicalInput(problem.input)),
  rulesVersion: problem.input.rules.version,
  solverVersion: SOLVER_VERSION,
  input: recorded(problem.input),
  overrides: [...overrides],
  outcome: outcomeOf(problem, solution),
});

export type Replay = {
  /** Whether pairs, reasons and totals equal the recorded ones. */
  readonly reproduced: boolean;
  /** Whether the input has the recorded hash. */
  readonly inputUntouched: boolean;
  /** Whether rules and solver have the recorded versions; if not, another result proves nothing. */
  readonly sameVersions: boolean;
  readonly outcome: MatchingRecord['outcome'] | undefined;
  readonly conflicts: readonly Conflict[];
};

/** Computes a recorded round once more from its record alone. */
export const replay = (record: MatchingRecord, hash: (text: string) => string): Replay => {
  const input = restored(record.input);
  const stated = problemOf(input);
  const outcome = stated.ok ? outcomeOf(stated.problem, solve(stated.problem.instance)) : undefined;
  return {
    reproduced: outcome !== undefined && canonical(outcome) === canonical(record.outcome),
    inputUntouched: hash(canonicalInput(input)) === record.inputHash,
    sameVersions: record.rulesVersion === RULES_VERSION && record.solverVersion === SOLVER_VERSION,
    outcome,
    conflicts: stated.ok ? [] : stated.conflicts,
  };
};
