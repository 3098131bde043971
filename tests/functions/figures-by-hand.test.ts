import { describe, expect, it } from 'vitest';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
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
import { aWorld, type World } from './world.ts';

/** A season with what makes figures wrong: people who come again, one firm under two names, corrections, people of both roles. */

const TRAINING = { training: { mentor: ['MENTOR_ROLE'], student: ['STUDENT_BRIEFING'] } };

const session = async (world: World, cohortId: string, changes: Json): Promise<string> =>
  String(
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        ...{ startsAt: '2027-01-20T17:00:00+02:00', minutes: 100, mode: 'IN_PERSON' },
        ...{ place: 'Campus Allegro', seats: 20, ...changes },
      }),
    )['id'],
  );

const attended = async (world: World, sessionId: string, ids: readonly string[]): Promise<void> => {
  done(await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, { attended: ids }));
  await world.deliver();
};

const personOf = (world: World, applicationId: string): string =>
  String((recordsOf(world, 'Application').find(({ id }) => id === applicationId) as Json)['personId']);

/** Primary items of a kind, as they lie in the table. */
const recordsOf = (world: World, kind: string): Json[] =>
  world.twin
    .records()
    .filter((record) => record['kind'] === kind)
    .map((record) => record['data'] as Json);

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
      ...{ email: 'cia@example.org', workSituation: 'selfEmployed', employerSize: 'micro' },
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
    'students.applied': people(students),
    'students.selected': people(students.filter(isApproved)),
    'students.participating': new Set(
      pairs.map(({ studentPersonId }) => rootIn(persons, String(studentPersonId))),
    ).size,
  };
};

const figures = async (world: World): Promise<Readonly<Record<string, Json>>> => {
  const answer = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', { claims: FINANCE }),
  );
  return Object.fromEntries((answer['indicators'] as Json[]).map((each) => [String(each['key']), each]));
};

const actuals = async (world: World, keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
  const all = await figures(world);
  return Object.fromEntries(keys.map((key) => [key, all[key]?.['actual']]));
};

const isPerAnswer = ({ unit }: Json): boolean => unit === 'MEAN' || unit === 'SHARE';

