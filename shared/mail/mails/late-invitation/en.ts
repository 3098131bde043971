import type { Letter } from '../../letter.ts';
import { hi, moment } from '../../words/en.ts';
import type { LateInvitationValues } from './mail.ts';

export const en = ({ firstName, role, applyBy }: LateInvitationValues): Letter => ({
  subject: 'You can still apply, by this link',
  preheader: 'Applications have closed, but not for you.',
  heading: 'You can still apply',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Applications have closed. As agreed with you, we still take your application to become a mentor.'
      : 'Applications have closed. As agreed with you, we still take your application for a mentor.',
  action: {
    label: 'Open the form',
    until: `Please apply by ${moment(applyBy)}. After that the link no longer works.`,
  },
  otherwise:
    'The link is for you alone and for one application. If you have changed your mind, you do not need to do anything.',
});
