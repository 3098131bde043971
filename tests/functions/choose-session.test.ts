import { describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  CONFIRMED,
  done,
  mailsLeave,
  openCohort,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const ADA = 'ada@example.org';
const BO = 'bo@example.org';
const TRAINED = { training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: ['STUDENT_BRIEFING'] } };
const PLAN = {
  module: 'MENTOR_ROLE',
  startsAt: '2027-02-03T14:00:00+02:00',
  minutes: 120,
  mode: 'IN_PERSON',
  place: 'Campus Allegro',
  language: 'sv',
  seats: 2,
};

const plan = async (world: World, cohortId: string, changes: Json = {}): Promise<string> => {
  const session = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      ...PLAN,
      confirmed: CONFIRMED,
      ...changes,
    }),
  );
  await world.deliver();
  return String(session['id']);
};
const sessionIn = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `training-sessions/${id}`)) as {
    enrolled: string[];
    participants: { applicationId: string; chosenAt?: string }[];
  };
const choosing = async (plans: readonly Json[] = [{}, { startsAt: '2027-02-10T17:00:00+02:00' }]) => {
  const world = aWorld();
  const cohortId = await openCohort(world, {
    ...TRAINED,
    training: { mentor: ['MENTOR_ROLE'], student: [] },
  });
  const sessions: string[] = [];
  for (const changes of plans) sessions.push(await plan(world, cohortId, changes));
  const id = await approved(world, aMentor({ email: ADA, locale: 'en' }));
  await mailsLeave(world);
  await mailsLeave(world, 50);
  return { world, cohortId, sessions, id, token: tokenFor(world, ADA) };
};
const choose = (world: World, token: string, sessions: Json) =>
  act(world, { token, verb: 'choose-session', sessions });
const press = (world: World, form: Record<string, string>) =>
  world.participantApi('POST', '/a', { form: { lang: 'en', ...form }, headers: { origin: WEB_ORIGIN } });
const page = async (world: World, token: string, lang = 'en') =>
  (await world.participantApi('GET', '/a', { query: `t=${token}&lang=${lang}` })).body;
const subjects = (world: World, address = ADA) => world.mails.to(address).map(({ subject }) => subject);

