import * as z from 'zod';
import type { ItemKind } from '../store.ts';

const VisitCount = z.strictObject({
  /** The hour, and a keyed hash of a network or an address that is another one each day. */
  id: z.string(),
  seen: z.record(z.string(), z.number()).default({}),
  expiresAt: z.iso.datetime(),
});
/** Requests at the public doors in one hour from one network, or about one address. Neither can be read from it. */
export type VisitCount = z.output<typeof VisitCount>;

export const visitCounts: ItemKind<VisitCount> = {
  name: 'VisitCount',
  schemaVersion: 1,
  schema: VisitCount,
  counts: 'seen',
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `DOOR#${id}`, sk: 'COUNT' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
