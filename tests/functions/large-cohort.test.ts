import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../../functions/send-reminders/remind.ts';
import { foreseePublication } from '../../shared/deeds/rounds/foresee-publication.ts';
import { giveSeats } from '../../shared/deeds/sessions/give-seats.ts';
import { recordAttendance } from '../../shared/deeds/sessions/record-attendance.ts';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { CohortPlan, openCohort } from '../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { attend } from '../../shared/domain/sessions/attendance.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { reminders } from '../../shared/store/kinds/follow-up.ts';
import { runChunks } from '../../shared/store/kinds/rounds.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store, save } from '../../shared/store/store.ts';
import { startTestDynamoDb, TABLE_NAME, type TestDynamoDb } from '../local-dynamodb.ts';
import { participantsOf } from '../people/crowd.ts';
import { meterOf } from '../store/consumed-capacity.ts';

const PEOPLE = 2000;
const NOW = new Date('2027-02-04T10:00:00.000Z');
const clock = { now: () => NOW };
const cause = { now: NOW, actor: 'test', programmeId: 'cccc', correlationId: 'test', depth: 0 };

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb();
});
afterAll(() => dynamodb?.stop());

const metered = async () => {
  const client = await dynamodb.open();
  const store = dynamoStore({ client, tableName: TABLE_NAME });
  return { store, meter: () => meterOf(client) };
};

const numbers = Array.from({ length: PEOPLE }, (_, n) => n);

const storeAll = async (store: Store, changes: readonly ReturnType<typeof create>[]): Promise<void> => {
  for (let from = 0; from < changes.length; from += 100)
    await store.commit(changes.slice(from, from + 100), cause);
};

const anEnrolment = (n: number) => ({
  id: `enr_${n}`,
  applicationId: `app_${n}`,
  programmeId: 'cccc',
  cohortId: 'coh_1',
  personId: `per_${n}`,
  role: 'mentor' as const,
  required: ['MENTOR_ROLE'],
  seats: {},
  attended: {},
  missed: [],
  completions: 0,
  outcome: { status: 'OPEN' as const },
});

const aSession = {
  id: 'trs_1',
  programmeId: 'cccc',
  cohortId: 'coh_1',
  module: 'MENTOR_ROLE',
  startsAt: '2027-02-03T15:00:00.000Z',
  minutes: 60,
  mode: 'ONLINE' as const,
  place: 'Online',
  seats: 500,
  enrolled: [],
  guests: [],
  revision: 0,
};

const FOR_MENTORS = { audience: 'mentor', otherCohorts: false } as const;

const SEASON = { opens: '2027-01-01', closes: '2027-01-31' };

/** A thousand mentors and a thousand students, ready for a round. */
const crowdOf = () => {
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
  return participantsOf(
    { mentors: 1000, students: 1000, seed: 1 },
    cohort,
    new Date('2027-01-10T10:00:00.000Z'),
  );
};

