import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSampleUnfinished, sampleStart } from '../../../../infra/local/sample/choice.ts';
import { clientFor } from '../../../../infra/local/sample/client.ts';
import { playSample } from '../../../../infra/local/sample.ts';
import { type LocalSystem, startLocalSystem } from '../../../../infra/local/system.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

type Cohort = { id: string; name: string };

describe('the full sample', () => {
  const dataDir = temporaryFolder();
  let system: LocalSystem;
  const steps: string[] = [];
  let refused = 0;
  beforeAll(async () => {
    system = await startLocalSystem({
      ...{ dataDir, inMemory: true, quiet: true },
      clockStart: sampleStart('full') as Date,
    });
    await playSample('full', system, dataDir, ({ step }) => {
      steps.push(step);
      if (steps.length === 2)
        void fetch(`${system.url}/_local/clock`, { method: 'POST', body: '{"advance":"P1D"}' }).then(
          ({ status }) => {
            refused = status;
          },
        );
    });
  }, 300_000);
  afterAll(() => system?.stop());

  const get = async <Item>(path: string): Promise<Item[]> => {
    const answer = await clientFor(system.url).send('GET', `/api/coordinator/${path}`, undefined, {
      staff: true,
    });
    return (answer as { items: Item[] }).items;
  };
  const cohorts = async (): Promise<[open: Cohort, pilot: Cohort]> => {
    const all = await get<Cohort>('programmes/cccc/cohorts');
    const named = (name: string) => all.find((each) => each.name === name) as Cohort;
    return [named('Sample cohort'), named('Pilot group')];
  };

  it('ends today, says what it does, and lets nobody else move the clock meanwhile', () => {
    expect(Math.abs(system.clock.offsetMs())).toBeLessThan(60_000);
    expect(steps.length).toBeGreaterThan(5);
    expect(refused).toBe(409);
    expect(isSampleUnfinished(dataDir)).toBe(false);
    expect(system.deadLetters.list()).toEqual([]);
  });

  it('has applications in every standing, one of them unconfirmed', async () => {
    const lists = await Promise.all(
      (await cohorts()).map(({ id }) =>
        get<{ role: string; standing: string }>(`cohorts/${id}/applications?limit=100`),
      ),
    );
    const standings = (role: string) =>
      new Set(lists.flat().flatMap((each) => (each.role === role ? [each.standing] : [])));
    expect([...standings('mentor')].sort()).toEqual(['APPROVED', 'CONFIRMED', 'FORMED', 'READY']);
    expect([...standings('student')].sort()).toEqual(
      ['ASIDE', 'CONFIRMED', 'FORMED', 'READY', 'REJECTED', 'WAITLISTED', 'WITHDRAWN'].sort(),
    );
    const kinds: unknown[] = [];
    for await (const item of system.table.items())
      if (item['kind'] === 'Application') kinds.push((item['data'] as { status: string }).status);
    expect(kinds).toContain('SUBMITTED');
  });

  it('has an earlier cohort with formed pairs, one that was declined and one that nobody answered', async () => {
    const [, pilot] = await cohorts();
    const proposals = await get<{ status: string }>(`cohorts/${pilot.id}/proposals`);
    const count = (status: string) => proposals.filter((proposal) => proposal.status === status).length;
    expect([count('DECLINED'), count('LAPSED')]).toEqual([1, 1]);
    expect(count('ACCEPTED')).toBeGreaterThanOrEqual(2);
  });

  it('has a proposed round with locks and a veto, and sessions before and ahead', async () => {
    const [open] = await cohorts();
    const [round] = await get<{ id: string; status: string; runId: string }>(`cohorts/${open.id}/rounds`);
    expect(round?.status).toBe('PROPOSED');
    const run = (await clientFor(system.url).send('GET', `/api/coordinator/rounds/${round?.id}`, undefined, {
      staff: true,
    })) as { run: { decisions: { locks: unknown[]; vetoes: unknown[] } } };
    expect(run.run.decisions).toMatchObject({ locks: [{}, {}], vetoes: [{}] });
    const sessions = await get<{ startsAt: string; taken: number }>(`cohorts/${open.id}/training-sessions`);
    const isAhead = ({ startsAt }: { startsAt: string }) => Date.parse(startsAt) > Date.now();
    expect(sessions.filter(isAhead).every(({ taken }) => taken > 0)).toBe(true);
    expect([sessions.filter(isAhead).length, sessions.length]).toEqual([2, 4]);
  });

  it('has a bounced and a held mail, with tasks for both', async () => {
    const mails = await get<{ status: string }>('programmes/cccc/mails?limit=100');
    const statuses = new Set(mails.map(({ status }) => status));
    expect(statuses).toContain('DELIVERED');
    const kinds = (await get<{ kind: string }>('programmes/cccc/tasks')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['MAIL_BOUNCED', 'MAIL_UNSURE']));
    const states: string[] = [];
    for await (const item of system.table.items()) {
      const data = item['data'] as { state?: { status?: string }; doneAt?: string } | string;
      if (typeof data === 'string') continue;
      if (item['kind'] === 'MailMessage') states.push(String(data.state?.status));
      if (item['kind'] === 'Task') states.push(data.doneAt === undefined ? 'open task' : 'task done');
    }
    expect(states).toEqual(expect.arrayContaining(['BOUNCED', 'HELD', 'open task', 'task done']));
  });
});
