import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/fi.ts';
import type { AlreadyAppliedValues } from './mail.ts';

export const fi = (values: AlreadyAppliedValues): Letter =>
  values.state === 'unconfirmed'
    ? {
        subject: 'Vahvista hakemuksesi: se on jo meillä',
        preheader: 'Sinun ei tarvitse hakea uudelleen. Vain vahvistuksesi puuttuu.',
        heading: 'Vain vahvistuksesi puuttuu',
        opening:
          'Tällä sähköpostiosoitteella on haettu uudelleen, mutta meillä on jo siitä lähetetty hakemus.',
        paragraphs: [
          'Ensimmäinen hakemus on voimassa. Vahvista, että osoite on sinun, niin koordinaattori voi lukea hakemuksen.',
        ],
        ...confirming(values.confirmBy),
      }
    : {
        subject: 'Hakemuksesi on jo meillä',
        preheader: 'Mikään ei ole muuttunut: ensin lähettämäsi hakemus on voimassa.',
        heading: 'Hakemuksesi on jo meillä',
        opening:
          'Tällä sähköpostiosoitteella on haettu uudelleen, mutta meillä on jo siitä lähetetty hakemus.',
        details: [{ term: 'Hakemuksesi tunnus', detail: values.reference }],
        paragraphs: [
          'Ensimmäinen hakemus on voimassa sellaisenaan. Haluatko muuttaa siinä jotakin? Vastaa tähän viestiin ja kerro, mitä.',
        ],
        otherwise: 'Jos et itse hakenut uudelleen, sinun ei tarvitse tehdä mitään: mikään ei ole muuttunut.',
      };
