import { augment, emptySearch, type Search } from './augment.ts';
import { type Columns, columnAt, columnsOf, withColumnEdge } from './columns.ts';
import { emptyFlow, type Flow, unseat } from './flow.ts';
import {
  BEST_SCORE,
  EDGE_BARRED,
  EDGE_COST_MASK,
  EDGE_MENTOR_SHIFT,
  edgeAt,
  type Instance,
  MAX_STUDENTS,
  NOBODY,
  withEdge,
} from './instance.ts';
import { mend } from './mend.ts';
import { forget, leastOf } from './near-rows.ts';
import { RefusedInstance } from './refused.ts';
import { refine, type Solution, seatAll, solutionOf, verified } from './solve.ts';

/** One thing that a person changes about a solved round. Numbers are places in the instance's lists. */
export type Change =
  | { readonly kind: 'lock'; readonly student: number; readonly mentor: number }
  | { readonly kind: 'unlock'; readonly student: number }
  | { readonly kind: 'veto'; readonly student: number; readonly mentor: number }
  | { readonly kind: 'allow'; readonly student: number; readonly mentor: number }
  | { readonly kind: 'capacity'; readonly mentor: number; readonly capacity: number }
  | { readonly kind: 'score'; readonly student: number; readonly mentor: number; readonly score: number };

/** Effect of a change on the round; the counts are after minus before. */
export type Difference = {
  readonly solution: Solution;
  readonly moved: readonly { readonly student: number; readonly before: number; readonly after: number }[];
  readonly pairs: number;
  readonly waitingMatched: number;
  readonly total: number;
  readonly unevenness: number;
};

/**
 * A solved round with all that the next change can start from: the problem as it now stands (a copy), the seating, the duals, the near
 * rows. One change costs one or two searches, and what comes out is the same as if all were solved anew.
 */
export type KeptRound = {
  instance: Instance & { readonly vetoed: Set<number> };
  readonly flow: Flow;
  readonly search: Search;
  columns: Columns | undefined;
  /** As last answered. */
  solution: Solution;
};

/** Solves a round and keeps it open for changes. The given instance stays as it is. */
export const keepRound = (given: Instance): KeptRound => {
  const instance = {
    ...given,
    edges: given.edges.slice(),
    capacity: given.capacity.slice(),
    lockOf: given.lockOf.slice(),
    vetoed: new Set(given.vetoed),
  };
  const flow = emptyFlow(instance);
  const search = emptySearch(instance);
  const work = seatAll(instance, flow, search);
  const later = refine(instance, flow, search.rows, 'order');
  const solution = verified(instance, solutionOf(instance, flow, [{ stage: 'total', work }, ...later]));
  return { instance, flow, search, columns: undefined, solution };
};

const columnsFor = (round: KeptRound): Columns => {
  round.columns ??= columnsOf(round.instance);
  return round.columns;
};

/** Mends a mentor's free seats until they are filled or worth nothing. */
const mendMentor = (round: KeptRound, mentor: number): void => {
  const { instance, flow, search } = round;
  if (mentor === NOBODY) return;
  while ((flow.v[mentor] as number) < 0 && (flow.load[mentor] as number) < (flow.capacity[mentor] as number))
    mend(instance, columnsFor(round), flow, search, mentor);
};

/** Seats a student again after their row or their mentor has changed; whose seat they leave is mended. */
const replace = (round: KeptRound, student: number): void => {
  const { instance, flow, search } = round;
  const had = unseat(flow, student);
  augment(instance, flow, search, student);
  mendMentor(round, had);
};

/** Gives one edge another cost, or bars it. The duals stay feasible, and who is affected is seated anew. */
const setEdge = (
  round: KeptRound,
  student: number,
  mentor: number,
  at: number,
  cost: number,
  barred: boolean,
): void => {
  const { instance, flow, search } = round;
  const { u, v } = flow;
  const before = (instance.edges[at] as number) & EDGE_COST_MASK;
  const low = cost | (barred ? EDGE_BARRED : 0);
  instance.edges[at] = (mentor << EDGE_MENTOR_SHIFT) | low;
  if (round.columns !== undefined)
    round.columns.column[columnAt(round.columns, student, mentor)] = (student << EDGE_MENTOR_SHIFT) | low;
  if (instance.lockOf[student] !== NOBODY || before === low) return;

  const value = cost - (v[mentor] as number);
  const seated = flow.mentorOf[student] === mentor;
  const cheaper = !barred && value < (u[student] as number);
  if (cheaper) u[student] = value;
  forget(search.rows, student, u[student] as number);
  // A pair that became cheaper only lowers its own dual; a pair that became dearer, or an edge that undercuts, moves people.
  if (seated ? low > before : cheaper) replace(round, student);
};

/** While a mentor has more students than seats, one gets up and is seated anew. */
const shedFrom = (round: KeptRound, mentor: number): void => {
  const { instance, flow, search } = round;
  while ((flow.load[mentor] as number) > (flow.capacity[mentor] as number)) {
    const student = flow.head[mentor] as number;
    unseat(flow, student);
    augment(instance, flow, search, student);
  }
};

