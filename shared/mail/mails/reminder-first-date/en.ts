import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'Write to your mentor and suggest a first date',
  preheader: 'Your mentor is waiting to hear from you.',
  heading: 'Have you written to your mentor?',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} became a pair on ${day(formedOn)}, and we do not know yet when you meet for the first time.`,
  paragraphs: [
    'Two sentences are enough: who you are, and two or three times that suit you. You have the address in our mail about your pair.',
    'Once you have agreed on a time you can put it here; you both get it for your calendars.',
  ],
  action: {
    label: 'Plan the first meeting',
    until: 'By the same link you can tell us that you have met, or that you would like help.',
  },
  otherwise: 'Is something in the way? Tell us by the link or by a reply. Your mentor is not told.',
});
