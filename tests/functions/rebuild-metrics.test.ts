import { describe, expect, it } from 'vitest';
import type { Fact } from '../../events/fact.ts';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { track } from '../../functions/track-metrics/track.ts';
import { monthsOfParts } from '../../shared/domain/funding/metric.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metricEntries, metricGenerations, metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, increment, type Store } from '../../shared/store/store.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { act, aProposal, done } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const permanent = PERMANENT.id;

const partsOf = async (store: Store, generation: number) =>
  (await listAll(store, metrics, COLLECTION.metrics(CCCC.id, permanent), { prefix: `${generation}#` })).map(
    ({ state }) => state,
  );

const monthsOf = async (store: Store, generation: number, indicator: string) =>
  monthsOfParts((await partsOf(store, generation)).filter((part) => part.indicator === indicator));

/** The figures of one generation, to the byte, but for its number. */
const bytesOf = async (store: Store, generation: number): Promise<string> =>
  JSON.stringify(
    (await partsOf(store, generation)).map((part) => JSON.stringify({ ...part, generation: 0 })).sort(),
  );

const rebuilding = (world: World, asked: unknown = {}) =>
  rebuild(asked, {
    store: world.as('rebuild-metrics').store,
    programmes: PROGRAMMES,
    log: world.twin,
    clock: { now: world.now },
  });

const aSeason = async (): Promise<World> => {
  const world = aWorld();
  const { mentorToken, studentToken } = await aProposal(world);
  for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  return world;
};

