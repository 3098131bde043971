import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { act, aProposal, asCoordinator, computedRound, done, tasksIn } from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const proposed = async () => {
  const world = aWorld();
  return { world, ...(await aProposal(world)) };
};
const press = (world: World, form: Record<string, string>) =>
  world.participantApi('POST', '/a', { form: { lang: 'en', ...form }, headers: { origin: WEB_ORIGIN } });
const page = (world: World, token: string) =>
  world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
const applicationsIn = async (world: World, cohortId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
const standingsIn = async (world: World, cohortId: string) =>
  Object.fromEntries((await applicationsIn(world, cohortId)).map(({ role, standing }) => [role, standing]));
const poolOf = async (world: World, cohortId: string) => {
  const round = done(await asCoordinator(world, 'GET', `rounds/${await computedRound(world, cohortId)}`));
  return [round['status'], round['reason']];
};

describe('a no', () => {
  it.each(['FOUND_JOB', 'GRADUATED', 'MOVED'])(
    'for %s withdraws, and the way back is open',
    async (reason) => {
      const { world, cohortId, studentToken } = await proposed();
      const said = await press(world, { t: studentToken, verb: 'decline', reason });
      expect(said.body).toContain('Your application is withdrawn');
      expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'WITHDRAWN' });
      expect(world.factsOf('ApplicationWithdrawn')).toHaveLength(1);
      expect(world.twin.records().filter(({ kind }) => kind === 'OpenApplication')).toHaveLength(1);
      expect((await press(world, { t: studentToken, verb: 'decline', reason })).body).toContain(
        'Your application is withdrawn',
      );
      expect(world.factsOf('PairDeclined')).toHaveLength(1);
    },
  );

  it('for lack of time asks when it would suit, and leaves the person alone for four weeks', async () => {
    const { world, cohortId, studentToken } = await proposed();
    const asked = await press(world, { t: studentToken, verb: 'decline', reason: 'TIME' });
    expect(asked.status).toBe(200);
    for (const plan of ['NEXT_COHORT', 'NOT_AT_ALL', 'BACK']) expect(asked.body).toContain(`value="${plan}"`);
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'ASIDE' });
    expect(await poolOf(world, cohortId)).toEqual(['FAILED', 'NO_PEOPLE_READY']);
    world.pass({ hours: 29 * 24 });
    await world.jobs.watchPairs();
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'READY' });
    expect((await page(world, studentToken)).body).toContain('We have your no');
  });

  it('takes the plans of the person in, once each, and a wish for the next cohort is a task', async () => {
    const { world, cohortId, studentToken: t } = await proposed();
    await press(world, { t, verb: 'decline', reason: 'TIME' });
    for (const _twice of [1, 2])
      expect((await press(world, { t, verb: 'plan-on', plan: 'NEXT_COHORT' })).body).toContain(
        'You take part next time',
      );
    expect(await tasksIn(world)).toEqual(['NEXT_COHORT_WANTED']);
    expect((await press(world, { t, verb: 'plan-on', plan: 'BACK' })).body).toContain(
      'Good to have you back',
    );
    expect(await tasksIn(world)).toEqual([]);
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'READY' });
    // Nothing waits for a plan any more: the page tells what stands.
    expect((await press(world, { t, verb: 'plan-on', plan: 'NOT_AT_ALL' })).body).toContain(
      'We have your no',
    );
    expect(world.factsOf('ApplicationWithdrawn')).toHaveLength(0);
  });

  it('of lasting kind after it withdraws', async () => {
    const { world, cohortId, studentToken: t } = await proposed();
    await press(world, { t, verb: 'decline', reason: 'TIME' });
    expect((await press(world, { t, verb: 'plan-on', plan: 'NOT_AT_ALL' })).body).toContain(
      'Your application is withdrawn',
    );
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'WITHDRAWN' });
  });

  it('after the pair was formed opens its ending, and says nothing of “before”', async () => {
    const { world, cohortId, mentorToken, studentToken } = await proposed();
    for (const t of [mentorToken, studentToken]) await press(world, { t, verb: 'accept' });
    const asked = await press(world, { t: studentToken, verb: 'decline', reason: 'LANGUAGE' });
    expect(asked.body).toContain('You are a pair already');
    expect(asked.body).not.toContain('done before');
    expect(world.factsOf('PairEndedEarly')).toHaveLength(0);
    const end = { t: studentToken, verb: 'end-pair', reason: 'LANGUAGE' };
    expect((await press(world, end)).body).toContain('The pair has ended');
    expect(world.factsOf('PairEndedEarly')).toMatchObject([{ data: { by: 'student', reason: 'LANGUAGE' } }]);
    expect((await press(world, end)).body).toContain('The pair has ended');
    expect((await page(world, mentorToken)).body).toContain('The pair has ended');
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'READY' });
  });
});

describe('silence', () => {
  const silent = async () => {
    const given = await proposed();
    done(await act(given.world, { token: given.mentorToken, verb: 'accept' }));
    given.world.setClock('2027-02-10T08:00:00Z');
    await given.world.jobs.watchPairs();
    await given.world.deliver();
    return given;
  };

  it('sets aside the side that has not answered, until a word of theirs', async () => {
    const { world, cohortId, studentToken } = await silent();
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'ASIDE' });
    expect(await poolOf(world, cohortId)).toEqual(['FAILED', 'NO_PEOPLE_READY']);
    expect((await page(world, studentToken)).body).toContain('We have not heard from you');
    await press(world, { t: studentToken, verb: 'plan-on', plan: 'BACK' });
    expect(await standingsIn(world, cohortId)).toEqual({ mentor: 'READY', student: 'READY' });
  });

  it('is ended by a coordinator, once', async () => {
    const { world, cohortId } = await silent();
    const student = (await applicationsIn(world, cohortId)).find(({ role }) => role === 'student') as Json;
    for (const _twice of [1, 2])
      expect(done(await asCoordinator(world, 'DELETE', `applications/${student['id']}/aside`))).toMatchObject(
        {
          standing: 'READY',
        },
      );
    expect(world.factsOf('ParticipantReturnedToPool')).toHaveLength(1);
  });

  it('brings a mail with one button to the silent side, and none to the side that said yes', async () => {
    const { world } = await silent();
    const lapsed = world.mails.letters.slice(-2);
    expect(lapsed.map(({ token }) => token !== undefined).sort()).toEqual([false, true]);
  });
});

describe('a wish to be called first', () => {
  it('is a task with the words of the person, and the time to answer goes on', async () => {
    const { world, studentToken, proposalId } = await proposed();
    const wish = { t: studentToken, verb: 'call-me', words: 'Is it a problem that I move in June?' };
    expect((await press(world, wish)).body).toContain('We call you');
    expect((await press(world, { ...wish, words: 'x'.repeat(301) })).status).toBe(422);
    expect(await tasksIn(world)).toEqual(['CALL_WANTED']);
    expect(done(await asCoordinator(world, 'GET', `proposals/${proposalId}`))['calls']).toMatchObject({
      student: { words: wish.words },
    });
    expect(JSON.stringify(world.factsOf('TaskOpened'))).not.toContain('June');
    expect((await press(world, { t: studentToken, verb: 'accept' })).body).toContain(
      'Thank you for your yes',
    );
    expect(await tasksIn(world)).toEqual([]);
    world.setClock('2027-02-10T08:00:00Z');
    expect((await press(world, wish)).status).toBe(410);
  });
});
