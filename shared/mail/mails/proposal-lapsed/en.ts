import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ProposalLapsedValues } from './mail.ts';

const opening = ({ answered, partnerFirstName }: ProposalLapsedValues): string => {
  if (answered)
    return partnerFirstName === undefined
      ? 'You said yes to our proposal, but the other answer did not come in time.'
      : `You said yes to ${partnerFirstName}, but the other answer did not come in time.`;
  return partnerFirstName === undefined
    ? 'We did not hear from you in time, so our proposal no longer stands.'
    : `We did not hear from you in time, so we no longer suggest ${partnerFirstName} to you.`;
};

export const en = (values: ProposalLapsedValues): Letter => ({
  subject: values.hasOthers
    ? 'The time to answer one of our proposals is over'
    : 'The time to answer our proposal is over',
  preheader: 'You still take part. Here is what happens next.',
  heading: 'The proposal has lapsed',
  greeting: hi(values.firstName),
  opening: opening(values),
  paragraphs: [
    ...(values.answered ? ['Thank you for answering. We are sorry that it came to nothing.'] : []),
    ...(values.hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
    values.role === 'mentor'
      ? 'You still take part, and we will write to you as soon as we have a mentee to suggest.'
      : 'You still take part, and we will write to you as soon as we have a mentor to suggest.',
  ],
  otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
});
