import type { ShellText } from './en.ts';

export const sv: ShellText = {
  title: 'Koordinatorns arbetsbord',
  noScript: 'Koordinatorns arbetsbord behöver JavaScript.',
  skip: 'Gå till innehållet',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  signedOut: 'Logga in med ditt personalkonto för att arbeta här.',
  signInFailed: 'Inloggningen lyckades inte. Försök igen.',
  forbidden: {
    title: 'Ingen rätt att arbeta här',
    detail:
      'Ditt konto hör inte till någon koordinatorgrupp. Be programmets administratör om rätten och logga sedan in igen.',
  },
  ended: {
    title: 'Din session är slut',
    detail:
      'Logga in igen. Du kommer tillbaka till samma ställe, och det du har skrivit finns kvar på den här fliken.',
  },
  find: 'Sök en person',
  menu: 'Meny',
  language: 'Språk',
  cohort: 'Programomgång',
  noCohort: 'Ingen programomgång ännu',
  theme: { label: 'Utseende', auto: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
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
    reload: 'Ladda om',
  },
};
