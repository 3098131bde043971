import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { AddressChangeAskedValues } from './mail.ts';

export const en = ({ firstName, address }: AddressChangeAskedValues): Letter => ({
  subject: 'Your address is about to change',
  preheader: 'Did you not ask for this? Stop it on your page.',
  heading: 'Your address is about to change',
  greeting: hi(firstName),
  opening:
    'You want to get our mails at another address. We have sent a link there; once it is pressed, this address gets no mail from us and opens your page no longer.',
  details: [{ term: 'New address', detail: address }],
  otherwise:
    'If you did not ask for this, sign in to your page at once and stop it under your contact details, or reply to this mail.',
});
