import { describe, expect, it } from 'vitest';
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { create } from '../../shared/store/store.ts';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { overtaken } from './overtaken.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  mailsLeave,
  openCohort,
  publish,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const ADA = 'ada@example.org';

const withMentor = async (plan: Json = {}, answers: Json = {}) => {
  const world = aWorld();
  const cohortId = await openCohort(world, plan);
  const id = await approved(world, aMentor({ email: ADA, locale: 'en', capacity: 1, ...answers }));
  await mailsLeave(world);
  return { world, cohortId, id };
};
const ask = async (world: World, id: string, capacity: unknown = 2, headers: Record<string, string> = {}) => {
  const answer = await world.coordinatorApi('POST', `/api/coordinator/applications/${id}/capacity-ask`, {
    claims: COORDINATOR,
    json: { capacity },
    headers,
  });
  await world.deliver();
  return answer;
};
const asked = async (plan: Json = {}, answers: Json = {}) => {
  const scene = await withMentor(plan, answers);
  done(await ask(scene.world, scene.id));
  return { ...scene, token: tokenFor(scene.world, ADA) };
};
const applicationIn = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `applications/${id}`)) as {
    partners: { capacity: number };
    capacityAsk?: { answer?: string; answerBy: string };
    form: { answers: { capacity: number } };
    revisions?: readonly { why: string; before: Json }[];
  };
const daysPass = async (world: World, days: number) => {
  for (let day = 0; day < days; day += 1) {
    world.pass({ days: 1 });
    await world.jobs.sendReminders();
    await world.deliver();
  }
};
const subjects = (world: World) => world.mails.to(ADA).map(({ subject }) => subject);

