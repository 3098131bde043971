import type { ConfirmAddressText } from './en.ts';

export const fi: ConfirmAddressText = {
  title: 'Onko tämä uusi osoitteesi?',
  lead: (email) =>
    `Kun painat nappia, lähetämme tästä lähtien kaikki viestimme tähän osoitteeseen: ${email}. Vanha osoite ei sen jälkeen avaa enää mitään.`,
  action: 'Kyllä, käytä tätä osoitetta',
  notYou: 'Jos et ole pyytänyt tätä, sulje sivu: mikään ei muutu.',
  outcomes: {
    confirmed: {
      title: 'Uusi osoitteesi on käytössä',
      text: 'Lähetämme viestimme tästä lähtien sinne. Kirjaudu omalle sivullesi sillä.',
    },
  },
};
