import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ProposalLapsedValues } from './mail.ts';

export const en = ({ side, firstName, answered }: ProposalLapsedValues): Letter => ({
  subject: 'The time to answer our proposal is over',
  preheader: 'You still take part. Here is what happens next.',
  heading: 'The proposal has lapsed',
  greeting: hi(firstName),
  opening: answered
    ? 'You said yes to our proposal, but the other answer did not come in time.'
    : 'We did not hear from you in time, so our proposal no longer stands.',
  paragraphs: [
    ...(answered ? ['Thank you for answering. We are sorry that it came to nothing.'] : []),
    side === 'mentor'
      ? 'You still take part, and we will write to you as soon as we have a student to suggest.'
      : 'You still take part, and we will write to you as soon as we have a mentor to suggest.',
  ],
  otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
});
