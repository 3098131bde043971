import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { COORDINATOR } from './api.ts';
import { look, press, signedIn } from './own-page.ts';
import {
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const MENTOR = String(aMentor()['email']);
const STUDENT = String(aStudent()['email']);

/** A mentor and a student who are ready, and the page of the student. */
const two = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  await approved(world, aMentor({ capacity: 1 }));
  const applicationId = await approved(world, aStudent());
  return { world, cohortId, applicationId, cookie: await signedIn(world, STUDENT) };
};
const stored = async (world: World, id: string) => asCoordinator(world, 'GET', `applications/${id}`);
const pairsIn = async (world: World, cohortId: string): Promise<number> => {
  const roundId = await computedRound(world, cohortId);
  const { pairs } = done(await asCoordinator(world, 'GET', `rounds/${roundId}`)) as { pairs?: unknown[] };
  await asCoordinator(world, 'POST', `rounds/${roundId}/cancellation`);
  return pairs?.length ?? 0;
};
const inDays = (world: World, days: number): string => addDays(localDateOf(world.now()), days);

describe('a pause of an application', () => {
  it('is pressed on the own page: no round proposes the person, until they go on', async () => {
    const { world, cohortId, applicationId, cookie } = await two();
    expect((await look(world, cookie, 'lang=en')).body).toContain('Not in this round: pause');
    expect((await press(world, cookie, '/a/me/pause', { application: applicationId })).status).toBe(303);
    expect((await stored(world, applicationId)).json).toMatchObject({
      standing: 'ASIDE',
      aside: { why: 'PAUSED' },
    });
    expect(await pairsIn(world, cohortId)).toBe(0);
    expect((await look(world, cookie, 'lang=en')).body).toContain('You take a break: nobody is proposed');
    expect((await press(world, cookie, '/a/me/going-on', { application: applicationId })).status).toBe(303);
    expect((await stored(world, applicationId)).json).toMatchObject({ standing: 'READY' });
    expect(await pairsIn(world, cohortId)).toBe(1);
    expect(world.factsOf('ParticipantSuspended').map(({ actor }) => actor)).toEqual([
      expect.stringMatching(/^person:/),
    ]);
    expect(world.factsOf('ParticipantReturnedToPool')).toHaveLength(1);
  });

  it('ends by itself after its last day, which the page names in the language of the reader', async () => {
    const { world, applicationId, cookie } = await two();
    const until = inDays(world, 10);
    const fields = { application: applicationId, [`until-${applicationId}`]: until };
    expect((await press(world, cookie, '/a/me/pause', fields)).status).toBe(303);
    expect((await press(world, cookie, '/a/me/pause', fields)).status).toBe(303);
    expect(world.factsOf('ParticipantSuspended')).toHaveLength(1);
    const words = { en: 'You take a break until', sv: 'Du har paus till och med', fi: 'Olet tauolla' };
    for (const [lang, sentence] of Object.entries(words))
      expect((await look(world, cookie, `lang=${lang}`)).body).toContain(sentence);
    world.setClock(new Date(world.now().getTime() + 10 * 86_400_000));
    await world.jobs.watchPairs();
    expect((await stored(world, applicationId)).json).toMatchObject({ standing: 'ASIDE' });
    world.setClock(new Date(world.now().getTime() + 86_400_000));
    await world.jobs.watchPairs();
    expect((await stored(world, applicationId)).json).toMatchObject({ standing: 'READY' });
  });

  it.each([
    ['over', -1],
    ['too far away', 367],
  ])('is refused at its field where its last day is %s, and nothing is stored', async (_what, days) => {
    const { world, applicationId, cookie } = await two();
    const typed = inDays(world, days);
    const page = await press(world, cookie, '/a/me/pause', {
      application: applicationId,
      [`until-${applicationId}`]: typed,
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain(`value="${typed}"`);
    expect(page.body).toContain('aria-invalid="true"');
    expect((await stored(world, applicationId)).json).toMatchObject({ standing: 'READY' });
  });

  it('is entered by a coordinator on behalf of the person', async () => {
    const { world, applicationId, cookie } = await two();
    const { headers } = await stored(world, applicationId);
    const paused = await world.coordinatorApi('PUT', `/api/coordinator/applications/${applicationId}/aside`, {
      claims: COORDINATOR,
      json: { until: inDays(world, 5) },
      headers: { 'if-match': String(headers['etag']) },
    });
    expect(paused.json).toMatchObject({ standing: 'ASIDE', aside: { why: 'PAUSED' } });
    expect((await look(world, cookie, 'lang=en')).body).toContain('You take a break until');
  });

  it('is not offered, and refused, where a proposal waits for an answer or all places are taken', async () => {
    const world = aWorld();
    const { mentorApplicationId: id } = await aProposal(world);
    const cookie = await signedIn(world, MENTOR);
    expect((await look(world, cookie, 'lang=en')).body).not.toContain('Not in this round: pause');
    expect((await press(world, cookie, '/a/me/pause', { application: id })).status).toBe(409);
    expect((await stored(world, id)).json).toMatchObject({ standing: 'PROPOSED' });
  });

  it('is nobody else’s to press', async () => {
    const { world, applicationId } = await two();
    const cookie = await signedIn(world, MENTOR);
    expect((await press(world, cookie, '/a/me/pause', { application: applicationId })).status).toBe(404);
    expect((await press(world, cookie, '/a/me/going-on', { application: applicationId })).status).toBe(404);
    expect((await stored(world, applicationId)).json).toMatchObject({ standing: 'READY' });
  });
});
