import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi, nothingNow } from '../../words/fi.ts';

export const fi = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Peruttu: yhteinen tilaisuus ${day(held.startsAt)}`,
  preheader: 'Tilaisuutta ei järjestetä.',
  heading: 'Yhteinen tilaisuus on peruttu',
  greeting: hi(firstName),
  opening: 'Valitettavasti jouduimme perumaan tämän kaikkien parien tilaisuuden:',
  details: groupDetails(held),
  calendar: { ...groupEntry(held), cancelled: true },
  paragraphs: [
    'Liitteenä oleva tiedosto poistaa sen kalenteristasi. Muut tilaisuudet järjestetään suunnitellusti.',
  ],
  otherwise: nothingNow,
});
