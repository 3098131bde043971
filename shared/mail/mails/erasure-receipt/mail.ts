import { PersonErasureRequested } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ErasureReceiptValues = {
  readonly firstName: string;
  /** Reference of the erasure. */
  readonly receipt: string;
};

/** The last mail to an address. It leaves before the address is erased, and its text is kept nowhere. */
export const erasureReceipt = defineMail<typeof PersonErasureRequested, ErasureReceiptValues>({
  id: 'erasure-receipt',
  on: PersonErasureRequested,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  evenRestricted: true,
  values: ({ erasureId }, sources) => ({
    firstName: ownPerson(sources).contact.firstName,
    receipt: erasureId,
  }),
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin', receipt: 'era_01K2Q8DV5' }],
});
