import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { FINANCE, itemsOf, type Json } from './api.ts';
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
  tokenFor,
} from './scenes.ts';
import { aWorld, logged, type World } from './world.ts';

/** Stands in every answer that somebody typed. */
const MARK = 'Zzkanarie';

/** Every text of a form that is free to write. */
const TEXTS: Json = {
  firstName: MARK,
  lastName: `${MARK}son`,
  phone: '+358409876543',
  employerName: `${MARK} Ab`,
  jobTitle: `${MARK} planner`,
  businessId: undefined,
  bio: `${MARK} has planned the production of boats for fifteen years and enjoys explaining how we work.`,
};
const STUDENT_TEXTS: Json = {
  firstName: MARK,
  lastName: `${MARK}son`,
  lastingEmail: `lasting.${MARK.toLowerCase()}@example.org`,
  goals: `${MARK} wants to know after six months how to introduce oneself to a company here, and to have talked to five people.`,
  motivation: `${MARK} graduates in June and has not met anybody who works in software in this region, and would like to stay.`,
};

const asFinance = (world: World, method: string, path: string, json?: Json, query = '') =>
  world.financeApi(method, path, {
    claims: FINANCE,
    query,
    ...(json === undefined ? {} : { json }),
  });

const file = (...rows: string[]): Json => ({
  name: `${MARK}.csv`,
  content: Buffer.from(['Datum;Verifikat;Kostnadsslag;Belopp;Förklaring', ...rows].join('\n')).toString(
    'base64',
  ),
});

const [MENTOR, STUDENT] = [`m.${MARK.toLowerCase()}@example.org`, `s.${MARK.toLowerCase()}@example.org`];

/** A pair of two people of that name, whose training and costs are counted, and a period that is locked with them. */
const played = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const mentor = await approved(world, aMentor({ ...TEXTS, email: MENTOR }));
  await approved(world, aStudent({ ...STUDENT_TEXTS, email: STUDENT }));
  const { id: sessionId } = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-20T17:00:00+02:00',
      minutes: 100,
      mode: 'IN_PERSON',
      place: `${MARK} hall`,
      trainer: `${MARK} Trainer`,
      seats: 5,
    }),
  );
  world.setClock('2027-01-21T10:00:00Z');
  done(
    await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, { attended: [mentor] }),
  );
  await world.deliver();
  await mailsLeave(world);
  await publish(world, await computedRound(world, cohortId));
  await world.deliver();
  for (const address of [MENTOR, STUDENT])
    done(await act(world, { token: tokenFor(world, address), verb: 'accept' }));
  await world.deliver();
  const path = `/api/finance/decisions/${PERMANENT.id}/periods`;
  const open = async (dates: Json) => String(done(await asFinance(world, 'POST', path, dates))['id']);
  const locked = await open({ from: '2027-01-01', to: '2027-01-31' });
  const later = await open({ from: '2027-02-01', to: '2027-02-28' });
  const costs = file(`20.1.2027;V1;Löner;5000,00;${MARK}`);
  done(await asFinance(world, 'POST', `/api/finance/periods/${locked}/cost-imports`, costs));
  world.setClock('2027-02-01T10:00:00Z');
  for (const verb of ['review', 'lock'])
    done(await asFinance(world, 'POST', `/api/finance/periods/${locked}/${verb}`));
  return { world, locked, later };
};

const LISTS = ['indicators', 'evidence', 'missing', 'costs', 'periods'];

/** Everything that can be read in an answer: of a ZIP and a workbook, each of their files. */
const textsIn = (bytes: Uint8Array): readonly string[] =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [name, ...textsIn(content)])
    : [Buffer.from(bytes).toString('utf8')];

const READING = EVERY_ROUTE.filter(({ who, method }) => who === 'finance' && method === 'GET');

describe('finance reads no name', () => {
  let scene: Awaited<ReturnType<typeof played>>;
  let figures: Json[];
  beforeAll(async () => {
    scene = await played();
    const { json } = await asFinance(scene.world, 'GET', '/api/finance/programmes/cccc/overview');
    figures = itemsOf({ json } as never, 'indicators');
  });

  it('although the people of this name are counted', () => {
    const counted = figures.filter(({ actual }) => Number(actual) > 0).map(({ key }) => key);
    expect(counted).toEqual(
      expect.arrayContaining([
        'pairs.formed',
        'mentors.trained',
        'companies.participating',
        'students.applied',
      ]),
    );
    expect(JSON.stringify(scene.world.twin.records())).toContain(MARK);
  });

  it.each(READING.map(({ path }) => path))('in %s', async (path) => {
    const { world, locked, later } = scene;
    /** Every name that a parameter can have. */
    const named: Readonly<Record<string, readonly string[]>> = {
      programmeId: ['cccc'],
      decisionId: [PERMANENT.id],
      periodId: [locked, later],
      list: LISTS,
      indicator: figures.map(({ key }) => String(key)),
    };
    const addresses = [...path.matchAll(/\{([^}]+)\}/g)].reduce(
      (made, [whole, name = '']) =>
        made.flatMap((address) => (named[name] ?? ['missing']).map((value) => address.replace(whole, value))),
      [path],
    );
    for (const address of addresses)
      for (const query of path.includes('/exports/') ? ['', 'format=xlsx'] : ['']) {
        const answer = await asFinance(world, 'GET', address, undefined, query);
        const said = [...textsIn(answer.bytes), JSON.stringify(answer.headers)].join('\n');
        expect(said, address).not.toMatch(new RegExp(MARK, 'i'));
        expect(answer.status, address).toBeLessThan(500);
        if (path.includes('/exports/')) expect(answer.status, address).toBe(200);
      }
  });

  it('in what it is told of a file of the accounts that names people', async () => {
    const { world, later } = scene;
    const wrong = file(`${MARK};${MARK};${MARK};${MARK};${MARK}`, `3.2.2027;V;${MARK};1,234;x`);
    for (const verb of ['cost-preview', 'cost-imports']) {
      const { body } = await asFinance(world, 'POST', `/api/finance/periods/${later}/${verb}`, wrong);
      expect(body).not.toMatch(new RegExp(MARK, 'i'));
    }
  });

  it('in the logs, and in no key or figure of finance', () => {
    expect(logged.join('\n')).not.toMatch(new RegExp(MARK, 'i'));
    const kinds = /^(Metric|Funding|ClaimPeriod|PeriodSnapshot|SnapshotPart|Cost)/;
    const kept = scene.world.twin.records().filter(({ kind }) => kinds.test(String(kind)));
    expect(kept.length).toBeGreaterThan(10);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(MARK, 'i'));
  });
});
