import { randomBytes } from 'node:crypto';
import { type KeyRing, keyRingFrom } from '../../shared/runtime/key-ring.ts';

/** By then every Lambda has read the ring anew, and knows the key before anybody signs with it. */
const SIGNS_AFTER_MINUTES = 20;
/** Keys that still read: the new one, and those before it. */
const MOST_KEYS = 4;
/** As long as the key that the stack generates. */
const KEY_BYTES = 48;

/**
 * The secret with a new key that soon signs, and the former ones, which still read. The key of addresses stays what it was. With `forgets` the
 * former keys read no more. @throws RangeError where a key that was added a moment ago does not sign yet
 */
export const rotated = (
  secret: string,
  { now, forgets = false }: { readonly now: Date; readonly forgets?: boolean },
): string => {
  const { addresses, keys } = keyRingFrom(secret);
  const [newest] = keys;
  if (newest !== undefined && Date.parse(newest.from) > now.getTime())
    throw new RangeError(`The newest key signs from ${newest.from}: wait until then.`);
  const key = randomBytes(KEY_BYTES).toString('base64url');
  // Without a key before it, the new one signs at once.
  const from = new Date(now.getTime() + (forgets ? 0 : SIGNS_AFTER_MINUTES * 60_000)).toISOString();
  const ring: KeyRing = {
    addresses,
    keys: [{ key, from }, ...(forgets ? [] : keys.slice(0, MOST_KEYS - 1))],
  };
  return JSON.stringify(ring);
};
