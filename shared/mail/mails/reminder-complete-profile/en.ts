import type { Letter } from '../../letter.ts';
import { completing, hi } from '../../words/en.ts';
import type { ReminderCompleteProfileValues } from './mail.ts';

export const en = ({ role, firstName, answerBy }: ReminderCompleteProfileValues): Letter => ({
  subject: 'Reminder: a few more questions',
  preheader: 'Two minutes that help us to prepare the meetings.',
  heading: 'We still need a few answers',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'When we approved your application as a mentor, we asked a few more questions, and they are still open.'
      : 'When we approved your application, we asked a few more questions, and they are still open.',
  paragraphs: [
    'Tell us, for example, what helps you to take part. Nearly all questions are optional, and the consents are your own choice.',
  ],
  ...completing(answerBy),
});
