import { asFirstWord } from '../../text/partner.ts';
import type { ReportMeetingText } from './en.ts';

export const sv: ReportMeetingText = {
  menu: 'Berätta om en träff',
  title: (partner) => `Har du och ${partner} träffats?`,
  lead: 'Vi frågar när, hur och hur länge. Det ni talade om stannar mellan er.',
  day: 'När träffades ni?',
  today: 'I dag',
  yesterday: 'I går',
  other: 'En annan dag',
  planned: (day) => `Som planerat, ${day}`,
  date: 'Vilken dag, om det var en annan',
  dayMissing: 'Välj dagen.',
  mode: 'Hur träffades ni?',
  modeMissing: 'Välj hur ni träffades.',
  minutes: 'Hur länge?',
  minutesMissing: 'Välj hur länge träffen varade.',
  mood: 'Hur gick det för din del? (frivilligt)',
  moodHint: 'Bara koordinatorn ser det här.',
  report: 'Vi träffades',
  confirmed: (partner) =>
    `${asFirstWord(partner)} har minst en vecka på sig att rätta oss. Därefter räknas träffen.`,
  notYetHeading: 'Har ni inte träffats på sistone?',
  notYetText: 'Det gör ingenting. Säg det till oss, så frågar vi inte igen den här månaden.',
  notYet: 'Inte den här månaden',
  outcomes: {
    reported: {
      title: 'Tack, träffen är antecknad',
      text: 'Den andra i paret får ett kort mejl och har minst en vecka på sig att rätta oss.',
    },
    confirmed: { title: 'Tack, träffen räknas', text: 'Nu har ni båda berättat om den.' },
    notYet: {
      title: 'Tack för att du berättade',
      text: 'Allt är bra som det är. Föreslå en dag när det passar er båda.',
    },
  },
};
