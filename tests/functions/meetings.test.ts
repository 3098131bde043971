import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { FINANCE } from './api.ts';
import { act, aProposal, asCoordinator, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const MENTOR = 'mentor@example.org';
const STUDENT = 'student@example.org';

/** A mentor and a student who have both said yes; each has a link to everything about their pair. */
const aPair = async (world: World = aWorld()) => {
  const proposal = await aProposal(world, { mentor: { email: MENTOR }, student: { email: STUDENT } });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed').at(-1)?.data['pairId']);
  return { world, pairId, mentor: tokenFor(world, MENTOR), student: tokenFor(world, STUDENT) };
};

const today = (world: World): string => localDateOf(world.now());

const meeting = (world: World, changes: object = {}) => ({
  verb: 'report-meeting',
  ...{ heldOn: today(world), mode: 'IN_PERSON', minutes: 60 },
  ...changes,
});

/** Days pass; each morning the jobs run, as they do in life. */
const daysPass = async (world: World, days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    const next = addDays(today(world), 1);
    world.setClock(instantAt(next, '06:30'));
    await world.jobs.watchPairs();
    await world.deliver();
    world.setClock(instantAt(next, '09:00'));
    await world.jobs.sendReminders();
    await world.deliver();
  }
};

/** Mails about the pair: both are still asked a few questions about themselves. */
const subjectsTo = (world: World, address: string, from = 0): readonly string[] =>
  world.mails
    .to(address)
    .slice(from)
    .map(({ subject }) => subject)
    .filter((subject) => !/frågor|questions/.test(subject));

const held = async (world: World): Promise<unknown> => {
  const { indicators } = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
      query: 'decision=dec_permanent',
      claims: FINANCE,
    }),
  ) as { indicators: { key: string; actual: number }[] };
  return indicators.find(({ key }) => key === 'meetings.held')?.actual;
};

