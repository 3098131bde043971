import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { FundingDatesMoved, FundingDecisionEdited, FundingDecisionEntered } from '../../../events/funding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { Account } from './account-map.ts';
import { Cents } from './cents.ts';
import {
  BUDGET_LINES,
  COST_CATEGORIES,
  COST_MODELS,
  type CostCategory,
  FINANCING_SOURCES,
  FUNDERS,
  WHOLE,
} from './funders.ts';
import { MAIN_INDICATORS } from './indicators/catalogue.ts';
import { type Author, type Given, given, type Recorded, record, recorded } from './recorded.ts';

const Label = z.strictObject({
  en: z.string().trim().min(2).max(80),
  sv: z.string().trim().min(2).max(80),
  fi: z.string().trim().min(2).max(80),
});

/** Each value of a decision, by its name. `null`: it has none, or nobody knows it yet. */
const VALUES = {
  /** Number in the funder's registry. */
  number: z.string().trim().min(1).max(60).nullable(),
  funder: z.strictObject({ profile: z.enum(FUNDERS), name: z.string().trim().min(2).max(120) }),
  /** Days on which costs and results count, both included. */
  eligible: z
    .strictObject({ from: z.iso.date(), to: z.iso.date().optional() })
    .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], message: 'before-start' }),
  granted: Cents.nullable(),
  costModel: z.enum(COST_MODELS).nullable(),
  /** Share of eligible costs that is supported, in hundredths of a per cent. */
  supportRate: z.int().min(0, 'invalid').max(WHOLE, 'invalid').nullable(),
} as const;
type ValueName = keyof typeof VALUES;

const Indicator = z.string().regex(/^[a-zA-Z.]{3,60}$/);
const target = z.int().min(1).max(1_000_000);
const result = z.int().min(0).max(10_000_000);
/** A result from before the system always says where it comes from. */
const sourced = <Schema extends z.ZodType<Given<number | null>>>(schema: Schema): Schema =>
  schema.refine(({ value, source }) => value === null || source !== '', {
    path: ['source'],
    message: 'source-missing',
  });

const none = <Value>(value: Value): Given<Value> => ({ value, confirmed: false, source: '' });

/** A funder's decision, or a budget of one's own, as somebody enters it. */
export const NewDecision = z.strictObject({
  label: Label,
  number: given(VALUES.number).default(none(null)),
  funder: given(VALUES.funder),
  eligible: given(VALUES.eligible),
  granted: given(VALUES.granted).default(none(null)),
  costModel: given(VALUES.costModel).default(none(null)),
  supportRate: given(VALUES.supportRate).default(none(null)),
  /** Indicator → promised number. */
  targets: z.record(Indicator, given(target)).default({}),
  /** Indicator → result from before the system counted, in the indicator's own unit. */
  carriedOver: z.record(Indicator, sourced(given(result))).default({}),
  /** Budget line → cents. */
  budget: z.partialRecord(z.enum(BUDGET_LINES), given(Cents)).default({}),
  /** Source of the own share → cents that it has promised. */
  financing: z.partialRecord(z.enum(FINANCING_SOURCES), given(Cents)).default({}),
  /** Account of accounting, or a range of accounts → cost category. */
  accounts: z.record(Account, given(z.enum(COST_CATEGORIES))).default({}),
});
export type NewDecision = z.output<typeof NewDecision>;

/** Changed values; those that are left out stay. A target or result of `null` is taken away. */
export const DecisionEdit = z
  .strictObject({
    label: Label,
    number: given(VALUES.number),
    funder: given(VALUES.funder),
    eligible: given(VALUES.eligible),
    granted: given(VALUES.granted),
    costModel: given(VALUES.costModel),
    supportRate: given(VALUES.supportRate),
    targets: z.record(Indicator, given(target.nullable())),
    carriedOver: z.record(Indicator, sourced(given(result.nullable()))),
    budget: z.partialRecord(z.enum(BUDGET_LINES), given(Cents.nullable())),
    financing: z.partialRecord(z.enum(FINANCING_SOURCES), given(Cents.nullable())),
    accounts: z.record(Account, given(z.enum(COST_CATEGORIES).nullable())),
  })
  .partial();
