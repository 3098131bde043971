import * as z from 'zod';

export const MetricGeneration = z.strictObject({
  programmeId: z.string(),
  /** The generation that finance reads. */
  current: z.int().positive(),
  /** The generation that a rebuild is counting into; facts that come meanwhile are counted into both. */
  building: z.int().positive().optional(),
  /** Dates of decisions by which it is counted into. */
  buildingBy: z.string().optional(),
  /** Author of the last rebuild, and the time at which it took over. */
  rebuiltAt: z.iso.datetime().optional(),
  rebuiltBy: z.string().optional(),
});
/** The figures of a programme that are in force. */
export type MetricGeneration = z.output<typeof MetricGeneration>;

export const firstGeneration = (programmeId: string): MetricGeneration => ({ programmeId, current: 1 });

/** Generations into which a fact is counted now. */
export const generationsOf = ({ current, building }: MetricGeneration): readonly number[] =>
  building === undefined ? [current] : [current, building];

/**
 * Opens the next generation. A rebuild that died half-way goes on with the one that it opened, unless decisions have got other dates
 * since: entries that were counted by the old ones may not stand among the new.
 */
export const beginRebuild = (
  { building, ...generation }: MetricGeneration,
  by: string,
): MetricGeneration & { readonly building: number } => ({
  ...generation,
  building:
    building === undefined
      ? generation.current + 1
      : building + ((generation.buildingBy ?? by) === by ? 0 : 1),
  buildingBy: by,
});

/** The generation that was built is the one that is read from now on. */
export const takeOver = (
  { programmeId }: MetricGeneration,
  built: number,
  by: string,
  now: Date,
): MetricGeneration => ({
  programmeId,
  current: built,
  rebuiltAt: now.toISOString(),
  rebuiltBy: by,
});
