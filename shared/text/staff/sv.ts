import type { StaffText } from './en.ts';

export const sv: StaffText = {
  skip: 'Gå till innehållet',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  signingIn: 'Loggar in dig …',
  signInFailed: 'Inloggningen lyckades inte. Försök igen.',
  ended: {
    title: 'Din session är slut',
    detail:
      'Logga in igen. Du kommer tillbaka till samma ställe, och det du har skrivit finns kvar på den här fliken.',
  },
  language: 'Språk',
  theme: { label: 'Utseende', auto: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
  reload: 'Ladda om',
};
