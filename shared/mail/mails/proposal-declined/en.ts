import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ProposalDeclinedValues } from './mail.ts';

export const en = ({ side, firstName }: ProposalDeclinedValues): Letter => ({
  subject: 'Our proposal did not lead to a pair',
  preheader: 'You still take part. Here is what happens next.',
  heading: 'This time there will be no pair',
  greeting: hi(firstName),
  opening: 'The person we suggested to you could not say yes.',
  paragraphs: [
    'We never pass on reasons, and this need not have anything to do with you.',
    side === 'mentor'
      ? 'You still take part, and we will write to you as soon as we have a student to suggest.'
      : 'You still take part, and we will write to you as soon as we have a mentor to suggest.',
  ],
  otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
});
