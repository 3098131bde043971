import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Mentorointinne jatkuu sittenkin',
  preheader: 'Parin päättäminen on peruttu.',
  heading: 'Mentorointinne jatkuu sittenkin',
  greeting: hi(firstName),
  opening: `Sinä ja parisi${inBrackets(partnerFirstName)} olette taas pari: parin päättäminen on peruttu.`,
  paragraphs: [
    'Voitte jatkaa kuten ennen, ja yhteystiedot ovat samat.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
  ],
  otherwise: 'Jos tämä on virhe, vastaa tähän viestiin.',
});
