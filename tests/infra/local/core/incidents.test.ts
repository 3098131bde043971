import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsOf } from '../../../../infra/local/runner/lambda/definition.ts';
import { type LocalSystem, startLocalSystem } from '../../../../infra/local/system.ts';
import { recordSystem } from '../../../rights/record.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** Incidents as infra/runbooks/ describes them, each solved by the steps of its page alone. */
const dataDir = temporaryFolder();
let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({
    dataDir,
    inMemory: true,
    quiet: true,
    everyTick: true,
    // In the night, so that the look of the morning starts no function before it is broken.
    clockStart: new Date('2027-03-28T22:00:00Z'),
  });
});
afterAll(async () => {
  await recordSystem(system.url);
  await system.stop();
});

type Mail = { readonly to: readonly string[]; readonly html: string };
type Report = {
  readonly queue: string;
  readonly sent: number;
  readonly dropped: number;
  readonly left: number;
};
type Task = { readonly id: string; readonly kind: string; readonly aboutId: string };

const seam = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(`${system.url}/_local/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
};
const desk = async (method: string, path: string, body?: unknown) => {
  const { access_token: token } = await seam<{ access_token: string }>('POST', 'token', { persona: 'admin' });
  const answer = await fetch(`${system.url}/api/coordinator/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
};
const tasks = async (kind: string): Promise<readonly Task[]> =>
  ((await desk('GET', 'programmes/cccc/tasks')).json['items'] as Task[]).filter((task) => task.kind === kind);

const functionNamed = (name: string) => {
  const found = functionsOf(system.resources).find((each) => each.name === `cccc-dev-${name}`);
  if (found === undefined) throw new Error(`No ${name}.`);
  return found;
};
/** A release with a fault in it, which ends where the one before is deployed again. @returns deploys that one */
const breakRelease = (name: string): (() => void) => {
  const file = fileURLToPath(functionNamed(name).module);
  const before = readFileSync(file);
  writeFileSync(file, 'throw new Error("A fault of the release.");');
  return () => writeFileSync(file, before);
};

