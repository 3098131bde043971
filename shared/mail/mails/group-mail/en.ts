import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { GroupMailValues } from './mail.ts';

export const en = ({ firstName, subject, opening, more }: GroupMailValues): Letter => ({
  subject,
  preheader: 'A message from the coordinators of the programme.',
  heading: subject,
  greeting: hi(firstName),
  opening,
  paragraphs: more,
  otherwise: 'You do not need to answer, unless the text asks you to.',
});
