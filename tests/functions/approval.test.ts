import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  publish,
  publishedRound,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const roundOf = async (world: World, id: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', `rounds/${id}`));
const pairsOf = ({ pairs }: Json): Json[] => pairs as Json[];
const coupleOf = ({ mentorApplicationId, studentApplicationId }: Json = {}) => ({
  mentorApplicationId,
  studentApplicationId,
});

describe('an approval of some of the pairs', () => {
  it.each(['pairs', 'except'] as const)(
    'publishes those and leaves the others as they were: %s',
    async (list) => {
      const world = aWorld();
      const { cohortId } = await ready(world, 3, 3);
      const id = await computedRound(world, cohortId);
      const [first, second, third] = pairsOf(await roundOf(world, id)).map(coupleOf);
      const body = list === 'pairs' ? { pairs: [first, third] } : { except: [second] };
      await publish(world, id, body);
      await world.deliver({ times: () => 2 });
      const published = await roundOf(world, id);
      expect(published).toMatchObject({ status: 'PUBLISHED', proposed: 2, leftOut: 1 });
      expect(pairsOf(published).map(({ outcome }) => outcome)).toEqual([
        'PROPOSED',
        'NOT_APPROVED',
        'PROPOSED',
      ]);
      expect(world.factsOf('PairProposed')).toHaveLength(2);
      expect(world.factsOf('ParticipantWaitlisted')).toHaveLength(0);
      const next = await roundOf(world, await computedRound(world, cohortId));
      expect(pairsOf(next).map(coupleOf)).toEqual([second]);
    },
  );

  it.each([
    [
      'a pair that is not proposed',
      { pairs: [{ mentorApplicationId: 'app_x', studentApplicationId: 'app_y' }] },
      '/pairs/0',
    ],
    ['none at all', { pairs: [] }, '/pairs'],
    ['both these and not these', { pairs: [], except: [] }, '/except'],
    [
      'hundreds that are not proposed',
      {
        pairs: Array.from({ length: 900 }, (_, n) => ({
          mentorApplicationId: `app_${String(n).padStart(26, '0')}`,
          studentApplicationId: `app_${String(n).padStart(26, '1')}`,
        })),
      },
      '/pairs/0',
    ],
  ])('is refused for %s, and nothing is frozen', async (_, body, pointer) => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const answer = await asCoordinator(world, 'POST', `rounds/${id}/approval`, body);
    expect([answer.status, itemsOf(answer, 'errors').map((error) => error['pointer'])]).toEqual([
      400,
      [pointer],
    ]);
    expect(await roundOf(world, id)).toMatchObject({ status: 'PROPOSED' });
  });
});

