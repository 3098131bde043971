import { type Instance, NOBODY, penalty } from './instance.ts';

/**
 * The state that the solver moves towards the optimum: the pairs, and the duals that prove them.
 *
 * Invariants between two steps: `u ≤ unmatched` for each student, `v ≤ 0` for each mentor, `cost − u − v ≥ 0` on every edge and
 * `= 0` on every pair; a mentor with room has `v = 0`. (`u` is what a student's place costs, `−v` what a seat of this
 * mentor is worth.) When, besides, every student is matched or has `u = unmatched`, the pairs are optimal.
 */
export type Flow = {
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly mentorOf: Int32Array;
  /** Seats left after the locks. */
  readonly capacity: Int32Array;
  readonly load: Int32Array;
  /** The students of a mentor as a list linked both ways: no memory per seat, whatever the capacities. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Cost of leaving the student unmatched. */
  readonly unmatched: Int32Array;
};

/** Nobody seated, all duals zero; a lock has already taken its seat. */
export const emptyFlow = (instance: Instance): Flow => {
  const n = instance.students.length;
  const m = instance.mentors.length;
  const capacity = instance.capacity.slice();
  for (const mentor of instance.lockOf)
    if (mentor !== NOBODY) capacity[mentor] = (capacity[mentor] as number) - 1;
  return {
    u: new Int32Array(n),
    v: new Int32Array(m),
    capacity,
    ...emptySeats(n, m),
    unmatched: Int32Array.from(instance.waiting, (waiting) => penalty(n, waiting)),
  };
};

/** The seating alone. */
export type Seats = Pick<Flow, 'mentorOf' | 'load' | 'head' | 'next' | 'previous'>;

export const emptySeats = (students: number, mentors: number): Seats => ({
  mentorOf: new Int32Array(students).fill(NOBODY),
  load: new Int32Array(mentors),
  head: new Int32Array(mentors).fill(NOBODY),
  next: new Int32Array(students).fill(NOBODY),
  previous: new Int32Array(students).fill(NOBODY),
});

export const seat = (flow: Seats, student: number, mentor: number): void => {
  const first = flow.head[mentor] as number;
  flow.mentorOf[student] = mentor;
  flow.next[student] = first;
  flow.previous[student] = NOBODY;
  if (first !== NOBODY) flow.previous[first] = student;
  flow.head[mentor] = student;
  flow.load[mentor] = (flow.load[mentor] as number) + 1;
};

/** Frees the student's seat and tells whose it was ({@link NOBODY} if there was none). */
export const unseat = (flow: Seats, student: number): number => {
  const mentor = flow.mentorOf[student] as number;
  if (mentor === NOBODY) return NOBODY;
  const before = flow.previous[student] as number;
  const after = flow.next[student] as number;
  if (before === NOBODY) flow.head[mentor] = after;
  else flow.next[before] = after;
  if (after !== NOBODY) flow.previous[after] = before;
  flow.load[mentor] = (flow.load[mentor] as number) - 1;
  flow.mentorOf[student] = NOBODY;
  return mentor;
};
