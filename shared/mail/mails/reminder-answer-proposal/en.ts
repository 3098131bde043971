import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/en.ts';
import type { ReminderAnswerProposalValues } from './mail.ts';

export const en = ({
  ordinal,
  role,
  firstName,
  partnerFirstName,
  answerBy,
}: ReminderAnswerProposalValues): Letter => ({
  subject:
    ordinal === undefined
      ? 'Reminder: please answer our proposal'
      : `Reminder: please answer our ${{ 2: 'second', 3: 'third' }[ordinal]} proposal`,
  preheader: `We need your yes or no by ${day(answerBy)}.`,
  heading: 'Your answer is still missing',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `We have suggested ${partnerFirstName} as your mentee, and have not heard from you yet.`
      : `We have suggested ${partnerFirstName} as your mentor, and have not heard from you yet.`,
  ...answering(answerBy),
});
