import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { CompanyThanksValues } from './mail.ts';

export const fi = ({ name, company }: CompanyThanksValues): Letter => ({
  subject: 'Kiitos yrityksenne mentorista',
  preheader: 'Pari on saavuttanut tavoitteensa, myös teidän ajallanne.',
  heading: 'Kiitos',
  greeting: hi(name),
  opening: `Mentori ${company === undefined ? 'yrityksestänne' : `yrityksestä ${company}`} on tavannut ohjelmassamme kansainvälistä opiskelijaa, ja pari on saavuttanut tavoitteensa.`,
  paragraphs: [
    'Moni kansainvälinen opiskelija asuu täällä vuosia tuntematta ketään, joka on täällä töissä. Mentori muuttaa sen: kysymyksiin saa vastauksen, ja ensimmäinen yhteys työelämään syntyy.',
    'Osa tästä ajasta ja osaamisesta on yrityksenne antamaa. Kiitos, että teitte sen mahdolliseksi.',
  ],
  otherwise:
    'Sinun ei tarvitse tehdä mitään. Jos haluatte olla mukana uudelleen tai et halua enää tällaisia viestejä, vastaa tähän viestiin.',
});
