import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Mentorointi parisi kanssa on päättynyt',
  preheader: 'Olet edelleen mukana. Näin asia etenee.',
  heading: 'Mentorointi parisi kanssa on päättynyt',
  greeting: hi(firstName),
  opening: `Sinun ja parisi (${partnerFirstName}) mentorointi on päättynyt.`,
  paragraphs: [
    'Jos joku on kertonut meille syyn, emme kerro sitä eteenpäin.',
    'Kiitos antamastasi ajasta. Luottamuksella kerrotut asiat jäävät teidän välillenne.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
    role === 'mentor'
      ? 'Olet edelleen mukana, ja kirjoitamme sinulle, jos voimme ehdottaa toista mentoroitavaa.'
      : 'Olet edelleen mukana, ja kirjoitamme sinulle, jos voimme ehdottaa toista mentoria.',
  ],
  otherwise: 'Jos tämä on virhe tai et enää halua osallistua, vastaa tähän viestiin.',
});