describe('the figures of a season', () => {
  it('are what somebody counts by hand from the people, firms, sessions and pairs', async () => {
    const { world } = await played();
    const counted = byHand(world);
    expect(counted).toEqual({
      ...{ 'pairs.formed': 2, 'mentors.recruited': 4, 'mentors.trained': 3, 'mentors.selfEmployed': 1 },
      ...{ 'training.hours': 5, 'briefing.hours': 1, 'companies.participating': 2, 'companies.sme': 1 },
      ...{
        'companies.region': 1,
        'students.applied': 2,
        'students.selected': 2,
        'students.participating': 2,
      },
    });
    expect(await actuals(world, Object.keys(counted))).toEqual(counted);
  });

  it('lead to the list of what they count, with ids and no name, which adds up to them', async () => {
    const { world } = await played();
    const evidence = async (indicator: string, query = '') =>
      world.financeApi('GET', `/api/finance/programmes/cccc/indicators/${indicator}/evidence`, {
        claims: FINANCE,
        query,
      });
    for (const [key, figure] of Object.entries(await figures(world))) {
      if (isPerAnswer(figure)) continue;
      const { months, items } = done(await evidence(key)) as { months: Json[]; items: Json[] };
      const sum = (some: Json[]) => some.reduce((all, { amount }) => all + Number(amount), 0);
      const actual = figure['unit'] === 'HOURS' ? Math.floor(sum(months) / 60) : sum(months);
      expect([key, actual]).toEqual([key, figure['actual']]);
      expect([key, sum(items)]).toEqual([key, sum(months.slice(-1))]);
    }
    const attended = await evidence('training.hours');
    expect(attended.json['items']).toContainEqual({
      ...{ date: '2027-01-20', amount: 100, toldBy: 'STAFF' },
      evidence: { kind: 'attendance', id: expect.stringMatching(/^trs_\w+\.app_\w+$/) },
      toldAt: '2027-01-21T10:00:00.000Z',
    });
    expect(attended.body).not.toMatch(/Åsa|Testmark|example\.org/);
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

/** Four pairs with what makes figures after the yes wrong: ends taken back, meetings struck out, surveys withdrawn, silence. */
const afterTheYes = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { closing: '2027-06-10' });
  const consents = { followUp: true };
  for (const n of [0, 1, 2, 3])
    await approved(world, aMentor({ email: `m${n}@example.org`, locale: 'en', capacity: 1 }));
  for (const n of [0, 1, 2, 3]) {
    const stayIntent = n === 3 ? 'elsewhere' : 'ostrobothnia';
    await approved(world, aStudent({ email: `s${n}@example.org`, locale: 'en', stayIntent, consents }));
    world.pass({ minutes: 1 });
  }
  await mailsLeave(world);
  await publish(world, await computedRound(world, cohortId));
  await world.deliver();
  for (const n of [0, 1, 2, 3])
    for (const address of [`m${n}@example.org`, `s${n}@example.org`])
      done(await act(world, { token: tokenFor(world, address), verb: 'accept' }));
  await world.deliver();
  const numberOf = (applicationId: unknown): number => {
    const application = recordsOf(world, 'Application').find(({ id }) => id === applicationId) as Json;
    return Number(/\d/.exec(String(((application['form'] as Json)['answers'] as Json)['email']))?.[0]);
  };
  /** By the number of the student. */
  const couples = recordsOf(world, 'Pair')
    .map(({ id, mentorApplicationId, studentApplicationId }) => ({
      pairId: String(id),
      mentor: `m${numberOf(mentorApplicationId)}@example.org`,
      student: numberOf(studentApplicationId),
    }))
    .sort((a, b) => a.student - b.student);
  const put = async (path: string, body: unknown = {}) => {
    const answer = done(await asCoordinator(world, 'PUT', path, body));
    await world.deliver();
    return answer;
  };
  const morning = async (date: string) => {
    world.setClock(`${date}T06:00:00Z`);
    await world.jobs.watchPairs();
    await world.deliver();
  };
  const meet = async (pairId: string, heldOn: string, confirmed: boolean): Promise<string> => {
    const report = { role: 'student', heldOn, mode: 'ONLINE', minutes: 60 };
    const course = await put(`pairs/${pairId}/meeting-report`, report);
    const meeting = (course['meetings'] as Json[]).find((each) => each['heldOn'] === heldOn) as Json;
    if (confirmed) await put(`meetings/${meeting['id']}/confirmation`, { role: 'mentor' });
    return String(meeting['id']);
  };
  const DAYS = ['2027-02-02', '2027-02-16', '2027-03-02', '2027-03-16', '2027-03-30'];
  world.setClock('2027-03-31T09:00:00Z');
  for (const { pairId, student } of couples.slice(0, 3)) {
    for (const role of ['student', 'mentor'])
      await put(`pairs/${pairId}/agreement/${role}`, { goals: 'A first job.', rhythm: 'monthly' });
    for (const [n, day] of DAYS.entries()) {
      const id = await meet(pairId, day, n < 3);
      if (student === 0 && n === 0) await put(`meetings/${id}/dismissal`);
      if (student === 1 && n === 0)
        await put(`meetings/${id}/correction`, { heldOn: '2027-02-03', mode: 'ONLINE', minutes: 45 });
    }
  }
  await morning('2027-04-12');
  const answer = async (address: string, answers: Json) => {
    done(await act(world, { token: tokenFor(world, address), verb: 'answer-survey', answers }));
    await world.deliver();
  };
  const mentor = { goalReached: 4, recommend: 8, learnt: 5, mentorAgain: 'YES', companyRecruits: 3 };
  const student = {
    goalReached: 5,
    recommend: 10,
    workingLife: 4,
    newContacts: 3,
    stayIntent: 'ostrobothnia',
  };
  const [one, two, three, four] = couples as [Couple, Couple, Couple, Couple];
  // Ended, taken back and ended again: the first survey is withdrawn.
  await put(`pairs/${three.pairId}/end`, { by: 'student', reason: 'MOVED' });
  await put(`pairs/${three.pairId}/reopening`);
  await put(`pairs/${three.pairId}/end`, { by: 'student', reason: 'FOUND_JOB' });
  await answer('s2@example.org', { ...student, newContacts: 7, stayIntent: 'finland' });
  await put(`pairs/${four.pairId}/end`, { by: 'mentor', reason: 'CONDUCT' });
  await morning('2027-05-10');
  // The closing day of the cohort; the second pair answers nothing.
  await morning('2027-06-10');
  world.setClock('2027-06-10T09:00:00Z');
  await world.jobs.sendReminders();
  await world.deliver();
  await answer(one.mentor, mentor);
  await answer('s0@example.org', student);
  await morning('2027-06-14');
  await morning('2027-07-05');
  world.setClock('2027-12-09T04:00:00Z');
  await world.jobs.watchPairs();
  await world.deliver();
  world.setClock('2027-12-09T09:00:00Z');
  await world.jobs.sendReminders();
  await world.deliver();
  await answer('s0@example.org', { outcome: 'JOB_OWN_FIELD', through: 'MENTOR', region: 'OSTROBOTHNIA' });
  await answer('s1@example.org', { outcome: 'THESIS', through: 'OTHER_WAY', region: 'FINLAND' });
  return { world, two };
};
type Couple = { readonly pairId: string; readonly mentor: string; readonly student: number };

/** Counts of pairs, meetings and surveys by hand: folds over primary items alone. */
const courseByHand = (world: World): Readonly<Record<string, number | null>> => {
  const pairs = recordsOf(world, 'Pair');
  const inState = (...wanted: string[]) => pairs.filter(({ status }) => wanted.includes(String(status)));
  const results = pairs.map(({ result, judged }) => result ?? (judged as Json | undefined)?.['result']);
  const meetings = recordsOf(world, 'Meeting').filter(({ status }) => status === 'CONFIRMED');
  const surveys = recordsOf(world, 'SurveyRequest').filter(({ status }) => status !== 'WITHDRAWN');
  const answered = (kind: string, role?: string) =>
    surveys
      .filter((each) => each['kind'] === kind && each['status'] === 'ANSWERED')
      .filter((each) => role === undefined || each['role'] === role)
      .map(({ answers }) => answers as Json);
  const final = answered('FINAL');
  const mean = (name: string): number | null =>
    final.length < 3
      ? null
      : Math.round((final.reduce((sum, each) => sum + Number(each[name]), 0) * 10) / final.length) / 10;
  const before = recordsOf(world, 'Application')
    .filter(({ id }) => pairs.some(({ studentApplicationId }) => studentApplicationId === id))
    .map(({ form }) => ((form as Json)['answers'] as Json)['stayIntent']);
  const outcomes = answered('FOLLOWUP6').map(({ outcome }) => outcome);
  return {
    'pairs.formed': pairs.length,
    'pairs.started': recordsOf(world, 'PairHealth').filter(({ activeOn }) => activeOn !== undefined).length,
    'pairs.active': inState('FORMED', 'PAUSED').length,
    'pairs.successful': results.filter((result) => result === 'SUCCESS').length,
    'pairs.successful.unverified': results.filter((result) => result === 'SUCCESS_UNVERIFIED').length,
    'pairs.ended.early': inState('ENDED_EARLY').length,
    'meetings.held': meetings.length,
    'quality.recommend': mean('recommend'),
    'quality.satisfaction': mean('goalReached'),
    'networks.newContacts': answered('FINAL', 'student').reduce(
      (sum, each) => sum + Number(each['newContacts']),
      0,
    ),
    'outcomes.stayIntent.before': Math.round(
      (before.filter((intent) => intent === 'ostrobothnia').length / before.length) * 100,
    ),
    'outcomes.employed': outcomes.filter((outcome) => /^JOB_/.test(String(outcome))).length,
    'outcomes.thesis': outcomes.filter((outcome) => outcome === 'THESIS').length,
    'outcomes.internship': outcomes.filter((outcome) => outcome === 'INTERNSHIP').length,
  };
};

describe('the figures after the yes', () => {
  it('are what somebody counts by hand from the pairs, meetings and surveys, and come out the same counted anew', async () => {
    const { world } = await afterTheYes();
    const counted = courseByHand(world);
    expect(counted).toEqual({
      ...{ 'pairs.formed': 4, 'pairs.started': 3, 'pairs.active': 0, 'pairs.ended.early': 2 },
      ...{ 'pairs.successful': 2, 'pairs.successful.unverified': 1, 'meetings.held': 14 },
      ...{ 'quality.recommend': 9.3, 'quality.satisfaction': 4.7, 'networks.newContacts': 10 },
      ...{ 'outcomes.stayIntent.before': 75, 'outcomes.employed': 1, 'outcomes.thesis': 1 },
      'outcomes.internship': 0,
    });
    const keys = Object.keys(counted);
    expect(await actuals(world, keys)).toEqual(counted);
    const all = await figures(world);
    expect(all['pairs.successful']).toMatchObject({ isConfirmed: false });
    const parts = (key: string) =>
      Object.fromEntries(
        ((all[key] ?? {})['ofWhich'] as Json[])
          .filter(({ actual }) => actual !== 0)
          .map((part) => [String(part['key']).split('.').at(-1), part['actual']]),
      );
    const agreed = recordsOf(world, 'Agreement').filter(({ confirmed }) => {
      const { mentor, student } = confirmed as Json;
      return mentor !== undefined && student !== undefined;
    });
    expect(agreed.length).toBeGreaterThan(0);
    expect(parts('pairs.started')).toEqual({ agreed: agreed.length });
    expect(parts('pairs.ended.early')).toEqual({ FOUND_JOB: 1, OTHER: 1 });
    expect(parts('meetings.held')).toEqual({ BOTH: 7, SILENCE: 6, STAFF: 1 });
    expect(parts('outcomes.employed')).toEqual({ ownField: 1, region: 1, network: 1 });
    expect(all['quality.recommend']).toMatchObject({ responses: { answers: 3, asked: 6 } });
    expect(all['outcomes.employed']).toMatchObject({ responses: { answers: 2, asked: 2 } });
    expect(all['outcomes.stayIntent.before']).toMatchObject({ responses: { answers: 4, asked: 4 } });
    // Two answers would tell who has given which.
    expect(all['outcomes.stayIntent.after']).toMatchObject({
      actual: null,
      responses: { answers: 2, asked: 3 },
    });
    const { items } = done(
      await world.financeApi('GET', '/api/finance/programmes/cccc/indicators/quality.recommend/evidence', {
        claims: FINANCE,
        query: 'month=2027-06',
      }),
    );
    // The answers that count, and no value of them.
    expect((items as Json[]).map(({ amount, evidence }) => [amount, (evidence as Json)['kind']])).toEqual([
      [1, 'survey'],
      [1, 'survey'],
    ]);
    const [report] = await rebuild(
      { programmeId: 'cccc' },
      { store: world.store, programmes: PROGRAMMES, log: world.twin, clock: { now: world.now } },
    );
    expect(report).toMatchObject({ differing: [], tookOver: true });
    expect(await actuals(world, keys)).toEqual(counted);
  });

  it('count somebody again who was struck off an attendance list by mistake', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, TRAINING);
    const ada = await approved(world, aMentor({ email: 'ada@example.org' }));
    const training = await session(world, cohortId, { module: 'MENTOR_ROLE' });
    world.setClock('2027-01-21T10:00:00Z');
    await attended(world, training, [ada]);
    const correct = async (standing: string) => {
      const list = itemsOf(await asCoordinator(world, 'GET', `training-sessions/${training}/attendance`));
      done(
        await world.coordinatorApi(
          'PUT',
          `/api/coordinator/training-sessions/${training}/attendance/${ada}`,
          {
            claims: COORDINATOR,
            headers: { 'if-match': `"${list[0]?.['version']}"` },
            json: { standing, reason: 'WRONG_PERSON' },
          },
        ),
      );
      await world.deliver();
      world.pass({ minutes: 1 });
    };
    await correct('ABSENT');
    expect(await actuals(world, ['sessions.held', 'sessions.participants'])).toEqual({
      ...{ 'sessions.held': 1, 'sessions.participants': 0 },
    });
    await correct('PRESENT');
    const one = { actual: 1 };
    expect(await figures(world)).toMatchObject({
      'sessions.held': one,
      'sessions.participants': { ...one, gross: one },
    });
  });
});
