import type { Letter } from '../../letter.ts';
import { day } from '../../words/fi.ts';
import type { ApplicationsOpenValues } from './mail.ts';

export const fi = ({ role, closes, kickOff, place, path }: ApplicationsOpenValues): Letter => ({
  subject: 'Haku on avattu',
  preheader: `Pyysit meitä kertomaan. Hakuaika päättyy ${day(closes)}.`,
  heading: 'Nyt voit hakea',
  opening:
    role === 'mentor'
      ? 'Pyysit meitä kirjoittamaan, kun mentoriksi voi hakea. Nyt se on mahdollista.'
      : 'Pyysit meitä kirjoittamaan, kun mentoria voi hakea. Nyt se on mahdollista.',
  details: [
    { term: 'Haku päättyy', detail: day(closes) },
    { term: 'Aloitustilaisuus', detail: place === undefined ? day(kickOff) : `${day(kickOff)}, ${place}` },
  ],
  action: { label: 'Siirry lomakkeelle', until: `Hakuaika päättyy ${day(closes)}.`, path },
  otherwise: 'Jos et enää halua hakea, sinun ei tarvitse tehdä mitään. Poistamme osoitteesi nyt.',
});
