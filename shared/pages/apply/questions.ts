import { isAskedLater } from '../../domain/applications/forms/later.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { fields } from '../../domain/vocabularies/fields.ts';
import { messageLanguages, practiceLanguages } from '../../domain/vocabularies/languages.ts';
import { municipalities } from '../../domain/vocabularies/municipalities.ts';
import {
  campuses,
  degreeLevels,
  degreeProgrammes,
  employments,
  stayIntents,
  studentExperienceYears,
  studyPhases,
} from '../../domain/vocabularies/studies.ts';
import {
  availabilities,
  frequencies,
  hearingChannels,
  meetingModes,
  mobilities,
} from '../../domain/vocabularies/taking-part.ts';
import { topics } from '../../domain/vocabularies/topics.ts';
import {
  companySizes,
  employerApprovals,
  experienceYears,
  internationalExperiences,
  mentoringExperiences,
  mentorOffers,
  workSituations,
} from '../../domain/vocabularies/work.ts';
import { workingStyles } from '../../domain/vocabularies/working-styles.ts';
import type { Question, Section } from './question.ts';

const name: readonly Question[] = [
  { name: 'firstName', ask: 'line', autocomplete: 'given-name', width: 'medium' },
  { name: 'lastName', ask: 'line', autocomplete: 'family-name', width: 'medium', optional: 'always' },
];
const email: Question = { name: 'email', ask: 'line', type: 'email', autocomplete: 'email' };
const reachable: readonly Question[] = [
  { name: 'phone', ask: 'line', type: 'tel', autocomplete: 'tel', width: 'medium', optional: 'always' },
  { name: 'locale', ask: 'choice', from: messageLanguages },
  { name: 'municipality', ask: 'pick', from: municipalities, autocomplete: 'address-level2' },
];

const languages: Question = { name: 'languages', ask: 'languages', more: 3 };

const meetings: readonly Question[] = [
  { name: 'meetingMode', ask: 'choice', from: meetingModes },
  { name: 'availability', ask: 'choices', from: availabilities },
  { name: 'frequencyWish', ask: 'choice', from: frequencies, optional: 'always' },
];
const styles: Question = { name: 'workingStyles', ask: 'choices', from: workingStyles, optional: 'always' };

const avoid: Question = { name: 'avoid', ask: 'lines', most: 500, optional: 'always' };

const wishes: Section = {
  title: 'wishes',
  questions: [
    { name: 'accessibilityNeeds', ask: 'lines', most: 300, optional: 'always' },
    { name: 'howHeard', ask: 'pick', from: hearingChannels, optional: 'always' },
  ],
};

const consents: readonly Question[] = [
  { name: 'consents.followUp', ask: 'tick', optional: 'always' },
  { name: 'consents.nextRound', ask: 'tick', optional: 'always' },
  { name: 'consents.story', ask: 'tick', optional: 'always' },
  { name: 'consents.partners', ask: 'tick', optional: 'always' },
];

const notice: Section = { title: 'notice', questions: [{ name: 'noticeRead', ask: 'tick' }] };

