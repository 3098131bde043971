import type { ConfirmMeetingText } from './en.ts';

export const fi: ConfirmMeetingText = {
  title: 'Tapasitteko?',
  lead: (partner) => `Parisi (${partner}) on kertonut meille tästä tapaamisesta.`,
  day: 'Päivä',
  mode: 'Miten',
  minutes: 'Kesto',
  mood: 'Miten se mielestäsi meni? (vapaaehtoinen)',
  moodHint: 'Tämän näkee vain koordinaattori.',
  confirm: 'Kyllä, tapasimme',
  silence: (time) => `Jos et vastaa viimeistään ${time}, tapaaminen lasketaan.`,
  disputeHeading: 'Eikö tämä pidä paikkaansa?',
  disputeText: 'Silloin koordinaattori kysyy teiltä molemmilta, mitä tapahtui. Ketään ei syytellä.',
  dispute: 'Tämä ei pidä paikkaansa',
  outcomes: {
    confirmed: { title: 'Kiitos, tapaaminen lasketaan', text: 'Nyt molemmat ovat kertoneet siitä.' },
    counted: {
      title: 'Tapaaminen lasketaan',
      text: 'Kukaan ei huomauttanut ajoissa. Kirjoita meille, jos tieto on väärä.',
    },
    disputed: { title: 'Kiitos, että kerroit', text: 'Koordinaattori ottaa yhteyttä teihin molempiin.' },
    dismissed: { title: 'Tapaamista ei lasketa', text: 'Koordinaattori on todennut, ettei se toteutunut.' },
    own: {
      title: 'Olet kertonut tästä tapaamisesta',
      text: 'Nyt parillasi on vähintään viikko aikaa korjata tietoja.',
    },
  },
};
