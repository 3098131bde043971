import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/sv.ts';
import type { ApplicationReopenedValues } from './mail.ts';

export const sv = ({ firstName, reference }: ApplicationReopenedValues): Letter => ({
  subject: 'Din ansökan är öppen igen',
  preheader: 'Vi läser den på nytt och svarar dig per e-post.',
  heading: 'Din ansökan är öppen igen',
  greeting: hi(firstName),
  opening: 'En koordinator har öppnat din ansökan på nytt, med de svar som du har gett.',
  details: [{ term: 'Din referens', detail: reference }],
  paragraphs: [
    'Vi läser den på nytt och svarar dig per e-post. Det som vi skrev tidigare gäller inte längre.',
  ],
  otherwise: `${nothingNow} Om du inte vill delta, svara på det här meddelandet.`,
});
