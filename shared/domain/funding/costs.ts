import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { CostsImported, CostsWithdrawn } from '../../../events/funding.ts';
import { DAY_MS } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { coversDate } from './calendar.ts';
import { shareOf, sumOf } from './cents.ts';
import type { FundingDecision } from './decision.ts';
import { COST_CATEGORIES, COST_MODEL_DATA, type CostCategory, FINANCING_SOURCES, WHOLE } from './funders.ts';
import type { Author } from './recorded.ts';

/** A voucher's amount as accounting has it, in cents; a credit note is below zero. */
export const CostLine = z.strictObject({
  /** Row of the file. */
  row: z.int().positive(),
  date: z.iso.date(),
  voucher: z.string(),
  /** `INCOME` is deducted. */
  category: z.enum(COST_CATEGORIES),
  amount: z.int(),
});
export type CostLine = z.output<typeof CostLine>;

export const CostPart = z.strictObject({
  importId: z.string(),
  part: z.int().min(0),
  lines: z.array(CostLine),
});
/** Lines of an import: as many as fit into an item. */
export type CostPart = z.output<typeof CostPart>;

const LINES_IN_PART = 1000;

const CostImport = z.strictObject({
  id: z.string(),
  /** The period for which it was imported. Its costs count there, also those of an earlier day that came late. */
  periodId: z.string(),
  /** SHA-256 of the file. */
  hash: z.string(),
  lines: z.int().positive(),
  parts: z.int().positive(),
  /** Sum of all costs without income, in cents. */
  costs: z.int(),
  income: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  /** Taken back, as it was wrong. Its costs count no more. */
  withdrawn: z.strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
});
export type CostImport = z.output<typeof CostImport>;

export const CostLedger = z.strictObject({ decisionId: z.string(), imports: z.array(CostImport) });
/** Files of accounting that were imported for a decision. Accounting stays the system of record. */
export type CostLedger = z.output<typeof CostLedger>;

const isIncome = ({ category }: CostLine): boolean => category === 'INCOME';

/** @throws Refusal `imported-already` for a file whose costs stand already */
export const addImport = (
  ledger: CostLedger,
  { id, periodId, hash }: { readonly id: string; readonly periodId: string; readonly hash: string },
  lines: readonly CostLine[],
  { actor, now }: Author,
): { readonly ledger: CostLedger; readonly parts: readonly CostPart[]; readonly facts: NewFact[] } => {
  requireNew(ledger, hash);
  const parts = Array.from({ length: Math.ceil(lines.length / LINES_IN_PART) }, (_, part) => ({
    importId: id,
    part,
    lines: lines.slice(part * LINES_IN_PART, (part + 1) * LINES_IN_PART),
  }));
  const added: CostImport = {
    id,
    periodId,
    hash,
    lines: lines.length,
    parts: parts.length,
    costs: sumOf(lines.filter((line) => !isIncome(line)).map(({ amount }) => amount)),
    income: sumOf(lines.filter(isIncome).map(({ amount }) => amount)),
    at: now.toISOString(),
    by: actor,
    withdrawn: null,
  };
  const { decisionId } = ledger;
  return {
    ledger: { ...ledger, imports: [...ledger.imports, added] },
    parts,
    facts: [fact(CostsImported, { periodId, decisionId, importId: id, lines: lines.length })],
  };
};

/** @throws Refusal `imported-already` */
export const requireNew = ({ imports }: CostLedger, hash: string): void => {
  const before = imports.find((each) => each.hash === hash && each.withdrawn === null);
  if (before !== undefined) throw new Refusal('imported-already', `${before.id} has this file.`);
};

