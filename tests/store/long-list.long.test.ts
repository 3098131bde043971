import { afterAll, beforeAll, expect, it } from 'vitest';
import { CohortPlan, openCohort } from '../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { create } from '../../shared/store/store.ts';
import { startTestDynamoDb, TABLE_NAME, type TestDynamoDb } from '../local-dynamodb.ts';
import { participantsOf } from '../people/crowd.ts';
import { meterOf } from './consumed-capacity.ts';

const SEASON = { opens: '2027-01-01', closes: '2027-01-31' };
const NOW = new Date('2027-02-04T10:00:00.000Z');
const CAUSE = { now: NOW, actor: 'test', programmeId: 'cccc', correlationId: 'test', depth: 0 };

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb();
}, 300_000);
afterAll(() => dynamodb?.stop());

it('A page of a list costs among 10,000 applications what it costs among 100.', async () => {
  const client = await dynamodb.open();
  const store = dynamoStore({ client, tableName: TABLE_NAME });
  const { cohort } = openCohort(
    CCCC,
    CohortPlan.parse({
      name: 'Spring 2027',
      applications: { mentor: SEASON, student: SEASON },
      kickOff: '2027-02-20',
    }),
    'coh_1',
    new Date('2027-01-01T10:00:00.000Z'),
  );
  const people = participantsOf(
    { mentors: 5000, students: 5000, seed: 1 },
    cohort,
    new Date('2027-01-10T10:00:00.000Z'),
  );
  const storeSome = async (first: number, end: number): Promise<void> => {
    for (let from = first; from < end; from += 100)
      await store.commit(
        people.slice(from, Math.min(from + 100, end)).map((person) => create(applications, person)),
        CAUSE,
      );
  };
  const read = meterOf(client);
  const costOf = async (where?: () => boolean) => {
    const before = read();
    const page = await store.list(applications, COLLECTION.applications('coh_1'), { limit: 50, where });
    const after = read();
    return {
      count: page.items.length,
      requests: after.requests - before.requests,
      units: after.units - before.units,
    };
  };
  await storeSome(0, 100);
  const few = await costOf();
  await storeSome(100, 10_000);
  const many = await costOf();
  const rare = await costOf(() => false);
  expect([few.requests, many.requests, many.count]).toEqual([1, 1, 50]);
  expect(many.units).toBeLessThan(few.units * 1.2);
  // A rare filter looks at a thousand.
  expect(rare.count).toBe(0);
  expect(rare.requests).toBeLessThanOrEqual(11);
  expect(rare.units).toBeLessThan(many.units * 25);
}, 1_200_000);
