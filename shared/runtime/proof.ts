import { createHash } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';
import { PATIENCE_SECONDS, PROOF_MINUTES, type Proof } from '../domain/door/limits.ts';

/**
 * Some two hundred and fifty keys are derived until one begins with a zero byte: a second on a laptop, a few on an old phone. Verifying
 * derives one.
 */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 5000, keyLength: 32, keyPrefix: '00' } as const;

const Challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    /** Instant of the question in milliseconds, and a hash of the network that was asked. */
    data: z.object({ at: z.number(), of: z.string() }),
  }),
  signature: z.string(),
});
type Challenge = z.output<typeof Challenge>;

/** Proof of work from the widget's field, and the value beside it for browsers without scripts. */
const Worked = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Far above what the widget sends. */
const LONGEST = 4000;

const unpacked = <Schema extends z.ZodType>(schema: Schema, packed: string): z.output<Schema> | undefined => {
  if (packed === '' || packed.length > LONGEST) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(packed, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
};

type Asking = { readonly network: string; readonly now: Date };

/** A question, signed, for one network. It is stored nowhere. */
export const askForProof = async ({
  proofKey,
  network,
  now,
}: Asking & { readonly proofKey: string }): Promise<string> => {
  const challenge = await createChallenge({
    ...WORK,
    deriveKey,
    hmacSignatureSecret: proofKey,
    data: { at: now.getTime(), of: network },
  });
  return Buffer.from(JSON.stringify(challenge)).toString('base64');
};

/** A proof, with the name of its question: each question is answered once. */
export type Proven = { readonly proof: Proof; readonly question: string };
const NOTHING: Proven = { proof: 'none', question: '' };

const proven = (proof: Proof, { signature }: Challenge): Proven => ({
  proof,
  question: createHash('sha256').update(signature).digest('base64url'),
});

const ageOf = ({ parameters }: Challenge, { network, now }: Asking): number | undefined => {
  const seconds = (now.getTime() - parameters.data.at) / 1000;
  return parameters.data.of === network && seconds <= PROOF_MINUTES * 60 ? seconds : undefined;
};

type Brought = { readonly worked: string; readonly waited: string };

const proofBy = async (proofKey: string, { worked, waited }: Brought, asking: Asking): Promise<Proven> => {
  const work = unpacked(Worked, worked);
  if (work !== undefined && ageOf(work.challenge, asking) !== undefined) {
    const { verified } = await verifySolution({ ...work, deriveKey, hmacSignatureSecret: proofKey });
    if (verified) return proven('worked', work.challenge);
  }
  const challenge = unpacked(Challenge, waited);
  const age = challenge && ageOf(challenge, asking);
  if (challenge === undefined || age === undefined || age < PATIENCE_SECONDS) return NOTHING;
  const { invalidSignature } = await verifySolution({
    challenge,
    // Nobody has worked here; only whether the question is ours is asked.
    solution: { counter: -1, derivedKey: '' },
    deriveKey,
    hmacSignatureSecret: proofKey,
  });
  return invalidSignature === false ? proven('waited', challenge) : NOTHING;
};

/** Reads what came along with a request, by any key that still reads. Whatever is wrong with it is no proof. */
export const readProof = async (
  brought: Brought,
  { proofKeys, ...asking }: Asking & { readonly proofKeys: readonly string[] },
): Promise<Proven> => {
  for (const key of new Set(proofKeys)) {
    const found = await proofBy(key, brought, asking);
    if (found.proof !== 'none') return found;
  }
  return NOTHING;
};
