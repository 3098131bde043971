import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Your mentoring pair goes on',
  preheader: 'The pause is over.',
  heading: 'Your pair goes on',
  greeting: hi(firstName),
  opening: `The pause is over: you and ${partnerFirstName} can go on.`,
  paragraphs: [
    role === 'mentor'
      ? 'Your mentee writes first, and suggests times to meet.'
      : 'Write to your mentor in the next few days, and suggest two or three times to meet.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'Does it not suit you yet? Reply to this mail.',
});
