import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/fi.ts';
import type { PairFormedValues } from './mail.ts';

export const fi = ({ ordinal, hasOthers, kickOff, role, firstName, partner }: PairFormedValues): Letter => ({
  subject:
    role === 'mentor'
      ? ordinal === undefined
        ? 'Olette mentorointipari: mentoroitava kirjoittaa ensin'
        : `${{ 2: 'Toinen', 3: 'Kolmas' }[ordinal]} parisi: mentoroitava kirjoittaa ensin`
      : 'Kirjoita mentorillesi: olette nyt mentorointipari',
  preheader: 'Molemmat vastasivat kyllä. Tässä ovat yhteystiedot ja ensimmäiset askeleet.',
  heading: 'Olette nyt mentorointipari!',
  greeting: hi(firstName),
  opening: `Sinä ja ${partner.firstName} olette molemmat vastanneet kyllä.`,
  details: [
    { term: 'Nimi', detail: partner.fullName },
    { term: 'Sähköposti', detail: partner.email },
    ...(partner.phone ? [{ term: 'Puhelin', detail: partner.phone }] : []),
    ...(kickOff === undefined ? [] : [{ term: 'Aloitustilaisuus', detail: day(kickOff) }]),
  ],
  list: {
    heading: 'Näin pääsette alkuun',
    lines:
      role === 'mentor'
        ? [
            'Odota, että mentoroitavasi kirjoittaa: hän tekee aloitteen.',
            'Etkö ole kuullut mitään viikkoon? Kirjoita silloin itse tai kerro meille.',
            'Tavatkaa ensimmäisen kerran kahden viikon kuluessa, paikan päällä tai verkossa.',
            'Se, mitä kerrotte toisillenne, jää teidän välillenne.',
          ]
        : [
            'Kirjoita mentorillesi lähipäivinä ja ehdota kahta tai kolmea tapaamisaikaa.',
            'Tavatkaa ensimmäisen kerran kahden viikon kuluessa, paikan päällä tai verkossa.',
            'Mieti etukäteen, mistä haluat puhua.',
            'Se, mitä kerrotte toisillenne, jää teidän välillenne.',
          ],
  },
  paragraphs: hasOthers ? ['Tämä ei vaikuta muihin pareihisi eikä ehdotuksiisi.'] : [],
  action: {
    label: 'Valmistautukaa ja kirjatkaa sopimuksenne',
    until:
      'Sieltä löytyy myös suunnitelma ensimmäiseen tapaamiseen. Säilytä linkki: se johtaa kaikkeen pariinne liittyvään.',
  },
  otherwise:
    role === 'mentor'
      ? 'Jos jokin tulee väliin, kerro siitä mentoroitavallesi ja meille. Me autamme.'
      : 'Mentorisi odottaa yhteydenottoasi. Jos jokin tulee väliin, kerro siitä mentorillesi ja meille. Me autamme.',
});
