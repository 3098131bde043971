import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'Kirjoita mentorillesi ja ehdota ensimmäistä tapaamista',
  preheader: 'Mentorisi odottaa yhteydenottoasi.',
  heading: 'Oletko kirjoittanut mentorillesi?',
  greeting: hi(firstName),
  opening: `Teistä tuli pari ${day(formedOn)}${inBrackets(partnerFirstName, 'mentori: ')}, emmekä vielä tiedä, milloin tapaatte ensimmäisen kerran.`,
  paragraphs: [
    'Kaksi virkettä riittää: kuka olet ja kaksi tai kolme sinulle sopivaa aikaa. Osoite on viestissä, jossa kerroimme paristanne.',
    'Kun olette sopineet ajasta, voit kirjata sen tänne. Saatte sen molemmat kalentereihinne.',
  ],
  action: {
    label: 'Sovi ensimmäinen tapaaminen',
    until: 'Samalla linkillä voit kertoa, että olette tavanneet tai että tarvitset apua.',
  },
  otherwise:
    'Onko jokin esteenä? Kerro siitä linkin kautta tai vastaa tähän viestiin. Mentorillesi ei kerrota asiasta.',
});