describe('a person who is approved while sessions are planned', () => {
  it('gets a mail with the sessions, and a page with place, Finnish time, language and seats left', async () => {
    const { world, token } = await choosing();
    expect(subjects(world).at(-1)).toBe('Choose your training session');
    const told = world.mails.to(ADA).at(-1)?.text.replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      'The mentor’s role: Wednesday 3 Feb 2027, 14:00–16:00 Finnish time, Campus Allegro',
    );
    const shown = await page(world, token);
    expect(shown).toContain('Wednesday 3 Feb 2027, 14:00–16:00 Finnish time');
    expect(shown).toContain('Campus Allegro');
    expect(shown).toContain('In Swedish');
    expect(shown).toContain('2 seats left');
    expect(await page(world, token, 'fi')).toContain('2 paikkaa vapaana');
    expect(await page(world, token, 'sv')).toContain('2 platser kvar');
  });

  it('has a seat after the press, is named as one who chose, and gets a calendar file', async () => {
    const { world, sessions, id, token } = await choosing();
    const [first = ''] = sessions;
    const { status, body } = await press(world, {
      t: token,
      verb: 'choose-session',
      'sessions.MENTOR_ROLE': first,
    });
    expect(status).toBe(200);
    expect(body).toContain('You have a seat');
    expect(body).toContain('Wednesday 3 Feb 2027');
    await world.deliver();
    const { participants } = await sessionIn(world, first);
    expect(participants).toMatchObject([{ applicationId: id, chosenAt: world.now().toISOString() }]);
    const { calendar = '' } = world.mails.to(ADA).at(-1) ?? {};
    expect(calendar).toMatch(/SEQUENCE:\d+/);
    expect(calendar).toContain('METHOD:REQUEST');
  });

  it('moves to another session by the same link, with the same entry in the calendar', async () => {
    const { world, sessions, token } = await choosing();
    const [first = '', second = ''] = sessions;
    done(await choose(world, token, { MENTOR_ROLE: first }));
    await world.deliver();
    const before = world.mails.to(ADA).at(-1)?.calendar ?? '';
    done(await choose(world, token, { MENTOR_ROLE: second }));
    await world.deliver();
    const after = world.mails.to(ADA).at(-1)?.calendar ?? '';
    const read = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1]?.trim();
    expect(read(after, 'UID')).toBe(read(before, 'UID'));
    expect(Number(read(after, 'SEQUENCE'))).toBeGreaterThan(Number(read(before, 'SEQUENCE')));
    expect((await sessionIn(world, first)).enrolled).toEqual([]);
    expect((await sessionIn(world, second)).enrolled).toHaveLength(1);
  });

  it('chooses twice the same and has one seat, and one mail', async () => {
    const { world, sessions, token } = await choosing();
    for (let time = 0; time < 2; time += 1)
      done(await choose(world, token, { MENTOR_ROLE: sessions[0] ?? '' }));
    await world.deliver();
    expect(subjects(world).filter((subject) => subject.startsWith('Save the date'))).toHaveLength(1);
    expect(world.factsOf('TrainingEnrolled')).toHaveLength(1);
  });

  it('cannot leave a session that has begun, nor choose one', async () => {
    const { world, sessions, token } = await choosing();
    done(await choose(world, token, { MENTOR_ROLE: sessions[0] ?? '' }));
    world.setClock('2027-02-03T12:00:00Z');
    const late = await choose(world, token, { MENTOR_ROLE: sessions[1] ?? '' });
    expect([late.status, late.json['code']]).toEqual([400, 'field-invalid']);
    expect(JSON.stringify(late.json)).toContain('session-begun');
    expect(await page(world, token)).toContain('This session has begun');
  });

  it('is refused a full session at its question, in words, and nothing is lost', async () => {
    const { world, sessions, token } = await choosing([
      { seats: 1 },
      { startsAt: '2027-02-10T17:00:00+02:00' },
    ]);
    const other = await approved(world, aMentor({ email: BO, locale: 'en' }));
    await mailsLeave(world);
    await mailsLeave(world, 50);
    done(await choose(world, tokenFor(world, BO), { MENTOR_ROLE: sessions[0] ?? '' }));
    const { status, body } = await press(world, {
      t: token,
      verb: 'choose-session',
      'sessions.MENTOR_ROLE': sessions[0] ?? '',
    });
    expect(status).toBe(422);
    expect(body).toContain('This session has just become full. Choose another one.');
    expect(body).toContain('Full: no seat left');
    expect((await sessionIn(world, sessions[0] ?? '')).enrolled).toEqual([other]);
  });

  it('shares the last seat with nobody who presses at the same moment', async () => {
    const { world, sessions, token } = await choosing([
      { seats: 1 },
      { startsAt: '2027-02-10T17:00:00+02:00' },
    ]);
    await approved(world, aMentor({ email: BO, locale: 'en' }));
    await mailsLeave(world);
    await mailsLeave(world, 50);
    const answers = await Promise.all(
      [token, tokenFor(world, BO)].map((of) => choose(world, of, { MENTOR_ROLE: sessions[0] ?? '' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await sessionIn(world, sessions[0] ?? '')).enrolled).toHaveLength(1);
  });

  it('says that none suits, which a coordinator reads with a task, and can still choose', async () => {
    const { world, sessions, id, token } = await choosing();
    const { body } = await press(world, {
      t: token,
      verb: 'no-session-suits',
      words: 'Only evenings, please',
    });
    expect(body).toContain('Thank you for telling us');
    expect(await tasksIn(world)).toEqual(['SESSIONS_UNSUITED']);
    const { training } = done(await asCoordinator(world, 'GET', `applications/${id}/training`)) as {
      training: { unsuited?: { words?: string } };
    };
    expect(training.unsuited?.words).toBe('Only evenings, please');
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('evenings');
    expect(await page(world, token)).toContain('You have told us that none of these suits you');
    done(await choose(world, token, { MENTOR_ROLE: sessions[0] ?? '' }));
    const after = done(await asCoordinator(world, 'GET', `applications/${id}/training`))['training'] as Json;
    expect(after['unsuited']).toBeUndefined();
  });

  it.each([
    [{}, 'required'],
    [{ MENTOR_ROLE: 'trs_none' }, 'session-gone'],
    [{ STUDENT_BRIEFING: 'trs_none' }, 'choice-unknown'],
  ])('is refused the choice %j', async (wanted, code) => {
    const { world, token } = await choosing();
    const { status, json } = await choose(world, token, wanted);
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain(code);
    expect(world.factsOf('TrainingEnrolled')).toHaveLength(0);
  });

  it('is reminded once, a coordinator hears of it before the matching, and a seat ends both', async () => {
    const { world } = await choosing();
    for (let day = 0; day < 90; day += 1) {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.deliver();
    }
    expect(
      subjects(world).filter((subject) => subject === 'Reminder: choose your training session'),
    ).toHaveLength(1);
    expect(await tasksIn(world)).toContain('SEAT_MISSING');
  });

  it('opens the page a hundred times, and nothing has changed', async () => {
    const { world, token } = await choosing();
    const before = world.twin.allFacts().length;
    for (let time = 0; time < 100; time += 1) await page(world, token);
    expect(world.twin.allFacts()).toHaveLength(before);
  });
});

describe('people who were approved before the sessions were planned', () => {
  const waiting = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, {
      training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: ['STUDENT_BRIEFING'] },
    });
    await approved(world, aMentor({ email: ADA, locale: 'en' }));
    await approved(world, aStudent({ email: BO, locale: 'sv' }));
    await mailsLeave(world);
    await mailsLeave(world, 50);
    world.pass({ minutes: 1 });
    return { world, cohortId };
  };

  it('get one mail for all sessions of one planning, and only those whom it concerns', async () => {
    const { world, cohortId } = await waiting();
    expect(subjects(world)).not.toContain('Choose your training session');
    await plan(world, cohortId);
    await plan(world, cohortId, { startsAt: '2027-02-10T17:00:00+02:00' });
    await plan(world, cohortId, { module: 'CROSS_CULTURAL', startsAt: '2027-02-12T17:00:00+02:00' });
    await mailsLeave(world);
    await mailsLeave(world, 50);
    expect(
      subjects(world).filter((subject) => subject === 'New training sessions: choose yours'),
    ).toHaveLength(1);
    expect(subjects(world, BO)).not.toContain('Nya skolningstillfällen: välj ditt');
    const shown = await page(world, tokenFor(world, ADA));
    expect(shown).toContain('You need 2 sessions: one of each kind.');
  });

  it('hear nothing where a coordinator has given them seats meanwhile', async () => {
    const { world, cohortId } = await waiting();
    const sessionId = await plan(world, cohortId, { module: 'STUDENT_BRIEFING' });
    done(
      await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, {
        everybodyWithoutSeat: true,
      }),
    );
    await world.deliver();
    await mailsLeave(world);
    await mailsLeave(world, 50);
    expect(subjects(world, BO)).not.toContain('Nya skolningstillfällen: välj ditt');
  });
});
