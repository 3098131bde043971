/** The frame of the coordinator's desk: sign-in, navigation, what does not exist. */
export const en = {
  title: 'Coordinator’s desk',
  noScript: 'The coordinator’s desk needs JavaScript.',
  signedOut: 'Sign in with your staff account to work here.',
  forbidden: {
    title: 'No right to work here',
    detail:
      'Your account is in no group of coordinators. Ask the programme’s administrator for the right, then sign in again.',
  },
  find: 'Find a person',
  menu: 'Menu',
  cohort: 'Cohort',
  noCohort: 'No cohort yet',
  nav: {
    today: 'Today',
    applications: 'Applications',
    sessions: 'Sessions',
    matching: 'Matching',
    pairs: 'Pairs',
    people: 'People',
    companies: 'Companies',
    messages: 'Messages',
    cohorts: 'Cohorts',
    history: 'History',
    handbook: 'Handbook',
  },
  notFound: {
    title: 'There is no such page',
    detail: 'The address may be mistyped, or the page has moved. Start from the menu.',
  },
  loadFailed: {
    title: 'This part of the desk could not be loaded',
    detail: 'A new version may have been installed. Reload the page; what you typed is kept in this tab.',
  },
};
export type ShellText = typeof en;
