import type { LanguageLevel } from '../vocabularies/languages.ts';
import { type BlockingPair, blockingPairs } from './blocking-pairs.ts';
import { isWorkLevel } from './languages.ts';
import type { PoolStudent } from './pool.ts';
import type { Problem } from './problem.ts';
import { NOBODY } from './solver/instance.ts';
import type { Solution } from './solver/solve.ts';

/** Scores of the pairs. Quartiles and median are scores that occur, so that they need no rounding. */
export type Spread = {
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
  /** Rounded to a whole point. */
  readonly mean: number;
};

/** Groups by which students are compared. Never a protected attribute: matching does not know them. */
export const GROUPINGS = ['CAMPUS', 'FIELD', 'LANGUAGE', 'DEGREE_LEVEL'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Group = {
  readonly by: Grouping;
  /** A code of the vocabulary, or `other`. */
  readonly group: string;
  readonly students: number;
  readonly matched: number;
  /** Mean of the matched students, rounded; undefined where there is none. */
  readonly mean: number | undefined;
};

export type Gap = {
  readonly by: Grouping;
  readonly low: Group;
  readonly high: Group;
  readonly points: number;
  /** Frequency, in thousandths, of a gap this wide where the same scores fall on the same people at random. */
  readonly chance: number;
};

/** A gap that chance alone would make more often than this, per mille, says nothing about groups. */
export const TELLING = 50;

export type FairnessSheet = {
  readonly pairs: number;
  readonly students: number;
  /** Undefined where there are no pairs. */
  readonly scores: Spread | undefined;
  readonly groups: readonly Group[];
  /** The two groups of one kind whose means are farthest apart, if at all. */
  readonly widestGap: Gap | undefined;
  readonly load: {
    readonly mentors: number;
    readonly unused: number;
    readonly full: number;
    readonly places: number;
    readonly taken: number;
  };
  /** Students without a partner both now and in an earlier round. */
  readonly skippedTwice: readonly string[];
  readonly blocking: { readonly count: number; readonly strongest: readonly BlockingPair[] };
};

const spreadOf = (scores: readonly number[]): Spread | undefined => {
  const sorted = scores.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as number;
  if (sorted.length === 0) return undefined;
  return {
    lowest: sorted[0] as number,
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
    mean: Math.round(sorted.reduce((sum, score) => sum + score, 0) / sorted.length),
  };
};

/** The languages of the programme; a student belongs to each that they can work in, or to `other`. */
const COMMON_LANGUAGES = ['en', 'sv', 'fi'];

const workLanguages = (languages: readonly { language: string; level: LanguageLevel }[]): string[] => {
  const common = languages
    .filter(({ language, level }) => COMMON_LANGUAGES.includes(language) && isWorkLevel(level))
    .map(({ language }) => language);
  return common.length === 0 ? ['other'] : common;
};

const groupsOf: Readonly<Record<Grouping, (student: PoolStudent) => readonly string[]>> = {
  CAMPUS: ({ answers }) => [answers.campus ?? 'other'],
  FIELD: ({ answers }) => [answers.targetFields[0] ?? 'other'],
  LANGUAGE: ({ answers }) => workLanguages(answers.languages),
  DEGREE_LEVEL: ({ answers }) => [answers.degreeLevel ?? 'other'],
};

type Scored = { readonly student: PoolStudent; readonly score: number | undefined };

const groupsBy = (by: Grouping, people: readonly Scored[]): Group[] => {
  const members = new Map<string, Scored[]>();
  for (const person of people)
    for (const group of groupsOf[by](person.student))
      members.set(group, [...(members.get(group) ?? []), person]);
  return [...members]
    .map(([group, own]): Group => {
      const scores = own.flatMap(({ score }) => (score === undefined ? [] : [score]));
      return { by, group, students: own.length, matched: scores.length, mean: spreadOf(scores)?.mean };
    })
    .sort((a, b) => b.students - a.students || (a.group < b.group ? -1 : 1));
};

/** A mean of fewer pairs says more about people than about groups. */
const LEAST_FOR_A_GAP = 3;

/** Groups of one kind, as places in the list of scores. */
type Members = readonly Int32Array[];

/** The width of the widest gap between two groups of one kind, in points, unrounded. */
const widthOf = (kinds: readonly Members[], scores: Float64Array): number => {
  let widest = 0;
  for (const groups of kinds) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const members of groups) {
      let sum = 0;
      for (let k = 0; k < members.length; k += 1) sum += scores[members[k] as number] as number;
      const mean = sum / members.length;
      if (mean < least) least = mean;
      if (mean > most) most = mean;
    }
    if (most - least > widest) widest = most - least;
  }
  return widest;
};