describe('a cohort of 2,000', () => {
  it('is read whole in requests of 1 MB', async () => {
    const { store, meter } = await metered();
    await storeAll(
      store,
      numbers.map((n) => create(trainingEnrolments, anEnrolment(n))),
    );
    const read = meter();
    expect(await listAll(store, trainingEnrolments, COLLECTION.enrolments('coh_1'))).toHaveLength(PEOPLE);
    expect(read().requests).toBeLessThanOrEqual(2);
    expect(read().units).toBeLessThan(128);
  });

  it('gets its 500 seats in one request', async () => {
    const { store, meter } = await metered();
    await storeAll(
      store,
      numbers.map((n) => create(trainingEnrolments, anEnrolment(n))),
    );
    const session = { ...aSession, startsAt: '2027-03-03T15:00:00.000Z' };
    await store.commit([create(trainingSessions, session)], cause);
    const given = numbers.values();
    const ids = (prefix: string) => `${prefix}_${given.next().value}`;
    const read = meter();
    const people = numbers.map((n) => `app_${n}`);
    const outcomes = await giveSeats('trs_1', people, FOR_MENTORS, cause, { store, ids });
    expect(outcomes.filter(({ result }) => result === 'DONE')).toHaveLength(500);
    expect(outcomes.filter(({ result }) => result === 'session-full')).toHaveLength(1500);
    // 106 times a session and nineteen enrolments, and 27 commits.
    expect(read().requests).toBe(239);
    expect((await store.get(trainingSessions, 'trs_1')).version).toBe(28);
  });

  it('has the attendance of 500 recorded in one request', async () => {
    const { store, meter } = await metered();
    await store.commit([create(trainingSessions, aSession)], cause);
    const present = numbers.slice(0, 500);
    await storeAll(
      store,
      present.map((n) =>
        create(trainingEnrolments, {
          ...anEnrolment(n),
          required: ['MENTOR_ROLE', 'MENTOR_SKILLS'],
          seats: { MENTOR_ROLE: 'trs_1' },
        }),
      ),
    );
    const read = meter();
    const people = present.map((n) => `app_${n}`);
    const outcomes = await recordAttendance(
      aSession,
      [...people, 'app_0', 'app_x'],
      attend,
      FOR_MENTORS,
      cause,
      store,
    );
    // The last two: one who stood on the list before, and one whom nobody knows.
    expect(outcomes.slice(0, 500).every(({ result }) => result === 'DONE')).toBe(true);
    expect(outcomes.slice(500).map(({ result }) => result)).toEqual(['DONE', 'not-found']);
    // Twenty-seven times the session, nineteen enrolments and as many applications, and a commit.
    expect(read().requests).toBeLessThanOrEqual(108);
    const { state } = await store.get(trainingEnrolments, enrolmentIdOf('app_0'));
    expect(state.attended).toEqual({ MENTOR_ROLE: expect.objectContaining({ sessionId: 'trs_1' }) });
  });

  it('is listed for the price of a page, and a rare filter reads a thousand people at most', async () => {
    const { store, meter } = await metered();
    const people = crowdOf();
    const storeSome = (from: number, end?: number) =>
      storeAll(
        store,
        people.slice(from, end).map((person) => create(applications, person)),
      );
    const read = meter();
    const costOf = async (where?: () => boolean) => {
      const before = read();
      const page = await store.list(applications, COLLECTION.applications('coh_1'), { limit: 50, where });
      const after = read();
      return { page, requests: after.requests - before.requests, units: after.units - before.units };
    };
    await storeSome(0, 100);
    const few = await costOf();
    await storeSome(100);
    const many = await costOf();
    expect([few.requests, many.requests]).toEqual([1, 1]);
    expect(many.units).toBeLessThan(few.units * 1.2);
    const rare = await costOf(() => false);
    expect(rare.page.items).toEqual([]);
    expect(rare.page.next).toEqual(expect.any(String));
    expect(rare.requests).toBeLessThanOrEqual(11);
    expect(rare.units).toBeLessThan(many.units * 25);
  });

  it('is read for a publication preview in ten requests and at a quarter of a unit for each person', async () => {
    const { store, meter } = await metered();
    const people = crowdOf();
    await storeAll(
      store,
      people.map((person) => create(applications, person)),
    );
    const idsOf = (role: string) => people.filter(({ form }) => form.role === role).map(({ id }) => id);
    const [mentors, students] = [idsOf('mentor'), idsOf('student')];
    const chunks = Array.from({ length: 40 }, (_, index) => ({
      roundId: 'rnd_1',
      runId: 'run_1',
      index,
      unmatched: [],
      pairs: students.slice(index * 25, (index + 1) * 25).map((studentApplicationId, n) => ({
        studentApplicationId,
        mentorApplicationId: String(mentors[index * 25 + n]),
        score: 500,
      })),
    }));
    await storeAll(
      store,
      chunks.map((chunk) => create(runChunks, chunk)),
    );
    const [gone] = await store.findAll(applications, students);
    if (gone?.state.status !== 'PARTICIPATING') throw new Error('Nobody takes part.');
    const { partners: _, readyAt: _r, skippedIn: _s, approvedAt: _a, waitingSince: _w, ...rest } = gone.state;
    const { companyId: _c, ...confirmed } = rest;
    const withdrawnAt = NOW.toISOString();
    await store.commit([save(applications, gone, { ...confirmed, status: 'WITHDRAWN', withdrawnAt })], cause);
    const run = {
      id: 'run_1',
      roundId: 'rnd_1',
      cohortId: 'coh_1',
      chunks: 40,
      pool: { only: 'ALL' as const },
      rules: rulesOf('balanced', 400),
      decisions: { locks: [], vetoes: [], rooms: [] },
    };
    const read = meter();
    const outcomes = await foreseePublication({ status: 'PROPOSED' }, run, store);
    expect(outcomes).toHaveLength(1000);
    expect(outcomes.filter(({ outcome }) => outcome !== 'PROPOSED')).toEqual([
      { mentorApplicationId: mentors[0], studentApplicationId: students[0], outcome: 'WITHDRAWN' },
    ]);
    expect(read().requests).toBeLessThanOrEqual(10);
    expect(read().units).toBeLessThan(500);
  });

  it('is reminded within one hour', async () => {
    const { store } = await metered();
    await storeAll(
      store,
      numbers.map((n) =>
        create(reminders, {
          id: `rem_${n}`,
          programmeId: 'cccc',
          kind: 'CONFIRM_APPLICATION' as const,
          aboutId: `app_${n}`,
          applicationIds: [`app_${n}`],
          dueAts: ['2027-02-04T09:00:00.000Z'],
          fired: 0,
          settled: false,
        }),
      ),
    );
    await remind(NOW, { store, programmes: PROGRAMMES, clock });
    const held = await store.findAll(
      reminders,
      numbers.map((n) => `rem_${n}`),
    );
    expect(held.filter((each) => each?.state.settled)).toHaveLength(PEOPLE);
  });
});
