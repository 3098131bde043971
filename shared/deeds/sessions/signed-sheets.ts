import { createHash } from 'node:crypto';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import {
  attachSheet,
  removeSheet,
  type SignedSheet,
  sheetEndOf,
  sheetTypeOf,
} from '../../domain/sessions/signed-sheet.ts';
import { actOnEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { signedSheetPartId, signedSheetParts, signedSheets } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import {
  type Cause,
  type Change,
  create,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

/** An item holds 400 KB, in base64. */
const BYTES_IN_PART = 270_000;
/** A transaction takes 4 MB. */
const PARTS_AT_ONCE = 8;

/** Sheets of a session that are there, the oldest first. */
export const loadSheets = async (
  { id, cohortId }: { readonly id: string; readonly cohortId: string },
  store: Store,
): Promise<readonly SignedSheet[]> =>
  (await listAll(store, signedSheets, COLLECTION.signedSheets(cohortId), { prefix: `${id}#` }))
    .map(({ state }) => state)
    .filter(({ removed }) => removed === undefined);

/**
 * Attaches a scan to a session. Its bytes are kept before the sheet that names them: where it fails, nothing leads to them.
 * @throws Refusal `sheet-unreadable`, `sheet-attached-already`, `sheets-full`, `session-cancelled`, `session-not-started`
 */
export const attachScan = async (
  session: Parameters<typeof attachSheet>[0],
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  /** The record of the request, first of all. */
  record: readonly Change[],
  cause: Cause,
  store: Store,
): Promise<SignedSheet> => {
  const type = sheetTypeOf(bytes);
  if (type === undefined) throw new Refusal('sheet-unreadable', `${bytes.length} bytes of another type.`);
  const parts = Math.ceil(bytes.length / BYTES_IN_PART);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const scan = { id, type, parts, hash, bytes: bytes.length };
  const { sheet, facts } = attachSheet(session, scan, await loadSheets(session, store), cause);
  for (let from = 0; from < parts; from += PARTS_AT_ONCE)
    await store.commit(
      Array.from({ length: Math.min(PARTS_AT_ONCE, parts - from) }, (_, at) => {
        const part = from + at;
        const content = Buffer.from(bytes.subarray(part * BYTES_IN_PART, (part + 1) * BYTES_IN_PART));
        return create(signedSheetParts, { sheetId: id, part, content: content.toString('base64') });
      }),
      cause,
    );
  await store.commit([...record, create(signedSheets, sheet, facts)], cause);
  return sheet;
};

const partsOf = ({ id, parts }: Pick<SignedSheet, 'id' | 'parts'>, store: Store) =>
  store.findAll(
    signedSheetParts,
    Array.from({ length: parts }, (_, part) => signedSheetPartId(id, part)),
  );

/** The scan itself. @throws Refusal `not-found` where it has been removed */
export const loadScan = async (sheet: SignedSheet, store: Store): Promise<Uint8Array> => {
  if (sheet.removed !== undefined) throw new Refusal('not-found', `${sheet.id} is removed.`);
  const held = await partsOf(sheet, store);
  return Buffer.concat(
    held.map((each, part) => {
      if (each === undefined) throw new Error(`Part ${part} of the sheet ${sheet.id} is gone.`);
      return Buffer.from(each.state.content, 'base64');
    }),
  );
};

/** Takes a scan away; the sheet stays as a note that it was there. Taken away already: nothing happens. */
export const removeScan = async (
  { state, version }: Versioned<SignedSheet>,
  cause: Cause,
  store: Store,
): Promise<SignedSheet> => {
  if (state.removed !== undefined) return state;
  const { sheet, facts } = removeSheet(state, cause);
  const held = await partsOf(state, store);
  await store.commit(
    [
      save(signedSheets, { state, version }, sheet, facts),
      ...held.flatMap((each) => (each === undefined ? [] : [remove(signedSheetParts, each)])),
    ],
    cause,
  );
  return sheet;
};

/** Removes scans whose time is over. */
export const removeOldScans = async (
  cohort: Cohort,
  decisions: Parameters<typeof sheetEndOf>[2],
  cause: Cause,
  store: Store,
): Promise<void> => {
  const sheets = await listAll(store, signedSheets, COLLECTION.signedSheets(cohort.id));
  const isOver = ({ state }: (typeof sheets)[number]): boolean => {
    const end = sheetEndOf(state, cohort, decisions);
    return state.removed === undefined && end !== undefined && end <= cause.now;
  };
  await actOnEach(sheets.filter(isOver), (held) => removeScan(held, cause, store));
};
