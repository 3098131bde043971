import { describe, expect, it } from 'vitest';
import { readGrid } from '../../shared/sheets/read.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { FINANCE, staffIn } from './api.ts';
import { aMentor, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const PATH = '/api/finance/programmes/cccc/exports';
const LISTS = ['indicators', 'evidence', 'missing', 'costs', 'periods'];

const ask = (world: World, list: string, query = '', claims: Readonly<Record<string, string>> = FINANCE) =>
  world.financeApi('GET', `${PATH}/${list}`, { claims, query });

/** Two trained mentors of two firms, and a period with costs. */
const played = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const mentors = [];
  for (const email of ['ada@example.org', 'bo@example.org'])
    mentors.push(await approved(world, aMentor({ email, capacity: 1, employerName: `Firm of ${email}` })));
  const { id } = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-20T17:00:00+02:00',
      minutes: 100,
      mode: 'IN_PERSON',
      place: 'Campus Allegro',
      seats: 20,
    }),
  );
  world.setClock('2027-01-21T10:00:00Z');
  done(await asCoordinator(world, 'PUT', `training-sessions/${id}/attendance`, { attended: mentors }));
  await world.deliver();
  const periods = `/api/finance/decisions/${PERMANENT.id}/periods`;
  const period = done(
    await world.financeApi('POST', periods, {
      claims: FINANCE,
      json: { from: '2027-01-01', to: '2027-01-31' },
    }),
  );
  const rows = ['Date;Voucher;Cost category;Amount', '20.1.2027;=1+1;Wages;5000,05'];
  done(
    await world.financeApi('POST', `/api/finance/periods/${period['id']}/cost-imports`, {
      claims: FINANCE,
      json: { name: 'costs.csv', content: Buffer.from(rows.join('\n')).toString('base64') },
    }),
  );
  return world;
};

describe('a list of finance as a file', () => {
  it('shows the same cells as CSV and as XLSX, under headings in the reader’s language', async () => {
    const world = await played();
    for (const list of LISTS) {
      const csv = await ask(world, list, 'lang=sv');
      const xlsx = await ask(world, list, 'lang=sv&format=xlsx');
      expect([csv.status, xlsx.status], list).toEqual([200, 200]);
      const [plain, typed] = [await readGrid('x.csv', csv.bytes), await readGrid('x.xlsx', xlsx.bytes)];
      expect(typed.rows.length, list).toBe(plain.rows.length);
      expect(typed.rows[0]?.cells, list).toEqual(plain.rows[0]?.cells);
    }
    const { rows } = await readGrid('x.csv', (await ask(world, 'costs', 'lang=fi')).bytes);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Päivämäärä', 'Tosite', 'Kustannuslaji', 'Summa, €'],
      ['2027-01-20', "'=1+1", 'Palkat', '5000,05'],
    ]);
  });

  it('names each thing that counts by its ids, and each figure by its count', async () => {
    const world = await played();
    const evidence = await readGrid('x.csv', (await ask(world, 'evidence')).bytes);
    const trained = evidence.rows.filter(({ cells }) => cells[1] === 'mentors.trained');
    expect(trained.map(({ cells }) => [cells[2], cells[3], cells[4]])).toEqual([
      ['2027-01-20', '1', 'completed training'],
      ['2027-01-20', '1', 'completed training'],
    ]);
    const { rows } = await readGrid('x.csv', (await ask(world, 'indicators')).bytes);
    const figure = (key: string) => rows.find(({ cells }) => cells[1] === key)?.cells;
    expect(figure('mentors.trained')?.slice(3, 5)).toEqual(['30', '2']);
    expect(figure('training.hours')?.[4]).toBe('3');
  });

  it('holds the lines of one figure and one month where they alone are asked for', async () => {
    const world = await played();
    const rowsOf = async (query: string) =>
      (await readGrid('x.csv', (await ask(world, 'evidence', query)).bytes)).rows.slice(1);
    const page = await world.financeApi(
      'GET',
      '/api/finance/programmes/cccc/indicators/mentors.trained/evidence',
      {
        claims: FINANCE,
      },
    );
    expect(page.json).toMatchObject({ month: '2027-01', canBeSaved: true });
    const rows = await rowsOf('indicator=mentors.trained&month=2027-01');
    expect(rows.map(({ cells }) => cells[5])).toEqual(
      (page.json['items'] as { evidence: { id: string } }[]).map(({ evidence }) => evidence.id),
    );
    expect(await rowsOf('indicator=mentors.trained&month=2027-02')).toEqual([]);
    expect((await rowsOf('')).length).toBeGreaterThan(rows.length);
    const firms = await world.financeApi(
      'GET',
      '/api/finance/programmes/cccc/indicators/companies.participating/evidence',
      { claims: FINANCE },
    );
    expect(firms.json).toMatchObject({ canBeSaved: false });
    expect(await rowsOf('indicator=companies.participating')).toEqual([]);
  });

  it('keeps back what would tell of few', async () => {
    const world = await played();
    const { rows } = await readGrid('x.csv', (await ask(world, 'indicators')).bytes);
    const region = rows.find(({ cells }) => cells[1] === 'companies.region')?.cells;
    expect([region?.[4], region?.[11]]).toEqual(['', 'Kept back: it would tell of few']);
    expect((await ask(world, 'evidence')).body).not.toContain('companies.region');
  });

  it('is an export in the audit, and nobody else’s', async () => {
    const world = await played();
    await ask(world, 'evidence', 'format=xlsx');
    const kept = world.twin
      .records()
      .filter(({ kind }) => kind === auditEntries.name)
      .map(({ data }) => data as { kind: string; action: string; about: unknown });
    expect(kept.filter(({ kind }) => kind === 'EXPORT')).toMatchObject([
      {
        action: `GET /api/finance/programmes/{programmeId}/exports/{list}`,
        about: [
          { name: 'programmeId', id: 'cccc' },
          { name: 'list', id: 'evidence' },
        ],
      },
    ]);
    expect((await ask(world, 'costs', '', staffIn('coordinator'))).status).toBe(403);
    expect((await ask(world, 'people')).json['code']).toBe('not-found');
    expect((await ask(world, 'costs', 'format=pdf')).status).toBe(400);
  });
});
