import { RefusedInstance } from './refused.ts';

/** The score of a perfect pair. A pair costs `BEST_SCORE − score`, so that the best set is the cheapest one. */
export const BEST_SCORE = 1000;

/**
 * An edge is one Int32: `mentor << 11 | barred << 10 | cost`. One load instead of two halves the memory traffic,
 * which is what bounds the solver on large pools. A barred edge (vetoed, or below the floor) reads as a cost of 1024 or
 * more when the barred bit is not masked away, so the hot loops need no test of their own for it.
 */
export const EDGE_MENTOR_SHIFT = 11;
/** Yields the cost of an edge, or a number above {@link BEST_SCORE} where it is barred. */
export const EDGE_COST_MASK = 2047;
export const EDGE_BARRED = 1024;

/** Nobody: an unmatched student's mentor, an unlocked student's lock. */
export const NOBODY = -1;

/** Keeps every dual and every distance (at most four times the dearest penalty) inside an Int32. */
export const MAX_STUDENTS = 200_000;
export const MAX_MENTORS = 1_000_000;

/**
 * A matching problem in compressed rows. Students and mentors are numbered in the order of their ids (by code unit), and a
 * row's edges in the order of their mentors, so that no result can depend on the order in which people were given.
 */
export type Instance = {
  readonly students: readonly string[];
  readonly mentors: readonly string[];
  /** For each student, its place in the list that the caller gave. */
  readonly studentOrder: Int32Array;
  readonly mentorOrder: Int32Array;
  /** Row i's edges are `edges[rowPtr[i]] … edges[rowPtr[i + 1] - 1]`. */
  readonly rowPtr: Int32Array;
  readonly edges: Int32Array;
  readonly capacity: Int32Array;
  /** Rounds that a student has waited, up to {@link mostRounds}: the more, the earlier among equally many pairs. */
  readonly waiting: Uint8Array;
  /** The mentor whom a person has decided on for this student, or {@link NOBODY}. */
  readonly lockOf: Int32Array;
  /** The vetoed pairs, as places in `edges`; each is barred, and so is what is below the floor. */
  readonly vetoed: ReadonlySet<number>;
  readonly floor: number;
};

/**
 * Cost of leaving a student unmatched, with M = 1000 n + 1 for n students: M, and M more for each round waited.
 *
 * Any two matchings differ by less than M in the cost of their pairs. Were a cheapest matching not one of the largest, an
 * augmenting path would match one student more, keep all others matched and change the pairs' cost by less than the M it
 * saves. Were it not the kindest to the waiting list among the largest, then (matched sets are bases of a transversal
 * matroid) one exchange would swap a student for one who has waited longer and save M again. So the least cost means:
 * most pairs, then most rounds waited by those who get a partner, then the greatest total score – in exact integers.
 * In a matroid the same bases are best for every weight that grows with the rounds: nobody who waited longer stands
 * behind several who waited less.
 */
export const penalty = (students: number, waiting: number): number =>
  (BEST_SCORE * students + 1) * (1 + waiting);

const INT32_MAX = 2 ** 31 - 1;

/** Rounds that can be told apart in a round of this size: 52 of 10,000 students, and one of the most that there can be. */
export const mostRounds = (students: number): number =>
  Math.max(1, Math.min(255, Math.floor(INT32_MAX / 4 / penalty(students, 0)) - 1));

/** Indices into the lists of the caller: `[mentor, student]`, as people say it. */
export type MentorStudent = readonly [mentor: number, student: number];

export type People = {
  readonly students: readonly { readonly id: string; readonly waiting?: number | boolean }[];
  readonly mentors: readonly { readonly id: string; readonly capacity: number }[];
  /** Pairs that a person has decided on: they hold, whatever they cost. */
  readonly locks?: readonly MentorStudent[];
  /** Pairs that a person has ruled out. */
  readonly vetoes?: readonly MentorStudent[];
  /** A pair that scores less than this is no pair, unless it is locked. */
  readonly floor?: number;
};

type Ranking = { readonly order: Int32Array; readonly rank: Int32Array };

