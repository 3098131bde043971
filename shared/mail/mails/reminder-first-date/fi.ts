import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Kirjoita mentorillesi ja ehdota ensimmäistä tapaamista',
  preheader: 'Mentorisi odottaa yhteydenottoasi.',
  heading: 'Oletko kirjoittanut mentorillesi?',
  greeting: hi(firstName),
  opening: `Viikko sitten teistä tuli pari (mentori: ${partnerFirstName}), emmekä vielä tiedä, milloin tapaatte ensimmäisen kerran.`,
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
