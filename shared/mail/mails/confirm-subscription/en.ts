import type { Letter } from '../../letter.ts';
import { moment } from '../../words/en.ts';
import type { ConfirmSubscriptionValues } from './mail.ts';

export const en = ({ role, confirmBy }: ConfirmSubscriptionValues): Letter => ({
  subject: 'Confirm that we may write to you',
  preheader: 'One press of a button.',
  heading: 'Shall we write to you?',
  opening:
    role === 'mentor'
      ? 'Somebody – you, we hope – wants a mail at this address when one can apply as a mentor.'
      : 'Somebody – you, we hope – wants a mail at this address when one can apply for a mentor.',
  action: {
    label: 'Yes, write to me',
    until: `Please confirm by ${moment(confirmBy)}. After that we delete the address.`,
  },
  otherwise:
    'If it was not you, you can leave it at that: without a confirmation we delete the address, and you get no more mail.',
});
