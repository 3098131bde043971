import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/fi.ts';
import type { ConfirmApplicationValues } from './mail.ts';

export const fi = ({ confirmBy }: ConfirmApplicationValues): Letter => ({
  subject: 'Vahvista hakemuksesi mentorointiohjelmaan',
  preheader: 'Yksi painallus, niin koordinaattori voi lukea hakemuksesi.',
  heading: 'Vahvista sähköpostiosoitteesi',
  opening: 'Joku – toivottavasti sinä – on hakenut mentorointiohjelmaamme tällä sähköpostiosoitteella.',
  paragraphs: ['Vahvista, että osoite on sinun. Vasta sitten koordinaattori voi lukea hakemuksen.'],
  ...confirming(confirmBy),
});
