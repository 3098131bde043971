import { describe, expect, it } from 'vitest';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
import {
  actuals,
  attended,
  expectLists,
  figures,
  personOf,
  recordsOf,
  session,
  TRAINING,
} from './figure-scenes.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publish,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

/** A season with what makes figures wrong: people who come again, one firm under two names, corrections, people of both roles. */

const companyNamed = (world: World, name: string): string =>
  String(recordsOf(world, 'Company').find((company) => company['name'] === name)?.['id']);

const played = async () => {
  const world = aWorld();
  const spring = await openCohort(world, TRAINING);
  const at = (employerName: string, changes: Json = {}) =>
    aMentor({ employerName, businessId: undefined, capacity: 1, ...changes });
  const ada = await approved(world, at('Varv Exempel Ab', { email: 'ada@example.org' }));
  const bo = await approved(
    world,
    at('Varvet Exempel', { email: 'bo@example.org', employerSize: 'large', employerMunicipality: 'kokkola' }),
  );
  const cia = await approved(
    world,
    at('Cia Exempel', {
      email: 'cia@example.org',
      workSituation: 'selfEmployed',
      employerSize: 'micro',
    }),
  );
  const dag = await approved(
    world,
    at('Kraft Exempel Ab', { email: 'dag@example.org', employerSize: 'large' }),
  );
  const lin = await approved(world, aStudent({ email: 'lin@example.org' }));
  const mai = await approved(world, aStudent({ email: 'mai@example.org' }));
  const training = await session(world, spring, { module: 'MENTOR_ROLE' });
  const briefing = await session(world, spring, { module: 'STUDENT_BRIEFING', minutes: 45 });
  world.setClock('2027-01-21T10:00:00Z');
  await attended(world, training, [ada, bo, cia, dag]);
  await attended(world, briefing, [lin, mai]);
  const list = itemsOf(await asCoordinator(world, 'GET', `training-sessions/${training}/attendance`));
  const version = list.find(({ applicationId }) => applicationId === dag)?.['version'];
  done(
    await world.coordinatorApi('PUT', `/api/coordinator/training-sessions/${training}/attendance/${dag}`, {
      claims: COORDINATOR,
      headers: { 'if-match': `"${version}"` },
      json: { standing: 'ABSENT', reason: 'WRONG_PERSON' },
    }),
  );
  await world.deliver();
  const round = await computedRound(world, spring);
  await publish(world, round);
  await world.deliver();
  for (const { to, token } of world.mails.letters.filter(({ subject }) =>
    /Please answer|Svara oss/.test(subject),
  ))
    if (to !== '') done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  return { world, people: { ada, bo, cia, dag, lin, mai } };
};

/** Counts by hand: folds over primary items, and no line of the code that counts facts. */
const byHand = (world: World): Readonly<Record<string, number>> => {
  const applications = recordsOf(world, 'Application').filter(({ status }) => status !== 'SUBMITTED');
  const aliases = (kind: string) => new Map(recordsOf(world, kind).map((each) => [String(each['id']), each]));
  const [persons, firms] = [aliases('PersonAlias'), aliases('CompanyAlias')];
  const rootIn = (all: ReadonlyMap<string, Json>, id: string): string => {
    const into = all.get(id)?.['mergedInto'];
    return into === undefined ? id : rootIn(all, String(into));
  };
  const isApproved = ({ status }: Json): boolean =>
    !['CONFIRMED', 'NEEDS_INFO', 'REJECTED', 'WITHDRAWN'].includes(String(status));
  const role = ({ form }: Json): string => String((form as Json)['role']);
  const people = (some: readonly Json[]): number =>
    new Set(some.map(({ personId }) => rootIn(persons, String(personId)))).size;
  const enrolments = recordsOf(world, 'TrainingEnrolment');
  const trained = enrolments.filter(
    (each) => each['role'] === 'mentor' && (each['outcome'] as Json)['status'] === 'COMPLETED',
  );
  const employed = trained.filter(({ workSituation }) => workSituation !== 'selfEmployed');
  const firmsOf = (some: readonly Json[]): number =>
    new Set(some.map(({ companyId }) => rootIn(firms, String(companyId)))).size;
  const minutes = (of: string): number =>
    enrolments
      .filter((each) => each['role'] === of)
      .flatMap(({ attended: all }) => Object.values(all as Json) as Json[])
      .reduce((sum, each) => sum + Number(each['minutes']), 0);
  const mentors = applications.filter((each) => role(each) === 'mentor');
  const students = applications.filter((each) => role(each) === 'student');
  const pairs = recordsOf(world, 'Pair');
  return {
    'pairs.formed': pairs.length,
    'mentors.recruited': people(mentors.filter(isApproved)),
    'mentors.trained': people(trained),
    'mentors.selfEmployed': people(trained.filter(({ workSituation }) => workSituation === 'selfEmployed')),
    'training.hours': Math.floor(minutes('mentor') / 60),
    'briefing.hours': Math.floor(minutes('student') / 60),
    'companies.participating': firmsOf(employed),
    'companies.sme': firmsOf(employed.filter(({ companySize }) => companySize !== 'large')),
    'companies.region': firmsOf(
      employed.filter(({ companyMunicipality }) => companyMunicipality === 'larsmo'),
    ),
    'companies.new': firmsOf(mentors.filter((each) => isApproved(each) && each['companyId'] !== undefined)),
    'students.applied': people(students),
    'students.selected': people(students.filter(isApproved)),
    'students.participating': new Set(
      pairs.map(({ studentPersonId }) => rootIn(persons, String(studentPersonId))),
    ).size,
  };
};

