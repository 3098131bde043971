import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, lastHeardOn }: PairReminderValues): Letter => ({
  subject: 'Three taps: did you meet your mentor this month?',
  preheader: 'Day, how and how long. Nothing about what you said.',
  heading: 'Did you meet?',
  greeting: hi(firstName),
  opening: `We last heard of you and ${partnerFirstName} on ${day(lastHeardOn)}.`,
  paragraphs: [
    'Tell us by the link whether you have met, and when and how. What you talked about stays between you.',
  ],
  action: { label: 'Answer', until: 'Three taps, also for “not this month”.' },
  otherwise:
    'If we hear nothing twice, we call you. By the same link you can plan a meeting or ask for help.',
});
