import { describe, expect, it } from 'vitest';
import { instantAt } from '../../shared/domain/kernel/dates.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { aPair as invitable, inviteAll, STUDENT } from './group-scenes.ts';
import { aPair, daysPass, held, MENTOR, meeting, today } from './pair-scenes.ts';
import { act, asCoordinator, CONFIRMED, done } from './scenes.ts';
import { aWorld } from './world.ts';

describe('sleeping weeks', () => {
  it('send no reminder and end no wait from the middle of June to the middle of August', async () => {
    const world = aWorld(new Date('2027-01-18T10:00:00.000Z'));
    const { student } = await aPair(world);
    done(await act(world, { token: student, ...meeting(world) }));
    await daysPass(world, 8);
    world.setClock('2027-05-20T10:00:00.000Z');
    await world.jobs.watchPairs();
    await world.deliver();
    world.setClock('2027-06-12T10:00:00.000Z');
    done(await act(world, { token: student, ...meeting(world) }));
    await world.deliver();
    const before = world.mails.letters.length;
    const counted = await held(world);
    await daysPass(world, 64);
    expect(today(world)).toBe('2027-08-15');
    expect([world.mails.letters.length, await held(world)]).toEqual([before, counted]);
    await daysPass(world, 8);
    expect(await held(world)).toBe(2);
  });

  it('are no part of 35 quiet days, and the mail names days of the calendar alone', async () => {
    const world = aWorld(new Date('2027-01-18T10:00:00.000Z'));
    const { student } = await aPair(world);
    world.setClock('2027-05-20T10:00:00.000Z');
    done(await act(world, { token: student, ...meeting(world) }));
    await world.deliver();
    world.setClock(instantAt('2027-08-23', '09:00'));
    const before = world.mails.to(MENTOR).length;
    await daysPass(world, 2);
    const quiet = world.mails
      .to(MENTOR)
      .slice(before)
      .filter(({ subject }) => subject.startsWith('Ingen träff'));
    expect(quiet).toHaveLength(1);
    expect(quiet[0]?.text).toMatch(/ 20\.5\.2027/);
    expect(quiet[0]?.text).toMatch(/ 4\.9\.2027/);
  });

  it('hold back no word that an appointment inside them is moved or cancelled: it leaves in the next daytime', async () => {
    const world = aWorld(new Date('2027-01-18T10:00:00.000Z'));
    const { student } = await aPair(world);
    world.setClock('2027-06-14T10:00:00.000Z');
    const plan = { date: '2027-06-22', time: '16:30', minutes: 45, mode: 'IN_PERSON' };
    done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    await world.deliver();
    world.setClock('2027-06-21T20:00:00.000Z');
    const meetingId = world.factsOf('MeetingPlanned').at(-1)?.data['meetingId'];
    done(await act(world, { token: student, verb: 'cancel-meeting', meetingId }));
    await world.deliver();
    const before = world.mails.to(MENTOR).length;
    world.setClock(instantAt('2027-06-22', '08:00'));
    await world.jobs.sendReminders();
    await world.deliver();
    expect(world.mails.to(MENTOR).slice(before)).toMatchObject([
      { calendar: expect.stringContaining('CANCEL') },
    ]);
    const changes = MAILS.filter(
      ({ on }) => /Moved|Rescheduled|Cancelled/.test(on.name) && /Session|Meeting|KickOff/.test(on.name),
    );
    expect(changes.map(({ on }) => on.name).sort()).toEqual([
      'GroupSessionCancelled',
      'GroupSessionMoved',
      'KickOffMoved',
      'MeetingCancelled',
      'MeetingRescheduled',
      'TrainingSessionCancelled',
      'TrainingSessionMoved',
    ]);
    expect(changes.filter(({ sleeps, leaves }) => sleeps || leaves !== 'at-once')).toEqual([]);
  });

  it('hold back no invitation to a joint session: it leaves on its day, also where the session lies inside them', async () => {
    const { world, cohortId } = await invitable();
    world.setClock(instantAt('2027-06-21', '10:00'));
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-sessions`, {
        theme: 'OTHER',
        title: 'Midsummer',
        audience: 'both',
        startsAt: '2027-06-29T14:00:00.000Z',
        minutes: 120,
        mode: 'IN_PERSON',
        place: 'Larsmo',
        confirmed: CONFIRMED,
      }),
    );
    await inviteAll(world, cohortId);
    world.setClock(instantAt('2027-06-21', '16:00'));
    await world.jobs.sendReminders();
    await world.deliver();
    for (const address of [MENTOR, STUDENT]) {
      expect(world.mails.to(address).at(-1)?.text).toContain('Midsummer');
    }
  });

  it('hold back reminders, and thanks that nobody waits for, alone', () => {
    expect(
      MAILS.filter(({ sleeps }) => sleeps)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'company-thanks',
      'contact-check',
      'pulse',
      'reminder-agreement',
      'reminder-first-date',
      'reminder-quiet',
      'reminder-sessions',
    ]);
  });
});
