import type { Letter } from '../../letter.ts';
import { moment } from '../../words/fi.ts';
import type { ConfirmSubscriptionValues } from './mail.ts';

export const fi = ({ role, confirmBy }: ConfirmSubscriptionValues): Letter => ({
  subject: 'Vahvista, että saamme kirjoittaa sinulle',
  preheader: 'Yksi painallus riittää.',
  heading: 'Kirjoitammeko sinulle?',
  opening:
    role === 'mentor'
      ? 'Joku – toivottavasti sinä – haluaa tähän osoitteeseen viestin, kun mentoriksi voi hakea.'
      : 'Joku – toivottavasti sinä – haluaa tähän osoitteeseen viestin, kun mentoria voi hakea.',
  action: {
    label: 'Kyllä, kirjoittakaa minulle',
    until: `Vahvista osoite viimeistään ${moment(confirmBy)}. Sen jälkeen poistamme osoitteen.`,
  },
  otherwise:
    'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: ilman vahvistusta poistamme osoitteen, etkä saa muita viestejä.',
});
