import type { ShellText } from './en.ts';

export const sv: ShellText = {
  title: 'Koordinatorns arbetsbord',
  noScript: 'Koordinatorns arbetsbord behöver JavaScript.',
  signedOut: 'Logga in med ditt personalkonto för att arbeta här.',
  forbidden: {
    title: 'Ingen rätt att arbeta här',
    detail:
      'Ditt konto hör inte till någon koordinatorgrupp. Be programmets administratör om rätten och logga sedan in igen.',
  },
  find: 'Sök en person',
  menu: 'Meny',
  cohort: 'Programomgång',
  noCohort: 'Ingen programomgång ännu',
  nav: {
    today: 'I dag',
    applications: 'Ansökningar',
    sessions: 'Träffar',
    matching: 'Matchning',
    pairs: 'Par',
    people: 'Personer',
    companies: 'Företag',
    messages: 'Meddelanden',
    cohorts: 'Programomgångar',
    history: 'Historik',
    handbook: 'Handbok',
  },
  notFound: {
    title: 'Sidan finns inte',
    detail: 'Adressen kan vara felskriven, eller så har sidan flyttats. Börja från menyn.',
  },
  loadFailed: {
    title: 'Den här delen av arbetsbordet kunde inte hämtas',
    detail:
      'En ny version kan ha installerats. Ladda om sidan; det du har skrivit finns kvar på den här fliken.',
  },
};
