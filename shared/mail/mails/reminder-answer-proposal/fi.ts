import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/fi.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const fi = ({
  ordinal,
  role,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject:
    ordinal === undefined
      ? 'Muistutus: vastaa ehdotukseemme'
      : `Muistutus: vastaa ${{ 2: 'toiseen', 3: 'kolmanteen' }[ordinal]} ehdotukseemme`,
  preheader: `Tarvitsemme vastauksesi, kyllä tai ei, viimeistään ${day(answerBy)}.`,
  heading: 'Vastauksesi puuttuu vielä',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `Olemme ehdottaneet sinulle mentoroitavaa${inBrackets(partnerFirstName)}, mutta emme ole vielä saaneet vastaustasi.`
      : `Olemme ehdottaneet sinulle mentoria${inBrackets(partnerFirstName)}, mutta emme ole vielä saaneet vastaustasi.`,
  ...answering(answerBy),
});
