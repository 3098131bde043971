import { datesIn } from '../../../text/dates.ts';
import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/fi.ts';
import type { ConfirmApplicationValues } from './mail.ts';

const { moment } = datesIn('fi');

export const fi = (values: ConfirmApplicationValues): Letter =>
  values.state === 'received'
    ? {
        subject: 'Hakemuksesi on jo meillä',
        preheader: 'Mikään ei ole muuttunut: vahvistamasi hakemus on voimassa.',
        heading: 'Hakemuksesi on jo meillä',
        opening:
          'Tällä sähköpostiosoitteella on haettu uudelleen, mutta meillä on jo siitä lähetetty hakemus.',
        details: [{ term: 'Hakemuksesi tunnus', detail: values.reference }],
        paragraphs: [
          'Vahvistamasi hakemus on voimassa sellaisenaan. Haluatko muuttaa siinä jotakin? Vastaa tähän viestiin ja kerro, mitä.',
        ],
        otherwise: 'Jos et itse hakenut uudelleen, sinun ei tarvitse tehdä mitään: mikään ei ole muuttunut.',
      }
    : {
        subject: 'Vahvista hakemuksesi mentorointiohjelmaan',
        preheader: 'Yksi painallus, niin koordinaattori voi lukea hakemuksesi.',
        heading: 'Vahvista sähköpostiosoitteesi',
        opening: 'Joku – toivottavasti sinä – on hakenut mentorointiohjelmaamme tällä sähköpostiosoitteella.',
        paragraphs: [
          `Tämä viesti koskee hakemusta, joka lähetettiin ${moment(values.sentAt)}. Vahvista se: vasta sitten koordinaattori voi lukea sen.`,
          'Jos olet lähettänyt useamman hakemuksen, vahvista se, jonka haluat olevan voimassa. Muut poistetaan silloin.',
        ],
        ...confirming(values.confirmBy),
      };
