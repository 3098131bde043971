import { AddressChangeRequested } from '../../../../events/people.ts';
import { veiledAddress } from '../../../domain/people/address-change.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type AddressChangeAskedValues = {
  readonly firstName: string;
  /** The new address, so that its owner knows it and nobody else learns it. */
  readonly address: string;
};

/** Word to the present address before another one takes its place: an owner who did not ask for it can still stop it. */
export const addressChangeAsked = defineMail<typeof AddressChangeRequested, AddressChangeAskedValues>({
  id: 'address-change-asked',
  on: AddressChangeRequested,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: false,
  evenRestricted: true,
  values: async ({ personId, changeId }, sources) => {
    const change = await sources.addressChange(personId);
    return change?.changeId === changeId && change.confirmedAt === undefined
      ? { firstName: ownPerson(sources).contact.firstName, address: veiledAddress(change.email) }
      : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin', address: 'l…@example.org' }],
});
