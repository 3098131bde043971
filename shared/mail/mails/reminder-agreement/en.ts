import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Reminder: confirm your mentoring agreement',
  preheader: 'A few sentences about goals and rhythm, confirmed by both of you.',
  heading: 'Your agreement is still open',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} have not both confirmed what you want to reach and how often you meet.`,
  paragraphs: ['A few sentences are enough. You can change them later.'],
  action: { label: 'Read and confirm', until: 'It takes three minutes.' },
  otherwise: 'We do not remind you of this again. The agreement stays open behind the same link.',
});
