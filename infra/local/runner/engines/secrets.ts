import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../journal.ts';
import type { Resources } from '../parts.ts';
import { type Operations, ServiceError } from './aws-json.ts';

const Stored = z.record(z.string(), z.string());
const Properties = z.object({
  GenerateSecretString: z.object({
    PasswordLength: z.number().default(32),
    ExcludePunctuation: z.boolean().default(false),
  }),
});
const GetSecretValue = z.object({
  SecretId: z.string(),
  VersionId: z.string().optional(),
  VersionStage: z.string().optional(),
});

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const generate = (length: number, alphabet: string): string => {
  let text = '';
  while (text.length < length)
    // Bytes beyond the last whole alphabet would favour its first letters.
    for (const byte of randomBytes(length))
      if (byte < 256 - (256 % alphabet.length) && text.length < length)
        text += alphabet[byte % alphabet.length];
  return text;
};

/** Secrets Manager, as far as reading goes: each secret is made up once and kept in `file`, so that links outlive a restart. */
export const secretOperations = (options: { file: string; resources: Resources }): Operations => {
  const { file, resources } = options;
  const stored = existsSync(file) ? Stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  for (const { logicalId, properties } of resources.ofType('AWS::SecretsManager::Secret')) {
    const { PasswordLength: length, ExcludePunctuation: plain } =
      Properties.parse(properties).GenerateSecretString;
    stored[resources.ref(logicalId)] ??= generate(length, plain ? LETTERS : LETTERS + PUNCTUATION);
  }
  writeWhole(file, JSON.stringify(stored));
  return {
    'secretsmanager.GetSecretValue': async (input) => {
      const { SecretId: id } = GetSecretValue.parse(input);
      const arn = Object.keys(stored).find((known) => known === id || known.endsWith(`:secret:${id}`));
      const value = arn === undefined ? undefined : stored[arn];
      if (arn === undefined || value === undefined)
        throw new ServiceError(
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret.",
        );
      return { ARN: arn, Name: arn.split(':').pop(), SecretString: value, VersionStages: ['AWSCURRENT'] };
    },
  };
};
