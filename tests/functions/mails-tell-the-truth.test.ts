import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  publishedRound,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const lineOf = (calendar: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(calendar)?.[1]?.trim();
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const openSession = async (world: World, cohortId: string, changes: Json = {}): Promise<string> =>
  String(
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-02-03T17:00:00+02:00',
        minutes: 120,
        mode: 'IN_PERSON',
        place: 'Campus Allegro, 3rd floor',
        street: 'Runebergsgatan 8',
        trainer: 'Eva Exempel',
        seats: 20,
        ...changes,
      }),
    )['id'],
  );
const seat = async (world: World, sessionId: string, applicationId: string): Promise<void> => {
  itemsOf(
    await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, {
      applicationIds: [applicationId],
    }),
  );
  await world.deliver();
};

const inTraining = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const id = await approved(world, aMentor({ locale: 'en', email: 'ada@example.org' }));
  return { world, cohortId, id };
};
const savedDates = (world: World) =>
  world.mails.to('ada@example.org').filter(({ calendar }) => calendar !== '');

describe('a mail that asks to save the date', () => {
  it('tells the trainer and the street, and brings the session as a calendar file in UTC', async () => {
    const { world, cohortId, id } = await inTraining();
    await seat(world, await openSession(world, cohortId), id);
    const [mail] = savedDates(world);
    expect(onOneLine(mail?.text ?? '')).toContain('Street: Runebergsgatan 8 Trainer: Eva Exempel');
    const calendar = mail?.calendar ?? '';
    expect(lineOf(calendar, 'METHOD')).toBe('REQUEST');
    expect(lineOf(calendar, 'DTSTART')).toBe('20270203T150000Z');
    expect(lineOf(calendar, 'DTEND')).toBe('20270203T170000Z');
    expect(lineOf(calendar, 'UID')).toMatch(/^enr_\w+-mentor_role@mentoring\.example$/);
  });

  it('moves the same entry of the calendar when the person moves to another session', async () => {
    const { world, cohortId, id } = await inTraining();
    await seat(world, await openSession(world, cohortId), id);
    await seat(world, await openSession(world, cohortId, { startsAt: '2027-02-10T17:00:00+02:00' }), id);
    const [first, second] = savedDates(world).map(({ calendar }) => calendar);
    expect(lineOf(second ?? '', 'UID')).toBe(lineOf(first ?? '', 'UID'));
    expect(Number(lineOf(second ?? '', 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(first ?? '', 'SEQUENCE')));
    expect(lineOf(second ?? '', 'DTSTART')).toBe('20270210T150000Z');
  });
});

describe('a mentor whose training is waived', () => {
  it('gives the seat back and is reminded of nothing', async () => {
    const { world, cohortId, id } = await inTraining();
    const sessionId = await openSession(world, cohortId, { seats: 1 });
    await seat(world, sessionId, id);
    done(
      await asCoordinator(world, 'POST', `applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' }),
    );
    await world.deliver();
    const session = done(await asCoordinator(world, 'GET', `training-sessions/${sessionId}`));
    expect(session['enrolled']).toEqual([]);
    const told = world.mails
      .to('ada@example.org')
      .find(({ subject }) => subject === 'You do not need the mentor training');
    expect(onOneLine(told?.text ?? '')).toContain('it is free for somebody else now');
    // The questions after the approval have no answer yet.
    expect(onOneLine(told?.text ?? '')).toContain('please answer the questions that we sent you');
    expect(told?.text).not.toContain('You do not need to do anything');
    world.setClock('2027-02-02T10:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(world.factsOf('ReminderDue').filter(({ data }) => data['kind'] === 'ATTEND_TRAINING')).toEqual([]);
  });
});

describe('a mentor who was in another session than the one with the seat', () => {
  it('is not reminded of a session that is no longer needed', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, {
      training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: [] },
    });
    const id = await approved(world, aMentor({ locale: 'en', email: 'ada@example.org' }));
    const early = await openSession(world, cohortId, { startsAt: '2027-01-20T17:00:00+02:00' });
    await seat(world, await openSession(world, cohortId), id);
    world.setClock('2027-01-21T10:00:00Z');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${early}/attendance`, {
        attended: [id],
        missed: [],
      }),
    );
    world.setClock('2027-02-02T10:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(world.factsOf('ReminderDue').filter(({ data }) => data['kind'] === 'ATTEND_TRAINING')).toEqual([]);
  });
});

describe('the dates of the cohort', () => {
  it('stand in the mails about an application: next matching, kick-off, days to answer', async () => {
    const world = aWorld();
    await openCohort(world, {
      matchingOn: ['2027-02-10', '2027-03-01'],
      kickOff: '2027-04-15',
      answerDays: 5,
    });
    const id = await confirmed(world, aStudent({ email: 'lin@example.org' }));
    await world.deliver();
    world.setClock('2027-02-11T10:00:00Z');
    await asCoordinator(world, 'POST', `applications/${id}/approval`);
    await world.deliver();
    await mailsLeave(world);
    const [, received, welcome] = world.mails.to('lin@example.org').map(({ text }) => onOneLine(text));
    expect(received).toContain('Next matching: Wednesday 10 Feb 2027 Kick-off: Thursday 15 Apr 2027');
    expect(welcome).toContain('Next matching: Monday 1 Mar 2027 Kick-off: Thursday 15 Apr 2027');
    expect(welcome).toContain('You then have 5 working days to answer.');
  });

  it('that are over are not named', async () => {
    const world = aWorld();
    await openCohort(world, { matchingOn: ['2027-02-10'], kickOff: '2027-02-16' });
    const id = await confirmed(world, aStudent({ email: 'lin@example.org' }));
    await world.deliver();
    const before = world.mails.letters.length;
    world.setClock('2027-02-17T10:00:00Z');
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    await world.deliver();
    await mailsLeave(world);
    const [welcome] = world.mails.letters.slice(before);
    expect(welcome?.to).toBe('lin@example.org');
    expect(welcome?.text).not.toMatch(/Next matching|Kick-off/);
  });
});

describe('somebody who waits', () => {
  it('is not told that nobody suits when the mentor was taken by another', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 2);
    await publishedRound(world, cohortId);
    const [waiting] = world.mails.letters.filter(({ subject }) => subject.includes('waiting list'));
    const text = onOneLine(waiting?.text ?? '');
    expect(text).toContain('this time there was no mentor for you');
    expect(text).toContain('have got another student');
    expect(text).not.toContain('found no mentor who suits');
  });
});

