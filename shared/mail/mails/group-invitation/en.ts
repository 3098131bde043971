import type { InvitationValues } from '../../group.ts';
import { invitedEntries } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupLine, hi } from '../../words/en.ts';

export const en = ({ firstName, sessions }: InvitationValues): Letter => ({
  subject:
    sessions.length === 1
      ? 'You are invited to a joint session'
      : 'Save the dates: joint sessions of all pairs',
  preheader: 'Mentors and students meet. Tell us which ones you can come to.',
  heading: 'You are invited',
  greeting: hi(firstName),
  opening: 'All mentors and students of the programme meet. We would like to see you here:',
  list: {
    heading: sessions.length === 1 ? 'Joint session' : 'Joint sessions',
    lines: sessions.map(groupLine),
  },
  calendar: invitedEntries(sessions),
  paragraphs: [
    'The attached file has the dates for your calendar. The page behind the button also has an address by which your calendar always shows them as they stand.',
  ],
  action: {
    label: sessions.length === 1 ? 'Say whether you can come' : 'Say which ones you can come to',
    until: 'You can change your answers there until a session begins.',
  },
  otherwise: 'Without an answer from you we will ask once more.',
});
