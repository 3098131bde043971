import { describe, expect, it } from 'vitest';
import { COORDINATOR } from './api.ts';
import { hidden, look, press, see, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  asCoordinator,
  CONFIRMED,
  done,
  mailsLeave,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const ADA = 'ada@example.org';
const BO = 'bo@example.org';

const plan = async (world: World, cohortId: string, place: string): Promise<string> => {
  const session = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-02-03T14:00:00+02:00',
      minutes: 120,
      mode: 'IN_PERSON',
      place,
      language: 'sv',
      seats: 2,
      confirmed: CONFIRMED,
    }),
  );
  await world.deliver();
  return String(session['id']);
};

/** A mentor who has chosen a seat in a training session. */
const seated = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const sessionId = await plan(world, cohortId, 'Campus Allegro');
  const id = await approved(world, aMentor({ email: ADA, locale: 'en' }));
  await mailsLeave(world);
  await mailsLeave(world, 50);
  done(
    await act(world, {
      token: tokenFor(world, ADA),
      verb: 'choose-session',
      sessions: { MENTOR_ROLE: sessionId },
    }),
  );
  await world.deliver();
  expect(await enrolledIn(world, sessionId)).toEqual([id]);
  return { world, sessionId, id };
};
const enrolledIn = async (world: World, id: string) =>
  (done(await asCoordinator(world, 'GET', `training-sessions/${id}`)) as { enrolled: string[] }).enrolled;
const hours = async (world: World, count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    world.pass({ hours: 12 });
    await world.jobs.sendReminders();
    await world.deliver();
    await world.jobs.applyRetention();
    await world.deliver();
  }
};

describe('a seat in a training session', () => {
  it('is free again when its owner withdraws on the own page', async () => {
    const { world, sessionId } = await seated();
    const cookie = await signedIn(world, ADA);
    const application = hidden(await look(world, cookie, 'lang=en'), 'application');
    expect((await press(world, cookie, '/a/me/withdraw', { application })).status).toBe(303);
    expect(await enrolledIn(world, sessionId)).toEqual([]);
  });

  it('is free again when its owner is erased, whom no session names any more', async () => {
    const { world, sessionId, id } = await seated();
    const cookie = await signedIn(world, ADA);
    expect((await press(world, cookie, '/a/me/erasure', { email: ADA })).status).toBe(303);
    await hours(world, 3);
    expect(await enrolledIn(world, sessionId)).toEqual([]);
    const sessions = world.twin.records().filter(({ kind }) => kind === 'TrainingSession');
    expect(JSON.stringify(sessions)).not.toContain(id);
  });
});

describe('a seat in a session of another cohort', () => {
  it('is found by the link to choose one', async () => {
    const { world, sessionId } = await seated();
    const cohortId = await openCohort(world, {
      name: 'Autumn 2027',
      training: { mentor: ['MENTOR_ROLE'], student: [] },
    });
    await plan(world, cohortId, 'Tritonia');
    const guest = await approved(world, aMentor({ email: BO, locale: 'en', cohortId }));
    await mailsLeave(world);
    await mailsLeave(world, 50);
    done(
      await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, {
        applicationIds: [guest],
        otherCohorts: true,
      }),
    );
    const link = world.mails.to(BO).flatMap(({ text }) => /[?&]t=([\w-]{43})/.exec(text)?.[1] ?? []);
    const pages = await Promise.all(
      link.map((token) => world.participantApi('GET', '/a', { query: `t=${token}&lang=en` })),
    );
    expect(pages.some(({ body }) => body.includes('Campus Allegro'))).toBe(true);
  });
});

describe('a seat in a joint session', () => {
  it('is nobody’s when its owner is erased', async () => {
    const world = aWorld();
    const { cohortId, mentorToken, studentToken, mentorApplicationId } = await aProposal(world, {
      mentor: { email: ADA },
    });
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const { headers } = await asCoordinator(world, 'GET', `cohorts/${cohortId}`);
    const settings = await world.coordinatorApi('PUT', `/api/coordinator/cohorts/${cohortId}/settings`, {
      claims: COORDINATOR,
      json: {
        kickOffMeeting: { startsAt: '14:00', minutes: 150, place: 'Campus Allegro' },
        confirmed: CONFIRMED,
      },
      headers: { 'if-match': String(headers['etag']) },
    });
    done(settings);
    await world.deliver();
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/usual-season`));
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-invitations`));
    await world.deliver();
    const named = () =>
      JSON.stringify(world.twin.records().filter(({ kind }) => kind === 'GroupSession')).includes(
        mentorApplicationId,
      );
    expect(named()).toBe(true);
    const cookie = await signedIn(world, ADA);
    expect((await press(world, cookie, '/a/me/erasure', { email: ADA })).status).toBe(303);
    await hours(world, 3);
    expect(named()).toBe(false);
  });
});

describe('the mails on the own page', () => {
  it('that travelled in another have the fate of that one', async () => {
    const world = aWorld(undefined, undefined, undefined, undefined, undefined, 'in-digests');
    await openCohort(world);
    await approved(world, aMentor({ email: ADA, locale: 'en' }));
    await hours(world, 3);
    const cookie = await signedIn(world, ADA);
    expect((await see(world, cookie, '/a/me/data')).status).toBe(200);
  });
});
