import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import {
  beginSession,
  countTry,
  requestSignIn,
  type SignIn,
  takesCode,
  takesCodeAgain,
} from '../../shared/domain/people/sign-in.ts';
import { linkIdOf, type SessionKeys, signInCodeHash } from '../../shared/runtime/keys.ts';
import {
  addressOwnerId,
  addressOwners,
  personSessions,
  persons,
  signInCodes,
  signIns,
} from '../../shared/store/kinds/people.ts';
import { findPerson, findSession } from '../../shared/store/people.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import {
  type Cause,
  create,
  type Press,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../shared/store/store.ts';

type Keys = () => Promise<{ emailHash(programmeId: string, email: string): string }>;
type Deps = { readonly store: Store; readonly keys: Keys };

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

type Typed = { readonly signInId: string; readonly code: string };
type Opening = { readonly store: Store; readonly keys: () => Promise<SessionKeys> };

/**
 * The session that the code has just opened, as long as it stands: two presses at once are one, and a wrong code is counted as before.
 * @throws Refusal `code-over`
 */
const openedBefore = async (
  held: Versioned<SignIn>,
  { signInId, code, isRight }: Typed & { readonly isRight: boolean },
  cause: Cause,
  { store, keys }: Opening,
): Promise<string> => {
  const { usedAt } = held.state;
  if (usedAt !== undefined && isRight) {
    const token = (await keys()).sessionToken(signInId, code, new Date(usedAt));
    if (await findSession(store, linkIdOf(token), cause.now)) return token;
  }
  if (!isRight) await store.commit([save(signIns, held, countTry(held.state, false, cause.now))], cause);
  throw new Refusal('code-over', 'The code is used.');
};

/**
 * Opens a session for the right code. Each code that is typed is counted by a conditional write, so that tries at once count together.
 * @returns the secret of the session's cookie
 * @throws Refusal `code-wrong`, `code-over` after five tries, a quarter of an hour, or use
 */
export const signInByCode = async (
  { signInId, code }: Typed,
  cause: Press,
  { store, keys }: Opening,
): Promise<string> =>
  retryOnConflict(async () => {
    const { now } = cause;
    const [held, stored] = await Promise.all([
      store.find(signIns, signInId, now),
      store.find(signInCodes, signInId, now),
    ]);
    const isOpen = held !== undefined && takesCode(held.state, now);
    if (held === undefined || !(isOpen || takesCodeAgain(held.state, now)))
      throw new Refusal('code-over', 'No code is waited for.');
    const { programmeId, personId, emailHash } = held.state;
    const person = personId === undefined ? undefined : await findPerson(store, personId);
    const typed = signInCodeHash(signInId, code);
    const isRight =
      isSame(typed, stored?.state.codeHash ?? signInCodeHash(signInId, '')) && stored !== undefined;
    const asVisitor = { ...cause, programmeId, actor: 'visitor' };
    if (!isOpen) return openedBefore(held, { signInId, code, isRight }, asVisitor, { store, keys });
    const next = countTry(held.state, isRight && person !== undefined, now);
    if (!isRight || person === undefined) {
      await store.commit([save(signIns, held, next)], asVisitor);
      throw takesCode(next, now)
        ? new Refusal('code-wrong', 'Another code.')
        : new Refusal('code-over', 'The last try.');
    }
    const token = (await keys()).sessionToken(signInId, code, now);
    const { id } = person.state;
    const session = beginSession({ id: linkIdOf(token), programmeId, personId: id, emailHash }, now);
    await store.commit(
      [
        save(signIns, held, next),
        create(personSessions, session),
        save(persons, person, { ...person.state, signedInAt: now.toISOString() }),
      ],
      { ...cause, programmeId, actor: `person:${id}` },
    );
    return token;
  });

/** Ends a session. Ended already: nothing happens. */
export const signOut = async (token: string, cause: Press, store: Store): Promise<void> =>
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
