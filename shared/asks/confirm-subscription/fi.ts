import type { ConfirmSubscriptionText } from './en.ts';

export const fi: ConfirmSubscriptionText = {
  title: 'Kirjoitammeko sinulle?',
  lead: {
    mentor: 'Paina painiketta, niin saat yhden viestin, kun mentoriksi voi hakea.',
    student: 'Paina painiketta, niin saat yhden viestin, kun mentoria voi hakea.',
  },
  action: 'Kyllä, kirjoittakaa minulle',
  notYou: 'Jos et ole pyytänyt tätä, voit vain sulkea sivun. Poistamme osoitteen viikon kuluessa.',
  outcomes: {
    confirmed: {
      title: 'Kirjoitamme sinulle',
      text: 'Saat yhden viestin, kun haku avautuu. Sen jälkeen poistamme osoitteesi, viimeistään kahden vuoden kuluttua.',
    },
  },
};
