import * as z from 'zod';

/** A secret as it stands in Secrets Manager once it has been rotated. Before that it is the first key, as plain text. */
const Stored = z.strictObject({
  /** The first key: addresses are known again by it alone, so it is never rotated. */
  addresses: z.string().min(32),
  /** The newest first. */
  keys: z.array(z.strictObject({ key: z.string().min(32), from: z.iso.datetime() })).min(1),
});

export type KeyRing = {
  readonly addresses: string;
  /** All keys that still read, the newest first. */
  readonly keys: readonly { readonly key: string; readonly from: string }[];
};

/** Older than any deed. */
const EVER = '1970-01-01T00:00:00.000Z';

/** @throws where the secret is neither a key nor a ring of keys */
export const keyRingFrom = (secret: string): KeyRing =>
  secret.startsWith('{')
    ? Stored.parse(JSON.parse(secret))
    : { addresses: secret, keys: [{ key: secret, from: EVER }] };

/** The key that signed at an instant: the same for a thing of that instant, however often it is asked. */
export const keyAt = ({ keys }: KeyRing, instant: Date): string => {
  const found = keys.find(({ from }) => Date.parse(from) <= instant.getTime()) ?? keys.at(-1);
  if (found === undefined) throw new Error('The ring has no key.');
  return found.key;
};
