import { describe, expect, it } from 'vitest';
import {
  answerClaim,
  type ClaimPeriod,
  cancelPeriod,
  claimPeriod,
  isLocked,
  lockPeriod,
  openPeriod,
  PERIOD_STATUSES,
  type PeriodChange,
  type PeriodStatus,
  payPeriod,
  requireLockable,
  returnPeriod,
  reviewPeriod,
  usedBy,
} from '../../../shared/domain/funding/claim-period.ts';
import { noon, refusalOf } from '../given.ts';
import { aDecision } from './decisions.ts';

const author = { actor: 'staff:d4f0', now: noon };
const decision = aDecision({
  eligible: { value: { from: '2026-01-01', to: '2026-12-31' }, confirmed: true },
});
const plan = { from: '2026-01-01', to: '2026-06-30', dueOn: null };
const on = '2026-07-15';

const opened = openPeriod(decision, plan, 'prd_1', author).period;
const at = (status: PeriodStatus, changes: Partial<ClaimPeriod> = {}): ClaimPeriod => ({
  ...opened,
  status,
  ...(status === 'OPEN' || status === 'IN_REVIEW' || status === 'CANCELLED'
    ? {}
    : { locks: [{ revision: 1, snapshotId: 'snp_1', hash: '0', at: '2026-07-01T10:00:00.000Z', by: 'a' }] }),
  claim: { number: '1', amount: 1000, on },
  answer: { accepted: 800, on, note: '' },
  ...changes,
});

const MOVES: Readonly<Record<string, (period: ClaimPeriod) => PeriodChange>> = {
  review: (period) => reviewPeriod(period, [], author),
  lock: (period) => {
    requireLockable(period, [], '2026-07-01');
    return lockPeriod(period, { snapshotId: 'snp_1', hash: '0'.repeat(64) }, author);
  },
  claim: (period) => claimPeriod(period, { number: '1', amount: 1000, on }, 1000, author),
  return: (period) => returnPeriod(period, { reason: 'Contested.', on }, author),
  accept: (period) => answerClaim(period, { accepted: 1000, on, note: '' }, author),
  cut: (period) => answerClaim(period, { accepted: 999, on, note: 'Travel' }, author),
  pay: (period) => payPeriod(period, { amount: 800, on }, author),
  cancel: (period) => cancelPeriod(decision, period, author),
};

/** Every way on. All others are refused. */
const ALLOWED: Readonly<Record<string, string>> = {
  'OPEN review': 'IN_REVIEW',
  'OPEN cancel': 'CANCELLED',
  'IN_REVIEW review': 'IN_REVIEW',
  'IN_REVIEW lock': 'LOCKED',
  'IN_REVIEW cancel': 'CANCELLED',
  'LOCKED claim': 'CLAIMED',
  'LOCKED return': 'RETURNED',
  'CLAIMED return': 'RETURNED',
  'CLAIMED accept': 'ACCEPTED',
  'CLAIMED cut': 'PARTLY_REJECTED',
  'RETURNED review': 'IN_REVIEW',
  'RETURNED claim': 'CLAIMED',
  'PARTLY_REJECTED return': 'RETURNED',
  'PARTLY_REJECTED pay': 'PAID',
  'ACCEPTED return': 'RETURNED',
  'ACCEPTED pay': 'PAID',
  'CANCELLED cancel': 'CANCELLED',
};

describe('a claim period', () => {
  const cases = PERIOD_STATUSES.flatMap((status) =>
    Object.keys(MOVES).map((verb) => [status, verb] as const),
  );

  it.each(cases)('that is %s: %s', (status, verb) => {
    const expected = ALLOWED[`${status} ${verb}`];
    const outcome = (): string =>
      (MOVES[verb] as (period: ClaimPeriod) => PeriodChange)(at(status)).period.status;
    if (expected === undefined) expect(refusalOf(outcome)).toMatch(/^period-(not-)?locked$/);
    else expect(outcome()).toBe(expected);
  });

  it('stays as it is where its last step is told once more, and refuses another', () => {
    const claim = { number: '1', amount: 700, on };
    const claimed = claimPeriod(at('LOCKED'), claim, 1000, author).period;
    expect(claimPeriod(claimed, claim, 0, author)).toEqual({ period: claimed, facts: [] });
    expect(refusalOf(() => claimPeriod(claimed, { ...claim, amount: 800 }, 1000, author))).toMatch(
      /^period-(not-)?locked$/,
    );
    const cut = { accepted: 500, on, note: 'Travel is not eligible' };
    const answered = answerClaim(claimed, cut, author).period;
    expect(answerClaim(answered, cut, author).period).toBe(answered);
    expect(refusalOf(() => answerClaim(answered, { ...cut, note: '' }, author))).toMatch(
      /^period-(not-)?locked$/,
    );
    const paid = payPeriod(answered, { amount: 500, on }, author).period;
    expect(payPeriod(paid, { amount: 500, on }, author).period).toBe(paid);
    expect(refusalOf(() => payPeriod(paid, { amount: 400, on }, author))).toMatch(/^period-(not-)?locked$/);
  });

  it('is refused as locked wherever its figures are frozen', () => {
    for (const status of PERIOD_STATUSES.filter((each) => isLocked(at(each)) && each !== 'RETURNED'))
      expect(refusalOf(() => reviewPeriod(at(status), [], author))).toBe('period-locked');
  });

  it('is claimed up to what is left, accepted up to the claim, and paid up to what was accepted', () => {
    expect(refusalOf(() => claimPeriod(at('LOCKED'), { number: '1', amount: 1001, on }, 1000, author))).toBe(
      'claim-too-large',
    );
    expect(refusalOf(() => answerClaim(at('CLAIMED'), { accepted: 1001, on, note: '' }, author))).toBe(
      'claim-too-large',
    );
    expect(refusalOf(() => payPeriod(at('PARTLY_REJECTED'), { amount: 801, on }, author))).toBe(
      'claim-too-large',
    );
  });

  it('uses of the grant what is claimed, then what is accepted, and nothing when it is returned', () => {
    expect(usedBy(at('LOCKED', { claim: null, answer: null }))).toBe(0);
    expect(usedBy(at('CLAIMED'))).toBe(1000);
    expect(usedBy(at('PAID'))).toBe(800);
    expect(usedBy(returnPeriod(at('CLAIMED'), { reason: 'Contested.', on }, author).period)).toBe(0);
  });

  it('keeps each step with its author, day and sum', () => {
    const claimed = claimPeriod(at('LOCKED'), { number: 'Claim 2', amount: 900, on }, 1000, author).period;
    expect(claimed.steps.at(-1)).toEqual({
      status: 'CLAIMED',
      at: noon.toISOString(),
      by: 'staff:d4f0',
      on,
      amount: 900,
      note: 'Claim 2',
    });
  });
});
