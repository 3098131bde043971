import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Mentorointinne jatkuu',
  preheader: 'Tauko on päättynyt.',
  heading: 'Mentorointinne jatkuu',
  greeting: hi(firstName),
  opening: `Tauko on päättynyt. Sinä ja parisi${inBrackets(partnerFirstName)} voitte jatkaa.`,
  paragraphs: [
    role === 'mentor'
      ? 'Mentoroitavasi kirjoittaa ensin ja ehdottaa tapaamisaikoja.'
      : 'Kirjoita mentorillesi lähipäivinä ja ehdota kahta tai kolmea tapaamisaikaa.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
  ],
  otherwise: 'Onko sinulle vielä liian aikaista? Vastaa tähän viestiin.',
});
