import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { DECISIONS } from '../domain/funding/decisions.ts';
import type { Json } from './api.ts';
import {
  anotherPair,
  answer,
  aPair,
  byTheme,
  calendar,
  changed,
  figure,
  inMorning,
  inviteAll,
  invitedPair,
  MEETING,
  MENTOR,
  page,
  plannedSeason,
  STUDENT,
  season,
  settings,
  shown,
  subjects,
} from './group-scenes.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  asCoordinator,
  CONFIRMED,
  done,
  mailsLeave,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, MONDAY, WEB_ORIGIN } from './world.ts';

describe('the sessions of a season', () => {
  it('are planned by one press, once, and the kick-off is the one of the cohort', async () => {
    const { world, cohortId } = await aPair();
    const first = await plannedSeason(world, cohortId);
    expect(first.items.map(({ theme }) => theme)).toEqual([
      'KICK_OFF',
      'WORK_CULTURE',
      'JOB_HUNT',
      'COMPANY_VISIT',
      'CLOSING',
    ]);
    expect((await plannedSeason(world, cohortId)).items).toHaveLength(5);
    expect(byTheme(first, 'KICK_OFF')).toMatchObject({ place: MEETING.place, minutes: 150 });
    await settings(world, cohortId, { kickOffMeeting: { ...MEETING, place: 'Kokkola' } });
    expect(byTheme(await season(world, cohortId), 'KICK_OFF')).toMatchObject({ place: 'Kokkola' });
  });

  it('invite each person of a pair by one fact, and nobody twice; a visit without a place is left out', async () => {
    const { world, cohortId } = await aPair();
    expect(await plannedSeason(world, cohortId)).toMatchObject({ toInvite: 2 });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 2, sessions: 4, withoutPlace: 1 });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 0, sessions: 0, withoutPlace: 1 });
    const visit = byTheme(await season(world, cohortId), 'COMPANY_VISIT');
    await changed(world, visit.id, 'settings', { place: 'Boatyard', confirmed: CONFIRMED });
    expect(await inviteAll(world, cohortId)).toEqual({ people: 2, sessions: 1, withoutPlace: 0 });
    expect(world.factsOf('GroupSessionsOffered')).toHaveLength(4);
  });

  it('are answered on behalf of a person, with the name of the member of staff', async () => {
    const { world, cohortId, mentor } = await aPair();
    const { id } = byTheme(await plannedSeason(world, cohortId), 'CLOSING');
    await inviteAll(world, cohortId);
    done(await asCoordinator(world, 'PUT', `group-sessions/${id}/answers/${mentor}`, { answer: 'COMING' }));
    const session = await shown(world, id);
    expect(session).toMatchObject({ coming: 1 });
    expect(session.people.find(({ applicationId }) => applicationId === mentor)).toMatchObject({
      answer: 'COMING',
      enteredBy: { kind: 'staff' },
    });
  });

  it('count by their attendance list: held, people once, and entries; a correction takes one back', async () => {
    const { world, cohortId, mentor, student } = await aPair();
    const { items } = await plannedSeason(world, cohortId);
    for (const { id, startsAt } of items.slice(0, 2)) {
      world.setClock(new Date(Date.parse(startsAt) + 3_600_000));
      const outcome = done(
        await asCoordinator(world, 'PUT', `group-sessions/${id}/attendance`, {
          attended: [mentor, student],
        }),
      ) as { items: { result: string }[] };
      expect(outcome.items.map(({ result }) => result)).toEqual(['DONE', 'DONE']);
      await world.deliver();
    }
    const figures = async () => {
      const people = await figure(world, 'sessions.participants');
      return [(await figure(world, 'sessions.held'))?.actual, people?.actual, people?.gross?.actual];
    };
    expect(await figures()).toEqual([2, 2, 4]);
    const [first] = items;
    await changed(world, String(first?.id), `attendance/${student}`, {
      standing: 'ABSENT',
      reason: 'WRONG_PERSON',
    });
    expect(await figures()).toEqual([2, 2, 3]);
    const history = done(
      await asCoordinator(world, 'GET', `group-sessions/${first?.id}/history`),
    ) as unknown as { items: { fact: string }[] };
    expect(history.items[0]?.fact).toBe('GroupAttendanceCorrected');
  });

  it('are attended by people of their own cohort: nobody else is found, or named', async () => {
    const { world, cohortId } = await aPair();
    const [first] = (await plannedSeason(world, cohortId)).items;
    const others = await openCohort(world, { name: 'Of others' });
    const stranger = await approved(world, aMentor({ email: 'sam@example.org', cohortId: others }));
    world.setClock(new Date(Date.parse(String(first?.startsAt)) + 3_600_000));
    const list = { attended: [stranger] };
    const { items } = done(
      await asCoordinator(world, 'PUT', `group-sessions/${first?.id}/attendance`, list),
    ) as { items: Json[] };
    expect(items).toMatchObject([{ applicationId: stranger, result: 'not-found' }]);
    expect(items[0]).not.toHaveProperty('name');
    expect((await shown(world, String(first?.id))).people).toEqual([]);
  });
});

