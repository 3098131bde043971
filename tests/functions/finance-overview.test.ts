import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../../shared/domain/funding/report-days.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { DECISIONS, PERMANENT } from '../domain/funding/decisions.ts';
import { FINANCE, itemsOf, type Json } from './api.ts';
import { confirmed, countMany, GRANT } from './many-facts.ts';
import { act, aProposal, asCoordinator, done } from './scenes.ts';
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
  it('is one answer, whose parts say the same as the lists behind it', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const pair = world.twin.records().find(({ kind }) => kind === 'Pair')?.['data'] as Json;
    world.pass({ days: 3 });
    for (const role of ['mentor', 'student']) {
      const report = { role, heldOn: '2027-01-20', minutes: 60, mode: 'ONLINE' };
      done(await asCoordinator(world, 'PUT', `pairs/${pair['id']}/meeting-report`, report));
    }
    await world.deliver();
    const dates = { from: '2027-01-01', to: '2027-01-31', dueOn: '2027-03-31' };
    const { id } = done(await ask(world, 'POST', `decisions/${PERMANENT.id}/periods`, dates));
    const { missing, periods } = await overview(world);
    const listed = itemsOf(await ask(world, 'GET', 'programmes/cccc/missing-evidence'));
    expect(listed.map(({ kind }) => kind)).toEqual(['AGREEMENT_UNSIGNED']);
    expect((missing as Json[]).filter(({ count }) => count !== 0)).toEqual([
      { kind: 'AGREEMENT_UNSIGNED', count: 1, isAtLeast: false },
    ]);
    expect(periods).toEqual([done(await ask(world, 'GET', `periods/${id}`))]);
  });

  it('is read in as many requests for 2,000 facts and twelve periods as for 100 facts and one', async () => {
    const played = async (facts: number, months: number): Promise<string[]> => {
      const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
      await countMany(world, GRANT, facts);
      for (let month = 1; month <= months; month += 1) {
        const from = `2026-${String(month).padStart(2, '0')}-01`;
        const to = lastDayOf(`2026-${String(month).padStart(2, '0')}`);
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
      const opened = async (from: string, to: string) =>
        done(await ask(world, 'POST', 'decisions/dec_grant/periods', { from, to }))['id'];
      const before = await opened('2026-01-01', '2026-06-30');
      for (const verb of ['review', 'lock']) done(await ask(world, 'POST', `periods/${before}/${verb}`));
      const id = await opened('2026-07-01', '2026-12-31');
      const pages = [
        ...['indicators/pairs.started/evidence', 'cohorts', 'companies', 'missing-evidence'].map(
          (page) => `programmes/cccc/${page}`,
        ),
        ...['', '/figures', '/costs'].map((page) => `periods/${id}${page}`),
        ...['figures', 'difference'].map((page) => `periods/${before}/${page}`),
      ];
      const read: Record<string, string[]> = {};
      for (const page of pages)
        read[page.replace(String(id), 'period').replace(String(before), 'locked')] = await reading(
          world,
          async () =>
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
    const many = await played(2_000);
    expect(Object.keys(few)).toHaveLength(9);
    // One list of lines and one batch of companies serve page, number and layout.
    expect(few['programmes/cccc/companies']).toEqual([
      'find FundingCalendar',
      'find MetricGeneration',
      'find StaffMember',
      'findAll Company',
      'findAll FundingDecision',
      'list MetricEntry',
    ]);
    // A page of what is missing ends where enough is found.
    const MISSING = 'programmes/cccc/missing-evidence';
    expect(many[MISSING]?.length).toBeLessThanOrEqual(few[MISSING]?.length ?? 0);
    expect({ ...many, [MISSING]: [] }).toEqual({ ...few, [MISSING]: [] });
  });

  it('lists what is missing in pages, each thing once and as many as it has counted', async () => {
    const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
    await countMany(world, GRANT, 2_000);
    const path = '/api/finance/programmes/cccc/missing-evidence';
    const found: Json[] = [];
    let after: string | undefined;
    do {
      const query = new URLSearchParams({ decision: 'dec_grant', limit: '100', ...(after && { after }) });
      const page = await world.financeApi('GET', path, { claims: FINANCE, query: String(query) });
      found.push(...itemsOf(page));
      after = page.json['next'] as string | undefined;
    } while (after !== undefined);
    expect(new Set(found.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(found.length);
    const { missing } = await overview(world, 'decision=dec_grant');
    const counts = Object.entries(Object.groupBy(found, ({ kind }) => String(kind)));
    expect((missing as Json[]).filter(({ count }) => count !== 0)).toEqual(
      counts.map(([kind, all]) => ({ kind, count: all?.length, isAtLeast: false })),
    );
    expect(found).toHaveLength(2_000);
    const one = await world.financeApi('GET', path, {
      claims: FINANCE,
      query: 'decision=dec_grant&indicator=pairs.successful',
    });
    expect(new Set(itemsOf(one).map(({ kind }) => kind))).toEqual(new Set(['FINAL_SURVEY_UNANSWERED']));
    const foreign = `decision=dec_grant&after=${one.json['next'] ?? 'foreign'}`;
    const elsewhere = await world.financeApi('GET', path, { claims: FINANCE, query: foreign });
    expect(elsewhere.json['code']).toBe('field-invalid');
  });

  it('lists companies in pages and reads no others, and lays out by municipality no more than a thousand', async () => {
    const listed = async (facts: number) => {
      const world = aWorld(new Date('2027-01-11T06:00:00Z'), MAILS, PROGRAMMES, [GRANT]);
      await countMany(world, GRANT, facts);
      const page = async (after: string | undefined) => {
        const query = new URLSearchParams({ decision: 'dec_grant', limit: '100', ...(after && { after }) });
        world.twin.readSince();
        const answer = await world.financeApi('GET', '/api/finance/programmes/cccc/companies', {
          claims: FINANCE,
          query: String(query),
        });
        return { ...(done(answer) as Listed), read: world.twin.readSince().records };
      };
      const pages = [await page(undefined)];
      for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
        pages.push(await page(next));
      return pages;
    };
    type Listed = {
      items: { id: string; since: string }[];
      total: number;
      next?: string;
      byMunicipality?: unknown;
    };
    const few = await listed(2_000);
    const ids = few.flatMap(({ items }) => items.map(({ id }) => id));
    expect([new Set(ids).size, ids.length, ...new Set(few.map(({ total }) => total))]).toEqual([
      400, 400, 400,
    ]);
    expect(few.map(({ byMunicipality }) => byMunicipality)).toEqual([
      [{ municipality: null, count: 400 }],
      undefined,
      undefined,
      undefined,
    ]);
    const many = await listed(5_100);
    expect(many[0]).toMatchObject({ total: 1_020, byMunicipality: null });
    expect(many).toHaveLength(11);
    for (const { read } of many.slice(1)) expect(read).toBeLessThan(300);
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
    const { decision, indicators, missing, costs } = await overview(world, 'decision=dec_grant');
    expect(decision).toMatchObject({ isBeingCounted: true });
    expect((indicators as Json[]).every(({ actual }) => actual === null)).toBe(true);
    expect({ missing, costs }).toMatchObject({
      missing: null,
      costs: { successfulPairs: null, perSuccessfulPair: null },
    });
    // A period is opened and reviewed meanwhile: what is done is not answered as refused.
    const opened = await ask(world, 'POST', 'decisions/dec_grant/periods', {
      from: '2027-01-01',
      to: '2027-01-31',
    });
    const review = await ask(world, 'POST', `periods/${done(opened)['id']}/review`);
    expect([review.status, review.json['status']]).toEqual([200, 'IN_REVIEW']);
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
        key,
        elsewhere: 0,
        inCohort: total,
      });
    }
    expect(steps.filter(({ total }) => total > 0).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['students.applied', 'students.selected', 'mentors.recruited', 'pairs.formed']),
    );
  });
});
