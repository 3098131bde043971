import type { Letter } from '../../letter.ts';
import { answering, day, hi } from '../../words/fi.ts';
import type { PairProposedValues } from './mail.ts';

export const fi = ({
  ordinal,
  hasOthers,
  role,
  firstName,
  partner,
  languages,
  reasons,
  answerBy,
}: PairProposedValues): Letter => ({
  subject:
    role === 'student'
      ? 'Vastaa meille: ehdotamme mentoria'
      : `Vastaa meille: ehdotamme ${ordinal === undefined ? '' : { 2: 'toista ', 3: 'kolmatta ' }[ordinal]}mentoroitavaa`,
  preheader: `Lue, ketä ehdotamme, ja vastaa kyllä tai ei viimeistään ${day(answerBy)}.`,
  heading: role === 'mentor' ? 'Löysimme sinulle mentoroitavan' : 'Löysimme sinulle mentorin',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? `Ehdotamme sinulle mentoroitavaa, jonka etunimi on ${partner.firstName}.`
      : `Ehdotamme sinulle mentoria, jonka etunimi on ${partner.firstName}.`,
  details: [
    { term: 'Etunimi', detail: partner.firstName },
    { term: role === 'mentor' ? 'Opinnot' : 'Työ', detail: partner.occupation },
    ...(partner.employer === undefined ? [] : [{ term: 'Työnantaja', detail: partner.employer }]),
    { term: role === 'mentor' ? 'Toivottu ala' : 'Ala', detail: partner.field },
    { term: 'Yhteiset kielet', detail: languages.join(', ') },
  ],
  list: reasons.length > 0 ? { heading: 'Siksi ajattelimme juuri teitä kahta', lines: reasons } : undefined,
  paragraphs: [
    ...(hasOthers ? ['Ehdotus koskee yhtä paikkaasi eikä muuta muita parejasi tai ehdotuksia.'] : []),
    role === 'mentor'
      ? 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen mentoroitava ottaa ensin yhteyttä sinuun.'
      : 'Kun olette molemmat vastanneet kyllä, saatte toistenne yhteystiedot. Sen jälkeen sinä otat ensin yhteyttä: mentoroitava vie yhteistyötä eteenpäin.',
  ],
  ...answering(answerBy),
});
