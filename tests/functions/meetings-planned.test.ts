import { describe, expect, it } from 'vitest';
import { addDays, instantAt } from '../../shared/domain/kernel/dates.ts';
import { aPair, daysPass, MENTOR, meeting, STUDENT, today } from './pair-scenes.ts';
import { act, done, tokenFor } from './scenes.ts';

describe('a planned meeting', () => {
  it('is planned with an invitation for both, moves, and leaves the calendars again', async () => {
    const { world, student } = await aPair();
    const plan = {
      date: addDays(today(world), 20),
      time: '16:30',
      minutes: 45,
      mode: 'ONLINE',
      place: 'Teams',
    };
    for (let presses = 0; presses < 2; presses += 1)
      done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    await world.deliver();
    const calendarOf = (address: string) => world.mails.to(address).at(-1)?.calendar ?? '';
    const starts = instantAt(plan.date, '16:30')
      .toISOString()
      .replaceAll(/[-:]|\.000/g, '');
    for (const address of [MENTOR, STUDENT])
      for (const line of ['METHOD:REQUEST', 'SEQUENCE:0', `DTSTART:${starts}`, 'LOCATION:Teams'])
        expect(calendarOf(address)).toContain(line);
    const uid = /UID:(.*)/.exec(calendarOf(MENTOR))?.[1];
    const meetingId = String(world.factsOf('MeetingPlanned')[0]?.data['meetingId']);
    done(await act(world, { token: student, verb: 'move-meeting', meetingId, ...plan, time: '17:00' }));
    await world.deliver();
    for (const line of ['METHOD:REQUEST', 'SEQUENCE:1', `UID:${uid}`])
      expect(calendarOf(MENTOR)).toContain(line);
    const mentor = tokenFor(world, MENTOR);
    done(await act(world, { token: mentor, verb: 'cancel-meeting', meetingId }));
    await world.deliver();
    for (const line of ['METHOD:CANCEL', 'SEQUENCE:2', `UID:${uid}`, 'STATUS:CANCELLED'])
      expect(calendarOf(STUDENT)).toContain(line);
    expect(world.factsOf('MeetingPlanned')).toHaveLength(1);
  });

  it('takes another place at its time, and leaves its time free for the next one when it moves', async () => {
    const { world, student, mentor } = await aPair();
    const plan = { date: addDays(today(world), 20), time: '16:30', minutes: 45, mode: 'ONLINE' };
    done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    done(await act(world, { token: mentor, verb: 'plan-meeting', ...plan, place: 'Campus Allegro' }));
    // Who names no place leaves the one that stands.
    done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    await world.deliver();
    expect(world.factsOf('MeetingRescheduled')).toHaveLength(1);
    expect(world.mails.to(STUDENT).at(-1)?.calendar).toContain('LOCATION:Campus Allegro');
    const meetingId = String(world.factsOf('MeetingPlanned')[0]?.data['meetingId']);
    done(await act(world, { token: student, verb: 'move-meeting', meetingId, ...plan, time: '18:00' }));
    done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
    expect(world.factsOf('MeetingPlanned').map(({ data }) => data['meetingId'])).toEqual([
      meetingId,
      `${meetingId}n2`,
    ]);
  });

  it('is what the link of its mail opens: to look, move or cancel, and to tell of it once its time has come', async () => {
    const { world, student } = await aPair();
    const planOn = async (days: number, place: string): Promise<string> => {
      const date = addDays(today(world), days);
      const plan = { date, time: '16:30', minutes: 45, mode: 'IN_PERSON', place };
      done(await act(world, { token: student, verb: 'plan-meeting', ...plan }));
      await world.deliver();
      return tokenFor(world, MENTOR);
    };
    const [first, second] = [await planOn(3, 'Café Fredrika'), await planOn(9, 'Campus Allegro')];
    const pageOf = async (token: string, ask = '') =>
      (await world.participantApi('GET', '/a', { query: `t=${token}&lang=en${ask}` })).body;
    for (const [token, own, other] of [
      [first, 'Café Fredrika', 'Campus Allegro'],
      [second, 'Campus Allegro', 'Café Fredrika'],
    ] as const) {
      const body = await pageOf(token);
      for (const part of [own, 'value="move-meeting"', 'value="cancel-meeting"'])
        expect(body).toContain(part);
      expect(body).not.toContain(other);
      expect(await pageOf(token, '&ask=report-meeting')).toContain('value="report-meeting"');
    }
    const [, meetingId] = world.factsOf('MeetingPlanned').map(({ data }) => data['meetingId']);
    done(await act(world, { token: second, verb: 'cancel-meeting', meetingId }));
    expect(await pageOf(second)).toMatch(/data-ended="cancelled"[\s\S]*Café Fredrika/);
    await daysPass(world, 4);
    expect(await pageOf(first)).toMatch(
      /data-ended="over"[\s\S]*ask=report-meeting[\s\S]*value="plan-meeting"/,
    );
    done(await act(world, { token: first, ...meeting(world, { heldOn: addDays(today(world), -1) }) }));
    expect(await pageOf(first)).toContain('data-ended="told"');
  });

  it('can be followed by another while it lies ahead, from the page about the pair', async () => {
    const { world, student } = await aPair();
    const plan = { time: '16:30', minutes: '45', mode: 'IN_PERSON' };
    const post = (fields: Record<string, string>) =>
      world.participantApi('POST', '/a', {
        form: { t: student, lang: 'en', verb: 'plan-meeting', ...fields },
      });
    await post({ ...plan, date: addDays(today(world), 3) });
    const page = await world.participantApi('GET', '/a', { query: `t=${student}&ask=plan-meeting&lang=en` });
    expect(page.body).toMatch(/name="another" value="on"><button[^>]* name="show" value="en"/);
    const empty = await post({ another: 'on', show: 'en' });
    expect(empty.body).toContain('value="plan-meeting"');
    expect(empty.body).not.toContain('value="move-meeting"');
    // A fault keeps the second plan, and does not turn it into a change of the first.
    const faulty = await post({ ...plan, another: 'on', date: addDays(today(world), -1) });
    expect([faulty.status, faulty.body.includes('value="move-meeting"')]).toEqual([422, false]);
    expect((await post({ ...plan, another: 'on', date: addDays(today(world), 9) })).status).toBe(200);
    expect(world.factsOf('MeetingPlanned')).toHaveLength(2);
    expect(world.factsOf('MeetingRescheduled')).toEqual([]);
  });

  it('takes day and time as people write them, where no browser has read them', async () => {
    const { world, student } = await aPair();
    const [year, month, day] = addDays(today(world), 20).split('-');
    const form = { t: student, lang: 'fi', verb: 'plan-meeting', minutes: '45', mode: 'ONLINE' };
    const post = (fields: Record<string, string>) =>
      world.participantApi('POST', '/a', { form: { ...form, ...fields } });
    const typed = { date: `${day}.${month}.${year}`, time: 'klo 16.30' };
    expect((await post(typed)).status).toBe(200);
    expect(world.factsOf('MeetingPlanned').map(({ data }) => data['startsAt'])).toEqual([
      instantAt(`${year}-${month}-${day}`, '16:30').toISOString(),
    ]);
    expect((await post({ ...typed, another: 'on', date: `${day}.${month}.` })).status).toBe(422);
  });

  it('keeps its Finnish time across the change of the clocks', async () => {
    const { world, student } = await aPair();
    for (const [date, hour] of [
      ['2027-03-26', '14'],
      ['2027-03-29', '13'],
    ] as const) {
      done(
        await act(world, {
          token: student,
          verb: 'plan-meeting',
          date,
          time: '16:00',
          minutes: 60,
          mode: 'PHONE',
        }),
      );
      expect(world.factsOf('MeetingPlanned').at(-1)?.data['startsAt']).toBe(`${date}T${hour}:00:00.000Z`);
      await world.deliver();
      const entry = world.mails.to(STUDENT).at(-1)?.calendar ?? '';
      expect(entry).toContain(`DTSTART:${date.replaceAll('-', '')}T${hour}0000Z`);
      expect(entry).not.toContain('TZID');
    }
  });
});
