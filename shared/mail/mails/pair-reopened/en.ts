import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Your mentoring pair goes on after all',
  preheader: 'The end of your pair is taken back.',
  heading: 'Your pair goes on after all',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} are a pair again: the end is taken back.`,
  paragraphs: [
    'You can go on as before, and the contact details are the same.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'If this is a mistake, reply to this mail.',
});
