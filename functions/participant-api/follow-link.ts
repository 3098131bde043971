import * as z from 'zod';
import type { Ask, OpenAsk } from '../../shared/asks/ask.ts';
import { askOf, askOfAct } from '../../shared/asks/catalogue.ts';
import { isErased } from '../../shared/domain/applications/application.ts';
import type { Link } from '../../shared/domain/follow-up/link.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Door } from '../../shared/runtime/door.ts';
import { linkIdOf } from '../../shared/runtime/keys.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { links } from '../../shared/store/kinds/follow-up.ts';
import { findPerson, findSession } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';

/** Query of each address in a mail that carries the token of a link. */
export const LinkAddress = z.looseObject({ t: z.string().max(200).default('') });

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A link that went to an address which turned out to be somebody else's. */
const isInStrangersMailbox = async (
  { applicationId, mailedAt = '' }: Link,
  store: Store,
  now: Date,
): Promise<boolean> => {
  const application = applicationId && (await store.find(applications, applicationId, now))?.state;
  if (!application || application.status === 'SUBMITTED') return false;
  const linksSince = (await findPerson(store, application.personId))?.state.linksSince;
  return linksSince !== undefined && mailedAt < linksSince;
};

/**
 * The link of a token. One from the own page works no longer than the session, and one in a mail no longer than its address is taken for
 * the person's.
 * @throws Refusal `link-unknown`, `link-expired`
 */
export const findLink = async (token: string, store: Store, now: Date): Promise<Link> => {
  if (!TOKEN.test(token)) throw new Refusal('link-unknown', 'No token of ours.');
  const link = (await store.find(links, linkIdOf(token), now))?.state;
  if (link === undefined) throw new Refusal('link-unknown', 'No such link.');
  if (link.sessionId === undefined) {
    if (await isInStrangersMailbox(link, store, now))
      throw new Refusal('link-expired', 'The address that it was mailed to was mistyped.');
  } else if (!(await findSession(store, link.sessionId, now)))
    throw new Refusal('link-expired', 'The session has ended.');
  return link;
};

/**
 * Counts a token of our kind that leads to nothing. A true one is never counted, and works also where others have guessed from the same
 * network: there are too many tokens for a guess to find one.
 */
export const countingMisses = async <Found>(
  request: Parameters<Door['countTry']>[0],
  token: string,
  { door }: { readonly door: Pick<Door, 'countTry'> },
  look: () => Promise<Found>,
): Promise<Found> => {
  try {
    return await look();
  } catch (error) {
    if (isRefusal(error, 'link-unknown') && TOKEN.test(token)) await door.countTry(request, 'link');
    throw error;
  }
};

/** The link of a token, also one that has expired a while ago. */
export const findOldLink = async (token: string, store: Store, now: Date): Promise<Link | undefined> =>
  TOKEN.test(token) ? (await store.find(links, linkIdOf(token), now))?.state : undefined;

/** The token where it could be one of ours: nothing that somebody made up comes back in a page. */
export const plausibleToken = (token: string): string => (TOKEN.test(token) ? token : '');

/** The refusal as it is told to the holder of a link: of an erased application there is nothing else to say. */
export const asToldToHolder = async (error: unknown, link: Link, store: Store): Promise<unknown> => {
  if (!isRefusal(error) || link.applicationId === undefined) return error;
  const held = await store.find(applications, link.applicationId);
  return held !== undefined && isErased(held.state)
    ? new Refusal('data-erased', `${link.applicationId} is erased.`)
    : error;
};

/** The ask of a link, or the one that is wanted where both are about the same thing. */
const askFor = (verb: string, wanted: string | undefined): Ask | undefined => {
  const own = askOf(verb);
  const other = wanted === undefined ? undefined : (askOf(wanted) ?? askOfAct(wanted));
  return other?.group !== undefined && other.group === own?.group ? other : own;
};

/**
 * Loads the ask of a token with its object. `wanted` names another ask of its group, or one of its acts. An unknown token and a deleted object get the same refusal.
 * @throws Refusal `link-unknown`, `link-expired`, `application-gone`, `data-erased`
 */
export const followLink = async (
  token: string,
  store: Store,
  now: Date,
  wanted?: string,
): Promise<OpenAsk> => {
  const link = await findLink(token, store, now);
  const ask = askFor(link.verb, wanted);
  if (!ask) throw new Refusal('link-unknown', 'No such link.');
  try {
    return await ask.open(link, store, now);
  } catch (error) {
    throw await asToldToHolder(error, link, store);
  }
};

/** The ask of a token with today's names and in today's language. @throws as `followLink` */
export const lookAtLink = async (token: string, store: Store, now: Date, wanted?: string): Promise<OpenAsk> =>
  (await followLink(token, store, now, wanted)).shown(store);
