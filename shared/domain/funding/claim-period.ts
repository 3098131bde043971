import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  ClaimPeriodEdited,
  ClaimPeriodLocked,
  ClaimPeriodMoved,
  ClaimPeriodOpened,
} from '../../../events/funding.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { Refusal } from '../kernel/refusal.ts';
import { coversDate, overlaps } from './calendar.ts';
import { Cents } from './cents.ts';
import type { FundingDecision } from './decision.ts';
import type { Author } from './recorded.ts';

/** In the order in which a period passes through them. A returned one is claimed again, or reviewed and locked anew. */
export const PERIOD_STATUSES = [
  'OPEN',
  'IN_REVIEW',
  'LOCKED',
  'CLAIMED',
  'RETURNED',
  'PARTLY_REJECTED',
  'ACCEPTED',
  'PAID',
  'CANCELLED',
] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

const Note = z.string().trim().max(1000);

export const PeriodPlan = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    /** Last day for its claim. */
    dueOn: z.iso.date().nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before-start' });
export type PeriodPlan = z.output<typeof PeriodPlan>;

export const ClaimMade = z.strictObject({
  /** Number of the claim in the funder's registry or in one's own. */
  number: z.string().trim().min(1).max(60),
  amount: Cents,
  on: z.iso.date(),
});
/** The funder's answer to a claim. */
export const ClaimAnswer = z.strictObject({ accepted: Cents, on: z.iso.date(), note: Note.default('') });
export const Payment = z.strictObject({ amount: Cents, on: z.iso.date() });
export const PeriodReturn = z.strictObject({ reason: Note.min(3), on: z.iso.date() });

const Lock = z.strictObject({
  revision: z.int().positive(),
  snapshotId: z.string(),
  /** SHA-256 of the snapshot's canonical JSON. */
  hash: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});

const Step = z.strictObject({
  status: z.enum(PERIOD_STATUSES),
  at: z.iso.datetime(),
  by: z.string(),
  /** Day on which it happened at the funder. */
  on: z.iso.date().optional(),
  amount: Cents.optional(),
  note: z.string().optional(),
});

export const ClaimPeriod = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  decisionId: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  status: z.enum(PERIOD_STATUSES),
  /** Every lock, the last one in force. */
  locks: z.array(Lock),
  claim: ClaimMade.nullable(),
  answer: ClaimAnswer.nullable(),
  payment: Payment.nullable(),
  /** History of the period, the oldest first. */
  steps: z.array(Step),
});
/** Part of a funding decision's time that is claimed as one. */
export type ClaimPeriod = z.output<typeof ClaimPeriod>;

export type PeriodChange = { readonly period: ClaimPeriod; readonly facts: readonly NewFact[] };

const subject = ({ id, decisionId }: Pick<ClaimPeriod, 'id' | 'decisionId'>) => ({
  periodId: id,
  decisionId,
});

const fault = (pointer: string) => [{ pointer, code: 'invalid' }];

/**
 * The decision with the period at its days.
 * @throws Refusal `period-outside-decision`, `period-overlaps`
 */
