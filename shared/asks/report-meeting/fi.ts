import { inBrackets } from '../../text/partner.ts';
import type { ReportMeetingText } from './en.ts';

export const fi: ReportMeetingText = {
  menu: 'Ilmoita tapaamisesta',
  title: (partner) => `Oletteko tavanneet?${inBrackets(partner)}`,
  lead: 'Kysymme, milloin, miten ja kuinka kauan. Se, mistä puhuitte, jää teidän välillenne.',
  day: 'Milloin tapasitte?',
  today: 'Tänään',
  yesterday: 'Eilen',
  other: 'Jonakin muuna päivänä',
  planned: (day) => `Kuten sovittiin, ${day}`,
  date: 'Päivä, jos se oli jokin muu',
  dayMissing: 'Valitse päivä.',
  mode: 'Miten tapasitte?',
  modeMissing: 'Valitse, miten tapasitte.',
  minutes: 'Kuinka kauan?',
  minutesMissing: 'Valitse, kuinka kauan tapaaminen kesti.',
  mood: 'Miten se mielestäsi meni? (vapaaehtoinen)',
  moodHint: 'Tämän näkee vain koordinaattori.',
  report: 'Me tapasimme',
  confirmed: (partner) =>
    `Toinen${inBrackets(partner)} voi korjata tietoja vähintään viikon ajan. Sen jälkeen tapaaminen lasketaan.`,
  notYetHeading: 'Ettekö ole tavanneet viime aikoina?',
  notYetText: 'Se ei haittaa. Kerro siitä meille, niin emme kysy uudelleen tässä kuussa.',
  notYet: 'Ei tässä kuussa',
  outcomes: {
    reported: {
      title: 'Kiitos, tapaaminen on kirjattu',
      text: 'Parisi saa lyhyen viestin ja voi korjata tietoja vähintään viikon ajan.',
    },
    confirmed: { title: 'Kiitos, tapaaminen lasketaan', text: 'Nyt molemmat ovat kertoneet siitä.' },
    notYet: {
      title: 'Kiitos, että kerroit',
      text: 'Kaikki on hyvin näin. Ehdota parillesi päivää, kun se sopii teille molemmille.',
    },
  },
};
