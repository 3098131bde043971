import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Operations, ServiceError, startAwsJson } from '../../infra/local/runner/engines/aws-json.ts';
import { keyRingFrom } from '../../shared/runtime/key-ring.ts';

const COMMAND = join(import.meta.dirname, '../../infra/keys/command.ts');
const ARN = 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:LinkSecret-1a2b3c';
const FIRST = 'the first key, as the stack has generated it: sixty-four letters';
const TOKEN = /^[\w-]{32,64}$/;

const Asked = z.object({ SecretId: z.string(), SecretString: z.string().optional() });
const Put = Asked.extend({ ClientRequestToken: z.string() });

/** The protocol of Secrets Manager with one secret; what it cannot show is AWS's own rights and its replication. */
let secret: string | undefined;
let refusal: ServiceError | undefined;
let puts: z.output<typeof Put>[] = [];
const known = (input: unknown): void => {
  if (secret === undefined || Asked.parse(input).SecretId !== ARN)
    throw new ServiceError('ResourceNotFoundException', 'There is no such secret.');
};
const operations: Operations = {
  'secretsmanager.GetSecretValue': async (input) => {
    known(input);
    return { ARN, Name: 'LinkSecret', VersionId: 'v', SecretString: secret };
  },
  'secretsmanager.PutSecretValue': async (input) => {
    known(input);
    if (refusal !== undefined) throw refusal;
    const put = Put.parse(input);
    puts.push(put);
    secret = put.SecretString;
    return { ARN, Name: 'LinkSecret', VersionId: put.ClientRequestToken };
  },
};

let engine: Awaited<ReturnType<typeof startAwsJson>>;
beforeAll(async () => {
  engine = await startAwsJson(operations);
});
afterAll(() => engine.stop());
beforeEach(() => {
  secret = FIRST;
  refusal = undefined;
  puts = [];
});

const run = (...options: string[]): Promise<{ readonly said: string; readonly code: number | null }> => {
  const child = spawn(process.execPath, [COMMAND, ...options], {
    env: {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: engine.endpoint,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((done) => child.on('exit', (code) => done({ said, code })));
};

describe('npm run rotate-key', () => {
  it('puts a ring with the former key into the secret, and prints no key', async () => {
    const { said, code } = await run('--secret', ARN);
    expect(code).toBe(0);
    expect(said).toMatch(/^A new key signs from 20\d\d-[^ ]+Z\. Former keys that read: 1\.\n$/);
    const ring = keyRingFrom(secret ?? '');
    expect(ring.addresses).toBe(FIRST);
    expect(ring.keys.map(({ key }) => key).at(-1)).toBe(FIRST);
    for (const { key } of ring.keys) expect(said).not.toContain(key);
    expect(puts).toMatchObject([{ SecretId: ARN, ClientRequestToken: expect.stringMatching(TOKEN) }]);
  });

  it('adds none while the last one does not sign, says until when, and forgets all with --forget once it does', async () => {
    await run('--secret', ARN, '--forget');
    expect(keyRingFrom(secret ?? '').keys).toHaveLength(1);
    await run('--secret', ARN);
    const before = secret;
    const { said, code } = await run('--secret', ARN);
    expect([code, said]).toEqual([1, expect.stringMatching(/signs from .* wait until then/)]);
    expect(said).not.toContain('    at ');
    expect(secret).toBe(before);
  });

  it.each([
    ['AccessDeniedException', 'is not authorized to perform: secretsmanager:PutSecretValue'],
    ['LimitExceededException', 'too many versions'],
  ])('leaves the secret as it is, and fails, where AWS answers with %s', async (name, message) => {
    refusal = new ServiceError(name, message);
    const { said, code } = await run('--secret', ARN);
    expect(code).not.toBe(0);
    expect(said).toContain(message);
    expect([secret, puts]).toEqual([FIRST, []]);
    expect(said).not.toContain(FIRST);
  });

  it('fails for a secret that is not there, or holds what is no ring, and writes nothing', async () => {
    expect((await run('--secret', `${ARN}x`)).code).not.toBe(0);
    secret = '{"keys":[]}';
    expect((await run('--secret', ARN)).code).not.toBe(0);
    expect([secret, puts]).toEqual(['{"keys":[]}', []]);
  });
});
