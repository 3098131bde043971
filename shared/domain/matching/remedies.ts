import { allowedFor } from './allowed.ts';
import { vetoedCouples } from './decisions.ts';
import { isBetween, isSwitch, obstaclesBetween } from './filters.ts';
import { isWorkLevel, shareAnyLanguage } from './languages.ts';
import { coupleKey, type PoolMentor, type PoolStudent } from './pool.ts';
import type { Problem } from './problem.ts';
import type { StudentProfile } from './profile.ts';
import type { Field } from './related-fields.ts';
import type { Switch } from './rules.ts';
import { scoreOf } from './score.ts';
import { apply, type KeptRound } from './solver/change.ts';
import { columnsOf } from './solver/columns.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, NOBODY } from './solver/instance.ts';
import { solutionOf } from './solver/solve.ts';

/** A change that would give an unmatched student a partner, without taking anybody else's. */
export type Remedy =
  /** Ask this mentor to take one student more. */
  | { readonly code: 'RAISE_CAPACITY'; readonly mentorId: string; readonly capacity: number }
  /** Let this one filter not hold between the two; so many mentors would do. */
  | {
      readonly code: 'DROP_FILTER';
      readonly filter: Switch;
      readonly mentorId: string;
      readonly mentors: number;
      readonly score: number;
    }
  | { readonly code: 'LOWER_FLOOR'; readonly floor: number; readonly mentorId: string }
  | { readonly code: 'LIFT_VETO'; readonly mentorId: string; readonly score: number }
  /** Nothing small helps: find a mentor who fits, and who speaks one of `languages` where nobody in the round does. */
  | {
      readonly code: 'RECRUIT';
      readonly field: Field | undefined;
      readonly languages?: readonly SpokenLanguage[];
    };

const MOST_ASKED = 5;

/**
 * Mentors with a free place, or whose student could move on to one: a student who reaches one of them is seated, and
 * nobody loses a seat.
 */
const withPlace = ({ instance, solution }: KeptRound): Uint8Array => {
  const { columnPtr, column } = columnsOf(instance);
  const free = instance.capacity.slice();
  for (const mentor of solution.mentorOf) if (mentor !== NOBODY) free[mentor] = (free[mentor] as number) - 1;
  const reached = Uint8Array.from(free, (places) => (places > 0 ? 1 : 0));
  const queue = [...reached.keys()].filter((mentor) => reached[mentor] === 1);
  for (let k = 0; k < queue.length; k += 1) {
    const mentor = queue[k] as number;
    const last = columnPtr[mentor + 1] as number;
    for (let e = columnPtr[mentor] as number; e < last; e += 1) {
      const edge = column[e] as number;
      const student = edge >> EDGE_MENTOR_SHIFT;
      const from = solution.mentorOf[student] as number;
      if ((edge & EDGE_COST_MASK) > BEST_SCORE || from === NOBODY || reached[from] === 1) continue;
      if (instance.lockOf[student] !== NOBODY) continue;
      reached[from] = 1;
      queue.push(from);
    }
  }
  return reached;
};

/** Of the best mentors for this student, the first whose further place would go to this student and not to another. */
const moreRoom = (problem: Problem, round: KeptRound, student: number): Remedy[] => {
  const { instance, flow } = round;
  const best = allowedFor(instance, student).sort((a, b) => b.score - a.score || a.mentor - b.mentor);
  for (const { mentor } of best.slice(0, MOST_ASKED)) {
    const capacity = instance.capacity[mentor] as number;
    apply(round, { kind: 'capacity', mentor, capacity: capacity + 1 });
    const seated = solutionOf(instance, flow, []).mentorOf[student] !== NOBODY;
    apply(round, { kind: 'capacity', mentor, capacity });
    if (seated)
      return [
        {
          code: 'RAISE_CAPACITY',
          mentorId: (problem.mentors[mentor] as PoolMentor).id,
          capacity: capacity + 1,
        },
      ];
  }
  return [];
};

type Near = { readonly mentorId: string; readonly score: number };

const bestOf = (near: readonly Near[]): Near =>
  near.reduce((best, each) =>
    each.score > best.score || (each.score === best.score && each.mentorId < best.mentorId) ? each : best,
  );

