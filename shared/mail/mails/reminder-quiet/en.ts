import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, lastHeardOn, callOn }: PairReminderValues): Letter => ({
  subject: 'No meeting for a while: a line may help',
  preheader: 'Write a line to your mentee, or tell us that you have met.',
  heading: 'It has been quiet for a while',
  greeting: hi(firstName),
  opening: `The last that we have heard of you and ${partnerFirstName} is of ${day(lastHeardOn)}.`,
  paragraphs: [
    'Many mentees do not dare to write again after a silence. A line from you often helps: “How are you? Does next week suit you?”',
  ],
  action: {
    label: 'Tell us, or plan a meeting',
    until: 'You may have met meanwhile: then tell us by the same link.',
  },
  otherwise: `If we have heard nothing by ${day(callOn)}, we call one of you.`,
});
