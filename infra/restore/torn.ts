import { instantOf, keyMarkOf, readWriteMark, writesOf } from '../../shared/store/commit-mark.ts';
import type { Key } from '../../shared/store/store.ts';
import type { StoredRecord } from '../../shared/store/table.ts';

/** A table at one moment of the past, as point-in-time recovery gives it back. */
export type PastTable = { readonly at: Date; readonly records: readonly StoredRecord[] };

/**
 * Changes that make a past table whole. `torn` are the commits that it held in part; `unsure` those that it holds in part
 * and that the later table cannot complete: another moment must be restored.
 */
export type Mending = {
  readonly put: readonly StoredRecord[];
  readonly remove: readonly Key[];
  readonly torn: readonly string[];
  readonly unsure: readonly string[];
};

/** A commit has reached every part of a table after this long: far longer than DynamoDB takes. */
export const PROPAGATION_MS = 10_000;

/** Name of a record's key. */
export const nameOf = ({ pk, sk }: StoredRecord): string => JSON.stringify([pk, sk]);

const keyOf = ({ pk, sk }: StoredRecord): Key => ({ pk: String(pk), sk: String(sk) });

const markOf = (record: StoredRecord | undefined): string | undefined =>
  typeof record?.['c'] === 'string' ? record['c'] : undefined;

const listOf = ({ w }: StoredRecord): readonly string[] => (Array.isArray(w) ? w : []);

const versionOf = (record: StoredRecord): number => (typeof record['v'] === 'number' ? record['v'] : 1);

/** By fingerprint of the key: lists of writes name keys so. */
type Table = ReadonlyMap<string, StoredRecord>;

const byKeyMark = (records: readonly StoredRecord[]): Table =>
  new Map(records.map((record) => [keyMarkOf(keyOf(record)), record]));

/** Writes of each commit that is told of in these records. A commit of one write tells none, and cannot be torn. */
const listsIn = (records: readonly StoredRecord[]): Map<string, readonly string[]> =>
  new Map(
    records.flatMap((record) => (listOf(record).length > 0 ? [[String(record['c']), listOf(record)]] : [])),
  );

type Tables = { readonly stands: Table; readonly later: Table };

/** A change that a commit misses. `follower` is the commit that wrote the same item next, and is needed with it. */
type Step =
  | { readonly put: StoredRecord; readonly follower?: string }
  | { readonly remove: Key }
  | 'unsure'
  | undefined;

/** The item of a key goes, unless it was created anew since. */
const removal = (keyMark: string, commit: string, { stands, later }: Tables): Step => {
  const here = stands.get(keyMark);
  if (here === undefined || markOf(here) === markOf(later.get(keyMark))) return undefined;
  return instantOf(markOf(here) ?? '0') < instantOf(commit) ? { remove: keyOf(here) } : undefined;
};

/** The step that brings one write of a commit into the table; undefined where it, or a later one, is there. */
const stepOf = (mark: string, commit: string, tables: Tables, isRemoved: boolean): Step => {
  const { keyMark, version } = readWriteMark(mark);
  if (version === 0) return removal(keyMark, commit, tables);
  const here = tables.stands.get(keyMark);
  const then = tables.later.get(keyMark);
  if (markOf(here) === commit) return undefined;
  if (markOf(then) !== commit) {
    if (here === undefined ? version > 1 || isRemoved : versionOf(here) >= version) return undefined;
    const follower = markOf(then);
    return then !== undefined && follower !== undefined && versionOf(then) === version + 1
      ? { put: then, follower }
      : 'unsure';
  }
  const isNext = version === 1 || (here !== undefined && versionOf(here) === version - 1);
  return then !== undefined && isNext ? { put: then } : 'unsure';
};

type CommitSteps = { readonly commit: string; readonly steps: readonly Exclude<Step, undefined>[] };

