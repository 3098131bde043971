import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../shared/domain/funding/cents.ts';
import {
  addImport,
  burnOf,
  type CostLine,
  costPer,
  financingOf,
  fitsPeriod,
  splitBy,
  statementBetween,
  statementOf,
  withdrawImport,
} from '../../../shared/domain/funding/costs.ts';
import { COST_CATEGORIES, COST_MODELS, type CostModel } from '../../../shared/domain/funding/funders.ts';
import { noon, refusalOf } from '../given.ts';
import { aDecision } from './decisions.ts';

const line = (category: CostLine['category'], amount: number): CostLine => ({
  row: 2,
  date: '2027-01-20',
  voucher: 'V1',
  category,
  amount,
});

const under = (costModel: CostModel | null, more: Record<string, unknown> = {}) =>
  aDecision({
    eligible: { value: { from: '2027-01-01', to: '2027-12-31' }, confirmed: true },
    granted: { value: 5_600_000, confirmed: true },
    supportRate: { value: 8000, confirmed: true },
    costModel: { value: costModel, confirmed: true },
    ...more,
  });

const WAGES = line('WAGES', 5_000_000);
const TRAVEL = line('TRAVEL', 1_000_000);

describe('costs of a decision', () => {
  it.each<[CostModel, readonly CostLine[], object]>([
    // 50 000 € of wages → 20 000 € for all else → 70 000 € eligible → 56 000 € support, 14 000 € own.
    [
      'FLAT_40',
      [WAGES],
      { direct: 5_000_000, flat: 2_000_000, eligible: 7_000_000, support: 5_600_000, own: 1_400_000 },
    ],
    ['FLAT_40', [WAGES, TRAVEL], { direct: 5_000_000, flat: 2_000_000, eligible: 7_000_000 }],
    ['FLAT_24', [WAGES, TRAVEL], { direct: 6_000_000, flat: 1_200_000, eligible: 7_200_000 }],
    [
      'FLAT_7',
      [WAGES, TRAVEL],
      { direct: 6_000_000, flat: 420_000, eligible: 6_420_000, support: 5_136_000 },
    ],
    ['ACTUAL', [WAGES, TRAVEL], { direct: 6_000_000, flat: 0, eligible: 6_000_000, support: 4_800_000 }],
    ['LUMP_SUM', [WAGES, TRAVEL], { direct: 0, flat: 0, eligible: 0, support: 0, own: 0 }],
  ])('under %s', (model, lines, expected) => {
    expect(statementOf(under(model), lines, false)).toMatchObject(expected);
  });

  it('are a lump sum as a whole once every target is reached', () => {
    const budget = { OTHER: { value: 3_000_000, confirmed: true } };
    const decision = under('LUMP_SUM', { budget });
    expect(statementOf(decision, [], false)).toMatchObject({ eligible: 0 });
    expect(statementOf(decision, [], true)).toMatchObject({ eligible: 3_000_000, support: 2_400_000 });
  });

  it('are supported up to the grant, and less by what they have earned', () => {
    const lines = [line('WAGES', 9_000_000), line('INCOME', 500_000)];
    expect(statementOf(under('ACTUAL'), lines, false)).toMatchObject({
      income: 500_000,
      eligible: 8_500_000,
      support: 5_600_000,
      own: 2_900_000,
    });
  });

  it('are not guessed at where nobody has entered a term', () => {
    expect(statementOf(under(null), [WAGES], false)).toMatchObject({ eligible: null, support: null });
    const unrated = under('ACTUAL', { supportRate: { value: null, confirmed: false, source: '' } });
    expect(statementOf(unrated, [WAGES], false)).toMatchObject({ eligible: 5_000_000, support: null });
  });

  const lines = fc.array(
    fc
      .tuple(fc.constantFrom(...COST_CATEGORIES), fc.integer({ min: -500_000, max: 9_000_000 }))
      .map(([category, amount]) => line(category, amount)),
    { maxLength: 12 },
  );

  it('of periods add up to the whole, to the cent, wherever the periods are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COST_MODELS), lines, lines, (model, first, second) => {
        const decision = under(model);
        const [before, until] = [
          statementOf(decision, first, false),
          statementOf(decision, [...first, ...second], false),
        ];
        const later = statementBetween(until, before);
        for (const name of ['direct', 'flat', 'income', 'eligible', 'support', 'own'] as const)
          expect((before[name] ?? 0) + (later[name] ?? 0)).toBe(until[name] ?? 0);
      }),
    );
  });

  it('are never supported beyond the rate, the grant or the costs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COST_MODELS), lines, (model, some) => {
        const { eligible, support, own } = statementOf(under(model), some, false);
        expect(Number.isSafeInteger(support)).toBe(true);
        expect(support ?? 0).toBeLessThanOrEqual(5_600_000);
        expect(support ?? 0).toBeLessThanOrEqual(Math.ceil((eligible ?? 0) * 0.8));
        expect((support ?? 0) + (own ?? 0)).toBe(eligible);
        expect(own ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a share of cents', () => {
  it.each([
    [1, 5000, 1],
    [3, 5000, 2],
    [-3, 5000, -2],
    [1, 4999, 0],
    [333, 3333, 111],
    [0, 8000, 0],
  ])('of %i at %i is %i: half a cent goes away from zero', (cents, share, expected) => {
    expect(shareOf(cents, share)).toBe(expected);
  });

  it('is at most half a cent from the exact share, for sums that a double would lose', () => {
    const amounts = fc.bigInt({ min: -900_719_925_474n, max: 900_719_925_474n });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (cents, share) => {
        const exact = cents * BigInt(share);
        const off = BigInt(shareOf(Number(cents), share)) * 10_000n - exact;
        expect(off <= 5000n && off >= -5000n).toBe(true);
      }),
    );
  });

  it('of several sources adds up to the whole, and follows their weights', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(100_000_000), weights, (sum, parts) => {
        const split = splitBy(sum, parts);
        const whole = parts.reduce((all, part) => all + part, 0);
        expect(split.reduce((all, part) => all + part, 0)).toBe(whole === 0 ? 0 : sum);
        parts.forEach((part, place) => {
          if (whole > 0) expect(Math.abs((split[place] ?? 0) - (sum * part) / whole)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('money beside time', () => {
  it('is paid by the funder, the planned sources, and what nobody has planned', () => {
    const statement = statementOf(under('FLAT_40'), [WAGES], false);
    const financing = {
      OWN: { value: 900_000, confirmed: true },
      MUNICIPALITY: { value: 300_000, confirmed: true },
    };
    expect(financingOf(under('FLAT_40', { financing }), statement)).toEqual([
      { source: 'FUNDER', planned: 5_600_000, actual: 5_600_000 },
      { source: 'OWN', planned: 900_000, actual: 1_050_000 },
      { source: 'MUNICIPALITY', planned: 300_000, actual: 350_000 },
    ]);
    expect(financingOf(under('FLAT_40'), statement)).toContainEqual({
      source: 'UNPLANNED',
      planned: null,
      actual: 1_400_000,
    });
  });

  it('burns against the budget and the days of the decision', () => {
    const budget = {
      WAGES: { value: 5_000_000, confirmed: true },
      OTHER: { value: 2_000_000, confirmed: true },
    };
    const decision = under('FLAT_40', { budget });
    const half = statementOf(decision, [line('WAGES', 2_500_000)], false);
    expect(burnOf(decision, half, '2027-07-02')).toEqual({ time: 5013, money: 5000, budget: 7_000_000 });
    expect(burnOf(decision, half, '2026-12-31')).toMatchObject({ time: 0 });
    expect(burnOf(decision, half, '2030-01-01')).toMatchObject({ time: 10_000 });
  });

  it('costs so much for each pair, and nothing is said before there is one', () => {
    expect(costPer(7_000_000, 30)).toBe(233_333);
    expect(costPer(5, 2)).toBe(3);
    expect(costPer(7_000_000, 0)).toBeNull();
  });
});

describe('imported costs', () => {
  const author = { actor: 'staff:d4f0', now: noon };
  const empty = { decisionId: 'dec_own', imports: [] };
  const file = { id: 'imp_1', periodId: 'prd_1', hash: 'a' };
  const added = () => addImport(empty, file, [WAGES, line('INCOME', 300)], author).ledger;

  it('stand once for a file, until they are taken back', () => {
    expect(added().imports).toMatchObject([{ costs: 5_000_000, income: 300, lines: 2, withdrawn: null }]);
    expect(refusalOf(() => addImport(added(), { ...file, id: 'imp_2' }, [WAGES], author))).toBe(
      'imported-already',
    );
    const withdrawn = withdrawImport(added(), 'imp_1', 'The wrong cost centre.', author).ledger;
    expect(addImport(withdrawn, { ...file, id: 'imp_2' }, [WAGES], author).ledger.imports).toHaveLength(2);
    expect(refusalOf(() => withdrawImport(withdrawn, 'imp_1', 'Again.', author))).toBe('already-done');
    const reason = withdrawn.imports.find(({ id }) => id === 'imp_1')?.withdrawn?.reason ?? '';
    expect(withdrawImport(withdrawn, 'imp_1', reason, author)).toEqual({ ledger: withdrawn, facts: [] });
    expect(refusalOf(() => withdrawImport(empty, 'imp_1', 'None.', author))).toBe('not-found');
  });

  it.each([
    ['2026-12-31', false, 'date-outside-decision'],
    ['2027-02-28', false, 'date-outside-period'],
    ['2027-02-28', true, 'fits'],
    ['2027-03-01', false, 'fits'],
    ['2027-06-30', false, 'fits'],
    ['2027-07-01', true, 'date-outside-period'],
    ['2028-01-01', true, 'date-outside-decision'],
  ])('of %s (late ones taken: %s): %s', (date, takesLate, expected) => {
    expect(fitsPeriod(date, { from: '2027-03-01', to: '2027-06-30' }, under('ACTUAL'), takesLate)).toBe(
      expected,
    );
  });
});
