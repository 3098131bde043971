import type { StartText } from './en.ts';

export const fi: StartText = {
  title: 'Uramentorointi',
  lead: 'Työelämän mentori ja kansainvälinen opiskelija tapaavat puolen vuoden ajan. Toinen tutustuu täkäläiseen työelämään, toinen näkee sen uusin silmin.',
  student: {
    heading: 'Opiskelijalle',
    text: 'Valmistut pian ja haluat tietää, miten työelämä täällä toimii ja kenen kanssa kannattaa puhua.',
    action: 'Hae mentoroitavaksi',
  },
  mentor: {
    heading: 'Mentorille',
    text: 'Olet työskennellyt Suomessa muutaman vuoden tai jäänyt hiljattain eläkkeelle ja haluat jakaa osaamistasi.',
    action: 'Hae mentoriksi',
  },
  how: 'Näin se etenee',
  steps: [
    'Teet hakemuksen ja vahvistat sähköpostiosoitteesi. Koordinaattori lukee jokaisen hakemuksen.',
    'Mentorit osallistuvat kahden kerran mentorikoulutukseen ja opiskelijat perehdytykseen.',
    'Ehdotamme paria alan, toiveiden, kielen ja paikkakunnan perusteella. Pari syntyy, kun molemmat suostuvat.',
    'Tapaatte noin kerran kuussa puolen vuoden ajan. Mentoroitava ottaa ensimmäisen yhteyden.',
  ],
  mails: (beforeFirstMeeting, season) =>
    `Vähän viestejä: saat yleensä enintään ${beforeFirstMeeting} viestiä ennen ensimmäistä tapaamista ja enintään ${season} koko kauden aikana. Muistutuksia ei tule yöllä eikä lomaviikkoina.`,
  promise: 'Mitä se ei ole',
  promiseText:
    'Mentori ei lupaa työtä, harjoittelupaikkaa eikä opinnäytetyön aihetta. Osallistuminen on maksutonta ja vapaaehtoista.',
};
