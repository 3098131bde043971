import { declineReasons } from './declining.ts';
import { fields } from './fields.ts';
import { languageLevels, messageLanguages, practiceLanguages, spokenLanguages } from './languages.ts';
import { municipalities } from './municipalities.ts';
import {
  campuses,
  degreeLevels,
  degreeProgrammes,
  employments,
  stayIntents,
  studentExperienceYears,
  studyPhases,
} from './studies.ts';
import { availabilities, frequencies, hearingChannels, meetingModes, mobilities } from './taking-part.ts';
import { topics } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  companySizes,
  employerApprovals,
  experienceYears,
  internationalExperiences,
  mentoringExperiences,
  mentorOffers,
  workSituations,
} from './work.ts';
import { workingStyles } from './working-styles.ts';

/** Every list of answers that the programme knows. */
export const VOCABULARIES: readonly Vocabulary[] = [
  availabilities,
  campuses,
  companySizes,
  declineReasons,
  degreeLevels,
  degreeProgrammes,
  employerApprovals,
  employments,
  experienceYears,
  fields,
  frequencies,
  hearingChannels,
  internationalExperiences,
  languageLevels,
  meetingModes,
  mentoringExperiences,
  mentorOffers,
  messageLanguages,
  mobilities,
  municipalities,
  practiceLanguages,
  spokenLanguages,
  stayIntents,
  studentExperienceYears,
  studyPhases,
  topics,
  workingStyles,
  workSituations,
];
