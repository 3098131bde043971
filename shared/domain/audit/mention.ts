import * as z from 'zod';
import { HOUR_MS } from '../kernel/dates.ts';
import { AuditEntry } from './entry.ts';

export const AuditMention = AuditEntry.pick({
  programmeId: true,
  at: true,
  actor: true,
  kind: true,
  action: true,
  expiresAt: true,
}).extend({ personId: z.string(), entryId: z.string() });
/** The place of one person in the audit: an entry that names them. */
export type AuditMention = z.output<typeof AuditMention>;

export const mentionIdOf = ({ personId, entryId }: Pick<AuditMention, 'personId' | 'entryId'>): string =>
  `${personId}.${entryId}`;

export const mentionsIn = (entry: AuditEntry): readonly AuditMention[] => {
  const { programmeId, at, actor, kind, action, expiresAt, id: entryId } = entry;
  return entry.personIds.map((personId) => ({
    programmeId,
    at,
    actor,
    kind,
    action,
    expiresAt,
    personId,
    entryId,
  }));
};

export const AuditIndexMark = z.strictObject({
  programmeId: z.string(),
  /** The first hour that is not in the index, `YYYY-MM-DDTHH`, UTC. */
  next: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/),
  /** Position within the part of the log that begins there; absent at its beginning. */
  after: z.string().optional(),
});
/** Extent to which the audit of a programme is found by person. */
export type AuditIndexMark = z.output<typeof AuditIndexMark>;

/** An entry of an hour is in the log by then, and in its index: a request takes seconds, the index less. */
const SETTLES_MS = 15 * 60_000;

export const hourOf = (instant: Date): string => instant.toISOString().slice(0, 13);

/** A part of one month's log: from the beginning of an hour until that of another. */
export type Span = { readonly month: string; readonly from: string; readonly until: string };

const monthOf = (hour: string): string => hour.slice(0, 7);

const monthAfter = (hour: string): string =>
  hourOf(new Date(Date.UTC(Number(hour.slice(0, 4)), Number(hour.slice(5, 7)), 1)));

/** The part from an hour until the month is over, or the instant. Undefined where no whole hour lies between. */
const spanBefore = (from: string, end: number): Span | undefined => {
  const [until = from] = [monthAfter(from), hourOf(new Date(end))].sort();
  return until > from ? { month: monthOf(from), from, until } : undefined;
};

/** The hour in which the log may still be written. */
export const firstUnsettled = (now: Date): string => hourOf(new Date(now.getTime() - SETTLES_MS));

/** The part that is indexed next, as long as a month has. Undefined where all has settled. */
export const spanToIndex = ({ next }: AuditIndexMark, now: Date): Span | undefined =>
  spanBefore(next, now.getTime() - SETTLES_MS);

/** Whether a mark is worth writing: all between two of one month is read in one request, and nothing may lie there. */
export const isInOtherMonth = (before: AuditIndexMark | undefined, after: AuditIndexMark): boolean =>
  before === undefined || monthOf(before.next) !== monthOf(after.next);

/** Parts of the log from a mark until now, the newest first: these entries are found by no person yet. */
export const unindexedSpans = ({ next }: AuditIndexMark, now: Date): readonly Span[] => {
  const spans: Span[] = [];
  const end = now.getTime() + HOUR_MS;
  for (let span = spanBefore(next, end); span !== undefined; span = spanBefore(span.until, end))
    spans.unshift(span);
  return spans;
};
