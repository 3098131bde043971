import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../events/fact.ts';
import { PairFormed } from '../../../events/pairs.ts';
import { TrainingCompleted, TrainingSessionAttended } from '../../../events/sessions.ts';
import { contributionsOf } from '../../../shared/domain/funding/indicators/catalogue.ts';
import { Metric, monthsOf, monthsOfParts, totalOf } from '../../../shared/domain/funding/metric.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { aFact } from '../given.ts';
import { calendarOf } from './decisions.ts';

const CALENDAR = calendarOf('cccc');

/** Counts facts one after the other, each distinct key once, as metrics are kept. */
const counted = (facts: readonly Fact[]): Map<string, Metric> => {
  const metrics = new Map<string, Metric>();
  const seen = new Set<string>();
  for (const { indicator, decisionId, contribution } of facts.flatMap((fact) =>
    contributionsOf(CCCC, CALENDAR, fact),
  )) {
    const key = `${decisionId}|${indicator.key}`;
    if (contribution.distinct !== undefined) {
      if (seen.has(`${key}|${contribution.distinct}`)) continue;
      seen.add(`${key}|${contribution.distinct}`);
    }
    const empty = {
      programmeId: 'cccc',
      decisionId,
      indicator: indicator.key,
      generation: 1,
      definitionVersion: 1,
      months: {},
    };
    const before = metrics.get(key) ?? empty;
    metrics.set(key, { ...before, months: monthsOfParts([before, { months: monthsOf([contribution]) }]) });
  }
  return metrics;
};
const totals = (facts: readonly Fact[]): Record<string, number> =>
  Object.fromEntries([...counted(facts)].map(([key, metric]) => [key, totalOf(metric)] as const).sort());

const anyFact = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('com_a', 'com_b', 'com_c'),
      fc.constantFrom('2025-11-03', '2025-12-31', '2026-01-01', '2027-02-03'),
    )
    .map(([companyId, completedOn]) => aFact(TrainingCompleted, { companyId, completedOn })),
  fc
    .tuple(fc.constantFrom('2025-12-31', '2026-01-01', '2027-02-03'), fc.integer({ min: 0, max: 600 }))
    .map(([heldOn, minutes]) => aFact(TrainingSessionAttended, { heldOn, minutes })),
  fc
    .tuple(
      fc.constantFrom('per_a', 'per_b'),
      fc.constantFrom('2025-12-31T21:00:00Z', '2025-12-31T22:00:00Z', '2027-01-12T10:00:00Z'),
    )
    .map(([studentPersonId, at]) => aFact(PairFormed, { studentPersonId }, at)),
);

describe('a metric', () => {
  it('counts a company once, however many mentors it sends', () => {
    const facts = ['com_a', 'com_b', 'com_a'].map((companyId, n) =>
      aFact(TrainingCompleted, { companyId, personId: `per_${n}` }),
    );
    expect(totals(facts)).toMatchObject({
      'dec_permanent|companies.participating': 2,
      'dec_permanent|mentors.trained': 3,
    });
  });

  it('counts a mentor once who is trained in two cohorts', () => {
    const facts = ['app_a', 'app_b'].map((applicationId) => aFact(TrainingCompleted, { applicationId }));
    expect(totals(facts)).toMatchObject({
      'dec_permanent|mentors.trained': 1,
      'dec_permanent|mentors.trained.gross': 2,
    });
  });

  it('counts a student once, though a first pair was followed by a second', () => {
    const facts = ['pai_1', 'pai_2'].map((pairId) => aFact(PairFormed, { pairId }));
    expect(totals(facts)).toMatchObject({
      'dec_permanent|pairs.formed': 2,
      'dec_permanent|students.participating': 1,
      'dec_permanent|students.participating.gross': 2,
    });
  });

  it('counts a company under each decision once', () => {
    const facts = ['2025-11-03', '2027-02-03'].map((completedOn) =>
      aFact(TrainingCompleted, { completedOn }),
    );
    expect(totals(facts)).toMatchObject({
      'dec_akke|companies.participating': 1,
      'dec_permanent|companies.participating': 1,
    });
  });

  it('comes to the same total in whatever order facts arrive', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyFact, { maxLength: 12 })
          .chain((facts) =>
            fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
          ),
        ([facts, shuffled]) => {
          expect(totals(shuffled)).toEqual(totals(facts));
        },
      ),
    );
  });

  it('comes to the same bytes in whatever order amounts are added', () => {
    const contributions = fc.array(
      fc.record({
        date: fc.constantFrom('2027-03-31', '2026-12-01', '2027-01-12', '2027-01-31'),
        amount: fc.nat(600),
      }),
      { maxLength: 10 },
    );
    const empty: Metric = {
      programmeId: 'cccc',
      decisionId: 'dec_permanent',
      indicator: 'training.hours',
      generation: 1,
      definitionVersion: 1,
      months: {},
    };
    fc.assert(
      fc.property(contributions, (given) => {
        const forwards = { ...empty, months: monthsOf(given) };
        const inParts = given.toReversed().map((each) => ({ months: monthsOf([each]) }));
        expect(JSON.stringify(monthsOfParts(inParts))).toBe(JSON.stringify(forwards.months));
        expect(totalOf(forwards)).toBe(given.reduce((sum, { amount }) => sum + amount, 0));
        expect(Metric.parse(forwards)).toEqual(forwards);
      }),
    );
  });
});
