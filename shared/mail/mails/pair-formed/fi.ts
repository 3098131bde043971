import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { PairFormedValues } from './mail.ts';

export const fi = ({ side, firstName, partner }: PairFormedValues): Letter => ({
  subject:
    side === 'mentor'
      ? 'Olette mentorointipari: opiskelija kirjoittaa ensin'
      : 'Kirjoita mentorillesi: olette nyt mentorointipari',
  preheader: 'Molemmat vastasivat kyllä. Tässä ovat yhteystiedot ja ensimmäiset askeleet.',
  heading: 'Olette nyt mentorointipari!',
  greeting: hi(firstName),
  opening: `Sinä ja ${partner.firstName} olette molemmat vastanneet kyllä.`,
  details: [
    { term: 'Nimi', detail: partner.fullName },
    { term: 'Sähköposti', detail: partner.email },
    ...(partner.phone ? [{ term: 'Puhelin', detail: partner.phone }] : []),
  ],
  list: {
    heading: 'Näin pääsette alkuun',
    lines:
      side === 'mentor'
        ? [
            'Odota, että opiskelija kirjoittaa: mentoroitava tekee aloitteen.',
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
  otherwise:
    side === 'mentor'
      ? 'Jos jokin tulee väliin, kerro siitä opiskelijalle ja meille. Me autamme.'
      : 'Mentorisi odottaa yhteydenottoasi. Jos jokin tulee väliin, kerro siitä mentorillesi ja meille. Me autamme.',
});
