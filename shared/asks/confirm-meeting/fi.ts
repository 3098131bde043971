import { inBrackets } from '../../text/partner.ts';
import type { ConfirmMeetingText } from './en.ts';

export const fi: ConfirmMeetingText = {
  title: 'Tapasitteko?',
  lead: (partner) => `Parisi${inBrackets(partner)} on kertonut meille tästä tapaamisesta.`,
  correctedLead: (partner) => `Parisi${inBrackets(partner)} on korjannut tämän tapaamisen tietoja.`,
  day: 'Päivä',
  mode: 'Miten',
  minutes: 'Kesto',
  mood: 'Miten se mielestäsi meni? (vapaaehtoinen)',
  moodHint: 'Tämän näkee vain koordinaattori.',
  confirm: 'Kyllä, tapasimme',
  silence: (time) => `Jos et vastaa viimeistään ${time}, tapaaminen lasketaan.`,
  correctHeading: 'Tapasimme, mutta jotakin pitää korjata',
  correctText: 'Korjaa päivä, tapa tai kesto. Parisi saa siitä tiedon ja voi vielä korjata sitä.',
  correct: 'Korjaa tapaaminen',
  disputeHeading: 'Ettekö tavanneet?',
  disputeText: 'Silloin koordinaattori kysyy teiltä molemmilta, mitä tapahtui. Ketään ei syytellä.',
  dispute: 'Emme tavanneet',
  outcomes: {
    confirmed: { title: 'Kiitos, tapaaminen lasketaan', text: 'Nyt molemmat ovat kertoneet siitä.' },
    corrected: {
      title: 'Kiitos, tapaaminen on korjattu',
      text: 'Parisi saa lyhyen viestin, ja hänellä on vähintään viikko aikaa vastata. Sen jälkeen tapaaminen lasketaan.',
    },
    counted: {
      title: 'Tapaaminen lasketaan',
      text: 'Kukaan ei huomauttanut ajoissa. Kirjoita meille, jos tieto on väärä.',
    },
    settled: {
      title: 'Tapaaminen lasketaan',
      text: 'Koordinaattori on vahvistanut yllä olevat tiedot. Kirjoita meille, jos niissä on virhe.',
    },
    disputed: { title: 'Kiitos, että kerroit', text: 'Koordinaattori ottaa yhteyttä teihin molempiin.' },
    dismissed: { title: 'Tapaamista ei lasketa', text: 'Koordinaattori on todennut, ettei se toteutunut.' },
    own: {
      title: 'Olet kertonut tästä tapaamisesta',
      text: 'Nyt parillasi on vähintään viikko aikaa korjata tietoja.',
    },
  },
};
