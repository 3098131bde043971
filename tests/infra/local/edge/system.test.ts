import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../../../infra/local/system.ts';
import { tryStage } from '../../../stage/try-stage.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

let system: LocalSystem | undefined;
let origin: string;
beforeAll(async () => {
  system = await startLocalSystem({
    dataDir: temporaryFolder(),
    clockStart: new Date('2027-03-27T12:00:00Z'),
    inMemory: true,
    quiet: true,
  });
  origin = system.url;
});
afterAll(() => system?.stop());

const post = async (path: string, body: unknown) => {
  const response = await fetch(origin + path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
};

describe('the deployed template, run here', () => {
  it('answers that it is well', async () => {
    const response = await fetch(`${origin}/api/health`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', dependsOn: { table: 'ok', secret: 'ok' } },
    ]);
  });

  it('serves the document of the API, and a page to read it', async () => {
    const served = (await (await fetch(`${origin}/api/openapi.json`)).json()) as { openapi: string };
    expect(served.openapi).toBe('3.1.0');
    const page = await (await fetch(`${origin}/_local/api`)).text();
    expect(page).toContain('GET /api/coordinator/cohorts/{cohortId}');
  });

  it('serves the site with the security headers that CloudFront would add', async () => {
    const { status, headers } = await fetch(origin);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('asks staff for a token of its own issuer and with its own scope', async () => {
    const ask = (token: string) =>
      fetch(`${origin}/api/coordinator/cohorts`, { headers: { authorization: `Bearer ${token}` } });
    const { access_token, id_token } = await post('/_local/token', { persona: 'coordinator' });
    expect([(await ask('')).status, (await ask(id_token)).status]).toEqual([401, 403]);
    expect([401, 403]).not.toContain((await ask(access_token)).status);
  });

  it('has nothing that a look from outside after a release would stop at, and takes an application', async () => {
    // Nobody can apply yet.
    expect((await tryStage(origin, { writes: true })).filter(({ fault }) => fault !== undefined)).toEqual([]);
    const { access_token: token } = await post('/_local/token', { persona: 'admin' });
    const period = { opens: '2027-03-01', closes: '2027-04-30' };
    const opened = await fetch(`${origin}/api/coordinator/programmes/cccc/cohorts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Spring',
        applications: { mentor: period, student: period },
        kickOff: '2027-05-17',
        training: { mentor: [], student: [] },
        rules: { floor: 0 },
        confirmed: ['day-off', 'school-holidays'],
      }),
    });
    expect(opened.status).toBe(201);
    const tried = await tryStage(origin, { writes: true });
    expect(tried.filter(({ fault }) => fault !== undefined)).toEqual([]);
    expect(tried.length).toBeGreaterThan(10);
  });

  it('runs its schedules at their hour in Finland when the clock is moved over the change to summer time', async () => {
    const { upcoming } = await post('/_local/clock', { set: '2027-03-28T12:30:00Z' });
    const morning = upcoming.find(({ schedule }: { schedule: string }) =>
      schedule.includes('StartDueRounds'),
    );
    expect(morning.at).toBe('2027-03-29T04:00:00.000Z');
    expect(await (await fetch(`${origin}/_local/dead-letters`)).json()).toEqual([]);
  });
});
