import * as fc from 'fast-check';
import {
  coupleKey,
  PAST,
  type Pool,
  type PoolMentor,
  type PoolStudent,
  WISHES,
} from '../../shared/domain/matching/pool.ts';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import { MentorProfile, StudentProfile } from '../../shared/domain/matching/profile.ts';
import type { Rules } from '../../shared/domain/matching/rules.ts';
import { type ScoringContext, scoringContextOf } from '../../shared/domain/matching/scoring-context.ts';
import { fields } from '../../shared/domain/vocabularies/fields.ts';
import { languageLevels, practiceLanguages } from '../../shared/domain/vocabularies/languages.ts';
import { municipalities } from '../../shared/domain/vocabularies/municipalities.ts';
import { campuses, degreeLevels, studentExperienceYears } from '../../shared/domain/vocabularies/studies.ts';
import {
  availabilities,
  frequencies,
  meetingModes,
  mobilities,
} from '../../shared/domain/vocabularies/taking-part.ts';
import { topics } from '../../shared/domain/vocabularies/topics.ts';
import { experienceYears } from '../../shared/domain/vocabularies/work.ts';
import { workingStyles } from '../../shared/domain/vocabularies/working-styles.ts';
import { aMentor, aStudent } from '../domain/given.ts';

const mentor = MentorProfile.parse(aMentor({ languages: [{ language: 'en', level: 'fluent' }] }));
const student = StudentProfile.parse(aStudent());

/** A mentor in a pool; as answers only what the test is about differs. Everybody speaks English and meets anywhere. */
export const mentorIn = (
  id: string,
  answers: Partial<MentorProfile> = {},
  { room = 1, confirmedAt = '2027-01-12T10:00:00.000Z' } = {},
): PoolMentor => ({
  id,
  personId: `per_${id}`,
  confirmedAt,
  room,
  answers: {
    ...mentor,
    municipality: 'jakobstad',
    meetingMode: 'both',
    ...answers,
  },
});

export const studentIn = (
  id: string,
  answers: Partial<StudentProfile> = {},
  { waiting = false, confirmedAt = '2027-01-12T10:00:00.000Z' } = {},
): PoolStudent => ({
  id,
  personId: `per_${id}`,
  confirmedAt,
  waiting,
  answers: {
    ...student,
    municipality: 'jakobstad',
    meetingMode: 'both',
    mobility: 'car',
    ...answers,
  },
});

export const poolWith = (
  mentors: readonly PoolMentor[],
  students: readonly PoolStudent[],
  before: Pool['before'] = new Map(),
): Pool => ({ mentors, students, before });

export const balanced = rulesOf('balanced', 400);

/** Everybody is measured in a pool of these two, so that a need that the mentor meets is one that all mentors meet. */
export const scoringContextFor = (
  mentors: readonly PoolMentor[],
  { rules = balanced, before = new Map() }: { rules?: Rules; before?: Pool['before'] } = {},
): ScoringContext => scoringContextOf(poolWith(mentors, [], before), rules);

type Codes<Code extends string> = { readonly codes: readonly [Code, ...Code[]] };
const one = <Code extends string>({ codes }: Codes<Code>) => fc.constantFrom(...codes);
const some = <Code extends string>({ codes }: Codes<Code>, maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...codes), { maxLength });

const answersOfAll = {
  languages: fc.uniqueArray(
    fc.record({ language: fc.constantFrom('en', 'sv', 'fi', 'vi' as const), level: one(languageLevels) }),
    { minLength: 1, maxLength: 3, selector: ({ language }) => language },
  ),
  availability: some(availabilities),
  workingStyles: some(workingStyles),
};
const ALWAYS = ['languages', 'availability', 'workingStyles'] as const;
const choicesOfAll = {
  meetingMode: one(meetingModes),
  municipality: one(municipalities),
  frequencyWish: one(frequencies),
};
/** Often one of a few, so that people have something in common. */
const field = fc.oneof(fc.constantFrom('ict', 'automation', 'boats', 'other' as const), one(fields));

/** Any answers at all, with some of the choices not made. */
const mentorAnswers = fc.record(
  {
    ...answersOfAll,
    ...choicesOfAll,
    field,
    secondaryField: field,
    expertise: some(topics, 6),
    yearsExperience: one(experienceYears),
    preferredFields: fc.uniqueArray(field, { maxLength: 2 }),
    preferredLevels: some(degreeLevels, 2),
  },
  {
    requiredKeys: [...ALWAYS, 'expertise', 'preferredFields', 'preferredLevels'],
  },
);
const studentAnswers = fc.record(
  {
    ...answersOfAll,
    ...choicesOfAll,
    targetFields: fc.uniqueArray(field, { maxLength: 3 }),
    needs: some(topics, 5),
    languagePractice: some(practiceLanguages, 2),
    mobility: one(mobilities),
    workExperience: one(studentExperienceYears),
    degreeLevel: one(degreeLevels),
    campus: one(campuses),
  },
  { requiredKeys: [...ALWAYS, 'targetFields', 'needs', 'languagePractice'] },
);

const confirmedAt = fc.integer({ min: 0, max: 9 }).map((minute) => `2027-01-12T10:0${minute}:00.000Z`);

export const anyMentor: fc.Arbitrary<PoolMentor> = fc.record({
  id: fc.constant('app_m'),
  personId: fc.constant('per_m'),
  confirmedAt,
  room: fc.integer({ min: 0, max: 3 }),
  answers: mentorAnswers,
});
export const anyStudent: fc.Arbitrary<PoolStudent> = fc.record({
  id: fc.constant('app_s'),
  personId: fc.constant('per_s'),
  confirmedAt,
  waiting: fc.boolean(),
  skipped: fc.integer({ min: 0, max: 2 }),
  answers: studentAnswers,
});

/** A pool of at most so many mentors and students, some of whom have met before or wish for each other. */
export const anyPool = (mentors: number, students: number): fc.Arbitrary<Pool> =>
  fc
    .record({
      mentors: fc.array(anyMentor, { maxLength: mentors }),
      students: fc.array(anyStudent, { maxLength: students }),
      before: fc.array(fc.tuple(fc.nat(mentors), fc.nat(students), fc.constantFrom(...PAST)), {
        maxLength: 3,
      }),
      wishes: fc.array(fc.tuple(fc.nat(mentors), fc.nat(students), fc.constantFrom(...WISHES)), {
        maxLength: 3,
      }),
    })
    .map((drawn) => ({
      mentors: drawn.mentors.map((mentor, m) => ({ ...mentor, id: `app_m${m}`, personId: `per_m${m}` })),
      // The first student is also the first mentor.
      students: drawn.students.map((student, s) => ({
        ...student,
        id: `app_s${s}`,
        personId: s === 0 ? 'per_m0' : `per_s${s}`,
      })),
      before: new Map(drawn.before.map(([m, s, past]) => [coupleKey(`app_m${m}`, `app_s${s}`), past])),
      wishes: new Map(drawn.wishes.map(([m, s, wish]) => [coupleKey(`app_m${m}`, `app_s${s}`), wish])),
    }));
