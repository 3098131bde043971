import { describe, expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { DECISIONS, PERMANENT } from '../domain/funding/decisions.ts';
import { FINANCE, itemsOf, type Json } from './api.ts';
import { confirmed, countMany, GRANT } from './many-facts.ts';
import { act, aProposal, done } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const ask = (world: World, method: string, path: string, json?: Json) =>
  world.financeApi(method, `/api/finance/${path}`, {
    claims: FINANCE,
    ...(json === undefined ? {} : { json }),
  });

const overview = async (world: World, query = '') =>
  done(await world.financeApi('GET', '/api/finance/programmes/cccc/overview', { claims: FINANCE, query }));

const reading = async (world: World, look: () => Promise<unknown>): Promise<string[]> => {
  const asked: string[] = [];
  const end = world.watching((request) => asked.push(request));
  await look();
  end();
  return asked.filter((request) => !request.startsWith('commit')).sort();
};

const requestsFor = (world: World): Promise<string[]> =>
  reading(world, () => overview(world, 'decision=dec_grant'));

describe('the finance page', () => {
  it('is one answer, whose parts say the same as the answers that they are made of', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const dates = { from: '2027-01-01', to: '2027-01-31', dueOn: '2027-03-31' };
    const { id } = done(await ask(world, 'POST', `decisions/${PERMANENT.id}/periods`, dates));
    const whole = await overview(world);
    const { missing, companies, periods, costs, ...figures } = whole;
    expect(figures).toEqual(done(await ask(world, 'GET', 'programmes/cccc/indicators')));
    expect(missing).toEqual(itemsOf(await ask(world, 'GET', 'programmes/cccc/missing-evidence')));
    expect(companies).toEqual(done(await ask(world, 'GET', 'programmes/cccc/companies')));
    expect(periods).toEqual([done(await ask(world, 'GET', `periods/${id}`))]);
    expect(costs).toEqual(done(await ask(world, 'GET', `decisions/${PERMANENT.id}/costs`)));
  });

  it('is read in as many requests for 2,000 facts and twelve periods as for 100 facts and one', async () => {
    const played = async (facts: number, months: number): Promise<string[]> => {
      const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
      await countMany(world, GRANT, facts);
      for (let month = 1; month <= months; month += 1) {
        const from = `2026-${String(month).padStart(2, '0')}-01`;
        const to = `2026-${String(month).padStart(2, '0')}-28`;
        const { id } = done(await ask(world, 'POST', 'decisions/dec_grant/periods', { from, to }));
        if (month > 1) continue;
        for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${id}/${verb}`));
      }
      return requestsFor(world);
    };
    const few = await played(100, 2);
    expect(await played(2_000, 12)).toEqual(few);
    expect(few.filter((request) => request === 'findAll ClaimPeriod')).toHaveLength(1);
  });

  it('is, with each page behind it, read in as many requests for 2,000 facts as for 100', async () => {
    const played = async (facts: number): Promise<Record<string, string[]>> => {
      const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
      await countMany(world, GRANT, facts);
      const dates = { from: '2026-01-01', to: '2026-12-31' };
      const { id } = done(await ask(world, 'POST', 'decisions/dec_grant/periods', dates));
      const pages = [
        ...['indicators/pairs.started/evidence', 'cohorts', 'missing-evidence'].map(
          (page) => `programmes/cccc/${page}`,
        ),
        ...['', '/figures', '/costs'].map((page) => `periods/${id}${page}`),
      ];
      const read: Record<string, string[]> = {};
      for (const page of pages)
        read[page.replace(String(id), 'period')] = await reading(world, async () =>
          done(
            await world.financeApi('GET', `/api/finance/${page}`, {
              claims: FINANCE,
              query: page.startsWith('programmes') ? 'decision=dec_grant' : '',
            }),
          ),
        );
      return read;
    };
    const few = await played(100);
    expect(Object.keys(few)).toHaveLength(6);
    expect(await played(2_000)).toEqual(few);
  });

  it('is shown while its figures are being counted, also where a lump sum depends on them', async () => {
    const world = aWorld(MONDAY, MAILS, PROGRAMMES, [...DECISIONS, GRANT]);
    const { version } = done(await ask(world, 'GET', 'decisions/dec_grant'));
    const moved = await world.financeApi('PUT', '/api/finance/decisions/dec_grant', {
      claims: FINANCE,
      headers: { 'if-match': `"${version}"` },
      json: { eligible: confirmed({ from: '2026-02-01', to: '2027-12-31' }) },
    });
    done(moved);
    const { decision, indicators, missing, companies, costs } = await overview(world, 'decision=dec_grant');
    expect(decision).toMatchObject({ isBeingCounted: true });
    expect((indicators as Json[]).every(({ actual }) => actual === null)).toBe(true);
    expect({ missing, companies, costs }).toMatchObject({
      ...{ missing: null, companies: null },
      costs: { successfulPairs: null, perSuccessfulPair: null },
    });
    expect(done(await ask(world, 'GET', 'decisions/dec_grant/costs'))).toEqual(costs);
    const counted = ['missing-evidence', 'companies', 'cohorts', 'indicators/pairs.formed/evidence'];
    for (const list of [
      ...counted,
      ...['indicators', 'evidence', 'missing'].map((each) => `exports/${each}`),
    ]) {
      const path = `/api/finance/programmes/cccc/${list}`;
      const { json } = await world.financeApi('GET', path, { claims: FINANCE, query: 'decision=dec_grant' });
      expect([list, json['code']]).toEqual([list, 'figures-being-counted']);
    }
  });

  it('shows cohorts side by side, whose figures are together those of the page', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const { cohorts, steps } = done(await ask(world, 'GET', 'programmes/cccc/cohorts')) as {
      cohorts: { id: string }[];
      steps: { key: string; counts: Record<string, number>; elsewhere: number; total: number }[];
    };
    const [cohort] = cohorts;
    expect(cohorts).toHaveLength(1);
    const { indicators } = (await overview(world)) as { indicators: { key: string; actual: number }[] };
    for (const { key, counts, elsewhere, total } of steps) {
      expect(total, key).toBe(indicators.find((each) => each.key === key)?.actual);
      expect({ key, elsewhere, inCohort: counts[cohort?.id ?? ''] ?? 0 }).toEqual({
        ...{ key, elsewhere: 0, inCohort: total },
      });
    }
    expect(steps.filter(({ total }) => total > 0).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['students.applied', 'students.selected', 'mentors.recruited', 'pairs.formed']),
    );
  });
});
