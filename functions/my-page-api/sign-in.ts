import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import {
  beginSession,
  countTry,
  type PersonSession,
  requestSignIn,
  takesCode,
} from '../../shared/domain/people/sign-in.ts';
import { linkIdOf, signInCodeHash } from '../../shared/runtime/keys.ts';
import {
  addressOwnerId,
  addressOwners,
  personSessions,
  persons,
  signInCodes,
  signIns,
} from '../../shared/store/kinds/people.ts';
import { findPerson } from '../../shared/store/people.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Cause, create, remove, type Store, save } from '../../shared/store/store.ts';

type Keys = () => Promise<{ emailHash(programmeId: string, email: string): string }>;
type Deps = { readonly store: Store; readonly keys: Keys };

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * Asks for a one-time code. The work is the same for a known and an unknown address: neither the answer nor its time tells which it
 * was. The mail follows the fact.
 * @returns the id that the code belongs to
 */
export const askForCode = async (
  email: string,
  cause: Omit<Cause, 'actor'>,
  { store, keys }: Deps,
): Promise<string> => {
  const { programmeId } = cause;
  const emailHash = (await keys()).emailHash(programmeId, email);
  const owner = await store.find(addressOwners, addressOwnerId({ programmeId, emailHash }));
  const of = { id: `sin_${randomBytes(20).toString('hex')}`, programmeId, emailHash };
  const { signIn, facts } = requestSignIn(
    owner === undefined ? of : { ...of, personId: owner.state.personId },
    cause.now,
  );
  await store.commit([create(signIns, signIn, facts)], { ...cause, actor: 'visitor' });
  return signIn.id;
};

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A session with the secret of its cookie, which is stored nowhere. */
type SignedIn = { readonly token: string; readonly session: PersonSession };

/**
 * Opens a session for the right code. Each code that is typed is counted by a conditional write, so that tries at once count together.
 * @throws Refusal `code-wrong`, `code-over` after five tries, a quarter of an hour, or use
 */
export const signInByCode = async (
  { signInId, code }: { readonly signInId: string; readonly code: string },
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  store: Store,
): Promise<SignedIn> =>
  retryOnConflict(async () => {
    const { now } = cause;
    const [held, stored] = await Promise.all([
      store.find(signIns, signInId, now),
      store.find(signInCodes, signInId, now),
    ]);
    if (held === undefined || !takesCode(held.state, now))
      throw new Refusal('code-over', 'No code is waited for.');
    const { programmeId, personId, emailHash } = held.state;
    const person = personId === undefined ? undefined : await findPerson(store, personId);
    const typed = signInCodeHash(signInId, code);
    const isRight =
      isSame(typed, stored?.state.codeHash ?? signInCodeHash(signInId, '')) && stored !== undefined;
    const next = countTry(held.state, isRight && person !== undefined, now);
    const ownCause = { ...cause, programmeId };
    if (!isRight || person === undefined) {
      await store.commit([save(signIns, held, next)], { ...ownCause, actor: 'visitor' });
      throw takesCode(next, now)
        ? new Refusal('code-wrong', 'Another code.')
        : new Refusal('code-over', 'The last try.');
    }
    const token = secret();
    const { id } = person.state;
    const session = beginSession({ id: linkIdOf(token), programmeId, personId: id, emailHash }, now);
    await store.commit(
      [
        save(signIns, held, next),
        create(personSessions, session),
        save(persons, person, { ...person.state, signedInAt: now.toISOString() }),
      ],
      { ...ownCause, actor: `person:${id}` },
    );
    return { token, session };
  });

/** Ends a session. Ended already: nothing happens. */
export const signOut = async (
  token: string,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  store: Store,
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await store.find(personSessions, linkIdOf(token));
    if (held === undefined) return;
    const { programmeId, personId } = held.state;
    await store.commit([remove(personSessions, held)], {
      ...cause,
      programmeId,
      actor: `person:${personId}`,
    });
  });