/** Takes back an import. Taken back for this reason already: the same ledger. @throws Refusal `not-found`, `already-done` */
export const withdrawImport = (
  ledger: CostLedger,
  id: string,
  reason: string,
  { actor, now }: Author,
): { readonly ledger: CostLedger; readonly facts: NewFact[] } => {
  const held = ledger.imports.find((each) => each.id === id);
  if (held === undefined) throw new Refusal('not-found', `No import ${id}.`);
  if (held.withdrawn?.reason === reason) return { ledger, facts: [] };
  if (held.withdrawn !== null) throw new Refusal('already-done', `${id} was withdrawn.`);
  const withdrawn = { at: now.toISOString(), by: actor, reason };
  return {
    ledger: {
      ...ledger,
      imports: ledger.imports.map((each) => (each.id === id ? { ...each, withdrawn } : each)),
    },
    facts: [fact(CostsWithdrawn, { decisionId: ledger.decisionId, importId: id })],
  };
};

/** Whether a cost's day fits: a day of the decision, and of the period or, where it came late, of one before. */
export const fitsPeriod = (
  date: string,
  { from, to }: { readonly from: string; readonly to: string },
  { eligible }: Pick<FundingDecision, 'eligible'>,
  takesLate: boolean,
): 'fits' | 'date-outside-decision' | 'date-outside-period' => {
  if (!coversDate(eligible.value, date)) return 'date-outside-decision';
  return date <= to && (takesLate || date >= from) ? 'fits' : 'date-outside-period';
};

const Amounts = z.record(z.enum(COST_CATEGORIES), z.int());

export const CostStatement = z.strictObject({
  /** Sums of the accounts. */
  byCategory: Amounts,
  /** Costs that count by receipt under the cost model. */
  direct: z.int(),
  /** The flat rate on top of them, or the lump sum. */
  flat: z.int(),
  income: z.int(),
  /** `direct` and `flat` less income; null where nobody has entered a cost model. */
  eligible: z.int().nullable(),
  /** The supported share of it, up to the grant; null where a term of it is missing. */
  support: z.int().nullable(),
  /** Rest to be paid from other sources. */
  own: z.int().nullable(),
});
/** Costs by the rules of a decision, in cents. */
export type CostStatement = z.output<typeof CostStatement>;

const CATEGORIES_BY_RECEIPT = COST_CATEGORIES.filter((category) => category !== 'INCOME');

type Terms = Pick<FundingDecision, 'costModel' | 'supportRate' | 'granted' | 'budget'>;

export const budgetOf = ({ budget }: Pick<FundingDecision, 'budget'>): number =>
  sumOf(Object.values(budget).map(({ value }) => value ?? 0));

/**
 * Costs of all lines together. Shares are rounded once, of the whole: half a cent goes up. A lump sum is eligible as a whole when every
 * target is reached, and not before.
 */
export const statementOf = (
  decision: Terms,
  lines: readonly CostLine[],
  areTargetsReached: boolean,
): CostStatement => {
  const byCategory = Object.fromEntries(
    COST_CATEGORIES.map((category) => [
      category,
      sumOf(lines.filter((line) => line.category === category).map(({ amount }) => amount)),
    ]),
  ) as Record<CostCategory, number>;
  const income = byCategory.INCOME;
  const model = decision.costModel.value;
  if (model === null)
    return { byCategory, direct: 0, flat: 0, income, eligible: null, support: null, own: null };
  const { byReceipt, base, rate } = COST_MODEL_DATA[model];
  const receipts = { NONE: [], WAGES: ['WAGES'] as const, ALL: CATEGORIES_BY_RECEIPT }[byReceipt];
  const direct = sumOf(receipts.map((category) => byCategory[category]));
  const lumpSum = model === 'LUMP_SUM' && areTargetsReached ? budgetOf(decision) : 0;
  const flat = shareOf(base === 'WAGES' ? byCategory.WAGES : base === 'DIRECT' ? direct : 0, rate) + lumpSum;
  const eligible = Math.max(0, direct + flat - income);
  const { supportRate, granted } = decision;
  const support =
    supportRate.value === null || granted.value === null
      ? null
      : Math.min(shareOf(eligible, supportRate.value), granted.value);
  return {
    byCategory,
    direct,
    flat,
    income,
    eligible,
    support,
    own: support === null ? null : eligible - support,
  };
};

