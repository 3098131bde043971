import type { InvitationValues } from '../../group.ts';
import { invitedEntries } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/sv.ts';

export const sv = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject:
    sessions.length === 1
      ? 'Du är inbjuden till en gemensam träff'
      : 'Boka dagarna: gemensamma träffar för alla par',
  preheader: 'Mentorer och studerande träffas. Berätta vilka träffar du kan komma till.',
  heading: 'Välkommen med',
  greeting: hi(firstName),
  opening: 'Programmets alla mentorer och studerande träffas. Vi hoppas att du kommer:',
  list: {
    heading: sessions.length === 1 ? 'Gemensam träff' : 'Gemensamma träffar',
    lines: sessions.map(groupLine),
  },
  calendar: invitedEntries(sessions),
  paragraphs: [
    'Den bifogade filen innehåller dagarna för din kalender. På sidan bakom knappen finns också en adress som din kalender kan prenumerera på: då visar den alltid de aktuella tiderna.',
  ],
  action: {
    label: sessions.length === 1 ? 'Berätta om du kan komma' : 'Berätta vilka du kan komma till',
    until: 'Där kan du ändra dina svar tills träffen börjar.',
  },
  otherwise: 'Om du inte svarar frågar vi en gång till.',
});
