import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Fact } from '../../events/fact.ts';
import type { AnyKind, FactLog, LoggedFact } from '../../shared/store/store.ts';

/** An item whose facts are part of a history. */
export type Source = {
  readonly kind: AnyKind;
  readonly id: string;
  /** Only facts of which this is true. */
  readonly where?: ((fact: Fact) => boolean) | undefined;
};

/** Facts of a page; `next` is the position after them, and missing on the last page. */
export type HistoryPage = { readonly facts: readonly Fact[]; readonly next?: string | undefined };

/** Source → place of its last fact that was seen. */
const Positions = z.record(z.string(), z.string());

/** Short, because a position travels in an address and a person has many things. */
const nameOf = ({ kind, id }: Source): string =>
  createHash('sha256').update(kind.key(id).pk).digest('base64url').slice(0, 6);

const isNewer = (a: LoggedFact, b: LoggedFact): boolean =>
  a.fact.at === b.fact.at ? a.fact.id > b.fact.id : a.fact.at > b.fact.at;

type Reading = {
  readonly source: Source;
  readonly facts: readonly LoggedFact[];
  readonly isWhole: boolean;
  next: number;
};

/** The reading with the newest fact that was not taken yet. */
const newestOf = (readings: readonly Reading[]): Reading | undefined => {
  let newest: Reading | undefined;
  for (const reading of readings) {
    const fact = reading.facts[reading.next];
    const best = newest?.facts[newest.next];
    if (fact && (best === undefined || isNewer(fact, best))) newest = reading;
  }
  return newest;
};

/**
 * Facts of several items in one list, the newest first: one request for each item. A page is shorter than asked where
 * an item has more facts than were read of it.
 */
export const pageOfSources = async (
  log: FactLog,
  sources: readonly Source[],
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<HistoryPage> => {
  const positions = Positions.parse(after === undefined ? {} : JSON.parse(after));
  const readings = await Promise.all(
    sources.map(async (source): Promise<Reading> => {
      const facts = await log.factsOf(source.kind, source.id, {
        limit: limit + 1,
        before: positions[nameOf(source)],
      });
      return { source, facts, isWhole: facts.length <= limit, next: 0 };
    }),
  );
  const page: Fact[] = [];
  const seen = { ...positions };
  let hasMore = false;
  for (let reading = newestOf(readings); reading; reading = newestOf(readings)) {
    const { fact, place } = reading.facts[reading.next] as LoggedFact;
    const isWanted = reading.source.where?.(fact) ?? true;
    if (isWanted && page.length >= limit) {
      hasMore = true;
      break;
    }
    if (isWanted) page.push(fact);
    seen[nameOf(reading.source)] = place;
    reading.next += 1;
    // Older facts of this item were not read, and may be newer than those of the others.
    if (reading.next >= reading.facts.length && !reading.isWhole) {
      hasMore = true;
      break;
    }
  }
  return { facts: page, next: hasMore ? JSON.stringify(seen) : undefined };
};

const CHUNK = 100;
/** Facts that are read for one page at most, so that a rare filter does not read a whole season at once. */
const MOST_REQUESTS = 10;

const monthBefore = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

/** Facts of a whole programme, from a position back to its first month, the newest first. `searchedTo` is how far back was looked. */
export const pageOfProgramme = async (
  log: FactLog,
  { programmeId, since }: { readonly programmeId: string; readonly since: string },
  {
    limit,
    from,
    where,
  }: {
    readonly limit: number;
    /** A position, or an instant: facts before it. */
    readonly from: string;
    readonly where: ((fact: Fact) => boolean) | undefined;
  },
): Promise<HistoryPage & { readonly searchedTo: string }> => {
  const first = since.slice(0, 7);
  const page: Fact[] = [];
  let before = from;
  let month = from.slice(0, 7);
  for (let requests = 0; requests < MOST_REQUESTS && month >= first; requests += 1) {
    const read = await log.factsBefore(programmeId, month, { limit: CHUNK, before });
    for (const { fact, place } of read) {
      if (where === undefined || where(fact)) {
        if (page.length >= limit) return { facts: page, next: before, searchedTo: before.slice(0, 24) };
        page.push(fact);
      }
      before = place;
    }
    if (read.length < CHUNK) {
      before = `${month}-01T00:00:00.000Z`;
      month = monthBefore(month);
    }
  }
  const isDone = month < first;
  return { facts: page, next: isDone ? undefined : before, searchedTo: isDone ? since : before.slice(0, 24) };
};
