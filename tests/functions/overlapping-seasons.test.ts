import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import { actuals, expectLists } from './figure-scenes.ts';
import { look, signedIn, waitingIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  publishedRound,
  ready,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { ADA, LIN, morning, openSecondCohort } from './season-scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const MATCHING = { matchingOn: ['2027-03-01'], closing: '2027-06-10' };

describe('a task', () => {
  /** Nobody has answered the questions after the approval by the day before the matching. */
  const unanswered = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, MATCHING);
    const id = await approved(world, aStudent({ email: LIN }));
    await mailsLeave(world);
    const token = tokenFor(world, LIN);
    world.setClock('2027-02-26T08:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(await tasksIn(world)).toEqual(['PROFILE_MISSING']);
    return { world, cohortId, id, token };
  };

  it('of a season ends with it, and not before', async () => {
    const { world } = await unanswered();
    await morning(world, '2027-06-10');
    expect(await tasksIn(world)).toEqual(['PROFILE_MISSING']);
    await morning(world, '2027-06-11');
    expect(await tasksIn(world)).toEqual([]);
    await morning(world, '2027-06-12');
    expect(world.factsOf('TaskCompleted')).toHaveLength(1);
  });

  it('of a cohort that was put away ends with it, while the one of the next cohort stays', async () => {
    const { world, cohortId } = await unanswered();
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    const next = await openCohort(world, {
      name: 'Autumn 2027',
      matchingOn: ['2027-03-31'],
      kickOff: '2027-04-20',
    });
    await approved(world, aStudent({ email: 'new@example.org' }));
    await mailsLeave(world);
    world.setClock('2027-03-30T08:00:00Z');
    await world.jobs.sendReminders();
    await morning(world, '2027-03-31');
    const open = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    expect(open).toMatchObject([{ kind: 'PROFILE_MISSING', cohort: { id: next } }]);
  });

  it('about missing answers does not come up once the cohort was put away, nor a reminder of them', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, MATCHING);
    await approved(world, aStudent({ email: LIN }));
    await mailsLeave(world);
    const mails = world.mails.letters.length;
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    for (const instant of ['2027-01-22T08:00:00Z', '2027-02-26T08:00:00Z']) {
      world.setClock(instant);
      await world.jobs.sendReminders();
      await world.deliver();
    }
    expect(world.mails.letters).toHaveLength(mails);
    expect(await tasksIn(world)).toEqual([]);
  });

  it('about missing answers ends on the morning after they have come', async () => {
    const { world, token } = await unanswered();
    const answered = await world.participantApi('POST', '/a', {
      form: { t: token, verb: 'complete-profile', lang: 'en', lastingEmail: 'lin@example.org' },
      headers: { origin: WEB_ORIGIN },
    });
    expect(answered.status).toBe(200);
    await morning(world, '2027-02-27');
    expect(await tasksIn(world)).toEqual([]);
  });
});

describe('somebody who has said no for lack of time, and rather takes part in the next cohort', () => {
  const saidNo = async () => {
    const world = aWorld();
    const { studentToken } = await aProposal(world, { mentor: { email: ADA }, student: { email: LIN } });
    for (const given of [
      { verb: 'decline', reason: 'TIME' },
      { verb: 'plan-on', plan: 'NEXT_COHORT' },
    ])
      done(await act(world, { token: studentToken, ...given }));
    await world.deliver();
    await morning(world, '2027-10-02');
    expect(await tasksIn(world)).toEqual(['NEXT_COHORT_WANTED']);
    world.setClock('2027-11-15T10:00:00Z');
    return { world, cohortId: await openSecondCohort(world) };
  };

  it('is a task beyond the end of the season, until the person has applied there', async () => {
    const { world } = await saidNo();
    await confirmed(world, aMentor({ email: LIN }));
    expect(await tasksIn(world)).toEqual(['NEXT_COHORT_WANTED']);
    await confirmed(world, aStudent({ email: LIN }));
    expect(await tasksIn(world)).toEqual([]);
    await morning(world, '2027-11-16');
    expect(world.factsOf('TaskCompleted')).toHaveLength(1);
  });

  it('can be proposed to the same mentor there, because the no was not about the two', async () => {
    const { world, cohortId } = await saidNo();
    const mentor = await approved(world, aMentor({ email: ADA }));
    const student = await approved(world, aStudent({ email: LIN }));
    await mailsLeave(world);
    const round = done(await asCoordinator(world, 'GET', `rounds/${await computedRound(world, cohortId)}`));
    expect(round['pairs']).toMatchObject([{ mentorApplicationId: mentor, studentApplicationId: student }]);
  });
});

