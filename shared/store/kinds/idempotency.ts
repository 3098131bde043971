import * as z from 'zod';
import type { ItemKind } from '../store.ts';

const IdempotentRequest = z.strictObject({
  route: z.string(),
  key: z.string(),
  requestHash: z.string(),
  /** Id of the created thing, where the answer shows it. */
  resultId: z.string().optional(),
  expiresAt: z.iso.datetime(),
});
/** A request that was carried out, so that a repetition is answered and not carried out again. */
export type IdempotentRequest = z.output<typeof IdempotentRequest>;

export const idempotentRequests: ItemKind<IdempotentRequest> = {
  name: 'IdempotentRequest',
  schemaVersion: 1,
  schema: IdempotentRequest,
  idOf: ({ route, key }) => `${route}.${key}`,
  key: (id) => ({ pk: `IDEM#${id.replace('.', '#')}`, sk: 'REQ' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
