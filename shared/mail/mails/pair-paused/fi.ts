import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, theDay } from '../../words/fi.ts';
import type { PairPausedValues } from './mail.ts';

export const fi = ({ firstName, partnerFirstName, hasOthers, until }: PairPausedValues): Letter => ({
  subject: 'Mentorointinne on tauolla',
  preheader: 'Emme lähetä sinulle muistutuksia tauon aikana.',
  heading: 'Mentorointinne on tauolla',
  greeting: hi(firstName),
  opening: `Sinun ja parisi${inBrackets(partnerFirstName)} mentorointi on tauolla. Tauon viimeinen päivä on ${theDay(until)}.`,
  paragraphs: [
    'Tauon aikana et saa muistutuksia tästä mentoroinnista. Voitte silti pitää yhteyttä, jos haluatte.',
    'Tauon jälkeen mentorointi jatkuu itsestään, ja kirjoitamme silloin teille molemmille.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
  ],
  otherwise: 'Haluatteko jatkaa aiemmin tai pitää pidemmän tauon? Vastaa tähän viestiin.',
});
