import type { AnswerOf, ItemOf } from '../../../api/client.ts';

export type Round = AnswerOf<'GET /api/coordinator/rounds/{roundId}'>;
export type Pair = Round['pairs'][number];
export type Person = ItemOf<'GET /api/coordinator/rounds/{roundId}/people'>;
type Lock = Round['run']['decisions']['locks'][number];

/** People of the round by their application. */
export type People = ReadonlyMap<string, Person>;

export const nameIn = (people: People, applicationId: string): string =>
  people.get(applicationId)?.name ?? applicationId;

/** Scores go from 0 to 1000; below this a pair is worth a second look. */
export const WEAK_BELOW = 500;

export const VIEWS = ['all', 'weak', 'locked', 'heed', 'unmatched'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['score', 'student', 'mentor'] as const;
export type Sort = (typeof SORTS)[number];

/** A row of the table: a pair with what stands beside it. */
export type Row = {
  readonly pair: Pair;
  readonly student: string;
  readonly mentor: string;
  readonly lock: Lock | undefined;
  /** Somebody of the two has asked for something that a person must judge. */
  readonly hasWish: boolean;
  /** The wish of one not to be matched seems to mean the other. */
  readonly isAvoided: boolean;
  /** Somebody of the two had said yes to an earlier proposal that came to nothing. */
  readonly hasSaidYes: boolean;
};

const hasWish = (person: Person | undefined): boolean =>
  person?.avoid !== undefined || person?.accessibilityNeeds !== undefined;

/** True where the wish of one of two people seems to mean the other. */
export const isAvoided = (people: People, one: string, other: string): boolean =>
  people.get(one)?.avoids?.includes(other) === true || people.get(other)?.avoids?.includes(one) === true;

const isSame = (a: Row, b: Row): boolean =>
  a.pair.score === b.pair.score &&
  a.student === b.student &&
  a.mentor === b.mentor &&
  a.lock?.reason === b.lock?.reason &&
  (a.lock === undefined) === (b.lock === undefined) &&
  a.hasWish === b.hasWish &&
  a.isAvoided === b.isAvoided &&
  a.hasSaidYes === b.hasSaidYes;

/** Rows of a round. One that is as it was `before` stays the same object, so that it is not drawn again. */
export const rowsOf = (round: Round, people: People, before: readonly Row[] = []): readonly Row[] => {
  const known = new Map(before.map((row) => [pairKey(row.pair), row]));
  const locks = new Map(round.run.decisions.locks.map((lock) => [lock.studentId, lock]));
  return round.pairs.map((pair) => {
    const { studentApplicationId, mentorApplicationId } = pair;
    const both = [people.get(studentApplicationId), people.get(mentorApplicationId)];
    const row: Row = {
      pair,
      student: nameIn(people, studentApplicationId),
      mentor: nameIn(people, mentorApplicationId),
      lock: locks.get(studentApplicationId),
      hasWish: both.some(hasWish),
      isAvoided: isAvoided(people, studentApplicationId, mentorApplicationId),
      hasSaidYes: both.some((person) => person?.saidYes !== undefined),
    };
    const same = known.get(pairKey(pair));
    return same && isSame(same, row) ? same : row;
  });
};

const SHOWN_IN: Readonly<Record<View, (row: Row) => boolean>> = {
  all: () => true,
  weak: ({ pair }) => pair.score < WEAK_BELOW,
  locked: ({ lock }) => lock !== undefined,
  heed: (row) => row.hasWish,
  unmatched: () => false,
};

/** Comparing by a language is slow where the language is looked up for each two. */
export const byName = new Intl.Collator('fi').compare;

const ORDER: Readonly<Record<Sort, (a: Row, b: Row) => number>> = {
  score: (a, b) => a.pair.score - b.pair.score,
  student: (a, b) => byName(a.student, b.student),
  mentor: (a, b) => byName(a.mentor, b.mentor),
};

export const shownRows = (
  rows: readonly Row[],
  { view, sort, search }: { readonly view: View; readonly sort: Sort; readonly search: string },
): readonly Row[] => {
  const wanted = search.trim().toLocaleLowerCase('fi');
  return rows
    .filter(SHOWN_IN[view])
    .filter(
      ({ student, mentor }) =>
        wanted === '' || `${student} ${mentor}`.toLocaleLowerCase('fi').includes(wanted),
    )
    .sort(ORDER[sort]);
};

/** `mentor~student`, as a place names the pair that is looked at. */
export const pairKey = ({
  mentorApplicationId,
  studentApplicationId,
}: Pick<Pair, 'mentorApplicationId' | 'studentApplicationId'>): string =>
  `${mentorApplicationId}~${studentApplicationId}`;
