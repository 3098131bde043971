import { requestAddressChange } from '../../domain/people/address-change.ts';
import { addressChanges } from '../../store/kinds/people.ts';
import { loadPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, create, remove, type Store, save } from '../../store/store.ts';

type NewAddress = { readonly changeId: string; readonly email: string; readonly emailHash: string };

/**
 * Takes in a person's wish for another address. A link goes there, word of it to the present one, and nothing changes until the link is
 * pressed. Asked again: the last wish stands.
 */
export const askAddressChange = async (
  personId: string,
  given: NewAddress,
  cause: Cause,
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const { state: person } = await loadPerson(store, personId);
    const { change, facts } = requestAddressChange(person, given, cause.now);
    const held = await store.find(addressChanges, person.id);
    await store.commit(
      [held ? save(addressChanges, held, change, facts) : create(addressChanges, change, facts)],
      cause,
    );
  });

/** Takes the wish back. There is none, or it is confirmed: nothing happens. */
export const cancelAddressChange = async (personId: string, cause: Cause, store: Store): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(addressChanges, personId);
    if (held && held.state.confirmedAt === undefined)
      await store.commit([remove(addressChanges, held)], cause);
  });
