import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { RetentionHeld, RetentionReleased } from '../../../events/people.ts';
import { addDays, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Longest time of one hold; it can be renewed. */
const MOST_DAYS = 3 * 366;

export const HOLD_SCOPES = ['PERSON', 'COHORT'] as const;

/** A reason in writing, and the last day. */
export const HoldRequest = z.strictObject({
  reason: z.string().trim().min(10).max(500),
  until: z.iso.date(),
});
export type HoldRequest = z.output<typeof HoldRequest>;

export const RetentionHold = z.strictObject({
  /** Id of the person or cohort. */
  aboutId: z.string(),
  scope: z.enum(HOLD_SCOPES),
  programmeId: z.string(),
  ...HoldRequest.shape,
  since: z.iso.datetime(),
  by: z.string(),
});
/** Keeps a person or a cohort beyond the times of retention, for an audit or a dispute. */
export type RetentionHold = z.output<typeof RetentionHold>;

type About = Pick<RetentionHold, 'aboutId' | 'scope'>;

const told = ({ aboutId, scope }: About) =>
  scope === 'PERSON' ? { personId: aboutId } : { cohortId: aboutId };

/** Finnish days, the last one included. */
export const isHolding = ({ until }: Pick<RetentionHold, 'until'>, now: Date): boolean =>
  localDateOf(now) <= until;

/** @throws Refusal `field-invalid` where the last day is over or too far ahead */
export const holdData = (
  about: About & Pick<RetentionHold, 'programmeId'>,
  { reason, until }: HoldRequest,
  by: string,
  now: Date,
): { readonly hold: RetentionHold; readonly facts: readonly NewFact[] } => {
  const today = localDateOf(now);
  if (until < today)
    throw new Refusal('field-invalid', `${until} is over.`, [{ pointer: '/until', code: 'time-passed' }]);
  if (until > addDays(today, MOST_DAYS))
    throw new Refusal('field-invalid', 'A hold ends within three years.', [
      { pointer: '/until', code: 'time-too-far', limit: MOST_DAYS },
    ]);
  return {
    hold: { ...about, reason, until, since: now.toISOString(), by },
    facts: [fact(RetentionHeld, { ...told(about), until })],
  };
};

export const releaseData = (hold: RetentionHold): readonly NewFact[] => [fact(RetentionReleased, told(hold))];
