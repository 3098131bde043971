/** The frame of the coordinator's desk: sign-in, navigation, what does not exist. */
export const en = {
  title: 'Coordinator’s desk',
  noScript: 'The coordinator’s desk needs JavaScript.',
  signedOut: 'Sign in with your staff account to work here.',
  forbidden: {
    title: 'No right to work here',
    detail: 'Your account has no role in this programme. Ask an administrator of the programme for one.',
  },
  closed: {
    title: 'This page is not for your role',
    detail: 'Choose another page from the menu, or ask an administrator of the programme for the role.',
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
    staff: 'Staff',
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