describe('an approved round', () => {
  const TUESDAY_AT_NINE = '2027-01-19T07:00:00.000Z';

  const approvedRound = async (n = 1) => {
    const world = aWorld();
    const people = await ready(world, n, n);
    const id = await computedRound(world, people.cohortId);
    done(await asCoordinator(world, 'POST', `rounds/${id}/approval`));
    await world.deliver();
    const publish = (at?: string) =>
      asCoordinator(world, 'POST', `rounds/${id}/publication`, at === undefined ? {} : { at });
    const takeBack = () => asCoordinator(world, 'DELETE', `rounds/${id}/approval`);
    const hourStrikes = async (instant: string) => {
      world.setClock(instant);
      await Promise.all([world.jobs.sendReminders(), world.jobs.sendReminders()]);
      await world.deliver();
    };
    return { world, ...people, id, publish, takeBack, hourStrikes };
  };
  const told = (world: World) => world.factsOf('PairProposed').length;

  it('tells nobody, and cannot be changed', async () => {
    const { world, id } = await approvedRound();
    expect(await roundOf(world, id)).toMatchObject({ status: 'APPROVED' });
    expect([told(world), world.factsOf('MatchingRoundApproved').length]).toEqual([0, 1]);
    const run = await asCoordinator(world, 'POST', `rounds/${id}/runs`);
    expect([run.status, run.json['code']]).toEqual([409, 'round-approved']);
  });

  it('is told at the hour that was set, once, and not before', async () => {
    const { world, id, publish, hourStrikes } = await approvedRound();
    expect(done(await publish(TUESDAY_AT_NINE))).toMatchObject({
      status: 'APPROVED',
      publishAt: TUESDAY_AT_NINE,
    });
    await hourStrikes('2027-01-19T06:00:00.000Z');
    expect(told(world)).toBe(0);
    await hourStrikes(TUESDAY_AT_NINE);
    await hourStrikes('2027-01-19T08:00:00.000Z');
    expect(await roundOf(world, id)).toMatchObject({ status: 'PUBLISHED', proposed: 1 });
    expect([told(world), world.factsOf('MatchingRoundReleased')]).toMatchObject([
      1,
      [{ actor: 'system:send-reminders' }],
    ]);
  });

  it('whose hour passes while the clock stands still is not told in the evening, but the next morning', async () => {
    const { world, publish, hourStrikes } = await approvedRound();
    done(await publish(TUESDAY_AT_NINE));
    for (const evening of ['2027-01-19T18:00:00.000Z', '2027-01-20T05:00:00.000Z']) {
      await hourStrikes(evening);
      expect(told(world)).toBe(0);
    }
    await hourStrikes('2027-01-20T06:00:00.000Z');
    expect(told(world)).toBe(1);
  });

  it('is told at the newest hour that was set, or at once after all', async () => {
    const { world, publish, hourStrikes } = await approvedRound();
    done(await publish(TUESDAY_AT_NINE));
    done(await publish('2027-01-20T07:00:00+00:00'));
    await hourStrikes(TUESDAY_AT_NINE);
    expect(told(world)).toBe(0);
    done(await publish());
    await world.deliver();
    expect(told(world)).toBe(1);
  });

  it.each([
    ['by night', '2027-01-18T21:00:00Z', '2027-01-19T06:00:00.000Z'],
    ['on a holiday', '2027-03-26T10:00:00Z', '2027-03-27T06:00:00.000Z'],
  ])('%s waits for the morning, and can be taken back until then', async (_, now, morning) => {
    const { world, id, publish, takeBack, hourStrikes } = await approvedRound();
    world.setClock(now);
    expect(done(await publish())).toMatchObject({ status: 'APPROVED', publishAt: morning });
    done(await takeBack());
    await hourStrikes(morning);
    expect([told(world), (await roundOf(world, id))['status']]).toEqual([0, 'PROPOSED']);
  });

  it.each([
    ['in the middle of an hour waits for the next', '2027-01-18T12:20:00Z', '2027-01-18T13:00:00.000Z'],
    ['that ends in the evening waits for the morning', '2027-01-18T17:30:00Z', '2027-01-19T06:00:00.000Z'],
  ])('%s, and says so', async (_, at, publishAt) => {
    const { world, publish, hourStrikes } = await approvedRound();
    expect(done(await publish(at))).toMatchObject({ publishAt });
    await hourStrikes(new Date(Date.parse(publishAt) - 3_600_000).toISOString());
    expect(told(world)).toBe(0);
    await hourStrikes(publishAt);
    expect([told(world), world.factsOf('MatchingRoundReleased')]).toMatchObject([1, [{ at: publishAt }]]);
  });

  it('is a proposal again when its approval is taken back: whole, changeable, and approved anew', async () => {
    const { world, id, takeBack, publish } = await approvedRound(2);
    const proposal = pairsOf(await roundOf(world, id));
    const [first] = proposal.map(coupleOf);
    const approve = async (body: Json) =>
      done(await asCoordinator(world, 'POST', `rounds/${id}/approval`, body));
    done(await takeBack());
    await approve({ except: [first] });
    done(await takeBack());
    const reopened = await roundOf(world, id);
    expect(reopened).toMatchObject({ status: 'PROPOSED', pairs: proposal });
    expect(Object.keys(reopened)).not.toContain('approvedAt');
    done(
      await asCoordinator(world, 'POST', `rounds/${id}/vetoes`, {
        studentApplicationId: first?.studentApplicationId,
        against: { mentorApplicationId: first?.mentorApplicationId },
        reason: 'They work together already.',
      }),
    );
    await approve({});
    done(await publish());
    await world.deliver();
    expect(told(world)).toBe(2);
    expect(world.factsOf('PairProposed').map(({ data }) => coupleOf(data))).not.toContainEqual(first);
  });

  it('shows before it is told who would be left out by now, and why', async () => {
    const { world, id, mentors } = await approvedRound(2);
    const look = async () => done(await asCoordinator(world, 'GET', `rounds/${id}/publication`));
    expect(await look()).toMatchObject({ status: 'APPROVED', proposed: 2, leftOut: [] });
    done(await asCoordinator(world, 'POST', `applications/${mentors[0]}/withdrawal`));
    expect(await look()).toMatchObject({
      proposed: 1,
      leftOut: [{ mentorApplicationId: mentors[0], outcome: 'WITHDRAWN' }],
    });
  });

  it.each([
    ['an hour that has passed', '2027-01-18T09:59:00Z', 'time-passed'],
    ['an hour next year', '2028-01-18T10:00:00Z', 'time-too-far'],
    ['what is no time', 'at nine', 'invalid'],
  ])('is not told at %s', async (_, at, code) => {
    const { world, id, publish } = await approvedRound();
    const answer = await publish(at);
    expect([answer.status, itemsOf(answer, 'errors')]).toMatchObject([400, [{ pointer: '/at', code }]]);
    expect(await roundOf(world, id)).not.toHaveProperty('publishAt');
  });

  it('that is being told is not taken back, and one that is not approved is not told', async () => {
    const { world, publish, takeBack, cohortId } = await approvedRound();
    done(await publish());
    expect((await takeBack()).json['code']).toBe('round-published');
    await world.deliver();
    expect([(await takeBack()).json['code'], (await publish(TUESDAY_AT_NINE)).json['code']]).toEqual([
      'round-published',
      'round-published',
    ]);
    await approved(world, aMentor({ email: 'new@example.org' }));
    await approved(world, aStudent({ email: 'other@example.org' }));
    const next = await computedRound(world, cohortId);
    expect((await asCoordinator(world, 'POST', `rounds/${next}/publication`)).json['code']).toBe(
      'round-not-approved',
    );
  });
});

