import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Five weeks without a meeting: a line may help',
  preheader: 'Write a line to your mentee, or tell us that you have met.',
  heading: 'It has been quiet for a while',
  greeting: hi(firstName),
  opening: `We have not heard of a meeting of you and ${partnerFirstName} for five weeks.`,
  paragraphs: [
    'Many mentees do not dare to write again after a silence. A line from you often helps: “How are you? Does next week suit you?”',
  ],
  action: {
    label: 'Tell us, or plan a meeting',
    until: 'You may have met meanwhile: then tell us by the same link.',
  },
  otherwise: 'If we hear nothing for ten days more, we call one of you.',
});
