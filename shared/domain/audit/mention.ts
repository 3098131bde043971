import * as z from 'zod';
import { AuditEntry } from './entry.ts';

const { programmeId, at, actor, kind, action, expiresAt } = AuditEntry.shape;

export const AuditMention = z.strictObject({
  ...{ programmeId, at, actor, kind, action, expiresAt },
  personId: z.string(),
  entryId: z.string(),
});
/** The place of one person in the audit: an entry that names them. */
export type AuditMention = z.output<typeof AuditMention>;

export const mentionIdOf = ({ personId, entryId }: Pick<AuditMention, 'personId' | 'entryId'>): string =>
  `${personId}.${entryId}`;

export const mentionsIn = (entry: AuditEntry): readonly AuditMention[] => {
  const { programmeId, at, actor, kind, action, expiresAt, id: entryId } = entry;
  return entry.personIds.map((personId) => ({
    ...{ programmeId, at, actor, kind, action, expiresAt },
    ...{ personId, entryId },
  }));
};

export const AuditIndexMark = z.strictObject({
  programmeId: z.string(),
  /** The first hour that is not in the index, `YYYY-MM-DDTHH`, UTC. */
  next: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/),
  /** Position within the part of the log that begins there; absent at its beginning. */
  after: z.string().optional(),
});
/** How far the audit of a programme is found by person. */
export type AuditIndexMark = z.output<typeof AuditIndexMark>;

const HOUR_MS = 3_600_000;
/** An entry of an hour is in the log by then, and in its index: a request takes seconds, the index less. */
const SETTLES_MS = 15 * 60_000;

export const hourOf = (instant: Date): string => instant.toISOString().slice(0, 13);

const beginOf = (hour: string): number => Date.parse(`${hour}:00:00.000Z`);

/** A part of the log: instants that begin alike. */
type Span = { readonly prefix: string; readonly following: string };

const spanBefore = (next: string, end: number): Span | undefined => {
  const begin = beginOf(next);
  const spanOf = (hours: number, prefix: string): Span | undefined =>
    begin + hours * HOUR_MS <= end
      ? { prefix, following: hourOf(new Date(begin + hours * HOUR_MS)) }
      : undefined;
  return (next.endsWith('T00') ? spanOf(24, next.slice(0, 10)) : undefined) ?? spanOf(1, next);
};

/** The part that is indexed next: a day where a whole one has passed, else an hour. Undefined where all has settled. */
export const spanToIndex = ({ next }: AuditIndexMark, now: Date): Span | undefined =>
  spanBefore(next, now.getTime() - SETTLES_MS);

/** Beginnings of the instants from a mark until now, the newest first: these entries are found by no person yet. */
export const unindexedPrefixes = ({ next }: AuditIndexMark, now: Date): readonly string[] => {
  const prefixes: string[] = [];
  let from = next;
  while (beginOf(from) <= now.getTime()) {
    const span = spanBefore(from, beginOf(hourOf(now)) + HOUR_MS);
    if (span === undefined) break;
    prefixes.unshift(span.prefix);
    from = span.following;
  }
  return prefixes;
};
