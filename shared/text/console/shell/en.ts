/** The frame of the coordinator's desk: sign-in, navigation, what does not exist. */
export const en = {
  title: 'Coordinator’s desk',
  noScript: 'The coordinator’s desk needs JavaScript.',
  skip: 'Skip to the content',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedOut: 'Sign in with your staff account to work here.',
  signInFailed: 'The sign-in did not succeed. Try again.',
  forbidden: {
    title: 'No right to work here',
    detail:
      'Your account is in no group of coordinators. Ask the programme’s administrator for the right, then sign in again.',
  },
  ended: {
    title: 'Your session has ended',
    detail: 'Sign in again. You come back to this place, and what you typed is kept in this tab.',
  },
  find: 'Find a person',
  menu: 'Menu',
  language: 'Language',
  cohort: 'Cohort',
  noCohort: 'No cohort yet',
  theme: { label: 'Appearance', auto: 'As the device', light: 'Light', dark: 'Dark' },
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
    reload: 'Reload',
  },
};
export type ShellText = typeof en;
