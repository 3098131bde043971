import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/sv.ts';
import type { ApplicationWithdrawnValues } from './mail.ts';

export const sv = ({ firstName, reference }: ApplicationWithdrawnValues): Letter => ({
  subject: 'Din ansökan är återtagen',
  preheader: 'Du deltar inte längre. Du är välkommen att ansöka igen.',
  heading: 'Din ansökan är återtagen',
  greeting: hi(firstName),
  opening: 'Din ansökan har återtagits, och du deltar inte längre i programmet.',
  details: [{ term: 'Din referens', detail: reference }],
  paragraphs: ['Var det ett misstag? Svara på det här meddelandet. Du är också välkommen att ansöka igen.'],
  otherwise: `${nothingNow} Tack för ditt intresse.`,
});
