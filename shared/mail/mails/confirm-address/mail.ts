import { AddressChangeRequested } from '../../../../events/people.ts';
import { CONFIRM_ADDRESS_DAYS } from '../../../domain/people/address-change.ts';
import { defineMail } from '../../definition.ts';
import { wantedAddress } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ConfirmAddressValues = {
  /** ISO instant. */
  readonly confirmBy: string;
};

export const confirmAddress = defineMail<typeof AddressChangeRequested, ConfirmAddressValues>({
  id: 'confirm-address',
  on: AddressChangeRequested,
  to: [wantedAddress],
  kind: 'verification',
  link: ({ personId, changeId }) => ({
    verb: 'confirm-address',
    aboutId: `${personId}.${changeId}`,
    days: CONFIRM_ADDRESS_DAYS,
  }),
  leaves: 'at-once',
  quietHours: false,
  values: async ({ personId, changeId }, sources) => {
    const change = await sources.addressChange(personId);
    return change?.changeId === changeId && change.confirmedAt === undefined
      ? { confirmBy: change.expiresAt }
      : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [{ confirmBy: '2027-01-20T10:00:00.000Z' }],
});
