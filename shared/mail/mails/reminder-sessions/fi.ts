import type { InvitationValues } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/fi.ts';

export const fi = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject: 'Muistutus: pääsetkö yhteisiin tilaisuuksiin?',
  preheader: 'Emme ole vielä kuulleet sinusta. Vastaaminen vie minuutin.',
  heading: 'Pääsetkö mukaan?',
  greeting: hi(firstName),
  opening: 'Haluaisimme tietää, montako meitä tulee. Vastauksesi puuttuu:',
  list: {
    heading: sessions.length === 1 ? 'Yhteinen tilaisuus' : 'Yhteiset tilaisuudet',
    lines: sessions.map(groupLine),
  },
  action: {
    label: sessions.length === 1 ? 'Kerro, pääsetkö mukaan' : 'Kerro, mihin pääset',
    until: 'Voit muuttaa vastauksiasi siellä, kunnes tilaisuus alkaa.',
  },
  otherwise: 'Emme muistuta enempää. Olet tervetullut myös ilman vastausta, jos paikkoja on.',
});
