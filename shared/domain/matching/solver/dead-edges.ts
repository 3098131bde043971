import { componentsOf } from './cycles.ts';
import type { Face } from './face.ts';
import { emptySeats, type Flow, seat, unseat } from './flow.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';

/** Rest of an instance without the edges that are in no largest matching, and each person's group. */
export type Kept = {
  readonly instance: Instance;
  readonly groups: number;
  readonly groupOfStudent: Int32Array;
  readonly groupOfMentor: Int32Array;
  /** The group of the students who may stay unmatched. */
  readonly unmatched: number;
};

/** Result of a look for dead edges, and the number of edges it read. */
export type Look = { readonly kept: Kept | undefined; readonly work: number };

/** Whether all whose limit is at most some number below `all` together weigh as much as that number. A limit of 0 counts for nothing. */
const someSetIsTight = (limits: Int32Array, weights: Int32Array | undefined, all: number): boolean => {
  const order = Int32Array.from(limits.keys()).sort((a, b) => (limits[a] as number) - (limits[b] as number));
  let sum = 0;
  for (const k of order) {
    const limit = limits[k] as number;
    if (limit >= all) return false;
    if (limit === 0) continue;
    sum += weights === undefined ? 1 : (weights[k] as number);
    if (sum >= limit) return true;
  }
  return false;
};

/**
 * Whether an edge can be dead at all. Only two things kill one: students who need all the seats that they can have, or mentors who
 * need all the students that they can have. Among `k` students who need `k` seats each has at most `k`; so if there is no `k`
 * for which so many have so few, and none for the mentors, nothing is dead. Counting costs one reading, and none where
 * everybody can be with everybody.
 */
const mayHaveDead = (
  { rowPtr, edges, lockOf, vetoed, floor }: Instance,
  capacity: Int32Array,
): { readonly may: boolean; readonly work: number } => {
  if (edges.length === lockOf.length * capacity.length && vetoed.size === 0 && floor === 0)
    return { may: false, work: 0 };
  const suitors = new Int32Array(capacity.length);
  const choices = new Int32Array(lockOf.length);
  let seekers = 0;
  for (let i = 0; i < lockOf.length; i += 1) {
    if (lockOf[i] !== NOBODY) continue;
    let seats = 0;
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      if ((edge & EDGE_COST_MASK) > BEST_SCORE) continue;
      seats += capacity[mentor] as number;
      suitors[mentor] = (suitors[mentor] as number) + 1;
    }
    choices[seekers] = seats;
    seekers += 1;
  }
  const seats = capacity.reduce((sum, count) => sum + count, 0);
  const may =
    someSetIsTight(choices.subarray(0, seekers), undefined, seats) ||
    someSetIsTight(suitors, capacity, seekers);
  return { may, work: edges.length };
};

/** The whole problem in the form of a face: every allowed edge, everybody may stay unmatched, every seat may stay free. */
const wholeFace = ({ rowPtr: givenPtr, edges: given, lockOf }: Instance, capacity: Int32Array): Face => {
  const n = lockOf.length;
  const m = capacity.length;
  const rowPtr = new Int32Array(n + 2);
  const edges = new Int32Array(given.length + n + m);
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    const last = lockOf[i] === NOBODY ? (givenPtr[i + 1] as number) : 0;
    for (let e = givenPtr[i] as number; e < last; e += 1) {
      const edge = given[e] as number;
      if ((edge & EDGE_COST_MASK) > BEST_SCORE || capacity[edge >> EDGE_MENTOR_SHIFT] === 0) continue;
      edges[at] = edge;
      at += 1;
    }
    if (last > 0) {
      edges[at] = m << EDGE_MENTOR_SHIFT;
      at += 1;
    }
    rowPtr[i + 1] = at;
  }
  for (let j = 0; j < m; j += 1) {
    if (capacity[j] === 0) continue;
    edges[at] = j << EDGE_MENTOR_SHIFT;
    at += 1;
  }
  rowPtr[n + 1] = at;
  const room = new Int32Array(m + 1);
  room.set(capacity);
  return {
    students: n,
    nobody: m,
    spare: n,
    rowPtr,
    edges: edges.subarray(0, at),
    room,
    ...emptySeats(n + 1, m + 1),
  };
};

