import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/fi.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const fi = ({
  side,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject: 'Muistutus: vastaa ehdotukseemme',
  preheader: `Tarvitsemme vastauksesi, kyllä tai ei, viimeistään ${day(answerBy)}.`,
  heading: 'Vastauksesi puuttuu vielä',
  greeting: hi(firstName),
  opening:
    side === 'mentor'
      ? `Olemme ehdottaneet sinulle mentoroitavaa (${partnerFirstName}), mutta emme ole vielä saaneet vastaustasi.`
      : `Olemme ehdottaneet sinulle mentoria (${partnerFirstName}), mutta emme ole vielä saaneet vastaustasi.`,
  ...answering(answerBy),
});
