import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Length of the full sample, which ends today. */
export const SAMPLE_DAYS = 21;

/** Three weeks with everything in them; a cohort that opens today; nothing. */
export const SAMPLES = ['full', 'small', 'none'] as const;
export type Sample = (typeof SAMPLES)[number];

/** The instant at which virtual time begins, for a sample that ends at the real one. */
export const sampleStart = (sample: Sample): Date | undefined =>
  sample === 'full' ? new Date(Date.now() - SAMPLE_DAYS * 86_400_000) : undefined;

/** File that lies in the data folder while a sample comes in. */
export const sampleMark = (dataDir: string): string => join(dataDir, 'sample-unfinished');

/** Whether an earlier start was stopped before its sample was whole. */
export const isSampleUnfinished = (dataDir: string): boolean => existsSync(sampleMark(dataDir));
