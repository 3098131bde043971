import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ApplicationReopenedValues } from './mail.ts';

export const fi = ({ firstName, reference }: ApplicationReopenedValues): Letter => ({
  subject: 'Hakemuksesi on avattu uudelleen',
  preheader: 'Luemme sen vielä kerran ja vastaamme sähköpostitse.',
  heading: 'Hakemuksesi on avattu uudelleen',
  greeting: hi(firstName),
  opening: 'Koordinaattori on avannut hakemuksesi uudelleen. Antamasi vastaukset ovat tallella.',
  details: [{ term: 'Hakemuksesi tunnus', detail: reference }],
  paragraphs: [
    'Luemme sen vielä kerran ja vastaamme sinulle sähköpostitse. Aiempi viestimme ei ole enää voimassa.',
  ],
  otherwise: `${nothingNow} Jos et halua osallistua, vastaa tähän viestiin.`,
});
