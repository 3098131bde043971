import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/fi.ts';
import type { ProposalLapsedValues } from './mail.ts';

const opening = ({ answered, partnerFirstName }: ProposalLapsedValues): string => {
  if (answered)
    return partnerFirstName === undefined
      ? 'Vastasit ehdotukseemme kyllä, mutta toinen vastaus ei tullut ajoissa.'
      : `Vastasit ehdotukseemme${inBrackets(partnerFirstName)} kyllä, mutta toinen vastaus ei tullut ajoissa.`;
  return partnerFirstName === undefined
    ? 'Emme saaneet vastaustasi ajoissa, joten ehdotuksemme ei ole enää voimassa.'
    : `Emme saaneet vastaustasi ajoissa, joten ehdotuksemme${inBrackets(partnerFirstName)} ei ole enää voimassa.`;
};

export const fi = (values: ProposalLapsedValues): Letter => ({
  subject: values.hasOthers
    ? 'Aika vastata yhteen ehdotukseemme on päättynyt'
    : 'Aika vastata ehdotukseemme on päättynyt',
  preheader: values.answered ? 'Olet edelleen mukana. Näin asia etenee.' : 'Kerro, haluatko jatkaa.',
  heading: 'Ehdotus on rauennut',
  greeting: hi(values.firstName),
  opening: opening(values),
  paragraphs: [
    ...(values.answered ? ['Kiitos vastauksestasi. Harmi, ettei pari tällä kertaa toteutunut.'] : []),
    ...(values.hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : []),
    values.answered
      ? values.isSought
        ? values.role === 'mentor'
          ? 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoroitavaa.'
          : 'Olet edelleen mukana, ja kirjoitamme sinulle heti, kun voimme ehdottaa mentoria.'
        : 'Olet edelleen mukana.'
      : values.role === 'mentor'
        ? 'Emme ehdota sinulle uutta mentoroitavaa, ennen kuin kerrot haluavasi jatkaa. Yksi painallus riittää.'
        : 'Emme ehdota sinulle uutta mentoria, ennen kuin kerrot haluavasi jatkaa. Yksi painallus riittää.',
  ],
  action: values.answered
    ? undefined
    : { label: 'Kerro, mikä sopii sinulle', until: 'Yksi painallus riittää.' },
  otherwise: values.answered
    ? `${nothingNow} Jos et halua jatkaa, vastaa tähän viestiin.`
    : 'Jos emme kuule sinusta, emme ehdota sinulle ketään muuta, ja koordinaattori saattaa soittaa.',
});
