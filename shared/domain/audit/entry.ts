import * as z from 'zod';
import { endOf } from '../privacy/retention.ts';
import { AUDIT_KINDS } from './kinds.ts';

/** Ids by the name that the route's path gives them: `personId`, `cohortId`. */
const About = z.strictObject({ name: z.string(), id: z.string() });

const AuditedChange = z.strictObject({
  kind: z.string(),
  id: z.string(),
  /** Keyed hash of the state; absent where the item was new, or was changed without being read. */
  before: z.string().optional(),
  /** Keyed hash of the state; absent where the item was removed, or only counted. */
  after: z.string().optional(),
});
export type AuditedChange = z.output<typeof AuditedChange>;

export const AuditEntry = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  at: z.iso.datetime(),
  /** `staff:` and the subject of the sign-in. */
  actor: z.string(),
  kind: z.enum(AUDIT_KINDS),
  /** Method and path of the route, as its contract writes them. */
  action: z.string(),
  about: z.array(About),
  /** People whose data was shown or changed. */
  personIds: z.array(z.string()),
  changes: z.array(AuditedChange),
  correlationId: z.string(),
  expiresAt: z.iso.datetime(),
});
/** A staff member's deed, look or export. Ids and hashes only: an entry is never changed, so nothing in it may need to be erased. */
export type AuditEntry = z.output<typeof AuditEntry>;

export const auditedUntil = (now: Date): string => endOf('AUDIT', now).toISOString();

const WINDOW_MINUTES = 15;

/** Looks of one person at the same people by the same route count once in each of these. */
export const lookWindowOf = (now: Date): string =>
  new Date(Math.floor(now.getTime() / (WINDOW_MINUTES * 60_000)) * WINDOW_MINUTES * 60_000).toISOString();