/** Mentors with a place who have only one obstacle to this student. */
const onlyOneThing = (problem: Problem, s: number, places: Uint8Array): Remedy[] => {
  const { context, mentors, pool, input } = problem;
  const vetoes = vetoedCouples(pool, input.decisions.vetoes);
  const student = problem.students[s] as Problem['students'][number];
  const byFilter = new Map<Switch, Near[]>();
  const below: Near[] = [];
  const vetoed: Near[] = [];
  mentors.forEach((mentor, m) => {
    if (places[m] === 0) return;
    const [obstacle, ...more] = obstaclesBetween(context, mentor, student);
    const near = { mentorId: mentor.id, score: scoreOf(context, mentor, student) };
    const isVetoed = vetoes.has(coupleKey(mentor.id, student.id));
    const isBelow = near.score < context.rules.floor;
    if (more.length > 0 || Number(obstacle !== undefined) + Number(isVetoed) + Number(isBelow) !== 1) return;
    if (isVetoed) vetoed.push(near);
    else if (isBelow) below.push(near);
    else if (obstacle !== undefined && isSwitch(obstacle)) {
      // A filter helps only where there is something behind it: no two people talk without a common word.
      if (obstacle === 'NO_COMMON_LANGUAGE' && !shareAnyLanguage(mentor.answers, student.answers)) return;
      byFilter.set(obstacle, [...(byFilter.get(obstacle) ?? []), near]);
    }
  });
  return [
    ...[...byFilter].map(
      ([filter, near]): Remedy => ({ code: 'DROP_FILTER', filter, mentors: near.length, ...bestOf(near) }),
    ),
    ...(below.length === 0
      ? []
      : [{ code: 'LOWER_FLOOR' as const, floor: bestOf(below).score, mentorId: bestOf(below).mentorId }]),
    ...(vetoed.length === 0 ? [] : [{ code: 'LIFT_VETO' as const, ...bestOf(vetoed) }]),
  ];
};

type SpokenLanguage = StudentProfile['languages'][number]['language'];

/**
 * The languages for a work talk of a student who shares none with any mentor; all their languages where none is good
 * enough.
 */
const unsharedLanguages = ({ context, mentors }: Problem, student: PoolStudent): SpokenLanguage[] => {
  const isAlone =
    mentors.length > 0 &&
    mentors.every((mentor) => isBetween('NO_COMMON_LANGUAGE', context, mentor, student));
  if (!isAlone) return [];
  const { languages } = student.answers;
  const good = languages.filter(({ level }) => isWorkLevel(level));
  return (good.length > 0 ? good : languages).map(({ language }) => language);
};

const recruiting = (problem: Problem, student: PoolStudent): Remedy => {
  const languages = unsharedLanguages(problem, student);
  return {
    code: 'RECRUIT',
    field: student.answers.targetFields[0],
    ...(languages.length > 0 ? { languages } : {}),
  };
};

type Remedies = readonly [Remedy, ...Remedy[]];

const remediesFor = (problem: Problem, round: KeptRound, s: number, places: Uint8Array): Remedies => {
  const [first, ...more] = [...moreRoom(problem, round, s), ...onlyOneThing(problem, s, places)];
  if (first !== undefined) return [first, ...more];
  return [recruiting(problem, problem.students[s] as PoolStudent)];
};

/**
 * Changes that would give an unmatched student a partner, the smallest first: one more place, one filter less, a lower
 * floor, a veto taken back. Each is for this student alone and leaves everybody else with a partner.
 */
export const remediesOfStudent = (problem: Problem, round: KeptRound, student: number): Remedies =>
  remediesFor(problem, round, student, withPlace(round));

/** The same for every unmatched student, by id. */
export const remediesOf = (problem: Problem, round: KeptRound): ReadonlyMap<string, Remedies> => {
  const places = withPlace(round);
  return new Map(
    problem.students.flatMap(({ id }, s) =>
      round.solution.mentorOf[s] === NOBODY ? [[id, remediesFor(problem, round, s, places)] as const] : [],
    ),
  );
};