describe('a mentor with two places', () => {
  const twoProposals = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ locale: 'en', email: 'ada@example.org', capacity: 2 }));
    for (const [firstName, email] of [
      ['Lin', 'lin@example.org'],
      ['Kim', 'kim@example.org'],
    ] as const)
      await approved(world, aStudent({ firstName, email }));
    await publishedRound(world, cohortId);
    const asked = world.mails.to('ada@example.org').filter(({ token }) => token !== undefined);
    return { world, asked: asked.slice(-2) };
  };

  it('gets two proposals under two subjects, each about its own student', async () => {
    const { asked } = await twoProposals();
    expect(asked.map(({ subject }) => subject)).toEqual([
      'Please answer: a mentee for you',
      'Please answer: a second mentee for you',
    ]);
  });

  it('reads whose pair was formed and whose was not, and that the one leaves the other alone', async () => {
    const { world, asked } = await twoProposals();
    const nameIn = (text: string): string => /We suggest (Lin|Kim)/.exec(text)?.[1] ?? '';
    const [first, second] = asked.map(({ text }) => nameIn(onOneLine(text)));
    const tokenOf = (name: string): string =>
      String(world.mails.to(`${name.toLowerCase()}@example.org`).findLast(({ token }) => token)?.token);
    done(await act(world, { token: String(asked[0]?.token), verb: 'accept' }));
    done(await act(world, { token: tokenOf(String(first)), verb: 'accept' }));
    done(
      await act(world, {
        token: tokenOf(String(second)),
        verb: 'decline',
        reason: 'TIME',
      }),
    );
    await world.deliver();
    const [formed, declined] = world.mails.to('ada@example.org').slice(-2);
    expect(onOneLine(formed?.text ?? '')).toContain(`You and ${first} have both said yes.`);
    expect(declined?.subject).toBe('One of our proposals did not lead to a pair');
    expect(onOneLine(declined?.text ?? '')).toContain(
      `${second}, whom we suggested to you, could not say yes.`,
    );
    expect(onOneLine(declined?.text ?? '')).toContain('Your other pairs and proposals stay as they are.');
  });
});