describe('the rounds after the first', () => {
  it('keep accepted pairs: who has a partner is not in them', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 2);
    await publishedRound(world, cohortId);
    for (const who of ['m0', 's0', 'm1', 's1'])
      done(await act(world, { token: world.mails.to(`${who}@example.org`).at(-1)?.token, verb: 'accept' }));
    await world.deliver();
    expect(world.factsOf('PairFormed')).toHaveLength(2);
    expect(await roundOf(world, await computedRound(world, cohortId))).toMatchObject({
      status: 'FAILED',
      reason: 'NO_PEOPLE_READY',
    });
  });

  it('can be for one student alone, who is found a new mentor after a no', async () => {
    const world = aWorld();
    const { cohortId, students } = await ready(world, 1, 1);
    const [student] = students;
    await publishedRound(world, cohortId);
    done(
      await act(world, {
        token: world.mails.to('m0@example.org').at(-1)?.token,
        verb: 'decline',
        reason: 'TIME',
      }),
    );
    const newMentor = await approved(world, aMentor({ email: 'new@example.org', capacity: 1 }));
    const pool = { only: 'STUDENT', studentApplicationId: student };
    const id = await computedRound(world, cohortId, { pool });
    expect(pairsOf(await roundOf(world, id)).map(coupleOf)).toEqual([
      { mentorApplicationId: newMentor, studentApplicationId: student },
    ]);
    await publish(world, id);
    await world.deliver();
    expect(world.factsOf('PairProposed')).toHaveLength(2);
  });
});