const difference = (one: number | null, other: number | null): number | null =>
  one === null ? null : one - (other ?? 0);

/** The part of a period: the sum at its end less the sum before it. So all periods add up to the whole, to the cent. */
export const statementBetween = (until: CostStatement, before: CostStatement): CostStatement => ({
  byCategory: Object.fromEntries(
    COST_CATEGORIES.map((category) => [
      category,
      (until.byCategory[category] ?? 0) - (before.byCategory[category] ?? 0),
    ]),
  ) as Record<CostCategory, number>,
  direct: until.direct - before.direct,
  flat: until.flat - before.flat,
  income: until.income - before.income,
  eligible: difference(until.eligible, before.eligible),
  support: difference(until.support, before.support),
  own: difference(until.own, before.own),
});

/**
 * A sum in parts as large as the weights, to the cent: each gets the whole cents of its share, and cents that are left go to the largest
 * remainders, the first one first.
 */
export const splitBy = (sum: number, weights: readonly number[]): readonly number[] => {
  const whole = sumOf(weights);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => BigInt(sum) * BigInt(weight));
  const floors = parts.map((part) => part / BigInt(whole));
  const left = BigInt(sum) - floors.reduce((all, part) => all + part, 0n);
  const byRemainder = parts
    .map((part, place) => ({ place, remainder: part % BigInt(whole) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  const luckier = new Set(byRemainder.slice(0, Number(left)).map(({ place }) => place));
  return floors.map((floor, place) => Number(floor) + (luckier.has(place) ? 1 : 0));
};

export const Financing = z.array(
  z.strictObject({
    source: z.enum(['FUNDER', ...FINANCING_SOURCES, 'UNPLANNED']),
    planned: z.int().nullable(),
    actual: z.int().nullable(),
  }),
);

type Planned = { readonly value: number | null };
type FinancingPlan = {
  readonly granted: Planned;
  readonly financing: Readonly<Partial<Record<(typeof FINANCING_SOURCES)[number], Planned>>>;
};

/** Payers: the funder its support, and the planned sources the own share, each by its part of the plan. */
export const financingOf = (
  { granted, financing }: FinancingPlan,
  { support, own }: CostStatement,
): z.output<typeof Financing> => {
  const planned = FINANCING_SOURCES.flatMap((source) => {
    const value = financing[source]?.value ?? null;
    return value === null ? [] : [{ source, value }];
  });
  const parts =
    own === null
      ? []
      : splitBy(
          own,
          planned.map(({ value }) => value),
        );
  const unplanned = own === null ? 0 : own - sumOf(parts);
  return [
    { source: 'FUNDER' as const, planned: granted.value, actual: support },
    ...planned.map(({ source, value }, place) => ({ source, planned: value, actual: parts[place] ?? null })),
    ...(unplanned === 0 ? [] : [{ source: 'UNPLANNED' as const, planned: null, actual: unplanned }]),
  ];
};

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

export const Burn = z.strictObject({
  /** Shares in hundredths of a per cent. */
  time: z.int().nullable(),
  money: z.int().nullable(),
  budget: z.int(),
});

/** Money against time: the share of the budget that is used, and of the decision's days that have passed. */
export const burnOf = (
  decision: Pick<FundingDecision, 'eligible' | 'budget'>,
  { eligible: used }: CostStatement,
  today: string,
): z.output<typeof Burn> => {
  const { from, to } = decision.eligible.value;
  const budget = budgetOf(decision);
  const passed = today < from ? 0 : daysFrom(from, to !== undefined && to < today ? to : today);
  return {
    time: to === undefined ? null : Math.floor((passed * WHOLE) / daysFrom(from, to)),
    money: budget === 0 || used === null ? null : Math.floor((used * WHOLE) / budget),
    budget,
  };
};

/** Cents for each, half a cent up; null where there is none yet. */
export const costPer = (eligible: number | null, count: number): number | null =>
  eligible === null || count <= 0 ? null : Math.floor((2 * eligible + count) / (2 * count));
