import { AuditEntry } from '../../domain/audit/entry.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** Created and never saved over. */
export const auditEntries: ItemKind<AuditEntry> = {
  name: 'AuditEntry',
  schemaVersion: 1,
  schema: AuditEntry,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `AUDIT#${id}`, sk: 'META' }),
  collection: ({ programmeId, at, id }) => ({
    pk: COLLECTION.audit(programmeId, at.slice(0, 7)),
    sk: `${at}#${id}`,
  }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