describe('the invitation to a season', () => {
  it('is one mail with all sessions, and a file with each of them in UTC', async () => {
    const { world, before } = await invitedPair();
    const letters = world.mails.to(MENTOR).slice(before.mentor);
    expect(letters.map(({ subject }) => subject)).toEqual(['Boka dagarna: gemensamma träffar för alla par']);
    expect(letters[0]?.text).toContain('Företagsbesök');
    expect(letters[0]?.calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(letters[0]?.calendar).toContain('METHOD:PUBLISH');
    expect(letters[0]?.calendar).toMatch(/DTSTART:\d{8}T\d{6}Z/);
  });

  it('waits for the morning, and not for the end of the weeks in which people rest', async () => {
    const { world, cohortId } = await aPair();
    await plannedSeason(world, cohortId);
    world.setClock(instantAt('2027-06-20', '22:00'));
    const before = subjects(world, MENTOR).length;
    await inviteAll(world, cohortId);
    expect(subjects(world, MENTOR)).toHaveLength(before);
    await inMorning(world, '2027-06-21');
    expect(subjects(world, MENTOR)).toHaveLength(before + 1);
  });

  it('is remembered once, by those who have not answered every session', async () => {
    const { world, items, mentorToken } = await invitedPair();
    done(await answer(world, mentorToken, Object.fromEntries(items.map(({ id }) => [id, 'COMING']))));
    const reminded = (address: string) =>
      subjects(world, address).filter((subject) => /joint sessions\?|gemensamma träffarna\?/.test(subject));
    const today = localDateOf(world.now());
    for (const days of [6, 7, 8, 14]) await inMorning(world, addDays(today, days));
    expect([reminded(MENTOR).length, reminded(STUDENT).length]).toEqual([0, 1]);
  });
});

describe('a pair that is formed after the invitation', () => {
  it('is invited in the mail about the pair, where a coordinator has invited before the round', async () => {
    const world = aWorld(MONDAY, MAILS, PROGRAMMES, DECISIONS, [], 'in-digests');
    const { cohortId, proposalId } = await aProposal(world, { mentor: { email: MENTOR } });
    await mailsLeave(world, 15);
    await settings(world, cohortId, { kickOffMeeting: MEETING });
    expect(await plannedSeason(world, cohortId)).toMatchObject({ toInvite: 0, toOpen: 4 });
    expect(await inviteAll(world, cohortId)).toMatchObject({ people: 0 });
    expect(await season(world, cohortId)).toMatchObject({ toInvite: 0, toOpen: 0 });
    const before = subjects(world, MENTOR).length;
    for (const role of ['mentor', 'student'])
      done(
        await asCoordinator(world, 'PUT', `proposals/${proposalId}/answers/${role}`, {
          verb: 'accept',
          channel: 'PHONE',
          note: 'Said so.',
        }),
      );
    await world.deliver();
    await mailsLeave(world, 15);
    const letters = world.mails.to(MENTOR).slice(before);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('Ni är ett mentorpar');
    expect(letters[0]?.text).toContain('Arbetslivet i Finland');
  });

  it('is invited by its second yes to what others know of and lies ahead, and reminded', async () => {
    const { world, cohortId, items } = await invitedPair();
    const [begun, , , , closing] = items;
    const late = await anotherPair(world, cohortId, String(begun?.startsAt));
    const invitedTo = async (id = '') => (await shown(world, id)).people.map((one) => one.applicationId);
    expect(await invitedTo(closing?.id)).toEqual(expect.arrayContaining(late));
    expect(await invitedTo(begun?.id)).not.toEqual(expect.arrayContaining(late.slice(0, 1)));
    const offered = world.factsOf('GroupSessionsOffered').slice(2);
    expect(
      offered.map(({ data }) => [data['applicationId'], (data['sessionIds'] as string[]).length]),
    ).toEqual(late.map((id) => [id, 4]));
    // The yes and its invitation are one change: the fact of one has the cause of the other.
    const formed = world.factsOf('PairFormed').at(-1);
    expect(offered.map(({ correlationId }) => correlationId)).toEqual(late.map(() => formed?.correlationId));
    expect(await season(world, cohortId)).toMatchObject({ toInvite: 0 });
    await inMorning(world, addDays(localDateOf(world.now()), 1));
    await inMorning(world, addDays(localDateOf(world.now()), 8));
    expect(subjects(world, 'late.s@example.org')).toContain('Reminder: can you come to the joint sessions?');
  });

  it('is not invited before a coordinator has invited anybody', async () => {
    const { world, cohortId } = await aPair();
    await plannedSeason(world, cohortId);
    await anotherPair(world, cohortId);
    expect(world.factsOf('GroupSessionsOffered')).toHaveLength(0);
    expect(await season(world, cohortId)).toMatchObject({ toInvite: 4 });
  });
});

describe('the answer to an invitation', () => {
  it('is given on one page for all sessions, in each language, and shows what it has done', async () => {
    const { world, items, mentorToken } = await invitedPair();
    for (const [lang, word] of [
      ['en', 'Company visit'],
      ['sv', 'Företagsbesök'],
      ['fi', 'Yritysvierailu'],
    ] as const)
      expect(await page(world, mentorToken, lang)).toContain(word);
    const [first, second] = items;
    const { body, status } = await world.participantApi('POST', '/a', {
      form: {
        t: mentorToken,
        lang: 'en',
        verb: 'answer-sessions',
        [`answers.${first?.id}`]: 'COMING',
        [`answers.${second?.id}`]: 'DECLINED',
      },
      headers: { origin: WEB_ORIGIN },
    });
    expect([status, body.includes('you are coming'), body.includes('you cannot come')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(await page(world, mentorToken)).toContain('You cannot come.');
  });

  it('puts people on the waiting list of a full session, and a freed seat is mailed to the first of them', async () => {
    const { world, visit, mentorToken, studentToken } = await invitedPair();
    done(await answer(world, mentorToken, { [visit]: 'COMING' }));
    expect(await page(world, studentToken)).toContain('Put me on the waiting list');
    done(await answer(world, studentToken, { [visit]: 'COMING' }));
    expect(await page(world, studentToken)).toContain('You are on the waiting list.');
    const before = subjects(world, STUDENT).length;
    done(await answer(world, mentorToken, { [visit]: 'DECLINED' }));
    await world.deliver();
    expect(subjects(world, STUDENT).slice(before)).toEqual(['A seat is free for you now']);
    expect(world.mails.to(STUDENT).at(-1)?.calendar).toContain('METHOD:REQUEST');
  });

  it('is refused where it names no session of the person, none at all, or one that has begun', async () => {
    const { world, items, mentorToken } = await invitedPair();
    const [first] = items;
    for (const answers of [{}, { grp_other: 'COMING' }])
      expect((await answer(world, mentorToken, answers)).json).toMatchObject({
        type: expect.stringContaining('field-invalid'),
      });
    world.setClock(String(first?.startsAt));
    expect((await answer(world, mentorToken, { [String(first?.id)]: 'COMING' })).status).toBe(400);
  });

  it('goes with the end of the pair, and is asked for again where the end is taken back', async () => {
    const { world, cohortId, visit, mentor, student, mentorToken, pairId } = await invitedPair();
    const late = await anotherPair(world, cohortId);
    done(await answer(world, mentorToken, { [visit]: 'COMING' }));
    const invited = async () => (await shown(world, visit)).people.map((guest) => guest.applicationId);
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'both', reason: 'TIME' }));
    expect((await invited()).sort()).toEqual([...late].sort());
    world.pass({ minutes: 1 });
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/reopening`));
    expect((await invited()).sort()).toEqual([...late, mentor, student].sort());
    expect(await shown(world, visit)).toMatchObject({ coming: 0 });
  });

  it('frees the seat with the end of the pair: its seat is free, and nobody is expected any more', async () => {
    const { world, visit, mentorToken, pairId } = await invitedPair();
    done(await answer(world, mentorToken, { [visit]: 'COMING' }));
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'both', reason: 'TIME' }));
    expect(await shown(world, visit)).toMatchObject({ coming: 0, free: 1, people: [] });
  });

  it('is told of a change and of a cancellation by mail, unless the person cannot come', async () => {
    const { world, items, mentorToken } = await invitedPair();
    const closing = byTheme({ items, toInvite: 0 }, 'CLOSING').id;
    done(await answer(world, mentorToken, { [closing]: 'DECLINED' }));
    const before = { mentor: subjects(world, MENTOR).length, student: subjects(world, STUDENT).length };
    await changed(world, closing, 'settings', { place: 'Kokkola', confirmed: CONFIRMED });
    await changed(world, closing, 'cancellation', { reason: 'NO_ROOM' });
    expect(subjects(world, MENTOR)).toHaveLength(before.mentor);
    expect(subjects(world, STUDENT)).toHaveLength(before.student + 2);
    const [moved, gone] = world.mails.to(STUDENT).slice(-2);
    const read = (file = '', name = '') => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1]?.trim();
    expect(read(gone?.calendar, 'UID')).toBe(read(moved?.calendar, 'UID'));
    expect(Number(read(gone?.calendar, 'SEQUENCE'))).toBeGreaterThan(
      Number(read(moved?.calendar, 'SEQUENCE')),
    );
    expect(gone?.calendar).toContain('METHOD:CANCEL');
  });
});

describe('the calendar of a person', () => {
  it('has joint sessions and planned meetings under names that stay, rising numbers and what is cancelled', async () => {
    const { world, cohortId, items, pairToken, mentorToken } = await invitedPair();
    const closing = byTheme({ items, toInvite: 0 }, 'CLOSING').id;
    const visit = byTheme({ items, toInvite: 0 }, 'COMPANY_VISIT').id;
    done(await answer(world, mentorToken, { [closing]: 'COMING', [visit]: 'DECLINED' }));
    const time = { date: '2027-04-01', time: '17:00', minutes: 60, mode: 'IN_PERSON' };
    done(await act(world, { token: pairToken, verb: 'plan-meeting', ...time }));
    const first = await calendar(world, mentorToken);
    expect([first.status, first.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(first.entries).toHaveLength(5);
    const entryOf = ({ entries }: typeof first, id: string) =>
      entries.find(({ UID }) => UID === `${id}@mentoring.example`);
    expect(entryOf(first, closing)).toMatchObject({ STATUS: 'CONFIRMED', SEQUENCE: '0' });
    expect(entryOf(first, `${cohortId}-kick-off`)).toMatchObject({ STATUS: 'TENTATIVE' });
    expect(entryOf(first, visit)).toBeUndefined();
    await changed(world, closing, 'cancellation', { reason: 'NO_ROOM' });
    expect(entryOf(await calendar(world, mentorToken), closing)).toMatchObject({
      STATUS: 'CANCELLED',
      SEQUENCE: '1',
      SUMMARY: expect.stringContaining('Inställt: '),
    });
  });

  it('is nobody’s without its address, and has nothing of other links', async () => {
    const { world } = await aPair();
    expect((await calendar(world, 'x'.repeat(43))).status).toBe(404);
    expect((await calendar(world, tokenFor(world, MENTOR))).status).toBe(404);
  });

  it('shows the kick-off moved by its cohort with the number of the mail about it', async () => {
    const { world, cohortId, mentorToken } = await invitedPair();
    await settings(world, cohortId, { kickOffMeeting: { ...MEETING, startsAt: '15:00' } });
    const mail = world.mails.to(MENTOR).at(-1)?.calendar ?? '';
    const { entries } = await calendar(world, mentorToken);
    const own = entries.find(({ UID }) => UID?.startsWith(`${cohortId}-kick-off`));
    expect(mail).toContain(`UID:${own?.['UID']}`);
    expect(mail).toContain(`SEQUENCE:${own?.['SEQUENCE']}`);
  });
});
