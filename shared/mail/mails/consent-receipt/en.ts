import type { ConsentPurpose } from '../../../domain/privacy/consent-log.ts';
import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { ConsentReceiptValues } from './mail.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  FOLLOW_UP: 'to ask you 6 and 12 months later how it went',
  NEXT_ROUND: 'to write to you when the next round begins',
  STORY: 'to ask you for a story or a photo',
  PARTNER_SHARE: 'to share your application with partner universities and other regions',
  EMPLOYER_NAME: 'to name your employer as one that takes part',
};

export const en = ({ firstName, purpose, isGiven }: ConsentReceiptValues): Letter =>
  isGiven
    ? {
        subject: 'You have given a consent',
        preheader: 'What it covers, and how you take it back.',
        heading: 'You have given a consent',
        greeting: hi(firstName),
        opening: `From now on we have your consent ${purposes[purpose]}.`,
        paragraphs: ['You can take it back on your own page at any time. Nothing else depends on it.'],
        otherwise: 'You do not need to do anything. If this was not your wish, reply to this mail.',
      }
    : {
        subject: 'You have taken a consent back',
        preheader: 'What ends with it.',
        heading: 'You have taken a consent back',
        greeting: hi(firstName),
        opening: `We no longer have your consent ${purposes[purpose]}, and do not do it from now on.`,
        paragraphs: [
          'Your place in the programme does not depend on it. What was done before stays as it was, and we keep a record of when you consented and when you took it back.',
          'You can give it again on your own page at any time.',
        ],
        otherwise: 'You do not need to do anything. If this was not your wish, reply to this mail.',
      };