describe('figures that are counted anew', () => {
  it('are the same bytes as those that were counted as it happened, and take over', async () => {
    const world = await aSeason();
    const live = await bytesOf(world.store, 1);
    expect(live).toContain('pairs.formed');
    const [report] = await rebuilding(world);
    expect(report).toMatchObject({ generation: 2, differing: [], tookOver: true });
    expect(await bytesOf(world.store, 2)).toBe(live);
    expect((await world.store.get(metricGenerations, CCCC.id)).state).toMatchObject({ current: 2 });
  });

  it('take over where two decisions that were entered together ask for them', async () => {
    const world = await aSeason();
    const live = await bytesOf(world.store, 1);
    const reports = (await Promise.all([rebuilding(world), rebuilding(world)])).flat();
    // One that begins when the other has ended counts for itself.
    expect(reports.map(({ tookOver, isOvertaken }) => tookOver !== isOvertaken)).toEqual([true, true]);
    const { current } = (await world.store.get(metricGenerations, CCCC.id)).state;
    expect(current).toBe(Math.max(...reports.map(({ generation }) => generation)));
    expect(await bytesOf(world.store, current)).toBe(live);
  });

  it('carry the evidence of each thing that they count', async () => {
    const world = await aSeason();
    const entries = await listAll(
      world.store,
      metricEntries,
      COLLECTION.metricEntries(CCCC.id, permanent, 'pairs.formed', 1),
    );
    const pairs = world.twin.allFacts().filter(({ type }) => type === 'PairFormed.v1');
    expect(entries.map(({ state }) => state.evidence)).toEqual(
      pairs.map(({ data }) => ({ kind: 'pair', id: data['pairId'] })),
    );
    const sum = entries.reduce((all, { state }) => all + state.amount, 0);
    expect(await monthsOf(world.store, 1, 'pairs.formed')).toEqual({ '2027-01': sum });
  });

  it('do not take over where they differ, and do where somebody accepts the difference', async () => {
    const world = await aSeason();
    const [part] = (await partsOf(world.store, 1)).filter(({ indicator }) => indicator === 'pairs.formed');
    if (part === undefined) throw new Error('Nothing was counted.');
    const cause = {
      now: world.now(),
      actor: 'test',
      programmeId: CCCC.id,
      correlationId: 'c',
      depth: 0,
    };
    await world.store.commit([increment(metrics, { ...part, months: {} }, { '2027-01': 5 })], cause);
    const [refused] = await rebuilding(world);
    expect(refused).toMatchObject({
      tookOver: false,
      differing: [{ indicator: 'pairs.formed', live: { '2027-01': 6 }, rebuilt: { '2027-01': 1 } }],
    });
    expect((await world.store.get(metricGenerations, CCCC.id)).state.current).toBe(1);
    const [accepted] = await rebuilding(world, { acceptDifference: true, by: 'staff:7f' });
    expect(accepted).toMatchObject({ generation: 2, tookOver: true });
    expect((await world.store.get(metricGenerations, CCCC.id)).state).toMatchObject({
      current: 2,
      rebuiltBy: 'staff:7f',
    });
    expect(await monthsOf(world.store, 2, 'pairs.formed')).toEqual({ '2027-01': 1 });
  });

  it('count what happens meanwhile once, in both generations', async () => {
    const world = await aSeason();
    const held = { programmeId: CCCC.id, current: 1, building: 2 };
    const cause = {
      now: world.now(),
      actor: 'test',
      programmeId: CCCC.id,
      correlationId: 'c',
      depth: 0,
    };
    await world.store.commit([create(metricGenerations, held)], cause);
    const formed = world.twin.allFacts().find(({ type }) => type === 'PairFormed.v1') as Fact;
    const later: Fact = {
      ...formed,
      id: 'pai_later.2.1',
      data: { ...formed.data, pairId: 'pai_later', studentPersonId: 'per_later' },
    };
    await track(later, { store: world.store, programmes: PROGRAMMES, clock: { now: world.now } });
    await track(later, { store: world.store, programmes: PROGRAMMES, clock: { now: world.now } });
    const [report] = await rebuilding(world);
    expect(report).toMatchObject({ generation: 2, differing: [], tookOver: true });
    expect(await monthsOf(world.store, 2, 'pairs.formed')).toEqual({ '2027-01': 2 });
  });

  it('are finished by a second try where the first died half-way', async () => {
    const world = await aSeason();
    const live = await bytesOf(world.store, 1);
    for (let dies = 1; dies < 6; dies += 1) {
      let left = dies;
      world.breaking(() => {
        left -= 1;
        return left === 0 ? 'AFTER' : undefined;
      });
      await rebuilding(world).catch(() => undefined);
    }
    world.healed();
    const [report] = await rebuilding(world);
    expect(report).toMatchObject({ differing: [], tookOver: true });
    expect(await bytesOf(world.store, report?.generation ?? 0)).toBe(live);
  });

  it('leave the generation before to be looked at, and none that is older', async () => {
    const world = await aSeason();
    for (let n = 0; n < 3; n += 1) await rebuilding(world);
    expect(await partsOf(world.store, 1)).toEqual([]);
    expect(await partsOf(world.store, 2)).toEqual([]);
    expect(await partsOf(world.store, 3)).not.toEqual([]);
    expect(await partsOf(world.store, 4)).not.toEqual([]);
    const entries = await listAll(
      world.store,
      metricEntries,
      COLLECTION.metricEntries(CCCC.id, permanent, 'pairs.formed', 2),
    );
    expect(entries).toEqual([]);
  });

  it('take away what a removal has left that died on its way', async () => {
    const world = await aSeason();
    const kept = await listAll(world.store, metrics, COLLECTION.metrics(CCCC.id, permanent));
    for (let n = 0; n < 3; n += 1) await rebuilding(world);
    const cause = {
      now: world.now(),
      actor: 'system:test',
      programmeId: CCCC.id,
      correlationId: 'c',
      depth: 0,
    };
    const [part] = kept;
    if (part === undefined) throw new Error('Nothing counts.');
    await world.store.commit([increment(metrics, { ...part.state, months: {} }, { '2027-01': 1 })], cause);
    expect(await partsOf(world.store, 1)).not.toEqual([]);
    await rebuilding(world);
    expect(await partsOf(world.store, 1)).toEqual([]);
  });
});
