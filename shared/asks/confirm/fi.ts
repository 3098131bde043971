import type { ConfirmText } from './en.ts';

export const fi: ConfirmText = {
  title: 'Vahvista sähköposti\u00ADosoitteesi',
  lead: 'Paina painiketta, niin tiedämme osoitteen olevan sinun. Sen jälkeen koordinaattori voi lukea hakemuksesi.',
  action: 'Vahvista osoitteeni',
  notYou: 'Jos et ole hakenut, voit vain sulkea sivun. Ilman vahvistusta hakemus poistetaan.',
  outcomes: {
    confirmed: {
      title: 'Osoitteesi on vahvistettu',
      text: 'Kiitos! Koordinaattori lukee hakemuksesi ja vastaa sähköpostitse.',
    },
    decided: {
      title: 'Osoitteesi on vahvistettu',
      text: 'Hakemuksesi on sen jälkeen edennyt. Tilanteen näet viesteistämme ja omalta sivultasi.',
    },
  },
};
