import { languageLevels } from '../vocabularies/languages.ts';
import { degreeLevels } from '../vocabularies/studies.ts';
import {
  BEST_TOPICS,
  choiceWorth,
  NEUTRAL,
  needShares,
  SECONDARY,
  talkFit,
  topicWorth,
  wishFit,
} from './criteria.ts';
import { isWorkLevel } from './languages.ts';
import type { PoolMentor, PoolStudent } from './pool.ts';
import type { MentorProfile, StudentProfile } from './profile.ts';
import type { Field } from './related-fields.ts';
import type { ScoringContext } from './scoring-context.ts';

/**
 * The contribution of a criterion to a score is one Int32, `weight << 20 | weight · fit`, and 0 where an answer is
 * missing. Such numbers add up without a branch, the weights above and the weighted fits below: 8 weights of at most
 * 100 stay below 2^30 and 2^20.
 */
export const WEIGHT_SHIFT = 20;
export const FITS_MASK = (1 << WEIGHT_SHIFT) - 1;
/** Makes any sum negative. */
export const OBSTACLE = -(1 << 30);

export const packed = (weight: number, fit: number | undefined): number =>
  fit === undefined ? 0 : (weight << WEIGHT_SHIFT) | (weight * fit);

const NOBODY = new Int32Array(0);

/** Mentors by something they answered, so that a student's answer visits only those who share it. */
const mentorsBy = <Key>(
  mentors: readonly PoolMentor[],
  keysOf: (mentor: MentorProfile) => readonly Key[],
): ((key: Key) => Int32Array) => {
  const lists = new Map<Key, number[]>();
  mentors.forEach(({ answers }, m) => {
    for (const key of keysOf(answers)) {
      const list = lists.get(key) ?? [];
      if (list.push(m) === 1) lists.set(key, list);
    }
  });
  const packedLists = new Map([...lists].map(([key, list]) => [key, Int32Array.from(list)]));
  return (key) => packedLists.get(key) ?? NOBODY;
};

type Row = Int32Array | Uint8Array;

const addTo = (row: Row, mentors: Int32Array, worth: number): void => {
  for (let k = 0; k < mentors.length; k += 1) {
    const m = mentors[k] as number;
    row[m] = (row[m] as number) + worth;
  }
};

const raiseTo = (row: Row, mentors: Int32Array, level: number): void => {
  for (let k = 0; k < mentors.length; k += 1) {
    const m = mentors[k] as number;
    if ((row[m] as number) < level) row[m] = level;
  }
};

type Kinds = { readonly kindOf: Int32Array; readonly examples: readonly PoolMentor[] };

/** Numbers mentors by their answers, and gives an example of each kind. */
const kindsOf = (mentors: readonly PoolMentor[], says: (mentor: MentorProfile) => string): Kinds => {
  const numbers = new Map<string, number>();
  const examples: PoolMentor[] = [];
  const kindOf = Int32Array.from(mentors, (mentor) => {
    const said = says(mentor.answers);
    const number = numbers.get(said) ?? examples.push(mentor) - 1;
    numbers.set(said, number);
    return number;
  });
  return { kindOf, examples };
};

/**
 * Rows of all mentors by what students answered to a few questions: a programme has dozens of kinds of people in each respect, however
 * many people. Each kind of student is measured once against an example of each kind of mentor.
 */
export const rowsByKind = (
  mentors: readonly PoolMentor[],
  mentorSays: (mentor: MentorProfile) => string,
  studentSays: (student: StudentProfile) => string,
  worth: (mentor: PoolMentor, student: PoolStudent) => number,
): ((student: PoolStudent) => Int32Array) => {
  const { kindOf, examples } = kindsOf(mentors, mentorSays);
  const rows = new Map<string, Int32Array>();
  return (student) => {
    const said = studentSays(student.answers);
    const known = rows.get(said);
    if (known !== undefined) return known;
    const worths = examples.map((mentor) => worth(mentor, student));
    const row = kindOf.map((kind) => worths[kind] as number);
    rows.set(said, row);
    return row;
  };
};

/** Mentors by their fields, and the value of the better field to a student, for each kind. */
export const fieldTable = (
  mentors: readonly PoolMentor[],
  { rules: { weights }, missingCounts }: ScoringContext,
) => {
  const weight = weights.FIELD;
  const unknown = missingCounts ? packed(weight, NEUTRAL) : 0;
  const { kindOf, examples } = kindsOf(mentors, ({ field, secondaryField }) => `${field} ${secondaryField}`);
  const known = new Map<string, Int32Array>();
  const worthsOf = (wanted: Field, choice: number): Int32Array => {
    const key = `${choice} ${wanted}`;
    const worths =
      known.get(key) ??
      Int32Array.from(examples, ({ answers: { field, secondaryField } }) =>
        Math.max(
          packed(weight, choiceWorth(field, 100, wanted, choice)),
          packed(weight, choiceWorth(secondaryField, SECONDARY, wanted, choice)),
        ),
      );
    known.set(key, worths);
    return worths;
  };
  return {
    kindOf,
    worthsFor: ({ answers: { targetFields } }: PoolStudent): Int32Array => {
      const best = new Int32Array(examples.length);
      targetFields.forEach((wanted, choice) => {
        const worths = worthsOf(wanted, choice);
        for (let k = 0; k < best.length; k += 1) best[k] = Math.max(best[k] as number, worths[k] as number);
      });
      // Nothing known packs as nothing; a field that fits not at all still packs its weight.
      return best.map((worth) => (worth === 0 ? unknown : worth));
    },
  };
};

