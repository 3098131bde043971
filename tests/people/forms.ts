import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';

/** A form as a browser sends it, complete and right. Tests change what they are about. */
export const mentorForm = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  locale: 'sv',
  firstName: 'Åsa',
  lastName: 'Testmark',
  email: 'asa.testmark@example.org',
  phone: '+358401234567',
  municipality: 'jakobstad',
  languages: [
    { language: 'sv', level: 'native' },
    { language: 'en', level: 'good' },
  ],
  meetingMode: 'both',
  availability: ['weekdayEvening'],
  workingStyles: ['plan', 'straightTalk'],
  noticeVersion: CCCC.noticeVersion,
  noticeRead: true,
  workSituation: 'employed',
  employerName: 'Boatyard Example',
  businessId: '1097805-3',
  employerMunicipality: 'larsmo',
  employerSize: 'small',
  jobTitle: 'Production planner',
  field: 'boats',
  yearsExperience: 'from10to20',
  expertise: ['workCulture', 'industryInsight'],
  bio: 'I have planned the production of boats for fifteen years and enjoy explaining how we work.',
  capacity: 2,
  ...changes,
});

export const studentForm = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  locale: 'en',
  firstName: 'Lin',
  lastName: 'Example',
  email: 'lin@student.centria.fi',
  lastingEmail: 'lin@example.org',
  municipality: 'kokkola',
  languages: [{ language: 'en', level: 'fluent' }],
  meetingMode: 'inPerson',
  availability: ['weekdayDaytime', 'weekend'],
  workingStyles: ['straightTalk'],
  noticeVersion: CCCC.noticeVersion,
  noticeRead: true,
  degreeProgramme: 'informationTechnology',
  degreeLevel: 'bachelor',
  campus: 'kokkola',
  studyPhase: 'thesis',
  expectedGraduation: '2027-06',
  targetFields: ['ict', 'automation'],
  needs: ['jobHunting', 'workCulture'],
  goals:
    'After six months I want to know how to introduce myself to a company here, and to have talked to five people in my field.',
  motivation:
    'I graduate in June and have not met anybody who works in software in this region. I want to stay, and I do not know where to begin.',
  workExperience: 'from1to3',
  workedInFinland: false,
  stayIntent: 'ostrobothnia',
  employmentNow: 'none',
  mobility: 'jakobstad',
  commitment: true,
  understandsNoJob: true,
  ...changes,
});

/** The form without some of its answers. */
export const without = (form: Record<string, unknown>, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));
