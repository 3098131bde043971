import { detailTypeOf } from '../../events/define.ts';
import type { Fact } from '../../events/fact.ts';
import { commitMarkOf, writeMarkOf } from './commit-mark.ts';
import { CommitConflict } from './conflict.ts';
import { type FactRecord, toFactRecord } from './fact-record.ts';
import { type ItemRecord, toItemRecord } from './item-record.ts';
import type { AnyKind, Cause, Change, ItemKind, Key } from './store.ts';
import type { StoredRecord } from './table.ts';

type ToOneItem = { readonly name: string; readonly key: Key };

/** A write with a condition. `found` is the version that must be stored; 0 means no item (or an expired one). */
export type ConditionalWrite = ToOneItem & { readonly found: number } & (
    | { readonly op: 'put'; readonly record: ItemRecord }
    | { readonly op: 'delete' }
  );

/** Adds to the stored numbers. `record` is the new item where there is none. */
export type Addition = ToOneItem & {
  readonly op: 'add';
  readonly record: ItemRecord;
  readonly amounts: Readonly<Record<string, number>>;
};

/** The part of a transaction that concerns one item. */
export type ItemWrite = ConditionalWrite | Addition;

/** A commit worked out to its last record: `items[i]` belongs to `changes[i]`, and the facts follow them. */
export type CommitPlan = { readonly items: readonly ItemWrite[]; readonly facts: readonly FactRecord[] };

/** DynamoDB's limits for one transaction; the second is counted as JSON, which is a little more than what DynamoDB counts. */
const MAX_RECORDS = 100;
const MAX_BYTES = 4 * 1024 * 1024;

const bytesOf = (records: readonly unknown[]): number =>
  records.reduce<number>((sum, record) => sum + Buffer.byteLength(JSON.stringify(record)), 0);

/** @throws where the kind counts nothing, or an amount is no whole number: that is a bug */
const addable = (
  kind: AnyKind,
  amounts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  if (kind.counts === undefined) throw new Error(`A ${kind.name} counts nothing.`);
  for (const [name, amount] of Object.entries(amounts))
    if (!Number.isSafeInteger(amount)) throw new Error(`A ${kind.name} cannot add ${amount} to ${name}.`);
  return amounts;
};

export const additionTo = <State>(
  kind: ItemKind<State>,
  state: State,
  amounts: Readonly<Record<string, number>>,
): Addition => {
  const record = toItemRecord(kind, state, 1);
  return {
    op: 'add',
    name: kind.name,
    key: { pk: record.pk, sk: record.sk },
    record,
    amounts: addable(kind, amounts),
  };
};

/** The item's part of a change, and the id by which its facts name the item. */
const writeOf = (change: Change): { readonly id: string; readonly write: ItemWrite } => {
  const { kind } = change;
  if (change.op === 'add')
    return { id: kind.idOf(change.state), write: additionTo(kind, change.state, change.amounts) };
  if (change.op === 'create' || change.op === 'save') {
    const found = change.op === 'create' ? 0 : change.version;
    const record = toItemRecord(kind, change.state, found + 1);
    const key = { pk: record.pk, sk: record.sk };
    return { id: kind.idOf(change.state), write: { op: 'put', name: kind.name, key, found, record } };
  }
  const { pk, sk } = kind.key(change.id);
  return { id: change.id, write: { op: 'delete', name: kind.name, key: { pk, sk }, found: change.version } };
};

const factsOf = (change: Change, id: string, write: ItemWrite, cause: Cause): FactRecord[] => {
  if (change.op === 'add' || write.op === 'add') return [];
  const subject = { kind: write.name, id, version: write.found + 1 };
  return change.facts.map(({ event, data }, index) => {
    const stamped: Fact = {
      id: `${id}.${subject.version}.${index + 1}`,
      type: detailTypeOf(event),
      at: cause.now.toISOString(),
      programmeId: cause.programmeId,
      subject,
      actor: cause.actor,
      correlationId: cause.correlationId,
      depth: cause.depth,
      data,
    };
    return toFactRecord(write.key.pk, index + 1, stamped);
  });
};

const refuseTwoWritesToOneKey = (keys: readonly Key[]): void => {
  const seen = new Set<string>();
  for (const { pk, sk } of keys) {
    const name = `${pk} ${sk}`;
    if (seen.has(name)) throw new Error(`One commit cannot change ${name} twice.`);
    seen.add(name);
  }
};

type Planned = { readonly write: ItemWrite; readonly facts: readonly FactRecord[] };

const plannedOf = (change: Change, cause: Cause): Planned => {
  const { id, write } = writeOf(change);
  return { write, facts: factsOf(change, id, write, cause) };
};

const bytesOfPlanned = ({ write, facts }: Planned): number =>
  bytesOf(['record' in write ? write.record : write.key, ...facts]);