/** Ranks ids by code unit: the one order that no locale and no caller can change. */
const ranking = (ids: readonly string[], duplicate: 'duplicate-student' | 'duplicate-mentor'): Ranking => {
  const order = Int32Array.from(ids.keys());
  const idAt = (index: number) => ids[index] as string;
  order.sort((a, b) => (idAt(a) < idAt(b) ? -1 : idAt(a) > idAt(b) ? 1 : 0));
  const rank = new Int32Array(ids.length);
  for (let k = 0; k < order.length; k += 1) {
    const index = order[k] as number;
    if (k > 0 && idAt(index) === idAt(order[k - 1] as number))
      throw new RefusedInstance(duplicate, `${JSON.stringify(idAt(index))} is given twice`);
    rank[index] = k;
  }
  return { order, rank };
};

const capacityOf = (mentor: { readonly id: string; readonly capacity: number }): number => {
  if (!Number.isSafeInteger(mentor.capacity) || mentor.capacity < 0)
    throw new RefusedInstance(
      'capacity-invalid',
      `mentor ${JSON.stringify(mentor.id)} has ${mentor.capacity}`,
    );
  return Math.min(mentor.capacity, MAX_STUDENTS);
};

const rankOf = (ranks: Int32Array, index: number, unknown: 'unknown-student' | 'unknown-mentor'): number => {
  const rank = Number.isInteger(index) ? ranks[index] : undefined;
  if (rank === undefined) throw new RefusedInstance(unknown, `there is no number ${index}`);
  return rank;
};

const packed = (mentor: number, score: number, floor: number): number => {
  if (score < 0 || score > BEST_SCORE) throw new RefusedInstance('score-out-of-range', `${score}`);
  if (!Number.isInteger(score)) throw new RefusedInstance('score-fractional', `${score}`);
  return (mentor << EDGE_MENTOR_SHIFT) | (score < floor ? EDGE_BARRED : 0) | (BEST_SCORE - score);
};

