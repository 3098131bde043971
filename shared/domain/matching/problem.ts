import type { Conflict } from './conflict.ts';
import { conflictsIn } from './conflicts.ts';
import { type Decisions, vetoedCouples, withRooms } from './decisions.ts';
import { type Couple, coupleOf, type Pool, type PoolMentor, type PoolStudent, roundsWaited } from './pool.ts';
import { rowScorer } from './row-scores.ts';
import { type Rules, roundsCount } from './rules.ts';
import { type ScoringContext, scoringContextOf } from './scoring-context.ts';
import { type Instance, instanceFromRows, type MentorStudent } from './solver/instance.ts';

/**
 * The complete input of a round's result. Equal inputs give equal results, on any machine and in any order of people.
 */
export type MatchingInput = {
  readonly pool: Pool;
  readonly rules: Rules;
  readonly decisions: Decisions;
  /**
   * Breaks ties. 0: the earlier confirmation comes first. Any other number draws lots, which are the same for the same
   * number.
   */
  readonly seed: number;
};

/** A round ready to be solved. People stand in the solver's order, so that its numbers are their places. */
export type Problem = {
  readonly input: MatchingInput;
  /** The input's, with the places as decided. */
  readonly pool: Pool;
  readonly context: ScoringContext;
  readonly instance: Instance;
  readonly mentors: readonly PoolMentor[];
  readonly students: readonly PoolStudent[];
};

/** FNV-1a with a final mix: spreads ids evenly, and is the same everywhere. */
const lot = (seed: number, id: string): string => {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (let k = 0; k < id.length; k += 1) hash = Math.imul(hash ^ id.charCodeAt(k), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
};

const rank = (
  seed: number,
  { confirmedAt, id }: { readonly confirmedAt: string; readonly id: string },
): string => `${seed === 0 ? confirmedAt : lot(seed, id)}#${id}`;

const placesIn = (people: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(people.map(({ id }, place) => [id, place]));

/** Couples as the solver names them. */
const placesOf = (pool: Pool, couples: readonly Couple[]): MentorStudent[] => {
  const [mentors, students] = [placesIn(pool.mentors), placesIn(pool.students)];
  return couples.flatMap(({ mentorId, studentId }): MentorStudent[] => {
    const [m, s] = [mentors.get(mentorId), students.get(studentId)];
    return m === undefined || s === undefined ? [] : [[m, s]];
  });
};

/** Scores all pairs and builds the solver's instance, or returns all contradictions. Another pool can be measured by its context. */
export const problemOf = (
  input: MatchingInput,
  context: ScoringContext = scoringContextOf(input.pool, input.rules),
):
  | { readonly ok: true; readonly problem: Problem }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] } => {
  const { rules, decisions, seed } = input;
  const conflicts = conflictsIn(input, context);
  if (conflicts.length > 0) return { ok: false, conflicts };
  const pool = withRooms(input.pool, decisions.rooms);
  const instance = instanceFromRows(
    {
      mentors: pool.mentors.map((mentor) => ({ id: rank(seed, mentor), capacity: mentor.room })),
      students: pool.students.map((student) => ({
        id: rank(seed, student),
        waiting: roundsCount(rules) ? roundsWaited(student) : student.waiting,
      })),
      locks: placesOf(pool, decisions.locks),
      vetoes: placesOf(pool, [...vetoedCouples(pool, decisions.vetoes).keys()].map(coupleOf)),
      floor: rules.floor,
    },
    rowScorer(pool, context),
  );
  return {
    ok: true,
    problem: {
      input,
      pool,
      context,
      instance,
      mentors: Array.from(instance.mentorOrder, (place) => pool.mentors[place] as PoolMentor),
      students: Array.from(instance.studentOrder, (place) => pool.students[place] as PoolStudent),
    },
  };
};
