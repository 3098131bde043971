import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi } from '../../words/en.ts';

export const en = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Please note: a joint session is on ${day(held.startsAt)}`,
  preheader: 'The time or the place is not as we told you before.',
  heading: 'A joint session has been changed',
  greeting: hi(firstName),
  opening: 'This session of all pairs has another time or place. This is how it stands now:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['The attached file moves the entry in your calendar.'],
  action: { label: 'Change my answer', until: 'You can change it until the session begins.' },
  otherwise: 'Your answer stays as it is.',
});