/** Students with the fewest mentors first. */
const scarcestFirst = ({ students, rowPtr }: Face): Int32Array =>
  Int32Array.from({ length: students }, (_, i) => i).sort(
    (a, b) =>
      (rowPtr[a + 1] as number) - (rowPtr[a] as number) - (rowPtr[b + 1] as number) + (rowPtr[b] as number),
  );

/**
 * Seats as many students as can be seated at all, whatever it costs, and the others with nobody. The one with the fewest mentors
 * chooses first; then paths are looked for from everybody without a seat, no mentor being visited twice in a turn, until a
 * turn finds none. Returns the edges read; undefined if there would be more than the budget.
 */
const seatMost = (face: Face, budget: number): number | undefined => {
  const { nobody, rowPtr, edges, mentorOf, head, next, room } = face;
  let work = 0;
  const take = (student: number, mentor: number) => {
    seat(face, student, mentor);
    room[mentor] = (room[mentor] as number) - 1;
  };
  /** The mentor of the row who has room, or nobody. A row's last edge leads to nobody. */
  const withRoom = (student: number): number => {
    const first = rowPtr[student] as number;
    const last = (rowPtr[student + 1] as number) - 1;
    for (let e = first; e < last; e += 1) {
      const mentor = (edges[e] as number) >> EDGE_MENTOR_SHIFT;
      if (room[mentor] === 0) continue;
      work += e - first;
      return mentor;
    }
    work += last - first;
    return NOBODY;
  };
  let seeking: number[] = [];
  for (const i of scarcestFirst(face)) {
    if (rowPtr[i] === rowPtr[i + 1]) continue;
    const mentor = withRoom(i);
    if (mentor === NOBODY) seeking.push(i);
    else take(i, mentor);
  }

  const visited = new Int32Array(nobody);
  const reachedBy = new Int32Array(nobody);
  const stack: number[] = [];
  const findSeat = (root: number, turn: number): boolean => {
    stack.length = 0;
    stack.push(root);
    for (let student = stack.pop(); student !== undefined; student = stack.pop()) {
      const free = withRoom(student);
      if (free !== NOBODY) {
        let target = free;
        let moving = student;
        for (;;) {
          const had = unseat(face, moving);
          seat(face, moving, target);
          if (had === NOBODY) break;
          target = had;
          moving = reachedBy[had] as number;
        }
        room[free] = (room[free] as number) - 1;
        return true;
      }
      const last = (rowPtr[student + 1] as number) - 1;
      work += last - (rowPtr[student] as number);
      for (let e = rowPtr[student] as number; e < last; e += 1) {
        const mentor = (edges[e] as number) >> EDGE_MENTOR_SHIFT;
        if (visited[mentor] === turn) continue;
        visited[mentor] = turn;
        reachedBy[mentor] = student;
        for (let seated = head[mentor] as number; seated !== NOBODY; seated = next[seated] as number)
          stack.push(seated);
      }
    }
    return false;
  };
  for (let turn = 1, found = 1; found > 0; turn += 1) {
    found = 0;
    const left: number[] = [];
    for (const i of seeking) {
      if (work > budget) return undefined;
      if (findSeat(i, turn)) found += 1;
      else left.push(i);
    }
    seeking = left;
  }
  for (const i of seeking) seat(face, i, nobody);
  for (let i = 0; i < mentorOf.length - 1; i += 1)
    if (mentorOf[i] === NOBODY && rowPtr[i] !== rowPtr[i + 1]) seat(face, i, nobody);
  return work;
};