export const placePeriod = (
  decision: FundingDecision,
  { id, from, to }: Pick<ClaimPeriod, 'id' | 'from' | 'to'>,
): FundingDecision => {
  for (const [pointer, day] of [
    ['/from', from],
    ['/to', to],
  ] as const)
    if (!coversDate(decision.eligible.value, day))
      throw new Refusal('period-outside-decision', `${day} is no day of the decision.`, fault(pointer));
  const others = decision.periods.filter(({ periodId }) => periodId !== id);
  const other = others.find((each) => overlaps(each, { from, to }));
  if (other !== undefined)
    throw new Refusal('period-overlaps', `${other.periodId} has some of these days.`, fault('/from'));
  return {
    ...decision,
    periods: [...others, { periodId: id, from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
};

type Planned = PeriodChange & { readonly decision: FundingDecision };

/** A new period, which has yet to find its place in the decision. */
export const openPeriod = (
  { id: decisionId, programmeId }: Pick<FundingDecision, 'id' | 'programmeId'>,
  plan: PeriodPlan,
  id: string,
  { actor, now }: Author,
): PeriodChange => {
  const period: ClaimPeriod = {
    id,
    programmeId,
    decisionId,
    ...plan,
    status: 'OPEN',
    locks: [],
    claim: null,
    answer: null,
    payment: null,
    steps: [{ status: 'OPEN', at: now.toISOString(), by: actor }],
  };
  return {
    period,
    facts: [fact(ClaimPeriodOpened, { ...subject(period), from: plan.from, to: plan.to })],
  };
};

type Told = {
  readonly on?: string | undefined;
  readonly amount?: number | undefined;
  readonly note?: string | undefined;
};

const toldWith = ({ on, amount, note }: Told) => ({
  ...(on === undefined ? {} : { on }),
  ...(amount === undefined ? {} : { amount }),
  ...(note === undefined || note === '' ? {} : { note }),
});

/** Whether the last step of a period was this one, told so: a repetition changes nothing. */
const isLast = (period: ClaimPeriod, status: PeriodStatus, told: Told = {}): boolean =>
  period.status === status &&
  canonicalJson(toldWith(period.steps.at(-1) ?? {})) === canonicalJson(toldWith(told));

const unchanged = (period: ClaimPeriod): PeriodChange => ({ period, facts: [] });

const move = (
  period: ClaimPeriod,
  status: PeriodStatus,
  { actor, now }: Author,
  told: Told = {},
): PeriodChange => ({
  period: {
    ...period,
    status,
    steps: [...period.steps, { status, at: now.toISOString(), by: actor, ...toldWith(told) }],
  },
  facts: [fact(ClaimPeriodMoved, { ...subject(period), status })],
});

const LOCKED: readonly PeriodStatus[] = [
  'LOCKED',
  'CLAIMED',
  'RETURNED',
  'PARTLY_REJECTED',
  'ACCEPTED',
  'PAID',
];

/** Whether its figures are frozen. A returned period keeps them until it is locked anew. */
export const isLocked = ({ status }: Pick<ClaimPeriod, 'status'>): boolean => LOCKED.includes(status);

/** @throws Refusal `period-locked` for one with frozen figures, else `period-not-locked` */
const requireStatus = (period: ClaimPeriod, ...allowed: readonly PeriodStatus[]): void => {
  if (allowed.includes(period.status)) return;
  const leadsOn = allowed.some((status) => status !== 'RETURNED' && LOCKED.includes(status));
  const isFrozen = isLocked(period) && !leadsOn;
  throw new Refusal(isFrozen ? 'period-locked' : 'period-not-locked', `${period.id} is ${period.status}.`);
};

/** The lock in force. @throws Refusal `period-not-locked` for a period whose figures still move */
export const requireLock = (period: ClaimPeriod): ClaimPeriod['locks'][number] => {
  const lock = period.locks.at(-1);
  if (!isLocked(period) || lock === undefined)
    throw new Refusal('period-not-locked', `${period.id} is ${period.status}: its figures are not final.`);
  return lock;
};

/** Dates can change until the first lock. @throws Refusal */
export const editPeriod = (decision: FundingDecision, before: ClaimPeriod, plan: PeriodPlan): Planned => {
  requireStatus(before, 'OPEN', 'IN_REVIEW');
  const isSame = plan.from === before.from && plan.to === before.to && plan.dueOn === before.dueOn;
  if (isSame) return { ...unchanged(before), decision };
  if (before.locks.length > 0 && (plan.from !== before.from || plan.to !== before.to))
    throw new Refusal('period-locked', `${before.id} was locked with its dates.`, fault('/from'));
  const period = { ...before, ...plan };
  return {
    decision: placePeriod(decision, period),
    period,
    facts: [fact(ClaimPeriodEdited, { ...subject(period), from: plan.from, to: plan.to })],
  };
};

/** Takes away a period that was opened by mistake. @throws Refusal where it was ever locked */
export const cancelPeriod = (decision: FundingDecision, before: ClaimPeriod, author: Author): Planned => {
  if (isLast(before, 'CANCELLED')) return { ...unchanged(before), decision };
  requireStatus(before, 'OPEN', 'IN_REVIEW');
  if (before.locks.length > 0) throw new Refusal('period-locked', `${before.id} was locked.`);
  return {
    ...move(before, 'CANCELLED', author),
    decision: { ...decision, periods: decision.periods.filter(({ periodId }) => periodId !== before.id) },
  };
};

const laterThan = ({ to }: ClaimPeriod, others: readonly ClaimPeriod[]): ClaimPeriod[] =>
  others.filter((other) => other.from > to);

/** @throws Refusal `later-period-locked` where a returned one can no longer be locked anew */
export const reviewPeriod = (
  before: ClaimPeriod,
  others: readonly ClaimPeriod[],
  author: Author,
): PeriodChange => {
  if (isLast(before, 'IN_REVIEW')) return unchanged(before);
  requireStatus(before, 'OPEN', 'RETURNED');
  const later = laterThan(before, others).find(isLocked);
  if (before.status === 'RETURNED' && later !== undefined)
    throw new Refusal('later-period-locked', `${later.id} shows its corrections.`);
  return move(before, 'IN_REVIEW', author);
};

/** @throws Refusal `period-locked`, `period-not-locked`, `period-not-over`, `earlier-period-open`, `later-period-locked` */
export const requireLockable = (period: ClaimPeriod, others: readonly ClaimPeriod[], today: string): void => {
  requireStatus(period, 'IN_REVIEW');
  if (period.to >= today) throw new Refusal('period-not-over', `${period.id} lasts until ${period.to}.`);
  const earlier = others.find((other) => other.to < period.from && !isLocked(other));
  if (earlier !== undefined) throw new Refusal('earlier-period-open', `${earlier.id} comes before.`);
  const later = laterThan(period, others).find(isLocked);
  if (later !== undefined) throw new Refusal('later-period-locked', `${later.id} comes after.`);
};

export const lockPeriod = (
  before: ClaimPeriod,
  { snapshotId, hash }: { readonly snapshotId: string; readonly hash: string },
  author: Author,
): PeriodChange => {
  const { period } = move(before, 'LOCKED', author);
  const revision = before.locks.length + 1;
  const lock = { revision, snapshotId, hash, at: author.now.toISOString(), by: author.actor };
  return {
    period: { ...period, locks: [...before.locks, lock] },
    facts: [fact(ClaimPeriodLocked, { ...subject(before), revision, hash })],
  };
};

/** The only way to contest a locked period. Its figures stay as they were. */
export const returnPeriod = (
  before: ClaimPeriod,
  { reason, on }: z.output<typeof PeriodReturn>,
  author: Author,
): PeriodChange => {
  const told = { on, note: reason };
  if (isLast(before, 'RETURNED', told)) return unchanged(before);
  requireStatus(before, 'LOCKED', 'CLAIMED', 'PARTLY_REJECTED', 'ACCEPTED');
  const { period, facts } = move(before, 'RETURNED', author, told);
  return { period: { ...period, answer: null }, facts };
};

/** @throws Refusal `claim-too-large`, `period-not-locked` */
export const claimPeriod = (
  before: ClaimPeriod,
  claim: z.output<typeof ClaimMade>,
  ceiling: number,
  author: Author,
): PeriodChange => {
  const { on, amount, number } = claim;
  const told = { on, amount, note: number };
  if (isLast(before, 'CLAIMED', told)) return unchanged(before);
  requireStatus(before, 'LOCKED', 'RETURNED');
  if (claim.amount > ceiling)
    throw new Refusal('claim-too-large', `At most ${ceiling} cents.`, fault('/amount'), { most: ceiling });
  const { period, facts } = move(before, 'CLAIMED', author, told);
  return { period: { ...period, claim, answer: null }, facts };
};

/** Accepted as a whole, or in part. @throws Refusal `claim-too-large` */
export const answerClaim = (
  before: ClaimPeriod,
  answer: z.output<typeof ClaimAnswer>,
  author: Author,
): PeriodChange => {
  const { accepted: amount, on, note } = answer;
  const told = { amount, on, note };
  if (isLast(before, 'ACCEPTED', told) || isLast(before, 'PARTLY_REJECTED', told)) return unchanged(before);
  requireStatus(before, 'CLAIMED');
  const claimed = before.claim?.amount ?? 0;
  if (answer.accepted > claimed)
    throw new Refusal('claim-too-large', `Only ${claimed} cents were claimed.`, fault('/accepted'), {
      most: claimed,
    });
  const status = answer.accepted === claimed ? 'ACCEPTED' : 'PARTLY_REJECTED';
  const { period, facts } = move(before, status, author, told);
  return { period: { ...period, answer }, facts };
};

/** @throws Refusal `claim-too-large` */
export const payPeriod = (
  before: ClaimPeriod,
  payment: z.output<typeof Payment>,
  author: Author,
): PeriodChange => {
  if (isLast(before, 'PAID', payment)) return unchanged(before);
  requireStatus(before, 'ACCEPTED', 'PARTLY_REJECTED');
  const accepted = before.answer?.accepted ?? 0;
  if (payment.amount > accepted)
    throw new Refusal('claim-too-large', `Only ${accepted} cents were accepted.`, fault('/amount'), {
      most: accepted,
    });
  const { period, facts } = move(before, 'PAID', author, payment);
  return { period: { ...period, payment }, facts };
};

/** The part of the grant that a period uses: accepted, or claimed and not yet answered. */
export const usedBy = ({ status, claim, answer }: ClaimPeriod): number => {
  if (status === 'CLAIMED') return claim?.amount ?? 0;
  return answer?.accepted ?? 0;
};
