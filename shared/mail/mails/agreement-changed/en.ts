import { asFirstWord } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/en.ts';

export const en = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Please read your changed mentoring agreement',
  preheader: 'It holds once you have confirmed the new words too.',
  heading: 'Your agreement has changed',
  greeting: hi(firstName),
  opening: `${asFirstWord(partnerFirstName)} has changed what the two of you agree on.`,
  action: { label: 'Read and confirm', until: 'You can also change it once more.' },
  otherwise: 'Until you confirm it, nothing is agreed on in writing. Your meetings go on as before.',
});