/** Items beside a part: the one whose version guards it, and the entry of the audit. */
const BESIDE = 2;
/** Room for them, in bytes. */
const GUARD = 400 * 1024;

/**
 * Changes in groups that fit into one transaction each, with the item beside them whose version guards the group. One
 * group where all fit. For changes that mean nothing before a last one makes them visible.
 */
export const partsOfCommit = (changes: readonly Change[], cause: Cause): readonly (readonly Change[])[] => {
  const groups: Change[][] = [];
  let [records, bytes] = [Number.POSITIVE_INFINITY, 0];
  for (const change of changes) {
    const planned = plannedOf(change, cause);
    const more = { records: 1 + planned.facts.length, bytes: bytesOfPlanned(planned) };
    if (records + more.records > MAX_RECORDS - BESIDE || bytes + more.bytes > MAX_BYTES - GUARD) {
      groups.push([]);
      [records, bytes] = [0, 0];
    }
    groups.at(-1)?.push(change);
    records += more.records;
    bytes += more.bytes;
  }
  return groups;
};

/** False where one transaction takes less than these changes and their facts. */
export const fitsOneCommit = (changes: readonly Change[], cause: Cause): boolean => {
  const planned = changes.map((change) => plannedOf(change, cause));
  const records = planned.reduce((sum, { facts }) => sum + 1 + facts.length, 0);
  const bytes = planned.reduce((sum, part) => sum + bytesOfPlanned(part), 0);
  return records <= MAX_RECORDS && bytes <= MAX_BYTES;
};

/** Items of a commit without a fact that list what it wrote: where one is written again, the other still tells. */
const WITNESSES = 2;

/**
 * The plan with its mark on every record that it writes, so that a restored table can tell whether it holds a commit
 * whole. Everything written is listed on the first fact, which no later commit overwrites, or else on its first two items.
 * Counters are left out: they are counted anew.
 */
const marked = ({ items, facts }: CommitPlan, now: Date): CommitPlan => {
  const writes = [
    ...items.flatMap((write) =>
      write.op === 'add' ? [] : [{ ...write, version: write.op === 'put' ? write.found + 1 : 0 }],
    ),
    ...facts.map((key) => ({ key, found: 0, version: 1 })),
  ];
  const c = commitMarkOf(writes, now);
  const w = writes.length > 1 ? { w: writes.map(writeMarkOf) } : {};
  const [first, ...others] = facts;
  const onItems = first === undefined ? w : {};
  const witnesses = new Set(items.filter(({ op }) => op === 'put').slice(0, WITNESSES));
  return {
    items: items.map((write) =>
      write.op === 'put'
        ? { ...write, record: { ...write.record, c, ...(witnesses.has(write) && onItems) } }
        : write,
    ),
    facts: first === undefined ? [] : [{ ...first, c, ...w }, ...others.map((record) => ({ ...record, c }))],
  };
};

/** Works out a commit without touching any store. @throws where no store could ever take it: that is a bug */
export const planCommit = (changes: readonly Change[], cause: Cause): CommitPlan => {
  const planned = changes.map((change) => plannedOf(change, cause));
  const items = planned.map(({ write }) => write);
  const facts = planned.flatMap((part) => part.facts);
  const records = items.length + facts.length;
  if (records > MAX_RECORDS)
    throw new Error(`One commit takes ${MAX_RECORDS} items and facts, this one has ${records}.`);
  const bytes = bytesOf([...items.map((write) => ('record' in write ? write.record : write.key)), ...facts]);
  if (bytes > MAX_BYTES) throw new Error(`One commit takes ${MAX_BYTES} bytes, this one has ${bytes}.`);
  refuseTwoWritesToOneKey([...items.map(({ key }) => key), ...facts]);
  return marked({ items, facts }, cause.now);
};

/** The refusal for a write whose condition failed. */
export const conflictAt = (
  index: number,
  write: ConditionalWrite,
  existing: StoredRecord | undefined,
): CommitConflict => {
  const where = `${write.name} at ${write.key.pk} ${write.key.sk}`;
  return write.found === 0
    ? new CommitConflict('exists-already', `${where} exists already.`, write.name, index, existing)
    : new CommitConflict(
        'changed-meanwhile',
        `${where} is no longer version ${write.found}.`,
        write.name,
        index,
        existing,
      );
};

/**
 * A fact's key can be taken only where an item was removed and created anew, or where two kinds in one partition
 * both tell facts. Overwriting would lose a fact from the log, so it is a bug.
 */
export const factTold = ({ fact, pk, sk }: FactRecord): Error =>
  new Error(`Fact ${fact.id} (${fact.type}) cannot be stored at ${pk} ${sk}: another one was told there.`);
