import type { ConsentPurpose } from '../../../domain/privacy/consent-log.ts';
import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { ConsentReceiptValues } from './mail.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  FOLLOW_UP: 'kysymme sinulta 6 ja 12 kuukauden kuluttua, miten on mennyt',
  NEXT_ROUND: 'kirjoitamme sinulle, kun seuraava kierros alkaa',
  STORY: 'pyydämme sinulta tarinaa tai kuvaa',
  PARTNER_SHARE: 'jaamme hakemuksesi kumppanikorkeakoulujen ja muiden alueiden kanssa',
  EMPLOYER_NAME: 'mainitsemme työnantajasi yhtenä osallistujista',
};

export const fi = ({ firstName, purpose, isGiven }: ConsentReceiptValues): Letter =>
  isGiven
    ? {
        subject: 'Olet antanut suostumuksen',
        preheader: 'Mitä se koskee ja miten voit perua sen.',
        heading: 'Olet antanut suostumuksen',
        greeting: hi(firstName),
        opening: `Olet suostunut siihen, että ${purposes[purpose]}.`,
        paragraphs: ['Voit perua suostumuksen omalla sivullasi milloin tahansa. Mikään muu ei riipu siitä.'],
        otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et halunnut tätä, vastaa tähän viestiin.',
      }
    : {
        subject: 'Olet perunut suostumuksen',
        preheader: 'Mikä sen myötä päättyy.',
        heading: 'Olet perunut suostumuksen',
        greeting: hi(firstName),
        opening: `Olet perunut suostumuksesi siihen, että ${purposes[purpose]}. Emme tee sitä enää.`,
        paragraphs: [
          'Paikkasi ohjelmassa ei riipu siitä. Se, mitä on jo tehty, säilyy ennallaan. Säilytämme merkinnän siitä, milloin annoit suostumuksen ja milloin peruit sen.',
          'Voit antaa suostumuksen uudelleen omalla sivullasi milloin tahansa.',
        ],
        otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et halunnut tätä, vastaa tähän viestiin.',
      };
