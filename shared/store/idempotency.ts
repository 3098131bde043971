import { createHash } from 'node:crypto';
import { daysAfter } from '../domain/kernel/dates.ts';
import { type FieldFault, Refusal } from '../domain/kernel/refusal.ts';
import { countOf } from '../domain/privacy/retention.ts';
import { CommitConflict } from './conflict.ts';
import { parseItem } from './item-record.ts';
import { type IdempotentRequest, idempotentRequests } from './kinds/idempotency.ts';
import { type Change, create } from './store.ts';

/** Time during which a repetition is recognised. */
const DAYS = countOf('REQUEST', 'days');

/** A request that may come twice: by its `Idempotency-Key`, or not at all. */
export type Repeatable = {
  /** Scope of the key: the same key on another route is another request. */
  readonly route: string;
  readonly idempotencyKey?: string | undefined;
  readonly body: unknown;
  /** Id of the created thing, for the answer to a repetition. */
  readonly resultId?: string;
};

export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const SHORTEST_KEY = 8;
const LONGEST_KEY = 255;

const faultOfKey = (key: string): FieldFault | undefined => {
  const pointer = '/Idempotency-Key';
  if (!/^[\x21-\x7e]*$/.test(key)) return { pointer, code: 'characters-refused' };
  if (key.length < SHORTEST_KEY) return { pointer, code: 'too-short', limit: SHORTEST_KEY };
  if (key.length > LONGEST_KEY) return { pointer, code: 'too-long', limit: LONGEST_KEY };
  return undefined;
};

/**
 * The record of a request, for the transaction that carries it out; nothing without a key.
 * @throws Refusal `field-invalid`
 */
export const idempotencyRecord = (
  { route, idempotencyKey, body, resultId }: Repeatable,
  now: Date,
): Change[] => {
  if (idempotencyKey === undefined) return [];
  const fault = faultOfKey(idempotencyKey);
  if (fault) throw new Refusal('field-invalid', 'The Idempotency-Key is no key.', [fault]);
  return [
    create(idempotentRequests, {
      route,
      key: hashOf(idempotencyKey),
      requestHash: hashOf(body),
      ...(resultId === undefined ? {} : { resultId }),
      expiresAt: daysAfter(now, DAYS).toISOString(),
    }),
  ];
};

/**
 * The request as it was carried out before, where a commit that began with `idempotencyRecord` failed because of that.
 * @throws Refusal `idempotency-key-reused` where the key came with another body
 */
export const previousRequest = (error: unknown, request: Repeatable): IdempotentRequest | undefined => {
  if (request.idempotencyKey === undefined) return undefined;
  if (!(error instanceof CommitConflict) || !error.on(idempotentRequests) || !error.existing)
    return undefined;
  const before = parseItem(idempotentRequests, error.existing).state;
  if (before.requestHash !== hashOf(request.body))
    throw new Refusal('idempotency-key-reused', 'The key came with another body.');
  return before;
};