export type DecisionEdit = z.output<typeof DecisionEdit>;

const ClaimPeriodDates = z.strictObject({ periodId: z.string(), from: z.iso.date(), to: z.iso.date() });

export const FundingDecision = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  label: Label,
  number: recorded(VALUES.number),
  funder: recorded(VALUES.funder),
  eligible: recorded(VALUES.eligible),
  granted: recorded(VALUES.granted),
  costModel: recorded(VALUES.costModel),
  supportRate: recorded(VALUES.supportRate),
  /** A value of `null`: there was a target, and there is none any more. */
  targets: z.record(Indicator, recorded(target.nullable())),
  carriedOver: z.record(Indicator, recorded(result.nullable())),
  budget: z.partialRecord(z.enum(BUDGET_LINES), recorded(Cents.nullable())),
  financing: z.partialRecord(z.enum(FINANCING_SOURCES), recorded(Cents.nullable())),
  /** Decisions from before the map have none. */
  accounts: z.record(Account, recorded(z.enum(COST_CATEGORIES).nullable())).default({}),
  enteredAt: z.iso.datetime(),
  /** Its periods, in the order of their dates. */
  periods: z.array(ClaimPeriodDates),
});
/**
 * Money with its dates, terms and targets. Targets belong to it and not to a cohort: facts count by their date, across
 * cohorts.
 */
export type FundingDecision = z.output<typeof FundingDecision>;

export type DecisionChange = { readonly decision: FundingDecision; readonly facts: readonly NewFact[] };

/** Different funders of the `OTHER` profile are told apart by their names. */
export const funderKeyOf = ({
  funder,
}: {
  readonly funder: Given<z.output<typeof VALUES.funder>>;
}): string =>
  funder.value.profile === 'OTHER'
    ? `OTHER ${funder.value.name.toLocaleLowerCase('fi').replaceAll(/\s+/g, ' ')}`
    : funder.value.profile;

/** A mean or a share cannot be carried over: it is made of its answers. */
const isAllowed = (name: 'targets' | 'carriedOver', indicator: string): boolean =>
  MAIN_INDICATORS.some(
    ({ key, unit }) => key === indicator && (name === 'targets' || unit === 'COUNT' || unit === 'HOURS'),
  );

const requireCounted = (name: 'targets' | 'carriedOver', keys: readonly string[]): void => {
  const unknown = keys.find((key) => !isAllowed(name, key));
  if (unknown !== undefined)
    throw new Refusal('field-invalid', `${unknown} is no indicator.`, [
      { pointer: `/${name}/${unknown}`, code: 'choice-unknown' },
    ]);
};

const recordAll = <Value>(
  before: Readonly<Record<string, Recorded<Value | null>>>,
  changed: Readonly<Record<string, Given<Value | null>>>,
  author: Author,
): Record<string, Recorded<Value | null>> => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(changed).map(([key, value]) => [key, record(before[key], value, author)]),
  ),
});

/** @throws Refusal `field-invalid` where a target or result is of no indicator */
export const enterDecision = (
  entered: NewDecision,
  { id, programmeId }: { readonly id: string; readonly programmeId: string },
  author: Author,
): DecisionChange => {
  for (const name of ['targets', 'carriedOver'] as const) requireCounted(name, Object.keys(entered[name]));
  const decision: FundingDecision = {
    id,
    programmeId,
    label: entered.label,
    enteredAt: author.now.toISOString(),
    periods: [],
    number: record(undefined, entered.number, author),
    funder: record(undefined, entered.funder, author),
    eligible: record(undefined, entered.eligible, author),
    granted: record(undefined, entered.granted, author),
    costModel: record(undefined, entered.costModel, author),
    supportRate: record(undefined, entered.supportRate, author),
    targets: recordAll<number>({}, entered.targets, author),
    carriedOver: recordAll<number>({}, entered.carriedOver, author),
    budget: recordAll<number>({}, entered.budget, author),
    financing: recordAll<number>({}, entered.financing, author),
    accounts: recordAll<CostCategory>({}, entered.accounts, author),
  };
  return {
    decision,
    facts: [fact(FundingDecisionEntered, { decisionId: id, funder: entered.funder.value.profile })],
  };
};

