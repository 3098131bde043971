import type { InvitationValues } from '../../group.ts';
import { invitedEntries } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/fi.ts';

export const fi = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject:
    sessions.length === 1
      ? 'Kutsu yhteiseen tilaisuuteen'
      : 'Varaa päivät: kaikkien parien yhteiset tilaisuudet',
  preheader: 'Mentorit ja opiskelijat tapaavat. Kerro, mihin pääset mukaan.',
  heading: 'Tervetuloa mukaan',
  greeting: hi(firstName),
  opening: 'Ohjelman kaikki mentorit ja opiskelijat tapaavat toisensa. Toivomme sinua mukaan:',
  list: {
    heading: sessions.length === 1 ? 'Yhteinen tilaisuus' : 'Yhteiset tilaisuudet',
    lines: sessions.map(groupLine),
  },
  calendar: invitedEntries(sessions),
  paragraphs: [
    'Liitteenä olevassa tiedostossa ovat päivät kalenteriasi varten. Painikkeen avaamalla sivulla on myös osoite, jonka avulla kalenterisi näyttää tilaisuudet aina ajan tasalla.',
  ],
  action: {
    label: sessions.length === 1 ? 'Kerro, pääsetkö mukaan' : 'Kerro, mihin pääset',
    until: 'Voit muuttaa vastauksiasi siellä, kunnes tilaisuus alkaa.',
  },
  otherwise: 'Jos et vastaa, kysymme vielä kerran.',
});
