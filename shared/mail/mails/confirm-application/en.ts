import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/en.ts';
import type { ConfirmApplicationValues } from './mail.ts';

export const en = ({ confirmBy }: ConfirmApplicationValues): Letter => ({
  subject: 'Confirm your application to the mentoring programme',
  preheader: 'One press of a button, and a coordinator can read your application.',
  heading: 'Confirm your e-mail address',
  opening: 'Somebody – you, we hope – has applied to our mentoring programme with this e-mail address.',
  paragraphs: ['Please confirm that the address is yours. Only then can a coordinator read the application.'],
  ...confirming(confirmBy),
});
