import * as z from 'zod';
import { OnBehalf } from '../kernel/on-behalf.ts';
import { MOST_PARTNERS } from '../pairs/partners.ts';

export const CapacityAsk = z.strictObject({
  /** Partners that the mentor would have at most, those of today included. */
  capacity: z.int().min(2).max(MOST_PARTNERS),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** Silence until then is a no. */
  answerBy: z.iso.datetime(),
  answer: z.enum(['YES', 'NO']).optional(),
  answeredAt: z.iso.datetime().optional(),
  /** Present if staff have entered the answer; the reason is a revision or a note. */
  answeredFor: OnBehalf.pick({ by: true, channel: true }).optional(),
});
/** A coordinator's question to a mentor: one student more than offered? */
export type CapacityAsk = z.output<typeof CapacityAsk>;

/** Days that a mentor has for an answer, where no matching day comes before. */
export const CAPACITY_ASK_DAYS = 14;
/** A matching day that is nearer leaves no time for an answer: the wait goes on beyond it. */
export const CAPACITY_ASK_LEAST_DAYS = 3;

export const CAPACITY_STANDINGS = ['OPEN', 'YES', 'NO', 'LAPSED'] as const;
export type CapacityStanding = (typeof CAPACITY_STANDINGS)[number];
