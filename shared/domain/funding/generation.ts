import * as z from 'zod';

export const MetricGeneration = z.strictObject({
  programmeId: z.string(),
  /** The generation that finance reads. */
  current: z.int().positive(),
  /** The generation that a rebuild is counting into; facts that come meanwhile are counted into both. */
  building: z.int().positive().optional(),
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

/** Opens the next generation; a rebuild that died half-way goes on with the one that it opened. */
export const beginRebuild = (
  generation: MetricGeneration,
): MetricGeneration & { readonly building: number } => ({
  ...generation,
  building: generation.building ?? generation.current + 1,
});

export const takeOver = (generation: MetricGeneration, by: string, now: Date): MetricGeneration => ({
  programmeId: generation.programmeId,
  current: generation.building ?? generation.current,
  rebuiltAt: now.toISOString(),
  rebuiltBy: by,
});
