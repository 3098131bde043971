import { countedFit, NEUTRAL } from './criteria.ts';
import { isBetween, obstacleBetween } from './filters.ts';
import { coupleOf, type Pool, type PoolStudent } from './pool.ts';
import {
  FITS_MASK,
  fieldTable,
  needsFiller,
  OBSTACLE,
  packed,
  rowsByKind,
  talkFiller,
  WEIGHT_SHIFT,
  wishesFiller,
} from './row-tables.ts';
import type { CriterionKey } from './rules.ts';
import { scoreOf } from './score.ts';
import type { ScoringContext } from './scoring-context.ts';

/** Fills a student's scores with the mentors, in the order of the pool: 0–1000, or −1 where an obstacle is between the two. */
export type RowScorer = (student: number, scores: Int16Array) => void;

/** Couples with a rule of their own: tried before, one person, or wished for. Few, and scored the plain way. */
const couplesApart = (
  { mentors, students }: Pool,
  { before, wishes }: ScoringContext,
): ReadonlyMap<number, number[]> => {
  const mentorAt = new Map(mentors.map(({ id }, m) => [id, m]));
  const studentAt = new Map(students.map(({ id }, s) => [id, s]));
  const mentorsOfPerson = new Map<string, number[]>();
  mentors.forEach(({ personId }, m) => {
    mentorsOfPerson.set(personId, [...(mentorsOfPerson.get(personId) ?? []), m]);
  });
  const apart = new Map<number, number[]>();
  const add = (s: number, ...them: readonly number[]) => apart.set(s, [...(apart.get(s) ?? []), ...them]);
  for (const key of [...before.keys(), ...wishes.keys()]) {
    const { mentorId, studentId } = coupleOf(key);
    const [m, s] = [mentorAt.get(mentorId), studentAt.get(studentId)];
    if (m !== undefined && s !== undefined) add(s, m);
  }
  students.forEach(({ personId }, s) => {
    const same = mentorsOfPerson.get(personId);
    if (same !== undefined) add(s, ...same);
  });
  return apart;
};

/** The contributions of each criterion to the scores of one student: by mentor, or by kind of mentor. */
type Worths = {
  readonly talk: Uint8Array;
  readonly ofTalk: Int32Array;
  readonly fieldsOf: Int32Array;
  readonly ofField: Int32Array;
} & Readonly<Record<'wishes' | 'needs' | 'times' | 'places' | 'styles' | 'experience', Int32Array>>;

/** On its own, so that the compiler keeps all of it in registers: inside the scorer it takes twice as long. */
const addUp = (
  scores: Int16Array,
  { talk, ofTalk, fieldsOf, ofField, wishes, needs, times, places, styles, experience }: Worths,
): void => {
  for (let m = 0; m < places.length; m += 1) {
    const sum =
      (places[m] as number) +
      (wishes[m] as number) +
      (needs[m] as number) +
      (ofField[fieldsOf[m] as number] as number) +
      (ofTalk[talk[m] as number] as number) +
      (times[m] as number) +
      (styles[m] as number) +
      (experience[m] as number);
    if (sum < 0) {
      scores[m] = -1;
      continue;
    }
    const answered = sum >> WEIGHT_SHIFT;
    scores[m] = answered === 0 ? NEUTRAL : ((sum & FITS_MASK) / answered + 0.5) | 0;
  }
};

/**
 * Scores a student with every mentor at once, tens of millions of pairs a second and exactly as `scoreOf` and `obstacleBetween` do:
 * the rows are filled by the fits themselves, and a pair is a handful of sums. Its rows feed the solver directly.
 */
export const rowScorer = (pool: Pool, context: ScoringContext): RowScorer => {
  const { mentors, students } = pool;
  const { weights } = context.rules;
  const worthOf = (key: CriterionKey) => (mentor: Pool['mentors'][number], student: PoolStudent) =>
    packed(weights[key], countedFit(key, context, mentor, student));
  const worthOfPlace = worthOf('PLACE');

  const { kindOf: fieldsOf, worthsFor: fieldWorthsFor } = fieldTable(mentors, context);
  const fillNeeds = needsFiller(mentors, context);
  const fillTalk = talkFiller(mentors, context);
  const fillWishes = wishesFiller(mentors, context);
  const timesOf = rowsByKind(
    mentors,
    ({ availability, frequencyWish, meetingMode }) =>
      `${availability.toSorted()} ${frequencyWish} ${meetingMode}`,
    ({ availability, frequencyWish, meetingMode, mobility }) =>
      `${availability.toSorted()} ${frequencyWish} ${meetingMode} ${mobility}`,
    worthOf('TIME'),
  );
  const placesOf = rowsByKind(
    mentors,
    ({ municipality, meetingMode }) => `${municipality} ${meetingMode}`,
    ({ municipality, meetingMode, mobility }) => `${municipality} ${meetingMode} ${mobility}`,
    (mentor, student) =>
      isBetween('MODE_INCOMPATIBLE', context, mentor, student) ||
      isBetween('OUT_OF_REACH', context, mentor, student)
        ? OBSTACLE
        : worthOfPlace(mentor, student),
  );
  const stylesOf = rowsByKind(
    mentors,
    ({ workingStyles }) => `${workingStyles.toSorted()}`,
    ({ workingStyles }) => `${workingStyles.toSorted()}`,
    worthOf('STYLE'),
  );
  const experienceOf = rowsByKind(
    mentors,
    ({ yearsExperience }) => `${yearsExperience}`,
    ({ workExperience }) => `${workExperience}`,
    worthOf('EXPERIENCE'),
  );
  const apart = couplesApart(pool, context);
  const needs = new Int32Array(mentors.length);
  const talk = new Uint8Array(mentors.length);
  const wishes = new Int32Array(mentors.length);

  return (s, scores) => {
    const student = students[s];
    if (student === undefined) throw new Error(`There is no student ${s}.`);
    fillNeeds(needs, student);
    fillWishes(wishes, student);
    const ofTalk = fillTalk(talk, student);
    const ofField = fieldWorthsFor(student);
    addUp(scores, {
      wishes,
      needs,
      talk,
      ofTalk,
      fieldsOf,
      ofField,
      times: timesOf(student),
      places: placesOf(student),
      styles: stylesOf(student),
      experience: experienceOf(student),
    });
    for (const m of apart.get(s) ?? []) {
      const mentor = pool.mentors[m] as Pool['mentors'][number];
      scores[m] =
        obstacleBetween(context, mentor, student) === undefined ? scoreOf(context, mentor, student) : -1;
    }
  };
};
