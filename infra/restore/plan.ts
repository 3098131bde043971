import { isDeepStrictEqual } from 'node:util';
import { carriedOutAgain, type Erasure } from '../../shared/domain/people/erasure.ts';
import { parseItem, toItemRecord } from '../../shared/store/item-record.ts';
import { mailMessages, mailsToReaders, suppressions } from '../../shared/store/kinds/follow-up.ts';
import { erasures } from '../../shared/store/kinds/people.ts';
import type { Key } from '../../shared/store/store.ts';
import type { StoredRecord } from '../../shared/store/table.ts';
import { type Mending, mended, mendTorn, nameOf, type PastTable } from './torn.ts';

/** Writes that turn the table of a stage into a past one that is whole. */
export type RestorePlan = {
  readonly mending: Mending;
  /** People who were erased after the moment, and are erased again. */
  readonly erasedAgain: readonly string[];
  /** Records of mails and refused addresses that are younger than the moment, and stay. */
  readonly kept: number;
  readonly put: readonly StoredRecord[];
  readonly remove: readonly Key[];
};

/** Records of mails that were sent: with them no mail leaves twice, or goes to an address that refuses it. */
const OF_THE_WORLD: ReadonlySet<unknown> = new Set(
  [mailMessages, mailsToReaders, suppressions].map(({ name }) => name),
);

const versionOf = (record: StoredRecord | undefined): number => Number(record?.['v'] ?? 0);

const erasureIn = (record: StoredRecord): Erasure | undefined =>
  record['kind'] === erasures.name ? parseItem(erasures, record).state : undefined;

/** The erasure's record where the past table does not know that it was carried out, or begun. */
const againRecord = (
  erasure: Erasure,
  record: StoredRecord,
  past: StoredRecord | undefined,
  now: Date,
): StoredRecord | undefined => {
  const known = past && erasureIn(past);
  if (known?.status === 'DONE' || (known !== undefined && erasure.status === 'REQUESTED')) return undefined;
  return toItemRecord(erasures, carriedOutAgain(erasure, now), versionOf(record) + 1);
};

/**
 * The plan of a restore. `used` are the records of the table that is restored into, none where it is new.
 * @throws RangeError where the two moments are too close
 */
export const planRestore = (
  wanted: PastTable,
  later: PastTable,
  used: readonly StoredRecord[],
  now: Date,
): RestorePlan => {
  const mending = mendTorn(wanted, later);
  const target = new Map(mended(wanted, mending).map((record) => [nameOf(record), record]));
  const erasedAgain: string[] = [];
  let kept = 0;
  for (const record of used) {
    const past = target.get(nameOf(record));
    const erasure = erasureIn(record);
    const again = erasure && againRecord(erasure, record, past, now);
    if (erasure !== undefined && again !== undefined) {
      target.set(nameOf(record), erasure.againAt === undefined ? again : record);
      erasedAgain.push(erasure.personId);
    } else if (OF_THE_WORLD.has(record['kind']) && versionOf(record) > versionOf(past)) {
      target.set(nameOf(record), record);
      kept += 1;
    }
  }
  const stands = new Map(used.map((record) => [nameOf(record), record]));
  return {
    mending,
    erasedAgain,
    kept,
    put: [...target].flatMap(([name, record]) =>
      isDeepStrictEqual(stands.get(name), record) ? [] : [record],
    ),
    remove: used.flatMap((record) =>
      target.has(nameOf(record)) ? [] : [{ pk: String(record['pk']), sk: String(record['sk']) }],
    ),
  };
};