/** Position in `edges` of the edge between a student and a mentor, or −1. Rows are sorted: a binary search. */
export const edgeAt = (
  { rowPtr, edges }: Pick<Instance, 'rowPtr' | 'edges'>,
  student: number,
  mentor: number,
): number => {
  let low = rowPtr[student] as number;
  let high = (rowPtr[student + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = (edges[middle] as number) >> EDGE_MENTOR_SHIFT;
    if (found === mentor) return middle;
    if (found < mentor) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** The score of a pair, vetoed or not; undefined where the two cannot be paired at all. */
export const scoreOf = (
  instance: Pick<Instance, 'rowPtr' | 'edges'>,
  student: number,
  mentor: number,
): number | undefined => {
  const at = edgeAt(instance, student, mentor);
  return at < 0 ? undefined : BEST_SCORE - ((instance.edges[at] as number) & (EDGE_BARRED - 1));
};

/** Compressed rows with one number more in one of the rows, which are sorted. */
export const inserted = (
  ptr: Int32Array,
  packed: Int32Array,
  row: number,
  value: number,
): { readonly ptr: Int32Array; readonly packed: Int32Array; readonly at: number } => {
  let at = ptr[row + 1] as number;
  while (at > (ptr[row] as number) && (packed[at - 1] as number) > value) at -= 1;
  const more = new Int32Array(packed.length + 1);
  more.set(packed.subarray(0, at));
  more[at] = value;
  more.set(packed.subarray(at), at + 1);
  return { ptr: ptr.map((from, k) => (k > row ? from + 1 : from)), packed: more, at };
};

/** The instance with one edge more, barred: two who could not be a pair so far, at a cost. */
export const withEdge = (
  given: Instance,
  student: number,
  mentor: number,
  cost: number,
): Instance & { readonly vetoed: Set<number> } => {
  const edge = (mentor << EDGE_MENTOR_SHIFT) | EDGE_BARRED | cost;
  const { ptr: rowPtr, packed: edges, at } = inserted(given.rowPtr, given.edges, student, edge);
  const { vetoed } = given;
  return {
    ...given,
    rowPtr,
    edges,
    vetoed: new Set([...vetoed].map((place) => (place >= at ? place + 1 : place))),
  };
};

type Draft = {
  readonly people: People;
  readonly students: Ranking;
  readonly mentors: Ranking;
  readonly floor: number;
};

const draft = (people: People): Draft => {
  if (people.students.length > MAX_STUDENTS || people.mentors.length > MAX_MENTORS)
    throw new RefusedInstance('too-large', `${people.students.length} × ${people.mentors.length}`);
  const students = people.students.map(({ id }) => id);
  const mentors = people.mentors.map(({ id }) => id);
  return {
    people,
    students: ranking(students, 'duplicate-student'),
    mentors: ranking(mentors, 'duplicate-mentor'),
    floor: people.floor ?? 0,
  };
};

const roundsOf = (waiting: number | boolean | undefined, most: number): number =>
  typeof waiting === 'number' ? Math.min(waiting, most) : waiting === true ? 1 : 0;

/** Bars the vetoed edges, places the locks, and refuses decisions that contradict each other. */
const decided = (draft: Draft, rowPtr: Int32Array, edges: Int32Array): Instance => {
  const { people, students, mentors } = draft;
  const capacity = Int32Array.from(mentors.order, (index) =>
    capacityOf(people.mentors[index] as { id: string; capacity: number }),
  );
  const vetoed = new Set<number>();
  const instance: Instance = {
    students: Array.from(students.order, (index) => (people.students[index] as { id: string }).id),
    mentors: Array.from(mentors.order, (index) => (people.mentors[index] as { id: string }).id),
    studentOrder: students.order,
    mentorOrder: mentors.order,
    rowPtr,
    edges,
    capacity,
    waiting: Uint8Array.from(students.order, (index) =>
      roundsOf(people.students[index]?.waiting, mostRounds(students.order.length)),
    ),
    lockOf: new Int32Array(students.order.length).fill(NOBODY),
    vetoed,
    floor: draft.floor,
  };
  const named = (student: number, mentor: number) =>
    `${JSON.stringify(instance.mentors[mentor])} with ${JSON.stringify(instance.students[student])}`;

  for (const [m, s] of people.vetoes ?? []) {
    const mentor = rankOf(mentors.rank, m, 'unknown-mentor');
    const at = edgeAt(instance, rankOf(students.rank, s, 'unknown-student'), mentor);
    if (at < 0) continue;
    edges[at] = (edges[at] as number) | EDGE_BARRED;
    vetoed.add(at);
  }
  const taken = new Int32Array(capacity.length);
  for (const [m, s] of people.locks ?? []) {
    const mentor = rankOf(mentors.rank, m, 'unknown-mentor');
    const student = rankOf(students.rank, s, 'unknown-student');
    const at = edgeAt(instance, student, mentor);
    if (at < 0) throw new RefusedInstance('lock-infeasible', named(student, mentor));
    if (vetoed.has(at)) throw new RefusedInstance('lock-vetoed', named(student, mentor));
    if (instance.lockOf[student] !== NOBODY) throw new RefusedInstance('lock-twice', named(student, mentor));
    instance.lockOf[student] = mentor;
    taken[mentor] = (taken[mentor] as number) + 1;
    if ((taken[mentor] as number) > (capacity[mentor] as number))
      throw new RefusedInstance('lock-over-capacity', named(student, mentor));
  }
  return instance;
};

/** Orders a row by mentor, and refuses it where a mentor stands in it twice. */
const orderRow = (people: People, { students, mentors }: Draft, edges: Int32Array, row: number): void => {
  let ascending = true;
  for (let e = 1; e < edges.length && ascending; e += 1)
    ascending = (edges[e - 1] as number) >> EDGE_MENTOR_SHIFT < (edges[e] as number) >> EDGE_MENTOR_SHIFT;
  if (ascending) return;
  edges.sort();
  for (let e = 1; e < edges.length; e += 1) {
    const mentor = (edges[e] as number) >> EDGE_MENTOR_SHIFT;
    if ((edges[e - 1] as number) >> EDGE_MENTOR_SHIFT !== mentor) continue;
    const names = [
      people.mentors[mentors.order[mentor] as number],
      people.students[students.order[row] as number],
    ];
    throw new RefusedInstance(
      'duplicate-score',
      names.map((person) => JSON.stringify(person?.id)).join(' with '),
    );
  }
};

type Triple = readonly [mentor: number, student: number, score: number];

/**
 * Builds an instance from `[mentor, student, score]` triples, as small lists or their numbers one after the other; a pair that is
 * absent is infeasible.
 * @throws RefusedInstance
 */
export const instanceFromTriples = (
  people: People & { readonly scores: readonly Triple[] | Int32Array },
): Instance => {
  const plan = draft(people);
  const n = people.students.length;
  const { scores } = people;

  // Triples are read once, in their order: millions of small lists lie scattered in memory. The sorting is done on numbers.
  const count = scores instanceof Int32Array ? scores.length / 3 : scores.length;
  const rows = new Int32Array(count);
  const unordered = new Int32Array(count);
  const rowPtr = new Int32Array(n + 1);
  const add = (k: number, mentorIndex: number, studentIndex: number, score: number) => {
    const mentor = rankOf(plan.mentors.rank, mentorIndex, 'unknown-mentor');
    const student = rankOf(plan.students.rank, studentIndex, 'unknown-student');
    rows[k] = student;
    unordered[k] = packed(mentor, score, plan.floor);
    rowPtr[student + 1] = (rowPtr[student + 1] as number) + 1;
  };
  if (scores instanceof Int32Array)
    for (let k = 0; k < count; k += 1)
      add(k, scores[3 * k] as number, scores[3 * k + 1] as number, scores[3 * k + 2] as number);
  else
    for (let k = 0; k < count; k += 1) {
      const triple = scores[k] as Triple;
      add(k, triple[0], triple[1], triple[2]);
    }
  for (let i = 1; i <= n; i += 1) rowPtr[i] = (rowPtr[i] as number) + (rowPtr[i - 1] as number);
  const next = rowPtr.slice();
  const edges = new Int32Array(count);
  for (let k = 0; k < count; k += 1) {
    const student = rows[k] as number;
    const at = next[student] as number;
    edges[at] = unordered[k] as number;
    next[student] = at + 1;
  }
  for (let i = 0; i < n; i += 1) orderRow(people, plan, edges.subarray(rowPtr[i], rowPtr[i + 1]), i);
  return decided(plan, rowPtr, edges);
};

/**
 * Builds an instance row by row, for scorers that produce one student's scores at a time. `scoreRow` fills the given buffer
 * (one place per mentor, in the caller's order) with the score, or a negative number where the two cannot be paired.
 * @throws RefusedInstance
 */
export const instanceFromRows = (
  people: People,
  scoreRow: (student: number, scores: Int16Array) => void,
): Instance => {
  const plan = draft(people);
  const n = people.students.length;
  const m = people.mentors.length;
  const locked = new Set((people.locks ?? []).map(([mentor, student]) => student * m + mentor));
  const row = new Int16Array(m);
  const rowPtr = new Int32Array(n + 1);
  // Zero pages that are never written take no memory, so the buffer may be as large as the full grid.
  let edges = new Int32Array(Math.min(n * m, 1 << 24));
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    if (at + m > edges.length) {
      const larger = new Int32Array(Math.min(n * m, edges.length * 2 + m));
      larger.set(edges.subarray(0, at));
      edges = larger;
    }
    const student = plan.students.order[i] as number;
    scoreRow(student, row);
    for (let j = 0; j < m; j += 1) {
      const mentor = plan.mentors.order[j] as number;
      const score = row[mentor] as number;
      if (score < 0) continue;
      if (score < plan.floor && !locked.has(student * m + mentor)) continue;
      edges[at] = packed(j, score, plan.floor);
      at += 1;
    }
    rowPtr[i + 1] = at;
  }
  return decided(plan, rowPtr, edges.subarray(0, at));
};