describe('the copy of a cohort for the next year', () => {
  it.each([
    ['Spring 2027', 'Spring 2028'],
    ['Academic year 2026–2027', 'Academic year 2027–2028'],
    ['Läsåret 2027/28', 'Läsåret 2028/29'],
    ['Lukuvuosi 2098-99', 'Lukuvuosi 2099-00'],
    ['Autumn', 'Autumn (2)'],
    ['Autumn (2)', 'Autumn (3)'],
  ])('of %s is called %s', async (name, next) => {
    const world = aWorld();
    const cohortId = await openCohort(world, { name });
    expect(done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/next-year`))).toMatchObject({
      plan: { name: next },
    });
  });
});

describe('a mentor of two cohorts that run at once', () => {
  it('reads in a mail with matters of both of which each is, with the link of each', async () => {
    const world = aWorld(undefined, undefined, undefined, undefined, undefined, 'in-digests');
    const period = { opens: '2027-01-01', closes: '2027-03-31' };
    const applications = { mentor: period, student: period };
    const spring = await openCohort(world, { applications });
    const summer = await openCohort(world, { name: 'Summer 2027', kickOff: '2027-05-04', applications });
    const people = [
      aMentor({ email: ADA, locale: 'en', capacity: 1, cohortId: spring }),
      aMentor({ email: ADA, locale: 'en', capacity: 1, cohortId: summer }),
      aStudent({ email: LIN, firstName: 'Lin', cohortId: spring }),
      aStudent({ email: 'mai@example.org', firstName: 'Mai', cohortId: summer }),
    ];
    for (const form of people) await approved(world, form);
    for (let hour = 0; hour < 30; hour += 1) await mailsLeave(world, 60);
    for (const cohortId of [spring, summer]) await publishedRound(world, cohortId);
    for (let hour = 0; hour < 4; hour += 1) await mailsLeave(world, 60);
    const [welcome, asked] = world.mails.to(ADA).slice(-2);
    for (const season of ['Spring 2027', 'Summer 2027']) {
      expect(welcome?.text).toContain(`${season}: Welcome as a mentor`);
      expect(asked?.text).toContain(`${season}: We have found a mentee for you`);
    }
    const links = [...String(asked?.text).matchAll(/\/a\?t=([\w-]+)/g)].map(([, token]) => String(token));
    const names = await Promise.all(
      links.map(async (token) => {
        const { body } = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
        return ['Lin', 'Mai'].filter((name) => body.includes(name));
      }),
    );
    const sections = String(asked?.text)
      .split(/^_{20,}$/mu)
      .slice(1, 3);
    expect(names.map(([name]) => name)).toEqual(
      sections.map((section) => (section.includes('Spring 2027') ? 'Lin' : 'Mai')),
    );
    expect(new Set(names.flat()).size).toBe(2);
  });
});

describe('the own page of somebody in two cohorts that run at once', () => {
  /** Lin has a mentor in spring, and another one of the same name in summer. */
  const inBoth = async () => {
    const world = aWorld();
    const period = { opens: '2027-01-01', closes: '2027-03-31' };
    const applications = { mentor: period, student: period };
    const closing = '2027-06-10';
    const spring = await openCohort(world, { applications, closing });
    const summer = await openCohort(world, { name: 'Summer 2027', applications, kickOff: '2027-05-04' });
    const students: string[] = [];
    for (const [cohortId, email] of [
      [spring, ADA],
      [summer, 'ada.too@example.org'],
    ]) {
      await approved(world, aMentor({ email, locale: 'en', capacity: 1, cohortId }));
      students.push(await approved(world, aStudent({ email: LIN, locale: 'en', cohortId })));
      await mailsLeave(world);
      await publishedRound(world, String(cohortId));
      for (const address of [String(email), LIN])
        done(await act(world, { token: tokenFor(world, address), verb: 'accept' }));
      await world.deliver();
    }
    const pairs = world.factsOf('PairFormed').map(({ data }) => String(data['pairId']));
    return { world, students, pairs };
  };
  const pageOf = async (world: World): Promise<string> =>
    (await look(world, await signedIn(world, LIN), 'lang=en')).body;

  it('names the cohort of each pair, and of each question', async () => {
    const { world } = await inBoth();
    const body = await pageOf(world);
    expect(waitingIn(body).filter((name) => name.startsWith('Our agreement'))).toEqual([
      'Our agreement (Åsa Testmark, Summer 2027)',
      'Our agreement (Åsa Testmark, Spring 2027)',
    ]);
    for (const name of ['Spring 2027', 'Summer 2027']) expect(body.split(`<dd>${name}</dd>`)).toHaveLength(3);
  });

  it('keeps the other pair where one ends, and has one person counted once', async () => {
    const { world, pairs } = await inBoth();
    done(await asCoordinator(world, 'PUT', `pairs/${pairs[0]}/end`, { by: 'student', reason: 'MOVED' }));
    await world.deliver();
    expect(done(await asCoordinator(world, 'GET', `pairs/${pairs[1]}`))).toMatchObject({ status: 'FORMED' });
    expect(await actuals(world, ['pairs.formed', 'pairs.active', 'students.participating'])).toEqual({
      'pairs.formed': 2,
      'pairs.active': 1,
      'students.participating': 1,
    });
    await expectLists(world);
  });

  it('closes the pair of each on the day of its own cohort', async () => {
    const { world, pairs } = await inBoth();
    await morning(world, '2027-06-10');
    const statuses = await Promise.all(
      pairs.map(async (id) => done(await asCoordinator(world, 'GET', `pairs/${id}`))['status']),
    );
    expect(statuses).toEqual(['CLOSING', 'FORMED']);
  });
});

describe('the own page of somebody whom a season has left without a pair', () => {
  it('offers no withdrawal of it any more: the rounds that they waited count next time', async () => {
    const world = aWorld();
    await ready(world, 0, 1, { closing: '2027-06-10' });
    const own = async () => (await look(world, await signedIn(world, 's0@example.org'), 'lang=en')).body;
    expect(await own()).toContain('Withdraw this application');
    await morning(world, '2027-06-11');
    const after = await own();
    expect(after).toContain('Over: thank you for taking part');
    expect(after).not.toContain('Withdraw this application');
  });
});
