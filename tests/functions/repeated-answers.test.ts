import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
import { aPair, today } from './pair-scenes.ts';
import {
  aMentor,
  approved,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const reason = 'They rang.';
const behalf = { channel: 'PHONE', reason };

/** Everything that is stored but who looked at it. */
const storedIn = (world: World): string =>
  JSON.stringify(world.twin.records().filter((record) => record['kind'] !== 'AuditEntry'));

const sender = (world: World, method: string, path: string, json: Json) => {
  const isFinance = path.startsWith('/api/finance/');
  const api = isFinance ? world.financeApi : world.coordinatorApi;
  return (version?: number) =>
    api(method, isFinance ? path : `/api/coordinator/${path}`, {
      claims: isFinance ? FINANCE : COORDINATOR,
      ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
      json,
    });
};

/** Does it, and once more by the version that its author had seen: the first answer was lost. @returns the first answer */
const twice = async (world: World, method: string, path: string, json: Json = {}): Promise<Json> => {
  const send = sender(world, method, path, json);
  const first = await send();
  expect([path, first.status, first.json['code']]).toEqual([path, 200, undefined]);
  const version = /\d+/.exec(String(first.headers?.['etag']))?.[0];
  const before = storedIn(world);
  const again = await send(version === undefined ? undefined : Number(version) - 1);
  expect([path, again.status, again.json['code']]).toEqual([path, 200, undefined]);
  expect(storedIn(world)).toBe(before);
  await world.deliver();
  return first.json;
};

/** Another wish, by the version before the answer: it is refused, and nothing is stored. */
const otherwise = async (world: World, path: string, json: Json): Promise<void> => {
  const before = storedIn(world);
  const { status, json: told } = await sender(world, 'PUT', path, json)(1);
  expect([path, status, told['code']]).toEqual([path, 412, 'changed-meanwhile']);
  expect(storedIn(world)).toBe(before);
};

describe('a deed that closes what it is about, whose answer was lost,', () => {
  it('is told as done, of an application from the first question to the end', async () => {
    const world = aWorld();
    const over = { opens: '2026-12-01', closes: '2026-12-31' };
    const cohortId = await openCohort(world);
    const other = await openCohort(world, { name: 'Other', applications: { mentor: over, student: over } });
    const application = `applications/${await confirmed(world, aMentor({ capacity: 1 }))}`;
    await twice(world, 'POST', `${application}/questions`, { question: 'Which?', fields: ['employerName'] });
    const said = { answer: 'This one.', answers: { employerName: 'Nybolaget Ab' } };
    await twice(world, 'PUT', `${application}/questions/answer`, { ...said, ...behalf });
    await otherwise(world, `${application}/questions/answer`, { ...said, answer: 'That one.', ...behalf });
    await otherwise(world, `${application}/questions/answer`, {
      ...said,
      answers: { employerName: 'Gamla bolaget Ab' },
      ...behalf,
    });
    await twice(world, 'PUT', `${application}/cohort`, { cohortId: other });
    await twice(world, 'PUT', `${application}/cohort`, { cohortId });
    await twice(world, 'POST', `${application}/rejection`, { reason: 'OTHER' });
    await twice(world, 'POST', `${application}/reopening`);
    await twice(world, 'POST', `${application}/approval`);
    await mailsLeave(world);
    await twice(world, 'POST', `${application}/capacity-ask`, { capacity: 2 });
    await twice(world, 'PUT', `${application}/capacity-ask/answer`, { answer: 'YES', ...behalf });
    await otherwise(world, `${application}/capacity-ask/answer`, { answer: 'NO', ...behalf });
    await twice(world, 'PUT', `${application}/aside`);
    await twice(world, 'DELETE', `${application}/aside`);
    const profile = { accessibilityNeeds: 'A lift.' };
    await twice(world, 'PUT', `${application}/profile`, { answers: profile, ...behalf });
    await otherwise(world, `${application}/profile`, { answers: {}, ...behalf });
    await twice(world, 'POST', `${application}/withdrawal`);
  });

  it('is told as done, of a round from a lock to its approval', async () => {
    const world = aWorld();
    const { cohortId, mentors, students } = await ready(world, 2, 2);
    const round = `rounds/${await computedRound(world, cohortId)}`;
    const [mentorApplicationId, studentApplicationId] = [mentors[0] ?? '', students[0] ?? ''];
    await twice(world, 'POST', `${round}/locks`, { mentorApplicationId, studentApplicationId, reason });
    await twice(world, 'DELETE', `${round}/locks/${studentApplicationId}`);
    const against = { mentorApplicationId };
    await twice(world, 'POST', `${round}/vetoes`, { studentApplicationId, against, reason });
    await twice(world, 'DELETE', `${round}/vetoes/${studentApplicationId}/${mentorApplicationId}`);
    await twice(world, 'POST', `${round}/rooms`, { mentorApplicationId, room: 0, reason });
    await twice(world, 'DELETE', `${round}/rooms/${mentorApplicationId}`);
    await twice(world, 'POST', `${round}/approval`);
    await twice(world, 'DELETE', `${round}/approval`);
  });

  it('is told as done, of a meeting and of a pair until it is opened again', async () => {
    const { world, pairId } = await aPair();
    const pair = `pairs/${pairId}`;
    const report = { role: 'mentor', minutes: 60, mode: 'ONLINE' };
    for (const [verb, body] of Object.entries({
      confirmation: { role: 'student' },
      dispute: { role: 'student' },
      dismissal: {},
    })) {
      world.pass({ days: 1 });
      const heldOn = today(world);
      const { meetings } = await twice(world, 'PUT', `${pair}/meeting-report`, { ...report, heldOn });
      const held = (meetings as Json[]).find((each) => each['heldOn'] === heldOn);
      await twice(world, 'PUT', `meetings/${String(held?.['id'])}/${verb}`, body);
    }
    await twice(world, 'PUT', `${pair}/agreement/student`, {
      goals: 'A job in the region.',
      rhythm: 'monthly',
    });
    await twice(world, 'PUT', `${pair}/closing`, { how: 'PLAN_DONE' });
    await twice(world, 'PUT', `${pair}/end`, { by: 'both', reason: 'OTHER' });
    await twice(world, 'PUT', `${pair}/reopening`);
  });

  it('is told as done, of a claim from its review to the payment', async () => {
    const world = aWorld();
    const { id } = done(
      await world.financeApi('POST', `/api/finance/decisions/${PERMANENT.id}/periods`, {
        claims: FINANCE,
        json: { from: '2026-01-01', to: '2026-12-31' },
      }),
    );
    const period = `/api/finance/periods/${String(id)}`;
    const on = '2027-01-18';
    await twice(world, 'POST', `${period}/review`);
    await twice(world, 'POST', `${period}/lock`);
    await twice(world, 'POST', `${period}/claim`, { number: '1', amount: 0, on });
    await twice(world, 'POST', `${period}/return`, { reason, on });
    await twice(world, 'POST', `${period}/review`);
    await twice(world, 'POST', `${period}/lock`);
    await twice(world, 'POST', `${period}/claim`, { number: '2', amount: 0, on });
    await twice(world, 'POST', `${period}/answer`, { accepted: 0, on });
    await twice(world, 'POST', `${period}/payment`, { amount: 0, on });
  });

  it('is told as done, of a consent and of a task', async () => {
    const world = aWorld();
    await openCohort(world);
    const application = `applications/${await approved(world, aMentor({ capacity: 1 }))}`;
    await mailsLeave(world);
    const personId = String(world.factsOf('ApplicationConfirmed')[0]?.data['personId']);
    await twice(world, 'POST', `people/${personId}/consents/withdrawal`, { purpose: 'STORY', ...behalf });
    await twice(world, 'POST', `${application}/capacity-ask`, { capacity: 2 });
    await twice(world, 'PUT', `${application}/capacity-ask/answer`, { answer: 'NO', ...behalf });
    const [task] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    await twice(world, 'PUT', `tasks/${String(task?.['id'])}/completion`);
  });
});

describe('taking away what never was', () => {
  it.each(EVERY_ROUTE.filter(({ method }) => method === 'DELETE').map(({ path }) => path))(
    'is refused by %s',
    async (path) => {
      const world = aWorld();
      const door = path.startsWith('/api/finance/') ? world.financeApi : world.coordinatorApi;
      const claims = path.startsWith('/api/finance/') ? FINANCE : COORDINATOR;
      const answer = await door('DELETE', path.replaceAll(/\{\w+\}/g, 'thg_never'), { claims });
      expect([answer.status, answer.json['code']]).toEqual([404, 'not-found']);
    },
  );
});
