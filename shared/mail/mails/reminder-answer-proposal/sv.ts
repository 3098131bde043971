import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/sv.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const sv = ({
  ordinal,
  role,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject:
    ordinal === undefined
      ? 'Påminnelse: svara på vårt förslag'
      : `Påminnelse: svara på vårt ${{ 2: 'andra', 3: 'tredje' }[ordinal]} förslag`,
  preheader: `Vi behöver ditt ja eller nej senast ${day(answerBy)}.`,
  heading: 'Ditt svar saknas ännu',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `Vi har föreslagit ${partnerFirstName} som din adept, men vi har ännu inte fått ditt svar.`
      : `Vi har föreslagit ${partnerFirstName} som din mentor, men vi har ännu inte fått ditt svar.`,
  ...answering(answerBy),
});
