import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ProposalLapsedValues } from './mail.ts';

export const fi = ({ side, firstName, answered }: ProposalLapsedValues): Letter => ({
  subject: 'Aika vastata ehdotukseemme on päättynyt',
  preheader: 'Olet edelleen mukana. Näin asia etenee.',
  heading: 'Ehdotus on rauennut',
  greeting: hi(firstName),
  opening: answered
    ? 'Vastasit ehdotukseemme kyllä, mutta toinen vastaus ei tullut ajoissa.'
    : 'Emme saaneet vastaustasi ajoissa, joten ehdotuksemme ei ole enää voimassa.',
  paragraphs: [
    ...(answered ? ['Kiitos vastauksestasi. Harmi, ettei pari tällä kertaa toteutunut.'] : []),
    side === 'mentor'
      ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa opiskelijaa.'
      : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.',
  ],
  otherwise: `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`,
});
