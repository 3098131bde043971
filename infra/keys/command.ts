import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { keyRingFrom } from '../../shared/runtime/key-ring.ts';
import { rotated } from './rotate.ts';

const USAGE = `npm run rotate-key -- --secret ARN [--forget]
Adds a key that signs in twenty minutes, and leaves the former ones to read. With --forget a new one alone signs and reads, at once.
Prints instants, never a key. See "Rotating a key" in infra/README.md.`;

const values = readOptions(USAGE, {
  secret: { type: 'string' },
  forget: { type: 'boolean', default: false },
});
const { secret: SecretId } = values;
if (SecretId === undefined) misused(USAGE, 'Name the secret by its ARN.');

const client = new SecretsManagerClient({});
const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
try {
  const next = rotated(SecretString, { now: new Date(), forgets: values.forget });
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: next }));
  const [newest, ...former] = keyRingFrom(next).keys;
  process.stdout.write(`A new key signs from ${newest?.from}. Former keys that read: ${former.length}.\n`);
} catch (problem) {
  if (!(problem instanceof RangeError)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
