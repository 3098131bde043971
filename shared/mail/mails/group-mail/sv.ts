import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { GroupMailValues } from './mail.ts';

export const sv = ({ firstName, subject, opening, more }: GroupMailValues): Letter => ({
  subject,
  preheader: 'Ett meddelande från programmets koordinatorer.',
  heading: subject,
  greeting: hi(firstName),
  opening,
  paragraphs: more,
  otherwise: 'Du behöver inte svara, om du inte blir ombedd att göra det i texten.',
});
