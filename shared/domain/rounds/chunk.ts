import * as z from 'zod';
import { SharedReason } from '../pairs/shared-reason.ts';

export const LEFT_OUT_REASONS = [
  'MENTOR_FULL',
  'STUDENT_FULL',
  'RULED_OUT',
  'WITHDRAWN',
  'ASIDE',
  'RESTRICTED',
  'NOT_APPROVED',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const RunChunk = z.strictObject({
  roundId: z.string(),
  runId: z.string(),
  index: z.int().min(0),
  pairs: z.array(
    z.strictObject({
      mentorApplicationId: z.string(),
      studentApplicationId: z.string(),
      score: z.int().min(0).max(1000),
      reasons: z.array(SharedReason).max(3).readonly().optional(),
      /** Outcome of approval or publication; absent until then. */
      outcome: z.enum(['PROPOSED', ...LEFT_OUT_REASONS]).optional(),
    }),
  ),
  /** Students without a partner, with the code of the reason. */
  unmatched: z.array(z.strictObject({ applicationId: z.string(), reason: z.string() })),
});
export type RunChunk = z.output<typeof RunChunk>;
