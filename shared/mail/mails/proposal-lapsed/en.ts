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
  preheader: values.answered
    ? 'You still take part. Here is what happens next.'
    : 'Tell us whether you would like to go on.',
  heading: 'The proposal has lapsed',
  greeting: hi(values.firstName),
  opening: opening(values),
  paragraphs: [
    ...(values.answered ? ['Thank you for answering. We are sorry that it came to nothing.'] : []),
    ...(values.hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
    values.answered
      ? values.isSought
        ? values.role === 'mentor'
          ? 'You still take part, and we will write to you as soon as we have a mentee to suggest.'
          : 'You still take part, and we will write to you as soon as we have a mentor to suggest.'
        : 'You still take part.'
      : values.role === 'mentor'
        ? 'We suggest no other mentee to you until you tell us that you would like to go on. One press is enough.'
        : 'We suggest no other mentor to you until you tell us that you would like to go on. One press is enough.',
  ],
  action: values.answered ? undefined : { label: 'Tell us what suits you', until: 'It takes one press.' },
  otherwise: values.answered
    ? `${nothingNow} If you would rather not go on, reply to this mail.`
    : 'Without a word from you we suggest nobody else to you, and a coordinator may call.',
});
