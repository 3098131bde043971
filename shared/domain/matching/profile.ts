import * as z from 'zod';
import { fields } from '../vocabularies/fields.ts';
import { languageLevels, practiceLanguages, spokenLanguages } from '../vocabularies/languages.ts';
import { municipalities } from '../vocabularies/municipalities.ts';
import { campuses, degreeLevels, studentExperienceYears } from '../vocabularies/studies.ts';
import { availabilities, frequencies, meetingModes, mobilities } from '../vocabularies/taking-part.ts';
import { topics } from '../vocabularies/topics.ts';
import { experienceYears } from '../vocabularies/work.ts';
import { workingStyles } from '../vocabularies/working-styles.ts';

const oneOf = <Code extends string>({ codes }: { readonly codes: readonly [Code, ...Code[]] }) =>
  z.exactOptional(z.enum(codes));
const anyOf = <Code extends string>({ codes }: { readonly codes: readonly [Code, ...Code[]] }) =>
  z.array(z.enum(codes));

/** Answers of both forms that matching reads. An empty list and a missing choice are answers that were not given. */
const common = {
  municipality: oneOf(municipalities),
  languages: z
    .array(z.object({ language: z.enum(spokenLanguages.codes), level: z.enum(languageLevels.codes) }))
    .refine((skills) => new Set(skills.map(({ language }) => language)).size === skills.length, {
      message: 'repeated',
    }),
  meetingMode: oneOf(meetingModes),
  availability: anyOf(availabilities),
  frequencyWish: oneOf(frequencies),
  /** Missing in records from before the forms asked. */
  workingStyles: anyOf(workingStyles).default([]),
};

/**
 * All that matching may know of a mentor. An unlisted answer cannot be weighed: no name, age, gender, nationality or
 * origin, and no free text. Parsing a whole form keeps these answers alone.
 */
export const MentorProfile = z.object({
  ...common,
  field: oneOf(fields),
  secondaryField: oneOf(fields),
  /** Best first. */
  expertise: anyOf(topics),
  yearsExperience: oneOf(experienceYears),
  preferredFields: anyOf(fields),
  preferredLevels: anyOf(degreeLevels),
});
export type MentorProfile = z.output<typeof MentorProfile>;

/** All that matching may know of a student; the campus is for the fairness sheet and for pools, it is never scored. */
export const StudentProfile = z.object({
  ...common,
  /** Most wanted first, and so are the needs. */
  targetFields: anyOf(fields),
  needs: anyOf(topics),
  languagePractice: anyOf(practiceLanguages),
  mobility: oneOf(mobilities),
  workExperience: oneOf(studentExperienceYears),
  degreeLevel: oneOf(degreeLevels),
  campus: oneOf(campuses),
});
export type StudentProfile = z.output<typeof StudentProfile>;
