import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** @throws where the secret is too short to be one */
export const secretValueOf = async (secretArn: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: secretArn }),
  );
  if (!SecretString || SecretString.length < 32) throw new Error('The secret is missing or too short.');
  return SecretString;
};
