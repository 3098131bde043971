import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName, lastHeardOn }: PairReminderValues): Letter => ({
  subject: 'Kolme painallusta: tapasitko mentorisi tässä kuussa?',
  preheader: 'Päivä, tapa ja kesto. Ei mitään siitä, mitä puhuitte.',
  heading: 'Oletteko tavanneet?',
  greeting: hi(firstName),
  opening: `Viimeksi kuulimme teistä ${day(lastHeardOn)}${inBrackets(partnerFirstName, 'mentori: ')}.`,
  paragraphs: [
    'Kerro linkin kautta, oletteko tavanneet, milloin ja miten. Se, mistä puhuitte, jää teidän välillenne.',
  ],
  action: { label: 'Vastaa', until: 'Kolme painallusta, myös kun vastaus on ”ei tässä kuussa”.' },
  otherwise:
    'Jos emme kuule mitään kahteen kertaan, soitamme sinulle. Samalla linkillä voit sopia tapaamisen tai pyytää apua.',
});
