import { PersonAddressReplaced } from '../../../../events/people.ts';
import { veiledAddress } from '../../../domain/people/address-change.ts';
import { defineMail } from '../../definition.ts';
import { formerAddress } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type AddressReplacedValues = {
  readonly firstName: string;
  /** The new address, so that its owner knows it and nobody else learns it. */
  readonly address: string;
};

/** Word to an address that staff have replaced: an owner who did not ask for it can say so, also where the new one is not theirs. */
export const addressReplaced = defineMail<typeof PersonAddressReplaced, AddressReplacedValues>({
  id: 'address-replaced',
  on: PersonAddressReplaced,
  to: [formerAddress],
  // A mistyped address was never theirs.
  when: ({ why }) => why === 'MOVED',
  kind: 'service',
  leaves: 'at-once',
  quietHours: false,
  evenRestricted: true,
  values: (_, sources) => {
    const { contact } = ownPerson(sources);
    return { firstName: contact.firstName, address: veiledAddress(contact.email) };
  },
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin', address: 'l…@example.org' }],
});
