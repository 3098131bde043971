/** Screens about cohorts: the list, a new one, and one with its dates. */
export const en = {
  title: 'Cohorts',
  none: 'No cohort yet.',
  noneWhy: 'Open a cohort with its dates, and people can apply.',
  open: 'Open a cohort',
  openNow: 'Open the cohort',
  opened: (name: string) => `${name} is open.`,
  name: 'Name',
  mentorOpens: 'Mentors can apply from',
  mentorCloses: 'Mentors can apply until',
  studentOpens: 'Students can apply from',
  studentCloses: 'Students can apply until',
  matchingOn: 'Matching day',
  matchingHint:
    'On this day a round is computed and waits for you. Nobody is told anything before you publish it.',
  kickOff: 'Kick-off',
  answerDays: 'Working days for an answer',
  training: 'Training',
  mentorsApply: 'Mentors apply',
  studentsApply: 'Students apply',
  noTraining: 'None',
  period: (from: string, to: string) => `${from} – ${to}`,
};
export type CohortsText = typeof en;
