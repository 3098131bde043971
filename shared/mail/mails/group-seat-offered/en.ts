import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupDetails, hi } from '../../words/en.ts';

export const en = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: 'A seat is free for you now',
  preheader: 'You were on the waiting list, and now you have a seat.',
  heading: 'You have a seat',
  greeting: hi(firstName),
  opening: 'You were on the waiting list of this session. A seat is free now, and it is yours:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['The attached file puts the session into your calendar.'],
  action: { label: 'Change my answer', until: 'If you cannot come any more, give the seat to the next one.' },
  otherwise: 'You do not need to confirm anything: the seat is yours.',
});
