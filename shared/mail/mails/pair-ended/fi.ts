import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, surveyAction } from '../../words/fi.ts';
import type { PairEndedValues } from './mail.ts';

export const fi = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
  answerBy,
}: PairEndedValues): Letter => ({
  subject: 'Mentorointinne on päättynyt',
  preheader: 'Olet edelleen mukana. Näin asia etenee.',
  heading: 'Mentorointinne on päättynyt',
  greeting: hi(firstName),
  opening: `Sinun ja parisi${inBrackets(partnerFirstName)} mentorointi on päättynyt.`,
  paragraphs: [
    'Jos joku on kertonut meille syyn, emme kerro sitä eteenpäin.',
    'Kiitos antamastasi ajasta. Luottamuksella kerrotut asiat jäävät teidän välillenne.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
    isSought
      ? role === 'mentor'
        ? 'Olet edelleen mukana, ja kirjoitamme sinulle, jos voimme ehdottaa toista mentoroitavaa.'
        : 'Olet edelleen mukana, ja kirjoitamme sinulle, jos voimme ehdottaa toista mentoria.'
      : 'Olet edelleen mukana.',
    ...(answerBy === undefined
      ? []
      : [
          'Viisi kysymystä siitä, millaista se oli, vie kaksi minuuttia, ja vastattuasi saat todistuksen. Toinen osapuoli ei näe vastauksiasi koskaan.',
        ]),
  ],
  ...(answerBy === undefined ? {} : { action: surveyAction(answerBy) }),
  otherwise: 'Jos tämä on virhe tai et enää halua osallistua, vastaa tähän viestiin.',
});