const tasksIn = async (world: World): Promise<unknown[]> =>
  (
    done(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')) as { items: { kind: string }[] }
  ).items.map(({ kind }) => kind);

describe('the start of a pair', () => {
  it('is an agreement that both confirm by their links, with the wishes of both', async () => {
    const { world, mentor, student } = await aPair();
    const terms = { goals: 'A first job in the region.', rhythm: 'monthly', secret: true };
    for (const language of LANGUAGES) {
      const page = await world.participantApi('GET', '/a', { query: `t=${mentor}&lang=${language}` });
      expect([page.status, page.body.includes('name="goals"')]).toEqual([200, true]);
    }
    const half = done(await act(world, { token: student, verb: 'confirm-agreement', ...terms }));
    expect(half).toMatchObject({ standing: 'waiting' });
    const whole = done(await act(world, { token: mentor, verb: 'confirm-agreement', ...terms }));
    expect(whole).toMatchObject({ standing: 'agreed', terms: { goals: terms.goals } });
    expect(done(await act(world, { token: mentor, verb: 'confirm-agreement', ...terms }))).toEqual(whole);
    expect([world.factsOf('PairAgreementConfirmed').length, world.factsOf('PairActivated').length]).toEqual([
      1, 1,
    ]);
    await world.deliver();
    const before = world.mails.to(STUDENT).length;
    done(
      await act(world, { token: mentor, verb: 'confirm-agreement', ...terms, goals: 'A thesis and a job.' }),
    );
    await world.deliver();
    expect(subjectsTo(world, STUDENT, before)).toHaveLength(1);
  });

  it('shows a form with its faults where a box is missing, and stores nothing', async () => {
    const { world, student } = await aPair();
    const page = await world.participantApi('POST', '/a', {
      form: { t: student, verb: 'confirm-agreement', lang: 'en', goals: 'short', rhythm: 'monthly' },
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('id="problems"');
    expect(page.body).toContain('Tick this to agree.');
    expect(world.factsOf('PairAgreementProposed')).toEqual([]);
  });

  it('nudges the student on day 7, asks the mentor on day 10, and is a task on day 14 where nobody answers', async () => {
    const { world } = await aPair();
    const sent = [world.mails.to(MENTOR).length, world.mails.to(STUDENT).length] as const;
    await daysPass(world, 6);
    expect([subjectsTo(world, MENTOR, sent[0]), subjectsTo(world, STUDENT, sent[1])]).toEqual([[], []]);
    await daysPass(world, 1);
    expect(subjectsTo(world, STUDENT, sent[1])).toHaveLength(1);
    await daysPass(world, 3);
    expect(subjectsTo(world, MENTOR, sent[0])).toHaveLength(1);
    expect(await tasksIn(world)).toEqual([]);
    await daysPass(world, 4);
    expect(await tasksIn(world)).toEqual(['PAIR_AT_RISK']);
    // Nobody hears of the risk; on day 17 each hears once more about the agreement.
    expect([subjectsTo(world, MENTOR, sent[0]).length, subjectsTo(world, STUDENT, sent[1]).length]).toEqual([
      1, 1,
    ]);
    await daysPass(world, 30);
    expect(subjectsTo(world, STUDENT, sent[1])).toHaveLength(2);
  });

  it('is a call before day 14 where the mentor says no, and is well again once they are in touch', async () => {
    const { world } = await aPair();
    await daysPass(world, 10);
    const token = tokenFor(world, MENTOR);
    const page = await world.participantApi('GET', '/a', { query: `t=${token}` });
    expect(page.body).toContain('not-heard');
    expect(done(await act(world, { token, verb: 'not-heard' }))).toMatchObject({ standing: 'no' });
    expect(await tasksIn(world)).toEqual(['PAIR_NEEDS_CALL']);
    done(await act(world, { token, verb: 'in-touch' }));
    expect(await tasksIn(world)).toEqual([]);
    expect(world.factsOf('PairRecovered')).toHaveLength(1);
  });
});

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
    expect(subjectsTo(world, STUDENT, before)).toEqual(['Your mentoring meeting is noted: is that right?']);
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

  it('is asked for by a pulse after thirty days, and tells of itself in three fields without a script', async () => {
    const { world, student } = await aPair();
    done(await act(world, { token: student, ...meeting(world) }));
    await daysPass(world, 29);
    const before = world.mails.to(STUDENT).length;
    await daysPass(world, 1);
    expect(subjectsTo(world, STUDENT, before)).toEqual([expect.stringContaining('did you meet')]);
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

describe('a link to a pair', () => {
  it('opens every page about the pair in three languages, and none about anything else', async () => {
    const { world, mentor } = await aPair();
    const facts = world.twin.allFacts().length;
    for (const ask of [
      'confirm-agreement',
      'confirm-contact',
      'plan-meeting',
      'report-meeting',
      'ask-for-help',
    ])
      for (const language of LANGUAGES) {
        const page = await world.participantApi('GET', '/a', {
          query: `t=${mentor}&ask=${ask}&lang=${language}`,
        });
        expect([ask, page.status, page.body.includes(`lang="${language}"`)]).toEqual([ask, 200, true]);
        expect(page.body).not.toMatch(/undefined|\[object/);
      }
    const foreign = await world.participantApi('GET', '/a', { query: `t=${mentor}&ask=raise-capacity` });
    expect(foreign.body).toContain('name="goals"');
    expect((await act(world, { token: mentor, verb: 'raise-capacity' })).status).toBeGreaterThanOrEqual(400);
    expect(world.twin.allFacts()).toHaveLength(facts);
  });

  it('asks for help in confidence: a task the same day, and not a word to the partner', async () => {
    const { world, student, mentor } = await aPair();
    const before = world.mails.letters.length;
    expect(done(await act(world, { token: student, verb: 'ask-for-help' }))).toMatchObject({
      standing: 'asked',
    });
    await world.deliver();
    expect(await tasksIn(world)).toEqual(['HELP_ASKED']);
    expect(world.mails.letters).toHaveLength(before);
    for (const ask of ['confirm-agreement', 'report-meeting', 'ask-for-help']) {
      const page = await world.participantApi('GET', '/a', { query: `t=${mentor}&ask=${ask}` });
      expect(page.body).not.toMatch(/data-outcome="help-asked"/);
    }
    expect(JSON.stringify(world.twin.allFacts().map(({ data }) => data))).not.toContain(
      '"role":"student","rule":"HELP',
    );
  });

  it('says that the pair has ended, and takes nothing more', async () => {
    const { world, student, pairId } = await aPair();
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'student', reason: 'MOVED' }));
    const page = await world.participantApi('GET', '/a', { query: `t=${student}&ask=report-meeting` });
    expect(page.body).toContain('data-outcome="pair-over"');
    await daysPass(world, 60);
    expect(world.factsOf('PairReminded')).toEqual([]);
  });
});

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
});
