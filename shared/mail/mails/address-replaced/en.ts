import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { AddressReplacedValues } from './mail.ts';

export const en = ({ firstName, address }: AddressReplacedValues): Letter => ({
  subject: 'Your mails go to another address now',
  preheader: 'This is our last mail to the address that you had.',
  heading: 'Your mails go to another address now',
  greeting: hi(firstName),
  opening:
    'A coordinator has changed your e-mail address. This address gets no more mails from us and opens your page no longer.',
  details: [{ term: 'New address', detail: address }],
  otherwise: 'If you know of it, you need do nothing. If you did not ask for this, reply to this mail.',
});