/** Steps of all commits that must stand whole, and of those that followed them on one item. */
const stepsOf = (
  begin: readonly string[],
  lists: ReadonlyMap<string, readonly string[]>,
  tables: Tables,
): readonly CommitSteps[] => {
  const commits = new Set(begin);
  const removedBy = (commit: string): readonly string[] =>
    (lists.get(commit) ?? []).flatMap((mark) => (mark.endsWith('.0') ? [readWriteMark(mark).keyMark] : []));
  const removed = new Set(begin.flatMap(removedBy));
  const all: CommitSteps[] = [];
  for (const commit of commits) {
    const list = lists.get(commit);
    const steps =
      list === undefined && writesOf(commit) > 1
        ? ['unsure' as const]
        : (list ?? []).flatMap(
            (mark) => stepOf(mark, commit, tables, removed.has(readWriteMark(mark).keyMark)) ?? [],
          );
    all.push({ commit, steps });
    for (const step of steps)
      if (step !== 'unsure' && 'put' in step && step.follower !== undefined) commits.add(step.follower);
  }
  return all;
};

/**
 * Completes the commits that a restored table holds in part. A restore of a moment at which a transaction spreads may
 * hold some of its records and not others (Amazon DynamoDB developer guide, "DynamoDB Transactions: How it works"); a
 * second restore, of a moment a little later, holds the rest.
 * @throws RangeError where the moments are too close
 */
export const mendTorn = ({ at, records }: PastTable, past: PastTable): Mending => {
  if (past.at.getTime() - at.getTime() < PROPAGATION_MS)
    throw new RangeError(`The second table must be of a moment at least ${PROPAGATION_MS / 1000} s later.`);
  const tables = { stands: byKeyMark(records), later: byKeyMark(past.records) };
  const held = Map.groupBy(records, (record) => markOf(record) ?? '');
  const lists = new Map([...listsIn(past.records), ...listsIn(records)]);
  const listed = [...lists.keys()].filter((commit) => held.has(commit) || instantOf(commit) <= at.getTime());
  // The list is lost where every item that bore it was written again.
  const unlisted = [...held].flatMap(([commit, found]) =>
    commit !== '' &&
    !lists.has(commit) &&
    found.length < writesOf(commit) &&
    instantOf(commit) > at.getTime() - PROPAGATION_MS
      ? [commit]
      : [],
  );
  const begin = [...listed, ...unlisted];
  const mendings = stepsOf(begin, lists, tables);
  const steps = mendings.flatMap((mending) => mending.steps);
  const put = steps.flatMap((step) => (step !== 'unsure' && 'put' in step ? [step.put] : []));
  return {
    put: [...byKeyMark(put).values()],
    remove: steps.flatMap((step) => (step !== 'unsure' && 'remove' in step ? [step.remove] : [])),
    torn: mendings.flatMap((mending) => (mending.steps.length > 0 ? [mending.commit] : [])),
    unsure: mendings.flatMap((mending) => (mending.steps.includes('unsure') ? [mending.commit] : [])),
  };
};

/**
 * The last moment before `until` at which no commit was near, so that a restore of it is whole; seen from a later table.
 * Undefined where the table has no such moment.
 */
export const quietMoment = (later: readonly StoredRecord[], until: Date): Date | undefined => {
  const instants = later
    .flatMap((record) => markOf(record) ?? [])
    .map(instantOf)
    .filter((instant) => instant < until.getTime() + PROPAGATION_MS)
    .sort((a, b) => b - a);
  let free = until.getTime();
  for (const instant of instants) {
    if (free - instant > PROPAGATION_MS) break;
    free = Math.min(free, instant - PROPAGATION_MS - 1);
  }
  return instants.length === 0 || free < (instants.at(-1) ?? 0) ? undefined : new Date(free);
};

/** A past table with its mending. */
export const mended = ({ records }: PastTable, { put, remove }: Mending): readonly StoredRecord[] => {
  const stands = new Map(byKeyMark(records));
  for (const record of put) stands.set(keyMarkOf(keyOf(record)), record);
  for (const key of remove) stands.delete(keyMarkOf(key));
  return [...stands.values()];
};
