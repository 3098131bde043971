import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/kernel/dates.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { aPair, daysPass, held, MENTOR, meeting, pairSubjectsTo, STUDENT, today } from './pair-scenes.ts';
import { act, asCoordinator, done, tasksIn, tokenFor } from './scenes.ts';

describe('a meeting by link', () => {
  it('is reported by one, confirmed by the other, and counts once', async () => {
    const { world, student } = await aPair();
    expect(done(await act(world, { token: student, ...meeting(world) }))).toMatchObject({
      standing: 'reported',
    });
    expect(done(await act(world, { token: student, ...meeting(world) }))).toMatchObject({
      standing: 'reported',
    });
    await world.deliver();
    const toConfirm = tokenFor(world, MENTOR);
    expect(await held(world)).toBe(0);
    for (let looks = 0; looks < 5; looks += 1)
      expect((await world.participantApi('GET', '/a', { query: `t=${toConfirm}` })).status).toBe(200);
    expect(world.factsOf('MeetingConfirmed')).toEqual([]);
    for (let presses = 0; presses < 2; presses += 1)
      expect(done(await act(world, { token: toConfirm, verb: 'confirm-meeting', mood: 5 }))).toMatchObject({
        standing: 'confirmed',
      });
    await world.deliver();
    expect([await held(world), world.factsOf('MeetingReported').length]).toEqual([1, 1]);
  });

  it('counts after seven silent days', async () => {
    const { world, student } = await aPair();
    done(await act(world, { token: student, ...meeting(world) }));
    await daysPass(world, 7);
    expect(await held(world)).toBe(0);
    await daysPass(world, 1);
    expect([await held(world), world.factsOf('MeetingConfirmed')[0]?.data['confirmed']]).toEqual([
      1,
      'SILENCE',
    ]);
  });

  it('that both report at the same moment is one meeting, confirmed by both', async () => {
    const { world, mentor, student } = await aPair();
    const [one, other] = await Promise.all(
      [mentor, student].map(async (token) => done(await act(world, { token, ...meeting(world) }))),
    );
    expect([one?.['standing'], other?.['standing']].sort()).toEqual(['confirmed', 'reported']);
    await world.deliver();
    expect([await held(world), world.factsOf('MeetingReported').length]).toEqual([1, 1]);
  });

  it.each([
    ['ahead', { day: 'other', heldOn: '2027-03-01', minutes: '60' }, 'Choose today or a day before it.'],
    ['before the pair', { day: 'other', heldOn: '2027-01-01', minutes: '60' }, 'before you became a pair'],
    ['with negative minutes', { day: 'today', minutes: '-30' }, 'how many minutes'],
    [
      'with a mood off the scale',
      { day: 'today', minutes: '60', mood: '9' },
      'Choose one of the alternatives.',
    ],
    ['without a day', { minutes: '60' }, 'Choose the day.'],
  ])('%s is refused at the field, and nothing is stored', async (_, answer, sentence) => {
    const { world, student } = await aPair();
    const form = { t: student, verb: 'report-meeting', lang: 'en', mode: 'ONLINE', ...answer };
    const page = await world.participantApi('POST', '/a', { form });
    expect(page.status).toBe(422);
    expect(page.body).toContain(sentence);
    expect(world.factsOf('MeetingReported')).toEqual([]);
  });

  it('is thanked for where it was taken, and shown as it counts', async () => {
    const { world, pairId, student, mentor } = await aPair();
    await daysPass(world, 3);
    done(await act(world, { token: student, ...meeting(world, { minutes: 30 }) }));
    const report = { t: mentor, lang: 'en', day: 'today', mode: 'ONLINE', minutes: '90' };
    const page = await world.participantApi('POST', '/a', { form: { ...report, verb: 'report-meeting' } });
    expect(page.body).toContain('the meeting counts');
    expect(page.body).toContain('30 minutes');
    const [first] = world.factsOf('MeetingConfirmed');
    const path = `meetings/${String(first?.data['meetingId'])}`;
    done(await asCoordinator(world, 'PUT', `${path}/dismissal`));
    const after = await world.participantApi('POST', '/a', { form: { ...report, verb: 'report-meeting' } });
    expect(after.body).not.toContain('Thank you');
    expect(after.body).toContain('A coordinator has found that it did not take place.');
    // A day whose report was corrected to another one has a meeting of its own.
    await daysPass(world, 2);
    const on = today(world);
    done(await act(world, { token: student, ...meeting(world) }));
    const meetingId = String(world.factsOf('MeetingReported').at(-1)?.data['meetingId']);
    const earlier = { heldOn: addDays(on, -1), minutes: 60, mode: 'IN_PERSON' };
    done(await asCoordinator(world, 'PUT', `meetings/${meetingId}/correction`, earlier));
    done(await act(world, { token: student, ...meeting(world) }));
    expect(world.factsOf('MeetingReported').at(-1)?.data).toMatchObject({
      pairId,
      heldOn: on,
      meetingId: `${meetingId}n2`,
    });
  });

  it('is not thanked for on the day of a disputed one', async () => {
    const { world, student } = await aPair();
    done(await act(world, { token: student, ...meeting(world) }));
    await world.deliver();
    done(await act(world, { token: tokenFor(world, MENTOR), verb: 'dispute-meeting' }));
    const again = await act(world, { token: student, ...meeting(world, { minutes: 45 }) });
    expect(again.json['errors']).toMatchObject([{ pointer: '/heldOn', code: 'day-told' }]);
  });

  it('is a task where the other one disputes it, and counts for nothing', async () => {
    const { world, student } = await aPair();
    done(await act(world, { token: student, ...meeting(world) }));
    await world.deliver();
    const token = tokenFor(world, MENTOR);
    expect(done(await act(world, { token, verb: 'dispute-meeting' }))).toMatchObject({
      standing: 'disputed',
    });
    await daysPass(world, 8);
    expect(await held(world)).toBe(0);
    expect(await tasksIn(world)).toContain('MEETING_DISPUTED');
  });

  it('is corrected by the other one, and then waits for the one who told of it first', async () => {
    const { world, student } = await aPair();
    await daysPass(world, 1);
    done(await act(world, { token: student, ...meeting(world) }));
    await world.deliver();
    const token = tokenFor(world, MENTOR);
    for (const language of LANGUAGES) {
      const page = await world.participantApi('GET', '/a', { query: `t=${token}&lang=${language}` });
      for (const field of ['name="heldOn"', 'name="mode"', 'name="minutes"', 'value="dispute-meeting"'])
        expect(page.body).toContain(field);
    }
    const correction = { t: token, verb: 'correct-report', lang: 'en', mode: 'ONLINE', minutes: '45' };
    const heldOn = addDays(today(world), -1);
    const before = world.mails.to(STUDENT).length;
    for (let presses = 0; presses < 2; presses += 1) {
      const form = { ...correction, heldOn };
      const page = await world.participantApi('POST', '/a', { form });
      expect([page.status, page.body.includes('the meeting is corrected')]).toEqual([200, true]);
    }
    await world.deliver();
    expect(
      world.factsOf('MeetingReported').map(({ data }) => [data['by'], data['heldOn'], data['minutes']]),
    ).toEqual([
      ['student', today(world), 60],
      ['mentor', heldOn, 45],
    ]);
    expect(pairSubjectsTo(world, STUDENT, before)).toEqual([
      'A correction about your mentoring meeting: is it right?',
    ]);
    expect(world.mails.to(STUDENT).at(-1)?.text).toContain('has corrected what was noted');
    const answer = await world.participantApi('GET', '/a', {
      query: `t=${tokenFor(world, STUDENT)}&lang=sv`,
    });
    expect(answer.body).toContain('har rättat det som var antecknat');
    expect(await held(world)).toBe(0);
    done(await act(world, { token: tokenFor(world, STUDENT), verb: 'confirm-meeting' }));
    await world.deliver();
    expect(await held(world)).toBe(1);
    expect(world.factsOf('MeetingConfirmed').map(({ data }) => data['heldOn'])).toEqual([heldOn]);
  });

  it('is corrected by whoever told of it as well, and the other one gets one letter with what stands', async () => {
    const { world, student } = await aPair();
    const before = world.mails.to(MENTOR).length;
    for (const minutes of [60, 90])
      done(await act(world, { token: student, ...meeting(world, { minutes }) }));
    await world.deliver();
    const letters = world.mails.to(MENTOR).slice(before);
    expect(letters.map(({ text }) => [/90.min/.test(text), /60.min/.test(text)])).toEqual([[true, false]]);
  });

  it.each([
    ['ahead', { heldOn: '2027-03-01' }, 'Choose today or a day before it.'],
    ['of another meeting', { heldOn: 'yesterday' }, 'Another meeting is noted for this day.'],
    ['that is missing', { heldOn: '' }, 'Choose the day.'],
  ])(
    'is not corrected to a day %s: refused at the field, with what was typed',
    async (_, answer, sentence) => {
      const { world, student } = await aPair();
      await daysPass(world, 1);
      const yesterday = addDays(today(world), -1);
      for (const heldOn of [yesterday, today(world)])
        done(await act(world, { token: student, ...meeting(world, { heldOn }) }));
      await world.deliver();
      const heldOn = answer.heldOn === 'yesterday' ? yesterday : answer.heldOn;
      const asked = { verb: 'correct-report', lang: 'en', mode: 'PHONE', minutes: '45', heldOn };
      const form = { t: tokenFor(world, MENTOR), ...asked };
      const page = await world.participantApi('POST', '/a', { form });
      expect(page.status).toBe(422);
      expect(page.body).toContain(sentence);
      expect(page.body).toMatch(/<details[^>]* open/);
      expect(world.factsOf('MeetingReported')).toHaveLength(2);
    },
  );

  it('is asked for by a pulse after thirty days, and tells of itself in three fields without a script', async () => {
    const { world, student } = await aPair();
    done(await act(world, { token: student, ...meeting(world) }));
    await daysPass(world, 29);
    const before = world.mails.to(STUDENT).length;
    await daysPass(world, 1);
    expect(pairSubjectsTo(world, STUDENT, before)).toEqual([expect.stringContaining('did you meet')]);
    const token = tokenFor(world, STUDENT);
    const form = {
      t: token,
      verb: 'report-meeting',
      lang: 'en',
      day: 'yesterday',
      mode: 'ONLINE',
      minutes: '60',
    };
    expect((await world.participantApi('POST', '/a', { form })).status).toBe(200);
    expect(world.factsOf('MeetingReported').at(-1)?.data['heldOn']).toBe(addDays(today(world), -1));
  });
});
