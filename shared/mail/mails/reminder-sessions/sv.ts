import type { InvitationValues } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/sv.ts';

export const sv = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject: 'Påminnelse: kommer du till de gemensamma träffarna?',
  preheader: 'Vi har inte hört av dig ännu. Det tar en minut.',
  heading: 'Kommer du?',
  greeting: hi(firstName),
  opening: 'Vi vill gärna veta hur många vi blir. Ditt svar saknas för:',
  list: {
    heading: sessions.length === 1 ? 'Gemensam träff' : 'Gemensamma träffar',
    lines: sessions.map(groupLine),
  },
  action: {
    label: sessions.length === 1 ? 'Berätta om du kan komma' : 'Berätta vilka du kan komma till',
    until: 'Där kan du ändra dina svar tills träffen börjar.',
  },
  otherwise: 'Vi påminner dig inte fler gånger. Du är välkommen också utan svar, om det finns plats.',
});
