import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/en.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const en = ({
  side,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject: 'Reminder: please answer our proposal',
  preheader: `We need your yes or no by ${day(answerBy)}.`,
  heading: 'Your answer is still missing',
  greeting: hi(firstName),
  opening:
    side === 'mentor'
      ? `We have suggested that you become the mentor of ${partnerFirstName}, and have not heard from you yet.`
      : `We have suggested ${partnerFirstName} as your mentor, and have not heard from you yet.`,
  ...answering(answerBy),
});
