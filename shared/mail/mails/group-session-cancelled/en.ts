import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { day, groupDetails, hi, nothingNow } from '../../words/en.ts';

export const en = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: `Cancelled: joint session on ${day(held.startsAt)}`,
  preheader: 'The session does not take place.',
  heading: 'A joint session is cancelled',
  greeting: hi(firstName),
  opening: 'Unfortunately this session of all pairs does not take place:',
  details: groupDetails(held),
  calendar: { ...groupEntry(held), cancelled: true },
  paragraphs: ['The attached file takes it out of your calendar. The other sessions stay as they are.'],
  otherwise: nothingNow,
});
