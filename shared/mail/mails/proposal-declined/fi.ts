import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ProposalDeclinedValues } from './mail.ts';

export const fi = ({ side, firstName }: ProposalDeclinedValues): Letter => ({
  subject: 'Tällä kertaa mentorointiparia ei syntynyt',
  preheader: 'Olet edelleen mukana. Näin asia etenee.',
  heading: 'Tällä kertaa paria ei syntynyt',
  greeting: hi(firstName),
  opening: 'Henkilö, jota ehdotimme sinulle, ei voinut vastata kyllä.',
  paragraphs: [
    'Emme koskaan kerro syitä eteenpäin, eikä tämän tarvitse liittyä sinuun mitenkään.',
    side === 'mentor'
      ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa opiskelijaa.'
      : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.',
  ],
  otherwise: `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`,
});
