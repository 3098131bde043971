import type { StaffText } from './en.ts';

export const fi: StaffText = {
  skip: 'Siirry sisältöön',
  signIn: 'Kirjaudu sisään',
  signOut: 'Kirjaudu ulos',
  signingIn: 'Kirjaudutaan …',
  signInFailed: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
  ended: {
    title: 'Istuntosi on päättynyt',
    detail: 'Kirjaudu uudelleen. Palaat samaan kohtaan, ja kirjoittamasi on tallessa tällä välilehdellä.',
  },
  language: 'Kieli',
  theme: { label: 'Ulkoasu', auto: 'Laitteen mukaan', light: 'Vaalea', dark: 'Tumma' },
  reload: 'Lataa uudelleen',
};
