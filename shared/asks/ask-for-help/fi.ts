import { inBrackets } from '../../text/partner.ts';
import type { AskForHelpText } from './en.ts';

export const fi: AskForHelpText = {
  menu: 'Haluan jutella koordinaattorin kanssa',
  title: 'Haluatko jutella?',
  lead: 'Asia voi olla mikä tahansa: vastausta ei kuulu, aikaa ei ole, pari ei ole sopiva tai jokin ei tunnu hyvältä.',
  waits: 'Olet pyytänyt meiltä soittoa, ja se on listallamme.',
  secret: (partner) => `Parillesi${inBrackets(partner)} ei kerrota asiasta, ei nyt eikä myöhemmin.`,
  ask: 'Kyllä, soittakaa minulle',
  direct: (email) => `Voit myös kirjoittaa meille suoraan: ${email}.`,
  directPhone: (phone) => `Tai soittaa: ${phone}.`,
  outcome: {
    title: 'Koordinaattori soittaa sinulle',
    text: 'Hän soittaa viimeistään seuraavana arkipäivänä tai kirjoittaa sinulle, jos meillä ei ole numeroasi. Parillesi ei kerrota asiasta.',
  },
};
