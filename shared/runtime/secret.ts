import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Fetches a secret on first use and keeps the keys made from it for the life of the Lambda. */
export const keysOf = <Keys>(
  client: SecretsManagerClient,
  secretArn: string,
  keysFrom: (secret: string) => Keys,
): (() => Promise<Keys>) => {
  let keys: Promise<Keys> | undefined;
  const read = async (): Promise<Keys> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString || SecretString.length < 32) throw new Error('The secret is missing or too short.');
    return keysFrom(SecretString);
  };
  return () => {
    keys ??= read().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};
