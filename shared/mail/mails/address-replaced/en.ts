import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { AddressReplacedValues } from './mail.ts';

export const en = ({ firstName, address }: AddressReplacedValues): Letter => ({
  subject: 'Your mails go to another address now',
  preheader: 'This is our last mail to the address that you had.',
  heading: 'Your mails go to another address now',
  greeting: hi(firstName),
  opening:
    'A coordinator has changed your e-mail address. We send no more mails to this one, and it no longer opens your page.',
  details: [{ term: 'New address', detail: address }],
  otherwise: 'If you asked for this, you do not need to do anything. If you did not, reply to this mail.',
});
