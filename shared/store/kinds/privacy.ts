import { ConsentLog, logEndOf } from '../../domain/privacy/consent-log.ts';
import { RetentionHold } from '../../domain/privacy/hold.ts';
import { RetentionRun } from '../../domain/privacy/run.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const retentionHolds: ItemKind<RetentionHold> = {
  name: 'RetentionHold',
  isPlain: true,
  schemaVersion: 1,
  schema: RetentionHold,
  idOf: ({ aboutId }) => aboutId,
  key: (id) => ({ pk: `HOLD#${id}`, sk: 'META' }),
  collection: ({ programmeId, since, aboutId }) => ({
    pk: COLLECTION.holds(programmeId),
    sk: `${since}#${aboutId}`,
  }),
};

/** The latest run of a programme; the earlier ones are facts. */
export const retentionRuns: ItemKind<RetentionRun> = {
  name: 'RetentionRun',
  schemaVersion: 1,
  schema: RetentionRun,
  idOf: ({ programmeId }) => programmeId,
  key: (id) => ({ pk: `RETENTION#${id}`, sk: 'META' }),
};

export const consentLogId = ({ personId, purpose }: Pick<ConsentLog, 'personId' | 'purpose'>): string =>
  `${personId}.${purpose}`;

/** They outlive their person, as proof: ids alone. */
export const consentLogs: ItemKind<ConsentLog> = {
  name: 'ConsentLog',
  schemaVersion: 1,
  schema: ConsentLog,
  idOf: consentLogId,
  key: (id) => ({ pk: `CONSENT#${id}`, sk: 'META' }),
  expiresAt: (log) => logEndOf(log)?.toISOString(),
};
