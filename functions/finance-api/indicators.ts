import * as z from 'zod';
import { loadTallies } from '../../shared/deeds/funding/counted.ts';
import { loadDecisions } from '../../shared/deeds/funding/decisions.ts';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { perAnswer } from '../../shared/domain/funding/actual.ts';
import { cohortsOf } from '../../shared/domain/funding/day-counts.ts';
import { carriesOver, FundingDecision, isOver, resultOf } from '../../shared/domain/funding/decision.ts';
import { INDICATORS, MAIN_INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { type Indicator, UNITS, type Unit } from '../../shared/domain/funding/indicators/indicator.ts';
import { monthsOfParts, totalOf } from '../../shared/domain/funding/metric.ts';
import {
  COURSES,
  courseOf,
  forecastOf,
  forecastOfPairs,
  type Planned,
  planBy,
  plannedIn,
} from '../../shared/domain/funding/outlook.ts';
import { isTelling } from '../../shared/domain/funding/release.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { type Programme, Trilingual } from '../../shared/domain/programme/programme.ts';
import { closingOf } from '../../shared/domain/programme/season-end.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { type MetricPart, metrics } from '../../shared/store/kinds/funding.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';

const DecisionView = z.strictObject({
  id: z.string(),
  label: FundingDecision.shape.label,
  status: z.enum(['OPEN', 'CLOSED']),
  /** Its dates are new: its figures are shown when all facts are counted by them. */
  isBeingCounted: z.boolean(),
});

export const IndicatorsView = z.strictObject({
  asOf: z.iso.datetime(),
  /** Every decision of the programme, to choose from. */
  decisions: z.array(DecisionView),
  decision: DecisionView.extend({
    from: z.iso.date(),
    to: z.iso.date().optional(),
    number: z.string().max(60).nullable(),
    carriesOver: z.boolean(),
  }),
  indicators: z.array(
    z.strictObject({
      key: z.string(),
      label: Trilingual,
      definition: Trilingual,
      definitionVersion: z.int(),
      unit: z.enum(UNITS),
      /** Null where there is none. */
      target: z.int().nullable(),
      /** Certainty and source of the target. */
      targetTerms: z
        .strictObject({ confirmed: z.boolean(), source: z.string(), since: z.iso.datetime() })
        .nullable(),
      /**
       * Null where it is being counted, or the decision was over before counting began and nobody has entered its results; of a mean or a
       * share also where too few have answered. A share is in per cent.
       */
      actual: z.number().nullable(),
      /** The part of `actual` that is from before the system, as it was entered. */
      carriedOver: z.strictObject({ value: z.int(), confirmed: z.boolean(), source: z.string() }).nullable(),
      thisMonth: z.number().nullable(),
      /** `YYYY-MM` → counted amount, hours in minutes; null of a mean or a share, whose months would tell single answers. */
      months: z.record(z.string(), z.int()).nullable(),
      /** Part of the target that is due by today, on a straight line over the days of the decision. */
      plan: z.int().nullable(),
      course: z.enum(COURSES),
      /** Result on the decision's last day as a range, with what it rests on. */
      forecast: z
        .strictObject({
          low: z.int(),
          high: z.int(),
          /** Amounts a month in tenths, sleeping weeks not counted: since counting began, and lately. */
          paces: z.strictObject({ whole: z.int(), lately: z.int(), latelyFrom: z.iso.date() }).nullable(),
          /** Pairs at work or closing; those that have ended, and how many of these were successful. */
          pairs: z.strictObject({ pending: z.int(), ended: z.int(), successful: z.int() }).nullable(),
          /** Cohorts without a pair that close by the last day, and the pairs that those who have applied could form. */
          planned: z.strictObject({ cohorts: z.int(), pairs: z.int() }).nullable(),
          /** Day on which the target is reached at the faster and the slower pace; null where not by the last day. */
          reached: z.strictObject({ early: z.iso.date().nullable(), late: z.iso.date().nullable() }),
        })
        .nullable(),
      /** Tells of people by a trait or an answer: a figure of few stays on the screen. */
      staysHere: z.boolean(),
      /** False until the owner of the programme has decided on the definition. */
      isConfirmed: z.boolean(),
      /** People who were asked, and who answered; null for a figure that is not made of answers. */
      responses: z.strictObject({ answers: z.int(), asked: z.int() }).nullable(),
      /** Parts of the figure, each with evidence under its own key. */
      ofWhich: z.array(
        z.strictObject({
          key: z.string(),
          label: Trilingual,
          actual: z.int().nullable(),
          thisMonth: z.int(),
          staysHere: z.boolean(),
        }),
      ),
      /** The same, counted every time; null for a figure that counts nothing once. */
      gross: z.strictObject({ definition: Trilingual, actual: z.int().nullable() }).nullable(),
    }),
  ),
});

export type Standing = { readonly decision: FundingDecision; readonly isBeingCounted: boolean };

export type Chosen = { readonly all: readonly Standing[]; readonly chosen: Standing };

/** All decisions of a programme, and the one that is asked for: by default the first that is open, else the last. @throws Refusal `not-found` */
export const chooseDecision = async (
  programmeId: string,
  id: string | undefined,
  today: string,
  store: Store,
): Promise<Chosen> => {
  const { decisions, isBeingCounted } = await loadDecisions(programmeId, store);
  const all = decisions.map(({ state }) => ({ decision: state, isBeingCounted: isBeingCounted(state.id) }));
  const chosen =
    id === undefined
      ? (all.find(({ decision }) => !isOver(decision, today)) ?? all.at(-1))
      : all.find(({ decision }) => decision.id === id);
  if (!chosen) throw new Refusal('not-found', `No funding decision ${id ?? 'has been entered'}.`);
  return { all, chosen };
};

/**
 * The decision that is asked for, with figures by its dates.
 * @throws Refusal `not-found`, `figures-being-counted`
 */
export const chooseCounted = async (
  programmeId: string,
  id: string | undefined,
  today: string,
  store: Store,
): Promise<FundingDecision> => {
  const { decision, isBeingCounted } = (await chooseDecision(programmeId, id, today, store)).chosen;
  if (isBeingCounted) throw new Refusal('figures-being-counted', `${decision.id} has new dates.`);
  return decision;
};

/** The figures of one decision in one generation, by indicator. */
const countedIn = (held: readonly Versioned<MetricPart>[]): ((key: string) => Record<string, number>) => {
  const byKey = new Map(
    [...Map.groupBy(held, ({ state }) => state.indicator)].map(([key, parts]) => [
      key,
      monthsOfParts(parts.map(({ state }) => state)),
    ]),
  );
  return (key) => byKey.get(key) ?? {};
};

/** A mean to one decimal, or a share in whole per cent: rounded as a lock and a report round it. */
const shownPerAnswer = (sum: number, answers: number, unit: 'MEAN' | 'SHARE'): number | null => {
  const rounded = perAnswer(sum, answers, unit);
  return rounded === null || unit === 'SHARE' ? rounded : rounded / 10;
};

/** Hours are counted in minutes, and shown rounded down to whole hours: never more than what happened. */
export const inUnit = (amount: number, unit: Unit): number =>
  unit === 'HOURS' ? Math.floor(amount / 60) : amount;

const SUCCESSFUL = 'pairs.successful';

const pairCounts = (sumOf: (key: string) => number) => ({
  formed: sumOf('pairs.formed'),
  active: sumOf('pairs.active'),
  endedEarly: sumOf('pairs.ended.early'),
  successful: sumOf(SUCCESSFUL),
  unverified: sumOf('pairs.successful.unverified'),
});

const COUNTED_IN_COHORTS = ['students.applied', 'mentors.recruited', 'pairs.formed'] as const;

/** Results that cohorts without a pair could still add to a decision. */
const loadPlanned = async (
  { id, programmeId, eligible }: FundingDecision,
  generation: number,
  today: string,
  store: Store,
): Promise<Planned> => {
  const [held, tallies] = await Promise.all([
    listAll(store, cohorts, COLLECTION.cohorts(programmeId)),
    loadTallies({ id, programmeId }, COUNTED_IN_COHORTS, generation, store),
  ]);
  const counts = new Map(
    COUNTED_IN_COHORTS.map((key) => [key, cohortsOf(tallies.filter(({ indicator }) => indicator === key))]),
  );
  return plannedIn(
    held.flatMap(({ state }) =>
      state.archivedAt === undefined ? [{ id: state.id, closesOn: closingOf(state) }] : [],
    ),
    (key, cohortId) => counts.get(key)?.get(cohortId) ?? 0,
    eligible.value,
    today,
  );
};

/** Every indicator of a decision, as counted in the generation in force. */
export const loadIndicators = async (
  programme: Programme,
  { all, chosen }: Chosen,
  now: Date,
  store: Store,
): Promise<z.output<typeof IndicatorsView>> => {
  const today = localDateOf(now);
  const { decision, isBeingCounted } = chosen;
  const { state: generation } = await loadGeneration(programme.id, store);
  const [held, planned] = await Promise.all([
    listAll(store, metrics, COLLECTION.metrics(programme.id, decision.id), {
      prefix: `${generation.current}#`,
    }),
    loadPlanned(decision, generation.current, today, store),
  ]);
  const monthsOf = countedIn(held);
  const month = today.slice(0, 7);
  const sumOf = (key: string, of?: string): number =>
    of === undefined ? totalOf({ months: monthsOf(key) }) : (monthsOf(key)[of] ?? 0);
  const countOf = ({ key, unit }: Indicator): number | null =>
    isBeingCounted ? null : resultOf(decision, key, inUnit(sumOf(key), unit), programme.countsSince);
  const figureOf = (indicator: Indicator): { actual: number | null; thisMonth: number | null } => {
    const { key, unit, responses } = indicator;
    if (responses === undefined || unit === 'COUNT' || unit === 'HOURS')
      return { actual: countOf(indicator), thisMonth: inUnit(sumOf(key, month), unit) };
    return {
      actual: isBeingCounted ? null : shownPerAnswer(sumOf(key), sumOf(responses.answers), unit),
      thisMonth: shownPerAnswer(sumOf(key, month), sumOf(responses.answers, month), unit),
    };
  };
  const besides = (key: string, as: 'GROSS' | 'OF_WHICH'): Indicator[] =>
    INDICATORS.filter(({ beside }) => beside?.key === key && beside.as === as);
  const toView = ({ decision: each, ...standing }: Standing) => ({
    id: each.id,
    label: each.label,
    isBeingCounted: standing.isBeingCounted,
    status: isOver(each, today) ? ('CLOSED' as const) : ('OPEN' as const),
  });
  return {
    asOf: now.toISOString(),
    decisions: all.map(toView),
    decision: {
      ...toView(chosen),
      ...decision.eligible.value,
      number: decision.number.value,
      carriesOver: carriesOver(decision),
    },
    indicators: MAIN_INDICATORS.map((indicator) => {
      const { key, label, definition, version, unit, responses } = indicator;
      const [gross] = besides(key, 'GROSS');
      const target = decision.targets[key];
      const carried = decision.carriedOver[key];
      const figure = figureOf(indicator);
      const promised = target?.value ?? null;
      const dates = decision.eligible.value;
      const plan = planBy(promised, unit, dates, today);
      const isCounted = unit === 'COUNT' || unit === 'HOURS';
      const months = isCounted && !isBeingCounted ? monthsOf(key) : null;
      const inUnits = Object.entries(months ?? {}).map(([at, sum]) => [at, inUnit(sum, unit)]);
      return {
        key,
        label,
        definition,
        unit,
        definitionVersion: version,
        ...figure,
        months,
        plan,
        course: courseOf(figure.actual, promised, plan),
        forecast:
          promised === null || months === null
            ? null
            : key === SUCCESSFUL
              ? forecastOfPairs(figure.actual, pairCounts(sumOf), planned, dates, today)
              : forecastOf(
                  { actual: figure.actual, target: promised, months: Object.fromEntries(inUnits) },
                  dates,
                  programme.countsSince,
                  today,
                ),
        staysHere: isTelling(key),
        target: promised,
        targetTerms:
          target === undefined || target.value === null
            ? null
            : { confirmed: target.confirmed, source: target.source, since: target.since },
        carriedOver:
          carried === undefined || carried.value === null
            ? null
            : { value: carried.value, confirmed: carried.confirmed, source: carried.source },
        isConfirmed: indicator.isProposal !== true,
        responses:
          responses === undefined
            ? null
            : { answers: sumOf(responses.answers), asked: sumOf(responses.asked) },
        ofWhich: besides(key, 'OF_WHICH').map((part) => ({
          key: part.key,
          label: part.label,
          actual: countOf(part),
          thisMonth: inUnit(sumOf(part.key, month), part.unit),
          staysHere: isTelling(part.key),
        })),
        gross: gross === undefined ? null : { definition: gross.definition, actual: countOf(gross) },
      };
    }),
  };
};
