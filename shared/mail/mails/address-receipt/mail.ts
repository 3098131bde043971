import { PersonAddressReplaced } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import type { ContactReceiptValues } from '../contact-receipt/mail.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** The receipt for the address itself: word to the address that counts from now on. The former one was told before, where the person asked for the change themselves. */
export const addressReceipt = defineMail<typeof PersonAddressReplaced, ContactReceiptValues>({
  id: 'address-receipt',
  on: PersonAddressReplaced,
  to: [person],
  kind: 'service',
  leaves: 'soon',
  quietHours: true,
  evenRestricted: true,
  values: (_, sources) => ({ firstName: ownPerson(sources).contact.firstName, fields: ['email'] }),
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin', fields: ['email'] }],
});
