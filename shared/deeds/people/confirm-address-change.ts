import { type AddressChange, confirmAddressChange as confirm } from '../../domain/people/address-change.ts';
import { addressChanges } from '../../store/kinds/people.ts';
import { loadPerson } from '../../store/people.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { replaceAddress } from './change-address.ts';

/**
 * Makes the new address that of the person: the press of its link proves that the mailbox is theirs.
 * @throws Refusal `already-done`, `link-expired`, `address-taken`, `changed-meanwhile`
 */
export const confirmAddressChange = async (
  held: Versioned<AddressChange>,
  cause: Press,
  store: Store,
): Promise<Versioned<AddressChange>> => {
  const { personId, programmeId, email, emailHash } = held.state;
  const person = await loadPerson(store, personId);
  const state = confirm(held.state, person.state, cause.now);
  await replaceAddress(
    person,
    { email, emailHash, why: 'MOVED', reason: 'Own page' },
    { ...cause, programmeId, actor: `person:${person.state.id}` },
    store,
    [save(addressChanges, held, state)],
  );
  return { state, version: held.version + 1 };
};
