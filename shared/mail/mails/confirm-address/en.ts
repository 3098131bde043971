import type { Letter } from '../../letter.ts';
import { moment } from '../../words/en.ts';
import type { ConfirmAddressValues } from './mail.ts';

export const en = ({ confirmBy }: ConfirmAddressValues): Letter => ({
  subject: 'Confirm your new address',
  preheader: 'One press, and our mails go here.',
  heading: 'Is this your new address?',
  opening: 'Somebody who takes part in the mentoring programme has given this address as their new one.',
  paragraphs: ['Was it you? Then confirm it. Until then nothing changes.'],
  action: { label: 'Confirm the address', until: `Please confirm by ${moment(confirmBy)}.` },
  otherwise: 'If it was not you, you can leave it at that. We then delete the address within two days.',
});
