import { inBrackets } from '../../text/partner.ts';
import type { ConfirmContactText } from './en.ts';

export const fi: ConfirmContactText = {
  title: (partner) => `Onko mentoroitavasi${inBrackets(partner)} ottanut yhteyttä?`,
  lead: 'Mentoroitavasi ottaa ensimmäisen askeleen. Jos niin ei ole vielä käynyt, autamme heti.',
  yes: 'Kyllä, olemme yhteydessä',
  no: 'Ei vielä',
  noText: 'Silloin soitamme mentoroitavallesi. Sinun ei tarvitse tehdä mitään.',
  outcomes: {
    yes: {
      title: 'Mukava kuulla',
      text: 'Toivomme teille hyviä keskusteluja. Voit kertoa ensimmäisestä tapaamisesta samalla linkillä.',
    },
    no: {
      title: 'Kiitos, että kerroit',
      text: 'Soitamme mentoroitavallesi ja kirjoitamme sinulle. Sinun ei tarvitse tehdä mitään.',
    },
  },
};
