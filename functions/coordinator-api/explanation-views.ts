import * as z from 'zod';
import { VETO_CODES } from '../../shared/domain/matching/decisions.ts';
import { GENERAL } from '../../shared/domain/matching/explanation.ts';
import { GROUPINGS } from '../../shared/domain/matching/fairness.ts';
import { OBSTACLES } from '../../shared/domain/matching/obstacles.ts';
import { IMPOSSIBLE } from '../../shared/domain/matching/options.ts';
import { WISHES } from '../../shared/domain/matching/pool.ts';
import { CRITERIA, SWITCHES } from '../../shared/domain/matching/rules.ts';
import { fields } from '../../shared/domain/vocabularies/fields.ts';
import {
  languageLevels,
  practiceLanguages,
  spokenLanguages,
} from '../../shared/domain/vocabularies/languages.ts';
import { municipalities } from '../../shared/domain/vocabularies/municipalities.ts';
import { availabilities } from '../../shared/domain/vocabularies/taking-part.ts';
import { topics } from '../../shared/domain/vocabularies/topics.ts';
import { experienceYears } from '../../shared/domain/vocabularies/work.ts';
import { workingStyles } from '../../shared/domain/vocabularies/working-styles.ts';
import { Named } from './people-views.ts';

const mentorId = z.string();
const studentId = z.string();
/** In the reader's language. */
const sentence = z.string();
const score = z.int();
const field = z.enum(fields.codes);
const languages = z.array(z.enum(practiceLanguages.codes));
const styles = z.array(z.enum(workingStyles.codes));

/** Reasons about a pair, as `Said` of the engine. */
const SaidView = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['FIELD_WANTED', 'FIELD_SECOND']), field, choice: z.int() }),
  z.strictObject({ code: z.literal('FIELD_RELATED'), field, wanted: field }),
  z.strictObject({ code: z.literal('FIELD_DIFFERENT'), field: field.optional(), wanted: z.array(field) }),
  z.strictObject({
    code: z.enum(['NEEDS_MET', 'NEEDS_UNMET']),
    topics: z.array(z.enum(topics.codes)),
    of: z.int(),
  }),
  z.strictObject({
    code: z.enum(['LANGUAGE_SHARED', 'LANGUAGE_MODEST']),
    language: z.enum(spokenLanguages.codes),
    level: z.enum(languageLevels.codes),
  }),
  z.strictObject({ code: z.enum(['PRACTICE', 'PRACTICE_IMPOSSIBLE']), languages }),
  z.strictObject({ code: z.literal('TIMES_SHARED'), slots: z.array(z.enum(availabilities.codes)) }),
  z.strictObject({ code: z.literal('SAME_MUNICIPALITY'), municipality: z.enum(municipalities.codes) }),
  z.strictObject({ code: z.enum(['NEAR', 'FAR']), minutes: z.number() }),
  z.strictObject({ code: z.literal('STYLE_SHARED'), styles }),
  z.strictObject({ code: z.literal('STYLE_DIFFERENT'), ofMentor: styles, ofStudent: styles }),
  z.strictObject({ code: z.literal('WISHED_FOR'), wish: z.enum(WISHES) }),
  z.strictObject({
    code: z.enum(['EXPERIENCED', 'LITTLE_EXPERIENCE']),
    years: z.enum(experienceYears.codes),
  }),
  z.strictObject({
    code: z.enum([
      ...(['LANGUAGE_NONE', 'TIMES_DIFFER', 'DISTANCE_UNKNOWN'] as const),
      ...(['MENTOR_WISH_MET', 'MENTOR_WISH_UNMET', 'WHOLE_ROUND'] as const),
    ]),
  }),
]);

const criterion = z.enum(CRITERIA);
/** Thousandths of a full fit. */
const fit = z.number();

const ReasonView = z.strictObject({ criterion, fit, said: SaidView, shareable: z.boolean(), sentence });