const mentor: readonly Section[] = [
  { title: 'you', questions: [...name, email, ...reachable] },
  {
    title: 'work',
    questions: [
      { name: 'workSituation', ask: 'choice', from: workSituations },
      { name: 'employerName', ask: 'line', autocomplete: 'organization', optional: 'depends' },
      { name: 'businessId', ask: 'line', width: 'short', optional: 'always' },
      { name: 'employerMunicipality', ask: 'pick', from: municipalities, optional: 'depends' },
      { name: 'employerSize', ask: 'choice', from: companySizes, optional: 'depends' },
      { name: 'employerApproves', ask: 'choice', from: employerApprovals, optional: 'always' },
      { name: 'jobTitle', ask: 'line', autocomplete: 'organization-title' },
      { name: 'field', ask: 'pick', from: fields },
      { name: 'secondaryField', ask: 'pick', from: fields, optional: 'always' },
      { name: 'yearsExperience', ask: 'choice', from: experienceYears },
      {
        name: 'intlExperience',

        ask: 'choices',
        from: internationalExperiences,
        optional: 'always',
      },
    ],
  },
  {
    title: 'offer',
    questions: [
      { name: 'expertise', ask: 'ranking', from: topics, places: 3 },
      { name: 'bio', ask: 'lines', most: 800 },
      { name: 'capacity', ask: 'number', from: 1, to: 3 },
      { name: 'canOffer', ask: 'choices', from: mentorOffers, optional: 'always' },
      { name: 'priorMentoring', ask: 'choice', from: mentoringExperiences, optional: 'always' },
      { name: 'preferredFields', ask: 'choices', from: fields, optional: 'always' },
      { name: 'preferredLevels', ask: 'choices', from: degreeLevels, optional: 'always' },
    ],
  },
  { title: 'languages', questions: [languages] },
  { title: 'meetings', questions: [...meetings, styles, avoid] },
  wishes,
  {
    title: 'consents',
    questions: [...consents, { name: 'consents.employerName', ask: 'tick', optional: 'always' }],
  },
  notice,
];

const student: readonly Section[] = [
  {
    title: 'you',
    questions: [
      ...name,
      email,
      // A browser would fill in the address above once more.
      { name: 'lastingEmail', ask: 'line', type: 'email', autocomplete: 'off', optional: 'depends' },
      ...reachable,
    ],
  },
  {
    title: 'studies',
    questions: [
      { name: 'degreeProgramme', ask: 'pick', from: degreeProgrammes },
      { name: 'otherProgramme', ask: 'line', optional: 'depends' },
      { name: 'degreeLevel', ask: 'choice', from: degreeLevels },
      { name: 'campus', ask: 'choice', from: campuses },
      { name: 'studyPhase', ask: 'choice', from: studyPhases },
      { name: 'expectedGraduation', ask: 'line', width: 'short' },
      { name: 'studentNumber', ask: 'line', width: 'short', optional: 'always' },
    ],
  },
  {
    title: 'aims',
    questions: [
      { name: 'targetFields', ask: 'ranking', from: fields, places: 3 },
      { name: 'needs', ask: 'ranking', from: topics, places: 3 },
      { name: 'goals', ask: 'lines', most: 1000 },
      { name: 'motivation', ask: 'lines', most: 1500 },
      { name: 'stayIntent', ask: 'choice', from: stayIntents },
    ],
  },
  {
    title: 'experience',
    questions: [
      { name: 'workExperience', ask: 'choice', from: studentExperienceYears },
      { name: 'workedInFinland', ask: 'yesOrNo' },
      { name: 'workDescription', ask: 'lines', most: 1000, optional: 'always' },
      { name: 'employmentNow', ask: 'choice', from: employments },
      { name: 'linkedin', ask: 'line', type: 'url', optional: 'always' },
    ],
  },
  {
    title: 'languages',
    questions: [
      languages,
      { name: 'languagePractice', ask: 'choices', from: practiceLanguages, optional: 'always' },
    ],
  },
  {
    title: 'meetings',
    questions: [...meetings, { name: 'mobility', ask: 'choice', from: mobilities }, styles, avoid],
  },
  wishes,
  {
    title: 'promises',
    questions: [
      { name: 'commitment', ask: 'tick' },
      { name: 'understandsNoJob', ask: 'tick' },
    ],
  },
  { title: 'consents', questions: consents },
  notice,
];

/** Every question, in the order of the page. Right answers are defined in `shared/domain/applications/forms` alone. */
export const SECTIONS: Readonly<Record<Role, readonly Section[]>> = { mentor, student };

/** The questions of one moment: applying, or after approval, when more is needed of those who take part. */
export const sectionsAt = (moment: 'application' | 'approval', role: Role): readonly Section[] =>
  SECTIONS[role]
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ name }) => isAskedLater(role, name) === (moment === 'approval')),
    }))
    .filter(({ questions }) => questions.length > 0);
