import type { ShellText } from './en.ts';

export const sv: ShellText = {
  title: 'Koordinatorns arbetsbord',
  noScript: 'Koordinatorns arbetsbord behöver JavaScript.',
  signedOut: 'Logga in med ditt personalkonto för att arbeta här.',
  forbidden: {
    title: 'Ingen rätt att arbeta här',
    detail:
      'Ditt konto har ingen roll i det här programmet. Be en av programmets administratörer om en roll.',
  },
  closed: {
    title: 'Sidan hör inte till din roll',
    detail: 'Välj en annan sida i menyn, eller be en av programmets administratörer om rollen.',
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
    staff: 'Personal',
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
