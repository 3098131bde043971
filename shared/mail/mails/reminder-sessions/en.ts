import type { InvitationValues } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/en.ts';

export const en = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject: 'Reminder: can you come to the joint sessions?',
  preheader: 'We have not heard from you yet. It takes one minute.',
  heading: 'Can you come?',
  greeting: hi(firstName),
  opening: 'We would like to know how many of us there will be. Your answer is missing for:',
  list: {
    heading: sessions.length === 1 ? 'Joint session' : 'Joint sessions',
    lines: sessions.map(groupLine),
  },
  action: {
    label: sessions.length === 1 ? 'Say whether you can come' : 'Say which ones you can come to',
    until: 'You can change your answers there until a session begins.',
  },
  otherwise: 'We will not remind you again. You are welcome without an answer too, where there are seats.',
});
