import type { StaffText } from './en.ts';

export const sv: StaffText = {
  skip: 'Gå till innehållet',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  signingIn: 'Loggar in dig …',
  signInFailed: 'Inloggningen lyckades inte. Försök igen.',
  signingOut: 'Loggar ut dig …',
  halfOut:
    'Du är utloggad på den här sidan, men inloggningen gick inte att nå. Tills det lyckas kan någon annan vid den här datorn komma in i ditt namn. Försök igen eller stäng webbläsaren.',
  ended: {
    title: 'Din session är slut',
    detail:
      'Logga in igen. Du kommer tillbaka till samma ställe, och det du har skrivit finns kvar på den här fliken.',
  },
  language: 'Språk',
  theme: { label: 'Utseende', auto: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
  reload: 'Ladda om',
};
