import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Your mentoring pair carries on after all',
  preheader: 'The end of your pair has been taken back.',
  heading: 'Your pair carries on after all',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} are a pair again: the end has been taken back.`,
  paragraphs: [
    'You can carry on as before, and the contact details are still the same.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'If this is a mistake, reply to this mail.',
});
