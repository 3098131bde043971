import * as z from 'zod';
import { SignedSheetAttached, SignedSheetRemoved } from '../../../events/evidence.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { type CalendarEntry, coversDate } from '../funding/calendar.ts';
import { instantAt } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { endOf } from '../privacy/retention.ts';
import type { Cohort } from '../programme/cohort.ts';
import { closingOf } from '../programme/season-end.ts';

export const SHEET_TYPES = ['PDF', 'JPEG', 'PNG'] as const;
export type SheetType = (typeof SHEET_TYPES)[number];

export const SignedSheet = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  sessionId: z.string(),
  type: z.enum(SHEET_TYPES),
  bytes: z.int().positive(),
  parts: z.int().positive(),
  /** SHA-256. */
  hash: z.string(),
  attachedAt: z.iso.datetime(),
  attachedBy: z.string(),
  /** The scan is gone; absent while it is there. */
  removed: z.strictObject({ at: z.iso.datetime(), by: z.string() }).optional(),
});
/** A sheet as it was printed, signed and scanned. */
export type SignedSheet = z.output<typeof SignedSheet>;

export const SignedSheetPart = z.strictObject({
  sheetId: z.string(),
  part: z.int().min(0),
  /** In base64. */
  content: z.string(),
});
/** Bytes of a scan: as many as fit into an item. */
export type SignedSheetPart = z.output<typeof SignedSheetPart>;

/** Sheets of one session: more would be a mistake. */
export const MOST_SHEETS = 20;

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, place) => bytes[place] === byte);

const isEndingWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(-1024)).includes(text, 0, 'latin1');

/** Type of a file by its first and last bytes: a name can say anything. Undefined for every other type, and for half a file. */
export const sheetTypeOf = (bytes: Uint8Array): SheetType | undefined => {
  if (startsWith(bytes, [...Buffer.from('%PDF-')]) && isEndingWith(bytes, '%%EOF')) return 'PDF';
  if (startsWith(bytes, [0xff, 0xd8, 0xff]) && isEndingWith(bytes, '\u00ff\u00d9')) return 'JPEG';
  const isPng = startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return isPng && isEndingWith(bytes, 'IEND') ? 'PNG' : undefined;
};

type Session = {
  readonly id: string;
  readonly programmeId: string;
  readonly cohortId: string;
  readonly startsAt: string;
  readonly cancelled?: unknown;
};

export type SheetChange = { readonly sheet: SignedSheet; readonly facts: readonly NewFact[] };

const about = ({ id, sessionId, cohortId }: SignedSheet) => ({ sheetId: id, sessionId, cohortId });

/**
 * @param others sheets of the session
 * @throws Refusal `session-cancelled`, `session-not-started`, `sheet-attached-already`, `sheets-full`
 */
export const attachSheet = (
  session: Session,
  scan: Pick<SignedSheet, 'id' | 'type' | 'bytes' | 'parts' | 'hash'>,
  others: readonly SignedSheet[],
  { actor, now }: { readonly actor: string; readonly now: Date },
): SheetChange => {
  if (session.cancelled !== undefined) throw new Refusal('session-cancelled', `${session.id} is cancelled.`);
  if (now < new Date(session.startsAt))
    throw new Refusal('session-not-started', `${session.id} has not begun.`);
  const standing = others.filter(({ removed }) => removed === undefined);
  const same = standing.find(({ hash }) => hash === scan.hash);
  if (same !== undefined) throw new Refusal('sheet-attached-already', `${same.id} is the same file.`);
  if (standing.length >= MOST_SHEETS)
    throw new Refusal('sheets-full', `${session.id} has ${standing.length} sheets.`);
  const { id: sessionId, programmeId, cohortId } = session;
  const sheet: SignedSheet = {
    ...scan,
    programmeId,
    cohortId,
    sessionId,
    attachedAt: now.toISOString(),
    attachedBy: actor,
  };
  const { type, bytes } = scan;
  return { sheet, facts: [fact(SignedSheetAttached, { ...about(sheet), type, bytes })] };
};

/** @throws Refusal `already-done` */
export const removeSheet = (
  before: SignedSheet,
  { actor, now }: { readonly actor: string; readonly now: Date },
): SheetChange => {
  const sheet: SignedSheet = { ...before, removed: { at: now.toISOString(), by: actor } };
  return { sheet, facts: [fact(SignedSheetRemoved, about(sheet))] };
};

/** The instant at which a scan goes: ten years after the money that its cohort counts for. Undefined while that has no end. */
export const sheetEndOf = (
  { attachedAt }: Pick<SignedSheet, 'attachedAt'>,
  cohort: Pick<Cohort, 'kickOff' | 'closing'>,
  decisions: readonly Pick<CalendarEntry, 'from' | 'to'>[],
): Date | undefined => {
  const covering = decisions.filter((decision) => coversDate(decision, closingOf(cohort)));
  const ends = covering.flatMap(({ to }) => to ?? []);
  if (ends.length < covering.length) return undefined;
  const anchors = [attachedAt, ...ends.map((to) => instantAt(to, '00:00').toISOString())].sort();
  return endOf('EVIDENCE', new Date(anchors.at(-1) ?? attachedAt));
};
