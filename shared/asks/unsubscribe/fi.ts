import type { UnsubscribeText } from './en.ts';

export const fi: UnsubscribeText = {
  title: 'Eikö viestejä hakuajoista?',
  lead: 'Paina painiketta, niin poistamme osoitteesi. Et saa enää viestejä hakuajoista.',
  action: 'Poista osoitteeni',
  outcomes: {
    ended: {
      title: 'Osoitteesi on poistettu',
      text: 'Et saa enää viestejä hakuajoista. Voit tilata ilmoituksen uudelleen etusivultamme.',
    },
  },
};
