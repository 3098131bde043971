import type { AnswerProposalText } from './en.ts';

export const fi: AnswerProposalText = {
  title: { mentor: 'Ehdotamme sinulle mentoroitavaa', student: 'Ehdotamme sinulle mentoria' },
  answerBy: (time) => `Vastaa viimeistään ${time}.`,
  accepted: 'Olet suostunut. Odotamme toista vastausta.',
  entered: (how, time) =>
    `Vastasit ${how}, ja koordinaattori kirjasi vastauksen puolestasi ${time}. Kirjoita meille, jos se ei pidä paikkaansa.`,
  name: 'Etunimi',
  field: { mentor: 'Toivottu ala', student: 'Ala' },
  role: { mentor: 'Koulutus', student: 'Tehtävänimike' },
  languages: 'Yhteiset kielet',
  meeting: 'Tapaamiset',
  words: { mentor: 'Mitä mentoroitava tavoittelee', student: 'Mentorin esittely' },
  why: 'Miksi juuri te kaksi',
  acceptHeading: 'Haluatko, että teistä tulee pari?',
  acceptText: {
    mentor: 'Pari syntyy, kun molemmat ovat suostuneet. Silloin mentoroitava kirjoittaa sinulle.',
    student: 'Pari syntyy, kun molemmat ovat suostuneet. Silloin sinä otat ensimmäisen yhteyden.',
  },
  accept: 'Kyllä, haluan',
  declineHeading: 'Ei tällä kertaa',
  declineText: 'Toiselle ei kerrota syytä. Sinulle voidaan ehdottaa toista paria, jos haluat.',
  reason: 'Mikä on tärkein syy?',
  reasonMissing: 'Valitse tärkein syy.',
  decline: 'Vastaa ei',
  outcomes: {
    accepted: {
      title: 'Kiitos, vastasit kyllä',
      text: 'Odotamme toista vastausta ja kirjoitamme sinulle heti sen saatuamme. Jos jokin muuttuu, voit vielä vastata ei samalla linkillä.',
    },
    formedMentor: {
      title: 'Olette pari',
      text: 'Molemmat ovat suostuneet. Lähetämme teille toistenne yhteystiedot sähköpostitse, ja mentoroitava ottaa ensimmäisen yhteyden.',
    },
    formedStudent: {
      title: 'Olette pari',
      text: 'Molemmat ovat suostuneet. Lähetämme teille toistenne yhteystiedot sähköpostitse. Kirjoita mentorillesi ja ehdota ensimmäistä tapaamista kahden viikon sisälle.',
    },
    declined: {
      title: 'Saimme kieltävän vastauksesi',
      text: 'Kiitos, että kerroit. Toiselle kerrotaan, ettei parista tullut tällä kertaa, mutta ei syytä. Olet edelleen mukana ja voit saada uuden ehdotuksen. Kirjoita meille, jos et halua jatkaa.',
    },
    otherDeclined: {
      title: 'Paria ei syntynyt tällä kertaa',
      text: 'Toinen ei pääsekään mukaan. Se ei kerro sinusta mitään: sinulle voidaan ehdottaa paria seuraavalla kierroksella.',
    },
    lapsed: {
      title: 'Vastausaika on päättynyt',
      text: 'Ehdotus raukesi, koska molempien vastausta ei saatu. Olet edelleen mukana ja voit saada uuden ehdotuksen. Kirjoita meille, jos et halua jatkaa.',
    },
  },
};
