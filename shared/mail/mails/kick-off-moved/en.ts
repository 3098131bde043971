import type { Letter } from '../../letter.ts';
import { day, hi, kickOffDetails, kickOffEntry } from '../../words/en.ts';
import type { KickOffMovedValues } from './mail.ts';

export const en = ({ firstName, kickOff }: KickOffMovedValues): Letter => ({
  subject: `Please note: the kick-off is on ${day(kickOff.day)}`,
  preheader: 'The day, the time or the place is not as we told you before.',
  heading: 'News about the kick-off',
  greeting: hi(firstName),
  opening: 'The kick-off of our mentoring has been changed. This is how it stands now:',
  details: kickOffDetails(kickOff),
  calendar: kickOffEntry(kickOff),
  paragraphs: [
    kickOff.meeting === undefined
      ? 'We will write to you again with the time and the place.'
      : 'The attached file puts the kick-off into your calendar, or moves the entry that you have.',
  ],
  otherwise: 'You do not need to do anything. If you cannot come, reply to this mail.',
});
