/**
 * Fetches a secret on first use and keeps the keys made from it for the life of the Lambda. The client of AWS comes with
 * it: many requests need no key.
 */
export const keysOf = <Keys>(
  secretArn: string,
  keysFrom: (secret: string) => Keys,
): (() => Promise<Keys>) => {
  let keys: Promise<Keys> | undefined;
  const read = async (): Promise<Keys> => {
    const { secretValueOf } = await import('./secret-value.ts');
    return keysFrom(await secretValueOf(secretArn));
  };
  return () => {
    keys ??= read().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};
