import { describe, expect, it } from 'vitest';
import type { Fact } from '../../events/fact.ts';
import { randomFrom } from '../../infra/local/sample/random.ts';
import { monthsOfParts } from '../../shared/domain/funding/metric.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { type MetricPart, metrics } from '../../shared/store/kinds/funding.ts';
import { aWorld, type World } from './world.ts';

const who = (n: number) => ({ applicationId: `app_${n}`, cohortId: 'coh_1', personId: `per_${n}` });

const told = (type: string, subject: string, at: string, data: Record<string, unknown>): Fact => ({
  id: `${subject}.1.1`,
  type: `${type}.v1`,
  at,
  programmeId: 'cccc',
  subject: { kind: 'Test', id: subject, version: 1 },
  actor: 'staff:d4f0',
  correlationId: 'c',
  depth: 0,
  data,
});

/** Half a year of facts: companies and students that come again, dates on both sides of months and of decisions. */
const FACTS: readonly Fact[] = [
  ...Array.from({ length: 12 }, (_, n) =>
    told('TrainingCompleted', `enr_${n}`, `2027-06-0${(n % 9) + 1}T10:00:00.000Z`, {
      ...who(n),
      role: n % 4 === 3 ? 'student' : 'mentor',
      ...(n % 3 === 0 ? {} : { companyId: `com_${n % 2}` }),
      completedOn: ['2027-03-31', '2025-12-31', '2027-02-28', '2026-01-01', '2027-01-05'][n % 5],
    }),
  ),
  ...Array.from({ length: 8 }, (_, n) =>
    told('PairFormed', `pai_${n}`, `2027-0${(n % 4) + 1}-28T22:30:00.000Z`, {
      pairId: `pai_${n}`,
      proposalId: `prp_${n}`,
      cohortId: 'coh_1',
      mentorApplicationId: `app_m${n}`,
      studentApplicationId: `app_s${n % 3}`,
      mentorPersonId: `per_m${n}`,
      studentPersonId: `per_s${n % 3}`,
    }),
  ),
  ...Array.from({ length: 6 }, (_, n) =>
    told('TrainingSessionAttended', `att_${n}`, '2027-06-10T10:00:00.000Z', {
      ...who(n),
      sessionId: 'trs_1',
      module: 'MENTOR_ROLE',
      heldOn: n % 2 === 0 ? '2027-02-03' : '2027-03-03',
      minutes: 45 + n,
    }),
  ),
  told('CompaniesMerged', 'com_0', '2027-06-20T10:00:00.000Z', {
    companyId: 'com_0',
    mergedCompanyId: 'com_1',
  }),
  // The one that two others are led to is merged itself.
  told('PersonsMerged', 'per_s0', '2027-06-20T10:00:00.000Z', {
    personId: 'per_s0',
    mergedPersonId: 'per_s2',
  }),
  told('PersonsMerged', 'per_s1', '2027-06-21T10:00:00.000Z', {
    personId: 'per_s1',
    mergedPersonId: 'per_s0',
  }),
];

const partsIn = (world: World): readonly MetricPart[] =>
  world.twin
    .records()
    .filter(({ kind }) => kind === metrics.name)
    .map((record) => parseItem(metrics, record).state)
    .filter(({ months }) => Object.keys(months).length > 0);

/** The figures, to the byte. */
const metricsIn = (world: World): string =>
  JSON.stringify(
    partsIn(world)
      .map((part) => JSON.stringify(part))
      .sort(),
  );

const monthsIn = (world: World, indicator: string, decision: string): Record<string, number> =>
  monthsOfParts(
    partsIn(world).filter((part) => part.indicator === indicator && part.decisionId === decision),
  );

const counted = async (facts: readonly Fact[], weather: Parameters<World['bus']['replay']>[1] = {}) => {
  const world = aWorld(new Date('2027-07-01T10:00:00Z'));
  await world.bus.replay(facts, weather);
  return world;
};

describe('the figures', () => {
  it('are the same bytes in whatever order facts come, and however often', async () => {
    const expected = metricsIn(await counted(FACTS));
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = randomFrom(seed);
      const world = await counted(FACTS, {
        shuffled: random,
        times: () => 1 + Math.floor(random.next() * 3),
      });
      expect(metricsIn(world)).toBe(expected);
    }
  });

  it('count records that were merged as one', async () => {
    const world = await counted(FACTS);
    const total = (indicator: string): number =>
      Object.values(monthsIn(world, indicator, 'dec_permanent')).reduce((sum, amount) => sum + amount, 0);
    expect(total('companies.participating')).toBe(1);
    expect(total('students.participating')).toBe(1);
    expect(total('students.participating.gross')).toBe(8);
  });

  it('count somebody who comes twice once, in the earliest of the months', async () => {
    const late = told('PairFormed', 'pai_b', '2027-03-10T10:00:00.000Z', {
      pairId: 'pai_b',
      proposalId: 'prp_b',
      cohortId: 'coh_1',
      mentorApplicationId: 'app_m',
      studentApplicationId: 'app_s',
      mentorPersonId: 'per_m',
      studentPersonId: 'per_s',
    });
    const early = {
      ...late,
      id: 'pai_a.1.1',
      at: '2027-02-10T10:00:00.000Z',
      data: { ...late.data, pairId: 'pai_a', proposalId: 'prp_a' },
    };
    const world = await counted([late, early]);
    expect(monthsIn(world, 'students.participating', 'dec_permanent')).toEqual({ '2027-02': 1 });
  });

  it('belong to the decision whose dates cover them', async () => {
    const world = await counted(FACTS);
    expect(monthsIn(world, 'mentors.trained', 'dec_akke')).toMatchObject({ '2025-12': 2 });
    expect(monthsIn(world, 'mentors.trained', 'dec_permanent')).toMatchObject({
      '2026-01': expect.any(Number),
    });
  });

  it('count a fact once when ten deliveries of it race, and nothing is lost when others race with it', async () => {
    const world = aWorld();
    const some = FACTS.slice(12, 16);
    await Promise.all(some.flatMap((fact) => [1, 2, 3].map(() => world.bus.replay([fact], { tries: 20 }))));
    expect(metricsIn(world)).toBe(metricsIn(await counted(some)));
  });

  it.each(['BEFORE', 'AFTER'] as const)(
    'count a fact once when the function dies %s its effect',
    async (fault) => {
      const world = aWorld();
      let left = 2;
      world.breaking(() => {
        left -= 1;
        return left >= 0 ? fault : undefined;
      });
      await world.bus.replay(FACTS, { tries: 5 });
      expect(metricsIn(world)).toBe(metricsIn(await counted(FACTS)));
    },
  );

  it('are not moved by a fact that nobody defined, or that says more than it should', async () => {
    const [formed] = FACTS.filter(({ type }) => type === 'PairFormed.v1');
    const world = aWorld();
    for (const wrong of [{ ...formed?.data, name: 'canary' }, { pairId: 'x' }])
      await expect(world.bus.replay([{ ...(formed as Fact), data: wrong }])).rejects.toThrow();
    const figures = world.twin.records().filter(({ kind }) => String(kind).startsWith('Metric'));
    expect(figures).toHaveLength(0);
  });
});