describe('a mentor who is asked to take two', () => {
  it('reads so in a mail with a link, and the page asks before it acts', async () => {
    const { world, id, token } = await asked();
    expect(subjects(world).at(-1)).toBe('Please answer: would you take two mentees?');
    const { body } = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
    expect(body).toContain('Would you take two mentees?');
    expect(body).toContain('value="raise-capacity"');
    expect(body).toContain('value="keep-capacity"');
    expect((await applicationIn(world, id)).partners.capacity).toBe(1);
    expect(world.factsOf('MentorCapacityRequested').map(({ data }) => data['capacity'])).toEqual([2]);
  });

  it('has two places after a yes, in the form as well, and a coordinator hears of it', async () => {
    const { world, id, token } = await asked();
    const answer = await world.participantApi('POST', '/a', {
      form: { t: token, verb: 'raise-capacity', lang: 'en' },
      headers: { origin: WEB_ORIGIN },
    });
    expect(answer.body).toContain('Thank you for your yes');
    const mentor = await applicationIn(world, id);
    expect(mentor.partners.capacity).toBe(2);
    expect(mentor.form.answers.capacity).toBe(2);
    expect(mentor.revisions).toMatchObject([{ why: 'CAPACITY', before: { capacity: 1 } }]);
    expect(await tasksIn(world)).toEqual(['CAPACITY_RAISED']);
    expect(world.factsOf('MentorCapacityAdjusted')).toHaveLength(1);
    expect((await act(world, { token, verb: 'raise-capacity' })).status).toBe(200);
    expect(world.factsOf('MentorCapacityAdjusted')).toHaveLength(1);
  });

  it('keeps one place after a no, which cannot be turned by the same link', async () => {
    const { world, id, token } = await asked();
    done(await act(world, { token, verb: 'keep-capacity' }));
    done(await act(world, { token, verb: 'raise-capacity' }));
    const mentor = await applicationIn(world, id);
    expect(mentor.partners.capacity).toBe(1);
    expect(mentor.capacityAsk?.answer).toBe('NO');
    expect(await tasksIn(world)).toEqual(['CAPACITY_DECLINED']);
    expect((await ask(world, id)).status).toBe(200);
  });

  it('is reminded once, and silence is a no after fourteen days', async () => {
    const { world, id, token } = await asked({ matchingOn: [] });
    await daysPass(world, 14);
    expect(await tasksIn(world)).toEqual([]);
    await daysPass(world, 6);
    expect(subjects(world).filter((subject) => subject.startsWith('Reminder: would'))).toHaveLength(1);
    expect(await tasksIn(world)).toEqual(['CAPACITY_DECLINED']);
    done(await act(world, { token, verb: 'raise-capacity' }));
    expect((await applicationIn(world, id)).partners.capacity).toBe(1);
    expect((await ask(world, id)).status).toBe(200);
  });

  it('is one task where the no comes in the moment in which the time is over', async () => {
    const { world, id } = await asked({ matchingOn: [] });
    world.setClock((await applicationIn(world, id)).capacityAsk?.answerBy ?? '');
    const { task, facts } = openTask(
      { programmeId: 'cccc', kind: 'CAPACITY_DECLINED', aboutId: id },
      world.now(),
    );
    overtaken(world, 'send-reminders', [create(tasks, task, facts)]);
    await world.jobs.sendReminders();
    expect(await tasksIn(world)).toEqual(['CAPACITY_DECLINED']);
    await world.jobs.sendReminders();
    expect(world.factsOf('TaskOpened').filter(({ data }) => data['aboutId'] === id)).toHaveLength(1);
  });

  it('has time until the day before the next matching day, where one is near', async () => {
    const { world, id } = await asked({ matchingOn: ['2027-01-20', '2027-01-26'] });
    const today = world.now().toISOString().slice(0, 10);
    expect(today).toBe('2027-01-18');
    expect((await applicationIn(world, id)).capacityAsk?.answerBy).toBe('2027-01-25T21:59:00.000Z');
  });

  it('is asked once by two presses, also where both name the same version', async () => {
    const { world, id } = await withMentor();
    const letters = world.mails.to(ADA).length;
    const { headers } = await asCoordinator(world, 'GET', `applications/${id}`);
    const seen = { 'if-match': String(headers?.['etag']) };
    const first = await ask(world, id, 2, seen);
    const second = await ask(world, id, 2, seen);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
    expect(world.mails.to(ADA)).toHaveLength(letters + 1);
    expect((await ask(world, id, 3)).json['code']).toBe('capacity-asked');
  });

  it('is not asked for what they offer already', async () => {
    const { world, id } = await withMentor({}, { capacity: 2 });
    const { status, json } = await ask(world, id, 2);
    expect([status, json['code']]).toEqual([409, 'capacity-enough']);
    expect((await ask(world, id, 3)).status).toBe(200);
  });

  it.each([1, 4, '2'])('is not asked for %j places', async (capacity) => {
    const { world, id } = await withMentor();
    expect((await ask(world, id, capacity)).json['code']).toBe('field-invalid');
  });

  it('has said yes where a coordinator enters it, and is reminded no more', async () => {
    const { world, id, token } = await asked();
    done(
      await asCoordinator(world, 'POST', `applications/${id}/corrections`, {
        answers: { capacity: 2 },
        channel: 'PHONE',
        reason: 'I take two after all.',
      }),
    );
    const { body } = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
    expect(body).toContain('Thank you for your yes');
    await daysPass(world, 20);
    expect(subjects(world).filter((subject) => subject.startsWith('Reminder: would'))).toEqual([]);
    expect(await tasksIn(world)).toEqual([]);
  });

  it('is asked only while they take part', async () => {
    const { world, id, token } = await asked();
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    expect((await ask(world, id, 3)).json['code']).toBe('application-withdrawn');
    const { body } = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
    expect(body).toContain('The question is no longer open');
    const student = await approved(world, aStudent());
    expect((await ask(world, student)).json['code']).toBe('not-found');
  });

  it('gets a second student in the round of before, once its places are changed', async () => {
    const { world, cohortId, id } = await withMentor();
    for (const email of ['s1@example.org', 's2@example.org']) await approved(world, aStudent({ email }));
    const roundId = await computedRound(world, cohortId);
    const personIn = async () =>
      itemsOf(await asCoordinator(world, 'GET', `rounds/${roundId}/people`)).find(
        ({ applicationId }) => applicationId === id,
      );
    expect(await personIn()).toMatchObject({ places: 1, taken: 0 });
    expect(await personIn()).not.toHaveProperty('mayTake');
    done(await ask(world, id));
    expect(await personIn()).toMatchObject({ capacityAsk: { capacity: 2, standing: 'OPEN' } });
    done(await act(world, { token: tokenFor(world, ADA), verb: 'raise-capacity' }));
    expect(await personIn()).toMatchObject({ places: 1, mayTake: 2, capacityAsk: { standing: 'YES' } });
    const pairs = async () =>
      done(await asCoordinator(world, 'GET', `rounds/${roundId}`))['pairs'] as unknown[];
    expect(await pairs()).toHaveLength(1);
    const room = { mentorApplicationId: id, room: 2, reason: 'She takes two.' };
    done(await asCoordinator(world, 'POST', `rounds/${roundId}/rooms`, room));
    expect(await pairs()).toHaveLength(2);
    await publish(world, roundId);
    await world.deliver();
    expect(world.factsOf('PairProposed')).toHaveLength(2);
  });
});
