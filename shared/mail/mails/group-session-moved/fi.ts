import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi } from '../../words/fi.ts';

export const fi = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Huomaa: yhteinen tilaisuus ${day(held.startsAt)}`,
  preheader: 'Aika tai paikka on muuttunut aiemmin kerrotusta.',
  heading: 'Yhteinen tilaisuus on muuttunut',
  greeting: hi(firstName),
  opening: 'Tämä kaikkien parien tilaisuus on saanut uuden ajan tai paikan. Uudet tiedot ovat nämä:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['Liitteenä oleva tiedosto siirtää merkinnän kalenterissasi.'],
  action: { label: 'Muuta vastaustani', until: 'Voit muuttaa sitä, kunnes tilaisuus alkaa.' },
  otherwise: 'Vastauksesi pysyy ennallaan.',
});
