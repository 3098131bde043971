import * as z from 'zod';
import { addDays, instantAt } from '../kernel/dates.ts';

/**
 * Reasons for which a participant is proposed to nobody after a proposal or a pair: no answer, no time for some weeks, rather the next
 * cohort, or leaving once the last partner is gone.
 */
export const ASIDE_AFTER_PROPOSAL = ['SILENT', 'LATER', 'NEXT_COHORT', 'LEAVING'] as const;
export type AsideAfterProposal = (typeof ASIDE_AFTER_PROPOSAL)[number];

/** The same, and a pause by their own wish. */
export const ASIDE_REASONS = [...ASIDE_AFTER_PROPOSAL, 'PAUSED'] as const;

export const Aside = z.strictObject({
  why: z.enum(ASIDE_REASONS),
  since: z.iso.datetime(),
  /** The last day; without one it lasts until a word of the person or of staff. */
  until: z.iso.date().optional(),
  /** The proposal that it follows from; a pause follows from none. */
  proposalId: z.string().optional(),
});
export type Aside = z.output<typeof Aside>;

/** Reasons of a no, or of an early end, for which the one who gives them takes part no longer. */
const LEAVING: readonly string[] = ['FOUND_JOB', 'GRADUATED', 'MOVED'];

/** Effect of a reason on the one who gives it; undefined if they stay in the pool. */
export const asideFor = (reason: string): 'LEAVING' | 'LATER' | undefined => {
  if (LEAVING.includes(reason)) return 'LEAVING';
  return reason === 'TIME' ? 'LATER' : undefined;
};

/** Reasons that a person takes back alone: they have said no more than when. */
export const canEndAlone = ({ why }: Pick<Aside, 'why'>): boolean => why === 'PAUSED' || why === 'LATER';

/** The instant after the last day. */
export const asideEnds = (until: string): Date => instantAt(addDays(until, 1), '00:00');
