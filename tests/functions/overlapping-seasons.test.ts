import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
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
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { ADA, LIN, morning, openSecondCohort } from './season-scenes.ts';
import { aWorld, WEB_ORIGIN } from './world.ts';

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
