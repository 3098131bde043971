import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Keys, keysFrom } from './keys.ts';

/** Fetches the secret on first use and keeps the keys for the life of the Lambda. */
export const keysOf = (client: SecretsManagerClient, secretArn: string): (() => Promise<Keys>) => {
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
