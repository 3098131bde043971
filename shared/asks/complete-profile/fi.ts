import type { CompleteProfileText } from './en.ts';

export const fi: CompleteProfileText = {
  title: 'Vielä muutama kysymys',
  lead: {
    mentor:
      'Olet nyt mentori. Vastausten avulla valmistelemme koulutuksen ja tapaamiset. Tähän menee kaksi minuuttia, ja lähes kaikki on vapaaehtoista.',
    student:
      'Olet mukana. Vastausten avulla etsimme sinulle mentorin ja valmistelemme tapaamiset. Tähän menee kaksi minuuttia, ja lähes kaikki on vapaaehtoista.',
  },
  submit: 'Lähetä vastaukset',
  outcomes: {
    completed: {
      title: 'Kiitos vastauksistasi',
      text: 'Lisäsimme ne hakemukseesi. Jos jokin muuttuu, kirjoita meille.',
    },
    over: {
      title: 'Kysymykset eivät ole nyt avoinna',
      text: 'Ne on tarkoitettu osallistujille, eikä hakemuksesi ole tällä hetkellä hyväksytty. Kirjoita meille, jos epäilet virhettä.',
    },
  },
};
