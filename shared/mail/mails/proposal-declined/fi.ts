import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ProposalDeclinedValues } from './mail.ts';

export const fi = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
}: ProposalDeclinedValues): Letter => ({
  subject: hasOthers
    ? 'Yhdestä ehdotuksestamme ei syntynyt paria'
    : 'Tällä kertaa mentorointiparia ei syntynyt',
  preheader: 'Olet edelleen mukana. Näin asia etenee.',
  heading: hasOthers ? 'Yhdestä ehdotuksesta ei syntynyt paria' : 'Tällä kertaa paria ei syntynyt',
  greeting: hi(firstName),
  opening:
    partnerFirstName === undefined
      ? 'Henkilö, jota ehdotimme sinulle, ei voinut vastata kyllä.'
      : `Ehdotimme sinulle paria${inBrackets(partnerFirstName)}, mutta toinen ei voinut vastata kyllä.`,
  paragraphs: [
    'Emme koskaan kerro syitä eteenpäin, eikä tämän tarvitse liittyä sinuun mitenkään.',
    ...(hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
    isSought
      ? role === 'mentor'
        ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoroitavaa.'
        : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.'
      : 'Olet edelleen mukana.',
  ],
  otherwise: `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`,
});
