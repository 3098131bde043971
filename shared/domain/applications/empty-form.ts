import type { Role } from '../kernel/role.ts';
import { fields } from '../vocabularies/fields.ts';
import { languageLevels, spokenLanguages } from '../vocabularies/languages.ts';
import { municipalities } from '../vocabularies/municipalities.ts';
import {
  campuses,
  degreeLevels,
  degreeProgrammes,
  employments,
  stayIntents,
  studentExperienceYears,
  studyPhases,
} from '../vocabularies/studies.ts';
import { availabilities, meetingModes, mobilities } from '../vocabularies/taking-part.ts';
import { topics } from '../vocabularies/topics.ts';
import { experienceYears, workSituations } from '../vocabularies/work.ts';
import type { Application } from './application.ts';
import { MentorForm } from './forms/mentor.ts';
import { StudentForm } from './forms/student.ts';

const first = <Code>({ codes: [code] }: { readonly codes: readonly Code[] }): Code => {
  if (code === undefined) throw new Error('A vocabulary has no code.');
  return code;
};

/** Stands where somebody had written. */
const NOTHING = '—';

const common = {
  locale: 'en',
  firstName: NOTHING,
  email: 'erased@example.org',
  municipality: first(municipalities),
  languages: [{ language: first(spokenLanguages), level: first(languageLevels) }],
  meetingMode: first(meetingModes),
  availability: [first(availabilities)],
  noticeVersion: '2026-01',
  noticeRead: true,
};

/** Answers of nobody: the first code of each vocabulary, for every erased application the same. */
export const emptyForm = (role: Role): Application['form'] =>
  role === 'mentor'
    ? {
        role,
        answers: MentorForm.parse({
          ...common,
          workSituation: workSituations.codes.find((code) => code !== 'employed'),
          jobTitle: NOTHING,
          field: first(fields),
          yearsExperience: first(experienceYears),
          expertise: [first(topics)],
          bio: NOTHING.repeat(50),
        }),
      }
    : {
        role,
        answers: StudentForm.parse({
          ...common,
          degreeProgramme: degreeProgrammes.codes.find((code) => code !== 'other'),
          degreeLevel: first(degreeLevels),
          campus: first(campuses),
          studyPhase: first(studyPhases),
          expectedGraduation: '2027-01',
          targetFields: [first(fields)],
          needs: [first(topics)],
          goals: NOTHING.repeat(100),
          motivation: NOTHING.repeat(100),
          workExperience: first(studentExperienceYears),
          workedInFinland: false,
          stayIntent: first(stayIntents),
          employmentNow: first(employments),
          mobility: first(mobilities),
          commitment: true,
          understandsNoJob: true,
        }),
      };
