import type { Letter } from '../../letter.ts';
import { day, hi, kickOffDetails, kickOffEntry } from '../../words/fi.ts';
import type { KickOffMovedValues } from './mail.ts';

export const fi = ({ firstName, kickOff }: KickOffMovedValues): Letter => ({
  subject: `Huomaa: aloitustilaisuus on ${day(kickOff.day)}`,
  preheader: 'Päivä, aika tai paikka on muuttunut aiemmin kerrotusta.',
  heading: 'Aloitustilaisuus on muuttunut',
  greeting: hi(firstName),
  opening: 'Mentorointimme aloitustilaisuutta on muutettu. Uudet tiedot ovat nämä:',
  details: kickOffDetails(kickOff),
  calendar: kickOffEntry(kickOff),
  paragraphs: [
    kickOff.meeting === undefined
      ? 'Kerromme ajan ja paikan sinulle myöhemmin.'
      : 'Liitteenä oleva tiedosto lisää aloitustilaisuuden kalenteriisi tai siirtää siinä olevan merkinnän.',
  ],
  otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et pääse paikalle, vastaa tähän viestiin.',
});
