import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Fact } from '../../events/fact.ts';
import { CommitMark, WriteMark } from './commit-mark.ts';
import { COLLECTION, DUE } from './indexes.ts';
import { DueSortKey, PrimaryKey, plain } from './item-record.ts';
import { parseAs } from './parse-as.ts';
import type { WaitingFact } from './store.ts';
import type { StoredRecord } from './table.ts';

/** Prefix of the sort keys of facts: the stream's filter tells facts from items by it. */
export const FACT_PREFIX = 'EVT#';

/** Publications that fail before a fact leaves the due index: by then it is the fact, not the bus. */
export const MAX_ATTEMPTS = 10;

/** Facts travel through streams, buses and queues: they stay thin. */
const MAX_FACT_BYTES = 2048;

/** Place of a fact among those of its item, from its sort key. */
export const placeOf = (sk: string): string => sk.slice(FACT_PREFIX.length);

/** Each takes five hundred facts a second, and each sweep asks every one of them. */
const PARTITIONS = 4;

/** The due partitions of facts that wait for publication. Several, so that a large round runs none of them hot. */
export const OUTBOX_PARTITIONS: readonly string[] = Array.from({ length: PARTITIONS }, (_, n) =>
  DUE.outbox(n),
);

const partitionOf = (factId: string): string =>
  DUE.outbox(createHash('sha256').update(factId).digest().readUInt8(0) % PARTITIONS);

/** Place of a waiting fact on the due index. */
export const duePlaceOf = ({
  id,
  at,
}: Pick<Fact, 'id' | 'at'>): { readonly dpk: string; readonly dsk: string } => ({
  dpk: partitionOf(id),
  dsk: `${at}#${id}`,
});

/** A fact in the outbox. It waits for as long as it is in the due index, and stays as the log afterwards. */
const FactRecord = PrimaryKey.extend({
  /** The log of the programme's month: it holds every fact, published or not. */
  cpk: z.string(),
  csk: z.string(),
  dpk: z.string().optional(),
  dsk: DueSortKey.optional(),
  /** The commit that wrote it, and everything that this commit wrote. */
  c: CommitMark.optional(),
  w: z.array(WriteMark).optional(),
  fact: Fact,
  attempts: z.int().min(0),
  failedAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
  quarantinedAt: z.iso.datetime().optional(),
});
export type FactRecord = z.output<typeof FactRecord>;

/** The outbox record of a fact, in the partition of the changed item. @throws where the fact is no `Fact` */
export const toFactRecord = (pk: string, n: number, given: Fact): FactRecord => {
  const fact = parseAs(Fact, plain(given), `Fact ${given.id} (${given.type})`);
  const bytes = Buffer.byteLength(JSON.stringify(fact));
  if (bytes >= MAX_FACT_BYTES)
    throw new Error(
      `Fact ${fact.id} (${fact.type}) has ${bytes} bytes; a thin one has under ${MAX_FACT_BYTES}.`,
    );
  const version = String(fact.subject.version).padStart(6, '0');
  return {
    pk,
    sk: `${FACT_PREFIX}${version}#${String(n).padStart(2, '0')}`,
    cpk: COLLECTION.facts(fact.programmeId, fact.at.slice(0, 7)),
    csk: `${fact.at}#${fact.id}`,
    ...duePlaceOf(fact),
    fact,
    attempts: 0,
  };
};

const factRecordFrom = (record: StoredRecord): FactRecord =>
  parseAs(FactRecord, record, `The fact at ${String(record['pk'])} ${String(record['sk'])}`);

/** The fact of a record of the log. @throws where it is none */
export const factIn = (record: StoredRecord): Fact => factRecordFrom(record).fact;

/** Reads an outbox record, from the table or (unmarshalled) from its stream. @throws where it is none */
export const waitingFactFrom = (record: StoredRecord): WaitingFact => {
  const { pk, sk, fact, attempts } = factRecordFrom(record);
  return { key: { pk, sk }, fact, attempts };
};

/** Failed publications of a stored fact, and whether it is quarantined. */
export const failuresOf = (
  record: StoredRecord,
): { readonly attempts: number; readonly quarantined: boolean } => {
  const { attempts, quarantinedAt } = factRecordFrom(record);
  return { attempts, quarantined: quarantinedAt !== undefined };
};

/** Oldest first; facts of one instant by id, so that every store gives the same order. */
export const byAge = ({ fact: a }: WaitingFact, { fact: b }: WaitingFact): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
