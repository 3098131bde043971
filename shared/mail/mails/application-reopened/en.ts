import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ApplicationReopenedValues } from './mail.ts';

export const en = ({ firstName, reference }: ApplicationReopenedValues): Letter => ({
  subject: 'Your application is open again',
  preheader: 'We read it once more and answer you by e-mail.',
  heading: 'Your application is open again',
  greeting: hi(firstName),
  opening: 'A coordinator has opened your application again, with the answers that you gave.',
  details: [{ term: 'Your reference', detail: reference }],
  paragraphs: ['We read it once more and answer you by e-mail. What we wrote to you before no longer holds.'],
  otherwise: `${nothingNow} If you do not want to take part, reply to this mail.`,
});