/** Somebody who wants to be told when one can apply: the shortest way to a mail. */
const subscribe = async (email: string): Promise<void> => {
  const answer = await fetch(`${system.url}/api/programmes/cccc/subscriptions`, {
    method: 'POST',
    headers: { origin: system.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, role: 'mentor', language: 'en', lang: 'en' }),
  });
  expect(answer.status).toBeLessThan(400);
  await system.drain();
};
const mailsTo = (email: string) => seam<readonly Mail[]>('GET', `mails?to=${email}`);
const pass = (duration: string) => seam('POST', 'clock', { advance: duration });
const letters = () => seam<readonly { readonly queueName: string }[]>('GET', 'dead-letters');
const lettersLogged = (): string =>
  readFileSync(join(dataDir, 'logs', 'cccc-dev-sweep-outbox.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('dead letters wait'))
    .join('\n');
const redrive = async (order: object): Promise<readonly Report[]> => {
  const answer = await system.lambdas.invoke(functionNamed('redrive').arn, order);
  if (!answer.ok) throw new Error(answer.errorMessage);
  await system.drain();
  return (answer.payload as { queues: readonly Report[] }).queues;
};

describe('dead letters after a broken release', () => {
  it('are named by the log of the sweeper, looked at, sent again once mended, and do nothing twice', async () => {
    const mendMails = breakRelease('send-mail');
    const mendOutcomes = breakRelease('record-mail-outcome');
    await subscribe('ada@example.org');
    await pass('PT1H');
    expect(await mailsTo('ada@example.org')).toEqual([]);
    expect(lettersLogged()).toContain('"queue":"failed-send-mail"');

    expect(await redrive({})).toMatchObject([{ queue: 'failed-send-mail', sent: 1, left: 0 }]);
    expect(await letters()).toHaveLength(1);
    mendMails();
    // A letter that was looked at is unseen for five minutes.
    expect(await redrive({ queue: 'failed-send-mail', apply: true })).toEqual([]);
    await pass('PT6M');
    expect(await redrive({ queue: 'failed-send-mail', apply: true })).toMatchObject([{ sent: 1, left: 0 }]);
    expect(await mailsTo('ada@example.org')).toHaveLength(1);

    // The report about that mail met the other fault, and goes to the function itself.
    await pass('PT6M');
    expect((await letters()).map(({ queueName }) => queueName)).toContain(
      'cccc-dev-failed-record-mail-outcome',
    );
    mendOutcomes();
    await redrive({ queue: 'failed-record-mail-outcome', apply: true });
    expect(await letters()).toEqual([]);
    expect(await redrive({ apply: true })).toEqual([]);
    await pass('PT6M');
    expect(await mailsTo('ada@example.org')).toHaveLength(1);
  });
});

describe('mails that SES throttles', () => {
  it('wait with longer and longer pauses, are no dead letters, and leave by themselves once SES takes them', async () => {
    await seam('POST', 'faults', { ses: { mode: 'throttle' } });
    await subscribe('bo@example.org');
    await pass('PT5M');
    expect(await mailsTo('bo@example.org')).toEqual([]);
    await pass('PT4H');
    expect(await letters()).toEqual([]);
    // A coordinator hears of it on the desk.
    expect(await tasks('MAIL_DELAYED')).toHaveLength(1);
    await seam('POST', 'faults', { ses: null });
    await pass('PT1H5M');
    expect(await mailsTo('bo@example.org')).toHaveLength(1);
    await pass('PT1H');
    expect(await mailsTo('bo@example.org')).toHaveLength(1);
  });

  it('of which nobody knows whether they left are held, and a coordinator decides', async () => {
    await seam('POST', 'faults', { ses: { mode: 'unavailable' } });
    await subscribe('cleo@example.org');
    await pass('PT2H');
    await seam('POST', 'faults', { ses: null });
    const held = await mailsTo('cleo@example.org');
    const unsure = await tasks('MAIL_UNSURE');
    expect([held.length, unsure.length]).toEqual([0, 1]);
    const [task] = unsure;
    expect((await desk('POST', `mails/${task?.aboutId}/resend`)).status).toBe(200);
    await system.drain();
    await pass('PT6M');
    expect(await mailsTo('cleo@example.org')).toHaveLength(1);
    await pass('PT1H');
    expect(await mailsTo('cleo@example.org')).toHaveLength(1);
  });
});

describe('a fact that the bus refuses', () => {
  it('is quarantined with a task, and published once the cause is mended and a coordinator returns it', async () => {
    await seam('POST', 'faults', { bus: { refuse: 'SubscriptionRequested' } });
    await subscribe('dan@example.org');
    await pass('PT2H');
    expect(await mailsTo('dan@example.org')).toEqual([]);
    const [task] = await tasks('FACT_QUARANTINED');
    expect(task).toBeDefined();
    await seam('POST', 'faults', { bus: null });
    expect((await desk('POST', `quarantined-facts/${task?.aboutId}/return`)).status).toBeLessThan(300);
    await pass('PT6M');
    expect(await mailsTo('dan@example.org')).toHaveLength(1);
    expect(await tasks('FACT_QUARANTINED')).toEqual([]);
  });
});

describe('the look of the morning', () => {
  it('is published once', async () => {
    const published = await seam<readonly { readonly detailType: string; readonly detail: unknown }[]>(
      'GET',
      'events',
    );
    const reviews = published.filter(({ detailType }) => detailType === 'DayReviewed.v1');
    expect(reviews).toMatchObject([{ detail: { data: { day: '2027-03-29', reviewId: 'day_20270329' } } }]);
  });
});

describe('the roles of functions', () => {
  it('allow what the desk does with accounts of staff, and a sign-in to the own page', async () => {
    const path = 'programmes/cccc/staff';
    const tove = { name: 'Tove Trainer', email: 'tove@school.example', roles: ['trainer'] };
    const { status, json } = await desk('POST', path, tove);
    expect(status).toBe(201);
    expect((await desk('PUT', `${path}/${String(json['id'])}/end`)).status).toBe(200);
    expect((await desk('POST', path, tove)).status).toBe(201);
    const asked = await fetch(`${system.url}/a/me/code`, {
      method: 'POST',
      headers: { origin: system.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: 'ada@example.org', lang: 'en' }),
    });
    expect(asked.status).toBeLessThan(400);
  });

  it('have refused nothing that was asked here', async () => {
    const { refused } = await seam<{ refused: readonly string[] }>('GET', 'rights');
    expect(refused).toEqual([]);
  });
});
