import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/fi.ts';
import type { PairProposedValues } from './mail.ts';

export const fi = ({
  side,
  firstName,
  partner,
  languages,
  reasons,
  answerBy,
}: PairProposedValues): Letter => ({
  subject: side === 'mentor' ? 'Vastaa meille: ehdotamme opiskelijaa' : 'Vastaa meille: ehdotamme mentoria',
  preheader: `Lue, ketä ehdotamme, ja vastaa kyllä tai ei viimeistään ${day(answerBy)}.`,
  heading: side === 'mentor' ? 'Löysimme sinulle opiskelijan' : 'Löysimme sinulle mentorin',
  greeting: hi(firstName),
  opening:
    side === 'mentor'
      ? `Ehdotamme sinulle mentoroitavaa, jonka etunimi on ${partner.firstName}.`
      : `Ehdotamme sinulle mentoria, jonka etunimi on ${partner.firstName}.`,
  details: [
    { term: 'Etunimi', detail: partner.firstName },
    { term: side === 'mentor' ? 'Opinnot' : 'Työ', detail: partner.occupation },
    { term: side === 'mentor' ? 'Toiveala' : 'Ala', detail: partner.field },
    { term: 'Yhteiset kielet', detail: languages.join(', ') },
  ],
  list: reasons.length > 0 ? { heading: 'Siksi ajattelimme juuri teitä kahta', lines: reasons } : undefined,
  paragraphs: [
    side === 'mentor'
      ? 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen opiskelija ottaa ensin yhteyttä sinuun.'
      : 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen sinä otat ensin yhteyttä: mentoroitava vie yhteistyötä eteenpäin.',
  ],
  ...answering(answerBy),
});
