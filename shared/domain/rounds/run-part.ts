import * as z from 'zod';
import { Decisions, NO_DECISIONS, Override } from '../matching/decisions.ts';

/** Buckets of decisions: each holds those about a part of the people, so that a decision writes one of them. */
const BUCKETS = 32;
/** Entries of the log in one item. A full item never changes again. */
const ENTRIES = 100;

const about = { roundId: z.string(), runId: z.string(), part: z.string() };

/**
 * A part of a run's human decisions, or of the log of all that were ever made: an item holds 400 KB, a run may have
 * thousands.
 */
export const RunPart = z.discriminatedUnion('holds', [
  z.strictObject({ ...about, holds: z.literal('DECISIONS'), decisions: Decisions }),
  z.strictObject({ ...about, holds: z.literal('LOG'), overrides: z.array(Override) }),
]);
export type RunPart = z.output<typeof RunPart>;

type Decided = { readonly decisions: Decisions; readonly overrides: readonly Override[] };

const bucketOf = (id: string): number => {
  let hash = 2_166_136_261;
  for (let k = 0; k < id.length; k += 1) hash = Math.imul(hash ^ id.charCodeAt(k), 16_777_619) >>> 0;
  return hash % BUCKETS;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrderOf = <Decision extends { readonly at: string }>(
  decisions: readonly Decision[],
  idOf: (decision: Decision) => string,
): Decision[] => decisions.toSorted((a, b) => byText(a.at, b.at) || byText(idOf(a), idOf(b)));

/** Decisions in the order of their instants: the order in which they are read back from their parts. */
export const inOrder = ({ locks, vetoes, rooms }: Decisions): Decisions => ({
  locks: inOrderOf(locks, ({ studentId }) => studentId),
  vetoes: inOrderOf(vetoes, ({ studentId, against }) => `${studentId} ${Object.values(against).join()}`),
  rooms: inOrderOf(rooms, ({ mentorId }) => mentorId),
});

const two = (place: number): string => String(place).padStart(2, '0');

/** The parts of a run. Buckets with no decision are left out, unless `kept` names them. */
export const runPartsOf = (
  { roundId, id: runId, decisions, overrides }: Decided & { readonly roundId: string; readonly id: string },
  kept: readonly string[] = [],
): readonly RunPart[] => {
  const buckets = Array.from({ length: BUCKETS }, () => structuredClone(NO_DECISIONS));
  const bucketFor = (id: string): Decisions => buckets[bucketOf(id)] as Decisions;
  for (const lock of decisions.locks) bucketFor(lock.studentId).locks.push(lock);
  for (const veto of decisions.vetoes) bucketFor(veto.studentId).vetoes.push(veto);
  for (const room of decisions.rooms) bucketFor(room.mentorId).rooms.push(room);
  const parts = buckets.map((bucket, place): RunPart => {
    return { roundId, runId, part: `D${two(place)}`, holds: 'DECISIONS', decisions: inOrder(bucket) };
  });
  const isEmpty = (part: RunPart): boolean =>
    part.holds === 'DECISIONS' && Object.values(part.decisions).every(({ length }) => length === 0);
  return [
    ...parts.filter((part) => !isEmpty(part) || kept.includes(part.part)),
    ...Array.from({ length: Math.ceil(overrides.length / ENTRIES) }, (_, place): RunPart => {
      const entries = overrides.slice(place * ENTRIES, (place + 1) * ENTRIES);
      return {
        roundId,
        runId,
        part: `L${String(place).padStart(4, '0')}`,
        holds: 'LOG',
        overrides: entries,
      };
    }),
  ];
};

/** True for a part of the log to which nothing is ever added: further runs of the round share it. */
export const isFull = (part: RunPart): boolean => part.holds === 'LOG' && part.overrides.length === ENTRIES;

/** Decisions and log, put together from their parts. */
export const decidedIn = (parts: readonly RunPart[]): { decisions: Decisions; overrides: Override[] } => {
  const held = parts.flatMap((part) => (part.holds === 'DECISIONS' ? [part.decisions] : []));
  return {
    decisions: inOrder({
      locks: held.flatMap(({ locks }) => locks),
      vetoes: held.flatMap(({ vetoes }) => vetoes),
      rooms: held.flatMap(({ rooms }) => rooms),
    }),
    overrides: parts.flatMap((part) => (part.holds === 'LOG' ? part.overrides : [])),
  };
};