const requireRoomForPeriods = ({ eligible, periods }: FundingDecision): void => {
  const { from, to } = eligible.value;
  const outside = periods.find((period) => period.from < from || (to !== undefined && period.to > to));
  if (outside !== undefined)
    throw new Refusal('period-outside-decision', `${outside.periodId} would lie outside of the dates.`, [
      { pointer: '/eligible/value', code: 'invalid' },
    ]);
};

/**
 * Changes values; each keeps the old one and since when. Values that are the same change nothing.
 * @throws Refusal `field-invalid`, `period-outside-decision`, or `decision-claimed` where the cost model changes after a lock
 */
export const changeDecision = (
  before: FundingDecision,
  edit: DecisionEdit,
  author: Author,
  { hasLockedPeriod }: { readonly hasLockedPeriod: boolean },
): DecisionChange => {
  for (const name of ['targets', 'carriedOver'] as const) requireCounted(name, Object.keys(edit[name] ?? {}));
  const decision: FundingDecision = {
    ...before,
    label: edit.label ?? before.label,
    number: edit.number ? record(before.number, edit.number, author) : before.number,
    funder: edit.funder ? record(before.funder, edit.funder, author) : before.funder,
    eligible: edit.eligible ? record(before.eligible, edit.eligible, author) : before.eligible,
    granted: edit.granted ? record(before.granted, edit.granted, author) : before.granted,
    costModel: edit.costModel ? record(before.costModel, edit.costModel, author) : before.costModel,
    supportRate: edit.supportRate ? record(before.supportRate, edit.supportRate, author) : before.supportRate,
    targets: recordAll<number>(before.targets, edit.targets ?? {}, author),
    carriedOver: recordAll<number>(before.carriedOver, edit.carriedOver ?? {}, author),
    budget: recordAll<number>(before.budget, edit.budget ?? {}, author),
    financing: recordAll<number>(before.financing, edit.financing ?? {}, author),
    accounts: recordAll<CostCategory>(before.accounts, edit.accounts ?? {}, author),
  };
  if (hasLockedPeriod && decision.costModel.value !== before.costModel.value)
    throw new Refusal('decision-claimed', 'A period is locked by the cost model that it has.', [
      { pointer: '/costModel', code: 'invalid' },
    ]);
  requireRoomForPeriods(decision);
  const settings = (
    ['label', ...Object.keys(VALUES), 'targets', 'carriedOver', 'budget', 'financing', 'accounts'] as const
  ).filter(
    (name) => JSON.stringify(decision[name as ValueName]) !== JSON.stringify(before[name as ValueName]),
  );
  if (settings.length === 0) return { decision: before, facts: [] };
  const { from, to } = decision.eligible.value;
  const isMoved = from !== before.eligible.value.from || to !== before.eligible.value.to;
  return {
    decision,
    facts: [
      ...settings.map((setting) => fact(FundingDecisionEdited, { decisionId: before.id, setting })),
      ...(isMoved ? [fact(FundingDatesMoved, { decisionId: before.id, from, to })] : []),
    ],
  };
};

export const targetOf = ({ targets }: Pick<FundingDecision, 'targets'>, indicator: string): number | null =>
  targets[indicator]?.value ?? null;

/** Whether results from before the system are part of its figures. */
export const carriesOver = ({ carriedOver }: Pick<FundingDecision, 'carriedOver'>): boolean =>
  Object.values(carriedOver).some(({ value }) => value !== null);

/**
 * The actual figure of a decision's indicator: counted facts and results carried over. Null where the decision
 * ended before counting began and nobody has entered its results: that is not zero.
 */
export const resultOf = (
  { eligible, carriedOver }: Pick<FundingDecision, 'eligible' | 'carriedOver'>,
  indicator: string,
  counted: number,
  countsSince: string,
): number | null => {
  const before = carriedOver[indicator]?.value ?? null;
  const { to } = eligible.value;
  const isOverBefore = to !== undefined && to < countsSince;
  return before === null && isOverBefore && counted === 0 ? null : counted + (before ?? 0);
};

export const isOver = ({ eligible }: Pick<FundingDecision, 'eligible'>, today: string): boolean =>
  eligible.value.to !== undefined && eligible.value.to < today;
