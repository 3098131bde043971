import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ApplicationWithdrawnValues } from './mail.ts';

export const en = ({ firstName, reference }: ApplicationWithdrawnValues): Letter => ({
  subject: 'Your application is withdrawn',
  preheader: 'You no longer take part. You are welcome to apply again.',
  heading: 'Your application is withdrawn',
  greeting: hi(firstName),
  opening: 'Your application has been withdrawn, and you no longer take part in the programme.',
  details: [{ term: 'Your reference', detail: reference }],
  paragraphs: ['Was this a mistake? Reply to this mail. You are also welcome to apply again.'],
  otherwise: `${nothingNow} Thank you for your interest.`,
});
