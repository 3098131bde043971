import { asFirstWord } from '../../text/partner.ts';
import type { ConfirmMeetingText } from './en.ts';

export const sv: ConfirmMeetingText = {
  title: 'Har ni träffats?',
  lead: (partner) => `${asFirstWord(partner)} har berättat om den här träffen.`,
  correctedLead: (partner) => `${asFirstWord(partner)} har rättat det som var antecknat om den här träffen.`,
  day: 'Dag',
  mode: 'Hur',
  minutes: 'Längd',
  mood: 'Hur gick det för din del? (frivilligt)',
  moodHint: 'Bara koordinatorn ser det här.',
  confirm: 'Ja, vi träffades',
  silence: (time) => `Om du inte svarar räknas träffen efter ${time}.`,
  correctHeading: 'Vi träffades, men något ska rättas',
  correctText: 'Rätta dagen, sättet eller längden. Den andra i paret får veta det och kan rätta igen.',
  correct: 'Rätta träffen',
  disputeHeading: 'Träffades ni inte?',
  disputeText: 'Då frågar en koordinator er båda vad som hände. Ingen får skulden.',
  dispute: 'Vi träffades inte',
  outcomes: {
    confirmed: { title: 'Tack, träffen räknas', text: 'Nu har ni båda berättat om den.' },
    corrected: {
      title: 'Tack, träffen är rättad',
      text: 'Den andra i paret får ett kort mejl och har minst en vecka på sig att svara. Därefter räknas träffen.',
    },
    counted: {
      title: 'Träffen räknas',
      text: 'Ingen protesterade i tid. Skriv till oss om det är fel.',
    },
    settled: {
      title: 'Träffen räknas',
      text: 'En koordinator har fastställt det som står här ovan. Skriv till oss om det är fel.',
    },
    disputed: { title: 'Tack för att du berättade', text: 'En koordinator hör av sig till er båda.' },
    dismissed: { title: 'Träffen räknas inte', text: 'En koordinator har konstaterat att den inte blev av.' },
    own: {
      title: 'Du har berättat om den här träffen',
      text: 'Nu har den andra i paret minst en vecka på sig att rätta.',
    },
  },
};
