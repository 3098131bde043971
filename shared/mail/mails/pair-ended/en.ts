import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Your mentoring pair has ended',
  preheader: 'You still take part. Here is what happens next.',
  heading: 'Your pair has ended',
  greeting: hi(firstName),
  opening: `The pair of you and ${partnerFirstName} has ended.`,
  paragraphs: [
    'We never pass reasons on.',
    'Thank you for the time that you have given. Please keep to yourself what you were told in confidence.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
    role === 'mentor'
      ? 'You still take part, and we will write to you if we have another mentee to suggest.'
      : 'You still take part, and we will write to you if we have another mentor to suggest.',
  ],
  otherwise: 'If this is a mistake, or if you would rather not go on, reply to this mail.',
});