const LOTS = 999;

/** Shuffles in place; the same sequence each time, so that the same round has the same sheet. */
const lots = (): ((scores: Float64Array) => void) => {
  let state = 20_261_128;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return (scores) => {
    for (let last = scores.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      const score = scores[last] as number;
      scores[last] = scores[other] as number;
      scores[other] = score;
    }
  };
};

/** A permutation test over all kinds of groups at once, since the widest of many gaps is looked at. */
const chanceOf = (people: readonly Scored[], groups: readonly Group[]): number => {
  const matched = people.filter(({ score }) => score !== undefined);
  const scores = Float64Array.from(matched, ({ score }) => score as number);
  const compared = groups.filter((group) => group.matched >= LEAST_FOR_A_GAP);
  const kinds = GROUPINGS.map((kind) =>
    compared
      .filter(({ by }) => by === kind)
      .map(({ group }) =>
        Int32Array.from(
          matched.flatMap(({ student }, place) => (groupsOf[kind](student).includes(group) ? [place] : [])),
        ),
      ),
  ).filter((members) => members.length > 1);
  const seen = widthOf(kinds, scores);
  const shuffle = lots();
  let asWide = 1;
  for (let lot = 0; lot < LOTS; lot += 1) {
    shuffle(scores);
    // Sums of the same numbers in another order may differ in their last digit.
    if (widthOf(kinds, scores) >= seen - 1e-9) asWide += 1;
  }
  return Math.round((1000 * asWide) / (LOTS + 1));
};

const widestGap = (people: readonly Scored[], groups: readonly Group[]): Gap | undefined => {
  const gaps = GROUPINGS.flatMap((by) => {
    const means = groups
      .filter((group) => group.by === by && group.matched >= LEAST_FOR_A_GAP)
      .toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
    const [low, high] = [means[0], means.at(-1)];
    return low === undefined || high === undefined || low === high
      ? []
      : [{ by, low, high, points: (high.mean ?? 0) - (low.mean ?? 0) }];
  });
  const [widest] = gaps.toSorted((a, b) => b.points - a.points);
  return widest && { ...widest, chance: chanceOf(people, groups) };
};

const loadOf = ({ instance, pool }: Problem, { mentorOf }: Solution): FairnessSheet['load'] => {
  const taken = new Map<number, number>();
  for (const mentor of mentorOf) if (mentor !== NOBODY) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  return {
    mentors: pool.mentors.length,
    unused: instance.mentors.filter((_, m) => !taken.has(m)).length,
    full: [...taken].filter(([m, count]) => count >= (instance.capacity[m] as number)).length,
    places: instance.capacity.reduce((sum, places) => sum + places, 0),
    taken: [...taken.values()].reduce((sum, count) => sum + count, 0),
  };
};

const STRONGEST = 20;

/**
 * The fairness sheet of a round: differences between groups, and blocking pairs. Figures; the sentences are in
 * `shared/text/matching`.
 */
export const fairnessOf = (problem: Problem, solution: Solution): FairnessSheet => {
  const scoreOf = new Map(solution.pairs.map(({ student, score }) => [student, score]));
  const people = problem.students.map((student, s): Scored => ({ student, score: scoreOf.get(s) }));
  const groups = GROUPINGS.flatMap((by) => groupsBy(by, people));
  const blocking = blockingPairs(problem, solution);
  return {
    pairs: solution.cardinality,
    students: people.length,
    scores: spreadOf(solution.pairs.map(({ score }) => score)),
    groups,
    widestGap: widestGap(people, groups),
    load: loadOf(problem, solution),
    skippedTwice: people
      .filter(({ student, score }) => score === undefined && (student.skipped ?? 0) > 0)
      .map(({ student }) => student.id),
    blocking: { count: blocking.length, strongest: blocking.slice(0, STRONGEST) },
  };
};
