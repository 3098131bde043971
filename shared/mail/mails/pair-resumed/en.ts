import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Your mentoring pair carries on',
  preheader: 'The pause is over.',
  heading: 'Your pair carries on',
  greeting: hi(firstName),
  opening: `The pause is over: you and ${partnerFirstName} can carry on.`,
  paragraphs: [
    role === 'mentor'
      ? 'Your mentee will write first and suggest times to meet.'
      : 'Write to your mentor in the next few days, and suggest two or three times to meet.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'Is it too soon for you? Reply to this mail.',
});
