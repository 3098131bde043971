import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ApplicationWithdrawnValues } from './mail.ts';

export const fi = ({ firstName, reference }: ApplicationWithdrawnValues): Letter => ({
  subject: 'Hakemuksesi on peruttu',
  preheader: 'Et ole enää mukana. Olet tervetullut hakemaan uudelleen.',
  heading: 'Hakemuksesi on peruttu',
  greeting: hi(firstName),
  opening: 'Hakemuksesi on peruttu, etkä ole enää mukana ohjelmassa.',
  details: [{ term: 'Hakemuksesi tunnus', detail: reference }],
  paragraphs: ['Oliko tämä erehdys? Vastaa tähän viestiin. Olet myös tervetullut hakemaan uudelleen.'],
  otherwise: `${nothingNow} Kiitos kiinnostuksestasi.`,
});
