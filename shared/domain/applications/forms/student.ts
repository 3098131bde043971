import * as z from 'zod/mini';
import { fields } from '../../vocabularies/fields.ts';
import { practiceLanguages } from '../../vocabularies/languages.ts';
import {
  campuses,
  degreeLevels,
  degreeProgrammes,
  employments,
  stayIntents,
  studentExperienceYears,
  studyPhases,
} from '../../vocabularies/studies.ts';
import { mobilities } from '../../vocabularies/taking-part.ts';
import { topics } from '../../vocabularies/topics.ts';
import { choice, choices, line, lines, missingOr, neededTick, rule, yesOrNo } from './answers.ts';
import { between, requiredWhen } from './between-fields.ts';
import { commonShape, consentShape, consents, none, strictly } from './common.ts';
import { emailAddress, isStudentAddress, linkedInProfile } from './contact.ts';
import { isMonth, toMonth } from './month.ts';

const endsWithStudies = (address: unknown): boolean =>
  typeof address === 'string' && isStudentAddress(address);

/**
 * The form of a student. A university address ends with the studies, so a participant with one gives another that lasts, see `readProfile`.
 * There is no CV upload: a file would have to be scanned, and a coordinator does not need it.
 */
export const StudentForm = z
  .strictObject(
    {
      ...commonShape,
      lastingEmail: z.exactOptional(emailAddress()),
      /** For the study office to verify; shown to nobody else. */
      studentNumber: z.exactOptional(line({ max: 20 })),
      degreeProgramme: choice(degreeProgrammes),
      otherProgramme: z.exactOptional(line({ max: 120 })),
      degreeLevel: choice(degreeLevels),
      campus: choice(campuses),
      studyPhase: choice(studyPhases),
      /** `YYYY-MM`. Whether it is near enough is a coordinator's question, by the rules of the cohort. */
      expectedGraduation: z.string({ error: missingOr('type-wrong') }).check(
        rule((text) => text.length <= 40, 'month-invalid'),
        z.overwrite(toMonth),
        rule(isMonth, 'month-invalid'),
      ),
      /** Most wanted first. */
      targetFields: choices(fields, { min: 1, max: 3 }),
      /** Most wanted first. */
      needs: choices(topics, { min: 1, max: 5 }),
      goals: lines({ min: 100, max: 1000 }),
      motivation: lines({ min: 100, max: 1500 }),
      workExperience: choice(studentExperienceYears),
      workedInFinland: yesOrNo(),
      workDescription: z.exactOptional(lines({ max: 1000 })),
      /** With `employmentNow` the baseline for measuring effect: matching never reads either. */
      stayIntent: choice(stayIntents),
      employmentNow: choice(employments),
      languagePractice: z._default(choices(practiceLanguages), none),
      mobility: choice(mobilities),
      linkedin: z.exactOptional(linkedInProfile()),
      /** Will take the first contact, arrange the meetings and come to the kick-off. */
      commitment: neededTick(),
      /** Knows that a mentor does not promise a job. */
      understandsNoJob: neededTick(),
      consents: consents(consentShape),
    },
    { error: strictly },
  )
  .check(
    between('lastingEmail', 'email-expires', ({ lastingEmail }) => !endsWithStudies(lastingEmail)),
    requiredWhen('otherProgramme', ({ degreeProgramme }) => degreeProgramme === 'other'),
  );
