import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../events/fact.ts';
import { track } from '../../functions/track-metrics/track.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { fundingCalendars, metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store } from '../../shared/store/store.ts';
import { calendarOf } from '../domain/funding/decisions.ts';
import { startTestDynamoDb, type TestDynamoDb } from '../local-dynamodb.ts';
import { openDynamoStore } from '../store/open-dynamo-store.ts';

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb();
});
afterAll(() => dynamodb?.stop());

const NOW = new Date('2027-02-04T10:00:00.000Z');
const clock = { now: () => NOW };

const attended = (n: number): Fact => ({
  id: `enr_${n}.2.1`,
  type: 'TrainingSessionAttended.v1',
  at: NOW.toISOString(),
  programmeId: 'cccc',
  subject: { kind: 'TrainingEnrolment', id: `enr_${n}`, version: 2 },
  actor: 'staff:d4f0',
  correlationId: 'c',
  depth: 0,
  data: {
    applicationId: `app_${n}`,
    cohortId: 'coh_1',
    personId: `per_${n}`,
    sessionId: 'trs_1',
    module: 'MENTOR_ROLE',
    heldOn: '2027-02-03',
    minutes: 60,
  },
});

/** A store in which finance has entered its decisions. */
const funded = async (): Promise<Store> => {
  const store = await openDynamoStore(dynamodb);
  const cause = { now: NOW, actor: 'test', programmeId: 'cccc', correlationId: 'c', depth: 0 };
  await store.commit([create(fundingCalendars, calendarOf('cccc'))], cause);
  return store;
};

/** The store, and how many of its commits were refused. */
const watched = (store: Store): { store: Store; refused: () => number } => {
  let refused = 0;
  return {
    store: {
      ...store,
      commit: (changes, cause) =>
        store.commit(changes, cause).catch((error) => {
          refused += 1;
          throw error;
        }),
    },
    refused: () => refused,
  };
};

describe('one attendance list', () => {
  it('of 57 people is counted whole, and no fact is in the way of another', async () => {
    const { store, refused } = watched(await funded());
    const facts = Array.from({ length: 57 }, (_, n) => attended(n));
    const outcomes = await Promise.allSettled(
      facts.map((fact) => track(fact, { store, programmes: PROGRAMMES, clock })),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(0);
    expect(refused()).toBe(0);
    const held = await listAll(store, metrics, COLLECTION.metrics('cccc', 'dec_permanent'));
    const minutes = held
      .filter(({ state }) => state.indicator === 'training.hours')
      .map(({ state }) => state.months['2027-02'] ?? 0);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(57 * 60);
  });

  it('that is delivered twice at the same moment is counted once', async () => {
    const { store, refused } = watched(await funded());
    const facts = Array.from({ length: 20 }, (_, n) => attended(n));
    await Promise.all(
      [...facts, ...facts].map((fact) => track(fact, { store, programmes: PROGRAMMES, clock })),
    );
    // A delivery that comes later finds the entry and writes nothing; one that races is refused.
    expect(refused()).toBeLessThanOrEqual(20);
    const held = await listAll(store, metrics, COLLECTION.metrics('cccc', 'dec_permanent'));
    const minutes = held
      .filter(({ state }) => state.indicator === 'training.hours')
      .map(({ state }) => state.months['2027-02'] ?? 0);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(20 * 60);
  });
});
