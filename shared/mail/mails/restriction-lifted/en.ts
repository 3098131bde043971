import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { RestrictionLiftedValues } from './mail.ts';

export const en = ({ firstName }: RestrictionLiftedValues): Letter => ({
  subject: 'Your data is used again',
  preheader: 'You are in the programme as before.',
  heading: 'Your data is used again',
  greeting: hi(firstName),
  opening: 'Your data was kept and not used. That has ended: you are in the programme as before.',
  paragraphs: [
    'A pair that was paused is still paused: the two of you can go on from your own page. A proposal that ended meanwhile does not come back, and you can be in the next matching.',
    'Mails that we did not send you in the meantime are not sent later.',
  ],
  otherwise: 'You do not need to do anything. You can have your data kept unused again on your own page.',
});