/** Fills a row with what each mentor's topics are worth to a student. */
export const needsFiller = (
  mentors: readonly PoolMentor[],
  { rarity, rules, missingCounts }: ScoringContext,
): ((row: Int32Array, student: PoolStudent) => void) => {
  const weight = rules.weights.NEEDS;
  const unknown = missingCounts ? packed(weight, NEUTRAL) : 0;
  const nothingMet = Int32Array.from(mentors, ({ answers }) =>
    answers.expertise.length === 0 ? unknown : packed(weight, 0),
  );
  const best = mentorsBy(mentors, ({ expertise }) => expertise.slice(0, BEST_TOPICS));
  const later = mentorsBy(mentors, ({ expertise }) => expertise.slice(BEST_TOPICS));
  return (row, { answers }) => {
    if (answers.needs.length === 0) {
      row.fill(unknown);
      return;
    }
    row.set(nothingMet);
    for (const [need, share] of needShares(answers, rarity)) {
      addTo(row, best(need), weight * topicWorth(share, 0));
      addTo(row, later(need), weight * topicWorth(share, BEST_TOPICS));
    }
  };
};

const LEVELS = languageLevels.codes.length;
const strength = (level: (typeof languageLevels.codes)[number]): number =>
  languageLevels.codes.indexOf(level);

/**
 * Fills a row with a code for how each mentor and a student can talk – `practised languages · 4 + level in common`, where level 0 is
 * no work talk – and gives the worth of each code.
 */
export const talkFiller = (
  mentors: readonly PoolMentor[],
  { rules: { weights, filters } }: ScoringContext,
): ((row: Uint8Array, student: PoolStudent) => Int32Array) => {
  const withoutTalk = (fit: number) =>
    filters.NO_COMMON_LANGUAGE ? OBSTACLE : packed(weights.LANGUAGE, fit);
  const speaking = mentorsBy(mentors, ({ languages }) =>
    languages
      .filter(({ level }) => isWorkLevel(level))
      .map(({ language, level }) => `${language} ${strength(level)}`),
  );
  return (row, { answers: { languages, languagePractice } }) => {
    row.fill(0);
    for (const { language, level } of languages) {
      if (!isWorkLevel(level)) continue;
      for (let theirs = strength('good'); theirs < LEVELS; theirs += 1)
        raiseTo(row, speaking(`${language} ${theirs}`), Math.min(theirs, strength(level)));
    }
    for (const language of languagePractice)
      for (let theirs = strength('good'); theirs < LEVELS; theirs += 1)
        addTo(row, speaking(`${language} ${theirs}`), LEVELS);
    const wanted = languagePractice.length;
    return Int32Array.from({ length: LEVELS * (wanted + 1) }, (_, code) => {
      const level = code % LEVELS === 0 ? undefined : languageLevels.codes[code % LEVELS];
      const fit = talkFit(level, Math.floor(code / LEVELS), wanted);
      return level === undefined ? withoutTalk(fit) : packed(weights.LANGUAGE, fit);
    });
  };
};

const met = (is: boolean | undefined) => (is === undefined ? undefined : is ? 1000 : 0);

/** Fills a row with the value of a mentor's wishes about students; wishes for a person are rare and not read here. */
export const wishesFiller = (
  mentors: readonly PoolMentor[],
  { rules }: ScoringContext,
): ((row: Int32Array, student: PoolStudent) => void) => {
  type Level = StudentProfile['degreeLevel'];
  const rowFor = (level: Level, field: (mentor: MentorProfile) => boolean | undefined) =>
    Int32Array.from(mentors, ({ answers }) => {
      const asked = answers.preferredLevels.length > 0 && level !== undefined;
      const fits = asked ? answers.preferredLevels.includes(level) : undefined;
      if (fits === false && rules.filters.LEVEL_MISMATCH) return OBSTACLE;
      return packed(
        rules.weights.WISHES,
        wishFit({ field: met(field(answers)), level: met(fits), person: undefined }),
      );
    });
  const asks = ({ preferredFields }: MentorProfile) => preferredFields.length > 0;
  const rows = new Map(
    [...degreeLevels.codes, undefined].map((level) => [
      level,
      {
        unasked: rowFor(level, () => undefined),
        unmet: rowFor(level, (mentor) => (asks(mentor) ? false : undefined)),
        met: rowFor(level, (mentor) => (asks(mentor) ? true : undefined)),
      },
    ]),
  );
  const preferring = mentorsBy(mentors, ({ preferredFields }) => preferredFields);
  return (row, { answers: { degreeLevel, targetFields } }) => {
    const known = rows.get(degreeLevel);
    if (known === undefined) throw new Error(`There is no degree level ${degreeLevel}.`);
    row.set(targetFields.length === 0 ? known.unasked : known.unmet);
    for (const field of targetFields) for (const m of preferring(field)) row[m] = known.met[m] as number;
  };
};
