import { asFirstWord } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/en.ts';
import type { ProposalDeclinedValues } from './mail.ts';

export const en = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
}: ProposalDeclinedValues): Letter => ({
  subject: hasOthers ? 'One of our proposals did not lead to a pair' : 'Our proposal did not lead to a pair',
  preheader: 'You still take part. Here is what happens next.',
  heading: hasOthers ? 'One proposal has come to nothing' : 'This time there will be no pair',
  greeting: hi(firstName),
  opening:
    partnerFirstName === undefined
      ? 'The person we suggested to you could not say yes.'
      : `${asFirstWord(partnerFirstName)}, whom we suggested to you, could not say yes.`,
  paragraphs: [
    'We never pass on reasons, and this need not have anything to do with you.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
    isSought
      ? role === 'mentor'
        ? 'You still take part, and we will write to you as soon as we have a mentee to suggest.'
        : 'You still take part, and we will write to you as soon as we have a mentor to suggest.'
      : 'You still take part.',
  ],
  otherwise: `${nothingNow} If you would rather not go on, reply to this mail.`,
});
