import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/en.ts';
import type { ReminderConfirmValues } from './mail.ts';

export const en = ({ confirmBy }: ReminderConfirmValues): Letter => ({
  subject: 'Reminder: confirm your application',
  preheader: 'Nobody can read your application before you confirm your address.',
  heading: 'Your application is waiting for you',
  opening:
    'An application to our mentoring programme was sent with this e-mail address, but the address has not been confirmed yet.',
  paragraphs: ['Please confirm that the address is yours. Only then can a coordinator read the application.'],
  ...confirming(confirmBy),
});
