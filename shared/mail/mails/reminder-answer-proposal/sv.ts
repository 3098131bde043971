import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/sv.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const sv = ({
  side,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject: 'Påminnelse: svara på vårt förslag',
  preheader: `Vi behöver ditt ja eller nej senast ${day(answerBy)}.`,
  heading: 'Ditt svar saknas ännu',
  greeting: hi(firstName),
  opening:
    side === 'mentor'
      ? `Vi har föreslagit att du blir mentor för ${partnerFirstName}, men vi har ännu inte fått ditt svar.`
      : `Vi har föreslagit ${partnerFirstName} som din mentor, men vi har ännu inte fått ditt svar.`,
  ...answering(answerBy),
});