describe('the figures of a season', () => {
  it('are what somebody counts by hand from the people, firms, sessions and pairs', async () => {
    const { world } = await played();
    const counted = byHand(world);
    expect(counted).toEqual({
      'pairs.formed': 2,
      'mentors.recruited': 4,
      'mentors.trained': 3,
      'mentors.selfEmployed': 1,
      'training.hours': 5,
      'briefing.hours': 1,
      'companies.participating': 2,
      'companies.sme': 1,
      'companies.region': 1,
      'companies.new': 4,
      'students.applied': 2,
      'students.selected': 2,
      'students.participating': 2,
    });
    expect(await actuals(world, Object.keys(counted))).toEqual(counted);
  });

  it('say why more companies have joined than are involved', async () => {
    const { world } = await played();
    const { 'companies.new': joined, 'companies.participating': involved } = await figures(world);
    expect(joined?.['actual']).toBeGreaterThan(Number(involved?.['actual']));
    expect(joined).toMatchObject({
      definitionVersion: 2,
      definition: { en: expect.stringMatching(/more can have joined than are involved\.$/) },
    });
  });

  it('lead to the list of what they count, with ids and no name, which adds up to them', async () => {
    const { world } = await played();
    const evidence = async (indicator: string, query = '') =>
      world.financeApi('GET', `/api/finance/programmes/cccc/indicators/${indicator}/evidence`, {
        claims: FINANCE,
        query,
      });
    await expectLists(world);
    const hours = await evidence('training.hours');
    expect(hours.json['items']).toContainEqual({
      date: '2027-01-20',
      amount: 100,
      toldBy: 'STAFF',
      evidence: { kind: 'attendance', id: expect.stringMatching(/^trs_\w+\.app_\w+$/) },
      toldAt: '2027-01-21T10:00:00.000Z',
    });
    expect(hours.body).not.toMatch(/Åsa|Testmark|example\.org/);
    expect(done(await evidence('pairs.formed', 'month=2026-05'))).toMatchObject({ items: [] });
    expect((await evidence('pairs.lost')).status).toBe(404);
    expect((await evidence('pairs.formed', 'month=2027-13')).json['code']).toBe('field-invalid');
  });

  it('count one firm under two names, and one person under two addresses, once as soon as they are merged', async () => {
    const { world, people } = await played();
    const [kept, losing] = ['Varv Exempel Ab', 'Varvet Exempel'].map((name) => companyNamed(world, name));
    done(
      await asCoordinator(world, 'POST', `companies/${losing}/merge`, { into: kept, reason: 'One yard.' }),
    );
    await world.deliver();
    const counted = byHand(world);
    expect(counted['companies.participating']).toBe(1);
    const all = await figures(world);
    expect(all['companies.participating']).toMatchObject({ actual: 1 });
    expect(all['companies.new']).toMatchObject({ actual: 3 });
    expect(all['mentors.recruited']).toMatchObject({ actual: 4, gross: { actual: 4 } });
    const [student, mentor] = [personOf(world, people.lin), personOf(world, people.dag)];
    done(
      await asCoordinator(world, 'POST', `people/${student}/merge`, { into: mentor, reason: 'The same.' }),
    );
    await world.deliver();
    const after = byHand(world);
    expect(await actuals(world, Object.keys(after))).toEqual(after);
    const [report] = await rebuild(
      { programmeId: 'cccc' },
      { store: world.store, programmes: PROGRAMMES, log: world.twin, clock: { now: world.now } },
    );
    expect(report).toMatchObject({ differing: [], tookOver: true });
    expect(await actuals(world, Object.keys(after))).toEqual(after);
  });

  it('count a mentor who comes again under another address once after the merge, and every time beside it', async () => {
    const world = aWorld();
    const spring = await openCohort(world, TRAINING);
    const first = await approved(world, aMentor({ email: 'ada@example.org' }));
    const training = await session(world, spring, { module: 'MENTOR_ROLE' });
    world.setClock('2027-01-21T10:00:00Z');
    await attended(world, training, [first]);
    const autumn = await openCohort(world, { ...TRAINING, name: 'Autumn 2027' });
    const again = await approved(world, aMentor({ email: 'ada.varv@example.org', cohortId: autumn }));
    const later = { module: 'MENTOR_ROLE', startsAt: '2027-02-03T17:00:00+02:00' };
    const second = await session(world, autumn, later);
    world.setClock('2027-02-04T10:00:00Z');
    await attended(world, second, [again]);
    const two = { actual: 2, gross: { actual: 2 } };
    expect(await figures(world)).toMatchObject({ 'mentors.recruited': two, 'mentors.trained': two });
    const [losing, kept] = [personOf(world, again), personOf(world, first)];
    done(await asCoordinator(world, 'POST', `people/${losing}/merge`, { into: kept, reason: 'The same.' }));
    await world.deliver();
    expect(await figures(world)).toMatchObject({
      'mentors.recruited': { actual: 1, thisMonth: 0, gross: { actual: 2 } },
      'mentors.trained': { actual: 1, thisMonth: 0, gross: { actual: 2 } },
      'companies.participating': { actual: 1, gross: null },
      'training.hours': { actual: 3, thisMonth: 1 },
    });
  });
});
