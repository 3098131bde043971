import { createHash } from 'node:crypto';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { replacedByStaff } from '../../domain/people/address-change.ts';
import { changeAddress as change, type Person } from '../../domain/people/person.ts';
import { addressChanges, addressOwnerId, addressOwners, persons } from '../../store/kinds/people.ts';
import { loadPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  create,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

export type AddressChange = {
  readonly personId: string;
  /** As `emailAddress` of the forms reads it. */
  readonly email: string;
  readonly why: 'MOVED' | 'MISTYPED';
  readonly reason: string;
};

export type AddressDeps = {
  readonly store: Store;
  readonly keys: () => Promise<{ emailHash(programmeId: string, email: string): string }>;
};

type Replacement = Omit<AddressChange, 'personId'> & { readonly emailHash: string };

/** Gives a person the address of this hash, with further changes. @throws Refusal `address-taken`, `changed-meanwhile` */
export const replaceAddress = async (
  held: Versioned<Person>,
  { email, emailHash, why, reason }: Replacement,
  cause: Cause,
  store: Store,
  more: readonly Change[] = [],
): Promise<void> => {
  const { id, programmeId } = held.state;
  const [owner, former] = await Promise.all([
    store.find(addressOwners, addressOwnerId({ programmeId, emailHash })),
    store.find(addressOwners, addressOwnerId({ programmeId, emailHash: held.state.emailHash })),
  ]);
  if (owner && owner.state.personId !== id)
    throw new Refusal('address-taken', `The new address of ${id} leads to ${owner.state.personId}.`);
  const by = { actor: cause.actor, reason };
  const { person, facts } = change(held.state, { email, emailHash }, why, by, cause.now);
  const isAnother = emailHash !== held.state.emailHash;
  try {
    await store.commit(
      [
        save(persons, held, person, facts),
        ...(owner ? [] : [create(addressOwners, { programmeId, emailHash, personId: id })]),
        ...(isAnother && former ? [remove(addressOwners, former)] : []),
        ...more,
      ],
      cause,
    );
  } catch (error) {
    // Another person has confirmed the new address at this moment.
    if (isRefusal(error, 'exists-already'))
      throw new Refusal('changed-meanwhile', `The new address of ${id} was taken meanwhile.`);
    throw error;
  }
};

/** Word of a replacement goes to the former address as well, unless no mail ever reached its owner there. */
const rememberFormer = async (
  { state: person, version }: Versioned<Person>,
  { email, emailHash, why }: Replacement,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  if (why === 'MISTYPED' || emailHash === person.emailHash) return [];
  const held = await store.find(addressChanges, person.id);
  const changeId = `adc_${createHash('sha256').update(`${person.id}|${version}`).digest('hex').slice(0, 32)}`;
  const change = replacedByStaff(person, { changeId, email, emailHash }, now);
  return [held ? save(addressChanges, held, change) : create(addressChanges, change)];
};

/**
 * Gives a person another address. All mails go there, and the old address leads to nobody; it is told so once, unless it was mistyped.
 * Theirs already: nothing happens.
 * @throws Refusal `not-found`, `address-taken`
 */
export const changeAddress = async (
  { personId, email, why, reason }: AddressChange,
  cause: Cause,
  { store, keys }: AddressDeps,
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await loadPerson(store, personId);
    const emailHash = (await keys()).emailHash(held.state.programmeId, email);
    if (email === held.state.contact.email && emailHash === held.state.emailHash) return;
    const replacement = { email, emailHash, why, reason };
    const former = await rememberFormer(held, replacement, cause.now, store);
    await replaceAddress(held, replacement, cause, store, former);
  });
