import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/fi.ts';
import type { ReminderConfirmValues } from './mail.ts';

export const fi = ({ confirmBy }: ReminderConfirmValues): Letter => ({
  subject: 'Muistutus: vahvista hakemuksesi',
  preheader: 'Kukaan ei voi lukea hakemustasi, ennen kuin vahvistat osoitteesi.',
  heading: 'Hakemuksesi odottaa sinua',
  opening:
    'Mentorointiohjelmaamme on lähetetty hakemus tällä sähköpostiosoitteella, mutta osoitetta ei ole vielä vahvistettu.',
  paragraphs: ['Vahvista, että osoite on sinun. Vasta sitten koordinaattori voi lukea hakemuksen.'],
  ...confirming(confirmBy),
});
