import { AuditEntry } from '../../domain/audit/entry.ts';
import { AuditIndexMark, AuditMention, mentionIdOf } from '../../domain/audit/mention.ts';
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

/** Entries by the people whom they name: written after them, as the entries are, by one job. */
export const auditMentions: ItemKind<AuditMention> = {
  name: 'AuditMention',
  schemaVersion: 1,
  schema: AuditMention,
  idOf: mentionIdOf,
  key: (id) => {
    const dot = id.indexOf('.');
    return { pk: `AUDITOF#${id.slice(0, dot)}`, sk: `ENTRY#${id.slice(dot + 1)}` };
  },
  collection: ({ personId, at, entryId }) => ({
    pk: COLLECTION.auditOf(personId),
    sk: `${at}#${entryId}`,
  }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const auditIndexMarks: ItemKind<AuditIndexMark> = {
  name: 'AuditIndexMark',
  schemaVersion: 1,
  schema: AuditIndexMark,
  idOf: ({ programmeId }) => programmeId,
  key: (id) => ({ pk: `AUDITMARK#${id}`, sk: 'META' }),
};