/** Score of two people, with the reasons for and against them. */
export const ExplanationView = z.strictObject({
  score,
  parts: z.array(
    z.strictObject({
      key: criterion,
      weight: z.int(),
      /** Absent where an answer is missing or nothing was asked. */
      fit: fit.optional(),
      /** Absent where nothing was asked. */
      counted: fit.optional(),
    }),
  ),
  strong: z.array(ReasonView),
  weak: z.array(ReasonView),
  missing: z.array(z.strictObject({ criterion, sides: z.array(z.enum(['mentor', 'student'])), sentence })),
  known: z.int(),
  general: z.array(z.strictObject({ code: z.enum(GENERAL), sentence })),
});

const why = z.enum([...OBSTACLES, ...VETO_CODES, ...IMPOSSIBLE]);

const OptionsView = z.strictObject({
  possible: z.array(z.strictObject({ id: z.string(), score })),
  impossible: z.array(z.strictObject({ id: z.string(), why: z.array(why) })),
  reasons: z.array(z.strictObject({ why, people: z.int() })),
});

const AlternativeView = z.strictObject({
  mentorId,
  studentId,
  score,
  regret: z.strictObject({ pairs: z.int(), waitingMatched: z.int(), total: z.int() }),
  moved: z.array(z.strictObject({ studentId, before: mentorId.optional(), after: mentorId.optional() })),
  sentence,
});

const RemedyView = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('RAISE_CAPACITY'), mentorId, capacity: z.int(), sentence }),
  z.strictObject({
    code: z.literal('DROP_FILTER'),
    filter: z.enum(SWITCHES),
    mentorId,
    mentors: z.int(),
    score,
    sentence,
  }),
  z.strictObject({ code: z.literal('LOWER_FLOOR'), floor: z.int(), mentorId, sentence }),
  z.strictObject({ code: z.literal('LIFT_VETO'), mentorId, score, sentence }),
  z.strictObject({
    code: z.literal('RECRUIT'),
    field: field.optional(),
    languages: z.array(z.enum(spokenLanguages.codes)).optional(),
    sentence,
  }),
]);

/** Other partners of a participant, with their effect on the round; remedies only for a student without a mentor. */
export const PersonView = z.strictObject({
  role: z.enum(['student', 'mentor']),
  /** Published rounds, of this cohort and of former ones, in which this person found no partner. */
  roundsWaited: z.int(),
  /** The same as a sentence; absent where it is none. */
  waited: z.string().optional(),
  /** Names of everybody in this answer, by application. */
  names: z.record(z.string(), z.string()),
  partners: z.array(z.string()),
  options: OptionsView,
  alternatives: z.array(AlternativeView),
  remedies: z.array(RemedyView),
});

/** A field from which one mentor more would give these students a partner. */
export const RecruitView = z.strictObject({
  field,
  students: z.array(Named),
  sentence,
});

const by = z.enum(GROUPINGS);
const GroupView = z.strictObject({
  by,
  group: z.string(),
  students: z.int(),
  matched: z.int(),
  mean: z.int().optional(),
});

/** The fairness sheet of a round, in figures and in sentences. */
export const FairnessView = z.strictObject({
  pairs: z.int(),
  students: z.int(),
  /** Absent where there are no pairs. */
  scores: z
    .strictObject({
      lowest: score,
      lowerQuartile: score,
      median: score,
      upperQuartile: score,
      highest: score,
      mean: score,
    })
    .optional(),
  groups: z.array(GroupView),
  widestGap: z
    .strictObject({ by, low: GroupView, high: GroupView, points: z.int(), chance: z.int() })
    .optional(),
  load: z.strictObject({
    mentors: z.int(),
    unused: z.int(),
    full: z.int(),
    places: z.int(),
    taken: z.int(),
  }),
  skippedTwice: z.array(Named),
  blocking: z.strictObject({
    count: z.int(),
    strongest: z.array(
      z.strictObject({ mentorId, studentId, score, studentGains: z.int(), mentorGains: z.int() }),
    ),
  }),
  sentences: z.array(z.string()),
});
