import { describe, expect, it } from 'vitest';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
import { actuals, attended, expectLists, figures, recordsOf, session, TRAINING } from './figure-scenes.ts';
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
      'pairs.formed': 4,
      'pairs.started': 3,
      'pairs.active': 0,
      'pairs.ended.early': 2,
      'pairs.successful': 2,
      'pairs.successful.unverified': 1,
      'meetings.held': 14,
      'quality.recommend': 9.3,
      'quality.satisfaction': 4.7,
      'networks.newContacts': 10,
      'outcomes.stayIntent.before': 75,
      'outcomes.employed': 1,
      'outcomes.thesis': 1,
      'outcomes.internship': 0,
    });
    const keys = Object.keys(counted);
    expect(await actuals(world, keys)).toEqual(counted);
    const all = await figures(world);
    // A rule that the owner has not decided on says so in its label, on each page, report and pack.
    for (const [key, { isConfirmed, label }] of Object.entries(all)) {
      expect(JSON.stringify(label).includes('inte bekräftad'), key).toBe(!isConfirmed);
      expect(JSON.stringify(label).includes('vahvistamatta'), key).toBe(!isConfirmed);
    }
    expect(all['pairs.successful']).toMatchObject({ isConfirmed: false });
    expect(all['mentors.trained']).toMatchObject({ isConfirmed: false });
    await expectLists(world);
    const parts = (key: string) => {
      const { ofWhich } = all[key] ?? {};
      return Object.fromEntries(
        (ofWhich as Json[])
          .filter(({ actual }) => actual !== 0)
          .map((part) => [String(part['key']).split('.').at(-1), part['actual']]),
      );
    };
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
      'sessions.held': 1,
      'sessions.participants': 0,
    });
    await correct('PRESENT');
    const one = { actual: 1 };
    expect(await figures(world)).toMatchObject({
      'sessions.held': one,
      'sessions.participants': { ...one, gross: one },
    });
  });
});