/**
 * Looks for edges that are in no largest matching (the decomposition of Dulmage and Mendelsohn): from one largest matching to
 * another people move around cycles, so what joins two strongly connected groups is never used. An optimal round is one of the
 * largest matchings, so it is among what is kept. Nothing is returned where less than the given share would be dropped, or
 * where looking would cost more than the budget.
 */
export const withoutDeadEdges = (
  instance: Instance,
  capacity: Int32Array,
  share: number,
  budget: number,
): Look => {
  const size = instance.edges.length;
  const { may, work: counting } = mayHaveDead(instance, capacity);
  if (!may) return { kept: undefined, work: counting };
  const face = wholeFace(instance, capacity);
  const found = seatMost(face, budget);
  if (found === undefined) return { kept: undefined, work: counting + size + budget };
  const work = counting + 3 * size + found;
  const { component, components } = componentsOf(face);
  const n = face.students;
  const groupOfStudent = new Int32Array(n);
  const rowPtr = new Int32Array(n + 1);
  const edges = new Int32Array(face.edges.length);
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    const mentor = face.mentorOf[i] as number;
    const own = component[mentor === NOBODY ? face.nobody : mentor] as number;
    groupOfStudent[i] = own;
    // The last edge of a row leads to nobody, who is no mentor of the instance.
    const last = (face.rowPtr[i + 1] as number) - 1;
    for (let e = face.rowPtr[i] as number; e < last; e += 1) {
      const edge = face.edges[e] as number;
      if (component[edge >> EDGE_MENTOR_SHIFT] !== own) continue;
      edges[at] = edge;
      at += 1;
    }
    rowPtr[i + 1] = at;
  }
  if (size - at < share * size) return { kept: undefined, work };
  return {
    kept: {
      instance: { ...instance, rowPtr, edges: edges.subarray(0, at), vetoed: new Set() },
      groups: components,
      groupOfStudent,
      groupOfMentor: component.subarray(0, face.nobody),
      unmatched: component[face.nobody] as number,
    },
    work,
  };
};

/**
 * Makes the duals of the kept edges hold for the dropped ones too, by shifting each group as a whole: `u` up and `v` down, which
 * leaves every pair tight. Groups are numbered so that a dropped edge leads to a lower one, so one pass from the highest finds the
 * least shifts. They exist: a group that a dropped edge could force neither may have free seats nor unmatched students,
 * and what is shifted adds up to less than being unmatched costs.
 */
export const spreadDuals = (
  { rowPtr, edges, lockOf }: Instance,
  { u, v }: Flow,
  { groups, groupOfStudent, groupOfMentor, unmatched }: Kept,
): void => {
  const shift = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  for (let j = 0; j < v.length; j += 1) {
    const group = groupOfMentor[j] as number;
    shift[group] = Math.max(shift[group] as number, v[j] as number);
  }
  shift[unmatched] = 0;
  const fromHighest = Int32Array.from(u.keys()).sort(
    (a, b) => (groupOfStudent[b] as number) - (groupOfStudent[a] as number),
  );
  for (const i of fromHighest) {
    if (lockOf[i] !== NOBODY) continue;
    const own = groupOfStudent[i] as number;
    const base = (shift[own] as number) + (u[i] as number);
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      const cost = edge & EDGE_COST_MASK;
      const group = groupOfMentor[mentor] as number;
      if (group === own || cost > BEST_SCORE) continue;
      const needed = base - cost + (v[mentor] as number);
      if (needed > (shift[group] as number)) shift[group] = needed;
    }
  }
  for (let i = 0; i < u.length; i += 1)
    if (lockOf[i] === NOBODY) u[i] = (u[i] as number) + (shift[groupOfStudent[i] as number] as number);
  for (let j = 0; j < v.length; j += 1)
    v[j] = (v[j] as number) - (shift[groupOfMentor[j] as number] as number);
};
