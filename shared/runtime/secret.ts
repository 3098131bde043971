import { type Clock, systemClock } from './clock.ts';

/** A new key signs after twice this long (`infra/keys`): by then no Lambda is left that does not know it. */
const READ_AGAIN_MS = 10 * 60_000;

/**
 * Fetches a secret on first use and keeps the keys made from it for ten minutes, so that a rotation is heard of. The client of AWS comes
 * with it: many requests need no key. Where the secret cannot be read again, the keys that are known go on.
 */
export const keysOf = <Keys>(
  secretArn: string,
  keysFrom: (secret: string) => Keys,
  clock: Clock = systemClock,
): (() => Promise<Keys>) => {
  let held: { readonly keys: Promise<Keys>; readonly at: number } | undefined;
  const read = async (): Promise<Keys> => {
    const { secretValueOf } = await import('./secret-value.ts');
    return keysFrom(await secretValueOf(secretArn));
  };
  return () => {
    const at = clock.now().getTime();
    const known = held;
    if (known !== undefined && at - known.at < READ_AGAIN_MS) return known.keys;
    const keys = read().catch((error: unknown) => {
      held = undefined;
      if (known === undefined) throw error;
      return known.keys;
    });
    held = { keys, at };
    return keys;
  };
};