const lock = (round: KeptRound, student: number, mentor: number): void => {
  const { instance, flow } = round;
  const at = edgeAt(instance, student, mentor);
  const named = `mentor ${JSON.stringify(instance.mentors[mentor])} with student ${JSON.stringify(instance.students[student])}`;
  if (at < 0) throw new RefusedInstance('lock-infeasible', named);
  if (instance.vetoed.has(at)) throw new RefusedInstance('lock-vetoed', named);
  if (instance.lockOf[student] !== NOBODY) throw new RefusedInstance('lock-twice', named);
  if (flow.capacity[mentor] === 0) throw new RefusedInstance('lock-over-capacity', named);
  const had = unseat(flow, student);
  instance.lockOf[student] = mentor;
  flow.u[student] = 0;
  flow.capacity[mentor] = (flow.capacity[mentor] as number) - 1;
  shedFrom(round, mentor);
  mendMentor(round, had);
};

const unlock = (round: KeptRound, student: number): void => {
  const { instance, flow, search } = round;
  const mentor = instance.lockOf[student] as number;
  if (mentor === NOBODY) return;
  instance.lockOf[student] = NOBODY;
  flow.capacity[mentor] = (flow.capacity[mentor] as number) + 1;
  const dual = Math.min(flow.unmatched[student] as number, leastOf(instance, flow.v, student));
  flow.u[student] = dual;
  forget(search.rows, student, dual);
  augment(instance, flow, search, student);
  mendMentor(round, mentor);
};

const setCapacity = (round: KeptRound, mentor: number, capacity: number): void => {
  const { instance, flow } = round;
  if (!Number.isSafeInteger(capacity) || capacity < 0)
    throw new RefusedInstance(
      'capacity-invalid',
      `mentor ${JSON.stringify(instance.mentors[mentor])} has ${capacity}`,
    );
  const wanted = Math.min(capacity, MAX_STUDENTS);
  const free = (flow.capacity[mentor] as number) + wanted - (instance.capacity[mentor] as number);
  if (free < 0)
    throw new RefusedInstance('lock-over-capacity', `mentor ${JSON.stringify(instance.mentors[mentor])}`);
  instance.capacity[mentor] = wanted;
  flow.capacity[mentor] = free;
  shedFrom(round, mentor);
  mendMentor(round, mentor);
};

/** Two who could not be a pair can be one at this score. */
const setScore = (round: KeptRound, student: number, mentor: number, score: number): void => {
  if (!(score >= 0 && score <= BEST_SCORE)) throw new RefusedInstance('score-out-of-range', `${score}`);
  if (!Number.isInteger(score)) throw new RefusedInstance('score-fractional', `${score}`);
  const cost = BEST_SCORE - score;
  if (edgeAt(round.instance, student, mentor) < 0) {
    round.instance = withEdge(round.instance, student, mentor, cost);
    if (round.columns !== undefined) round.columns = withColumnEdge(round.columns, student, mentor, cost);
  }
  const at = edgeAt(round.instance, student, mentor);
  const { vetoed, floor } = round.instance;
  setEdge(round, student, mentor, at, cost, vetoed.has(at) || score < floor);
};

const setVeto = (round: KeptRound, student: number, mentor: number, vetoed: boolean): void => {
  const { instance } = round;
  const at = edgeAt(instance, student, mentor);
  if (at < 0) return;
  if (vetoed && instance.lockOf[student] === mentor)
    throw new RefusedInstance('lock-vetoed', `student ${JSON.stringify(instance.students[student])}`);
  if (vetoed) instance.vetoed.add(at);
  else instance.vetoed.delete(at);
  const cost = (instance.edges[at] as number) & (EDGE_BARRED - 1);
  setEdge(round, student, mentor, at, cost, vetoed || BEST_SCORE - cost < instance.floor);
};

const known = ({ instance }: KeptRound, change: Change): void => {
  if ('student' in change && !(change.student in instance.students))
    throw new RefusedInstance('unknown-student', `there is no number ${change.student}`);
  if ('mentor' in change && !(change.mentor in instance.mentors))
    throw new RefusedInstance('unknown-mentor', `there is no number ${change.mentor}`);
};

/**
 * Applies one change and brings seating and duals back to the optimum of the first three aims. A refused change leaves the round as
 * it was. Several changes may be made before {@link answer} is asked.
 * @throws RefusedInstance
 */
export const apply = (round: KeptRound, change: Change): void => {
  known(round, change);
  switch (change.kind) {
    case 'lock':
      lock(round, change.student, change.mentor);
      break;
    case 'unlock':
      unlock(round, change.student);
      break;
    case 'veto':
      setVeto(round, change.student, change.mentor, true);
      break;
    case 'allow':
      setVeto(round, change.student, change.mentor, false);
      break;
    case 'capacity':
      setCapacity(round, change.mentor, change.capacity);
      break;
    case 'score':
      setScore(round, change.student, change.mentor, change.score);
      break;
  }
};

/** The round as it now stands, down to the last aim and verified, and how it differs from the last answer. */
export const answer = (round: KeptRound): Difference => {
  const { instance, flow, search, solution: before } = round;
  const later = refine(instance, flow, search.rows, 'order');
  const after = verified(instance, solutionOf(instance, flow, later));
  round.solution = after;
  const moved: { student: number; before: number; after: number }[] = [];
  after.mentorOf.forEach((mentor, student) => {
    const had = before.mentorOf[student] as number;
    if (had !== mentor) moved.push({ student, before: had, after: mentor });
  });
  return {
    solution: after,
    moved,
    pairs: after.cardinality - before.cardinality,
    waitingMatched: after.waitingMatched - before.waitingMatched,
    total: after.total - before.total,
    unevenness: after.unevenness - before.unevenness,
  };
};
