import type { StaffText } from './en.ts';

export const fi: StaffText = {
  skip: 'Siirry sisältöön',
  signIn: 'Kirjaudu sisään',
  signOut: 'Kirjaudu ulos',
  signingIn: 'Kirjaudutaan …',
  signInFailed: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
  signingOut: 'Kirjaudutaan ulos …',
  halfOut:
    'Olet kirjautunut ulos tältä sivulta, mutta kirjautumispalveluun ei saatu yhteyttä. Ennen sitä joku muu voi päästä tällä tietokoneella sisään sinun nimissäsi. Yritä uudelleen tai sulje selain.',
  ended: {
    title: 'Istuntosi on päättynyt',
    detail: 'Kirjaudu uudelleen. Palaat samaan kohtaan, ja kirjoittamasi on tallessa tällä välilehdellä.',
  },
  language: 'Kieli',
  theme: { label: 'Ulkoasu', auto: 'Laitteen mukaan', light: 'Vaalea', dark: 'Tumma' },
  reload: 'Lataa uudelleen',
};
