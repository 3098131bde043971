import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { look, press, signedIn, waitingIn } from './own-page.ts';
import { act, aProposal, asCoordinator, done, tokenFor } from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const ADA = 'ada@example.org';
const LIN = 'lin@student.centria.fi';
const LASTING = 'lin@example.net';
const GOOD = { going: '4', towardsGoal: '4', meetings: '2', help: 'NO' };

/** A pair with the kick-off on 15.4.2027: the mid-point is on 1.7., which the sleeping weeks move to 16.8.; hence an own closing. */
const aFormedPair = async (student: Json = {}) => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: ADA, locale: 'en' },
    student: { email: LIN, lastingEmail: LASTING, locale: 'sv', ...student },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  done(await asCoordinator(world, 'PUT', `cohorts/${proposal.cohortId}/settings`, { closing: '2027-10-29' }));
  return { world, pairId: String(world.factsOf('PairFormed')[0]?.data['pairId']), ...proposal };
};
const morning = async (world: World, date: string) => {
  world.setClock(`${date}T04:00:00Z`);
  await world.jobs.watchPairs();
  await world.deliver();
  world.setClock(`${date}T07:00:00Z`);
  await world.jobs.sendReminders();
  await world.deliver();
};
const lettersTo = (world: World, address: string) => world.mails.to(address).map(({ subject }) => subject);
const post = (world: World, token: string, form: Record<string, string>) =>
  world.participantApi('POST', '/a', {
    form: { t: token, verb: 'answer-survey', lang: 'en', ...form },
    headers: { origin: WEB_ORIGIN },
  });
const surveysOf = async (world: World, pairId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `pairs/${pairId}/surveys`));
const alarmsIn = async (world: World) =>
  itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))
    .map(({ kind }) => String(kind))
    .filter((kind) => kind.startsWith('SURVEY'));
const MIDPOINT = '2027-08-16';

describe('a survey', () => {
  it('comes to both by mail on its day, once, each in their language', async () => {
    const { world } = await aFormedPair();
    await morning(world, MIDPOINT);
    expect(lettersTo(world, ADA).at(-1)).toBe('Please answer: How is it going halfway?');
    expect(lettersTo(world, LIN).at(-1)).toBe('Svara gärna: Hur går det så här halvvägs?');
    await morning(world, '2027-08-17');
    expect(world.factsOf('SurveyOpened')).toHaveLength(2);
  });

  it('is one page from a link, is answered without a script, and shows the same outcome again', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, MIDPOINT);
    const token = tokenFor(world, ADA);
    for (let look = 0; look < 3; look += 1) {
      const { status, body } = await world.participantApi('GET', '/a', { query: `t=${token}` });
      expect(status).toBe(200);
      expect(body).toContain('How is the mentoring going?');
      expect(body).toContain('This is about your mentoring with Lin.');
    }
    expect(world.factsOf('SurveyAnswered')).toHaveLength(0);
    const answer = await post(world, token, { ...GOOD, words: 'More coffee.' });
    expect([answer.status, answer.body.includes('Thank you for your answers')]).toEqual([200, true]);
    expect((await post(world, token, { ...GOOD, going: '1' })).body).toContain('Thank you for your answers');
    expect(world.factsOf('SurveyAnswered')).toHaveLength(1);
    expect(await surveysOf(world, pairId)).toMatchObject([
      {
        role: 'mentor',
        status: 'ANSWERED',
        answers: [
          { id: 'going', ask: 'scale', value: '4' },
          { id: 'towardsGoal', ask: 'scale', value: '4' },
          { id: 'meetings', ask: 'count', value: '2' },
          { id: 'help', ask: 'choice', value: 'NO' },
          { id: 'words', ask: 'words', value: 'More coffee.' },
        ],
      },
      { role: 'student', status: 'OPEN', answers: [] },
    ]);
    expect(await alarmsIn(world)).toEqual([]);
  });

  it('keeps what was typed where an answer is at fault, says so at the field, and stores nothing', async () => {
    const { world } = await aFormedPair();
    await morning(world, MIDPOINT);
    const { status, body } = await post(world, tokenFor(world, ADA), {
      ...GOOD,
      going: '9',
      meetings: '-3',
      words: 'Kept.',
    });
    expect(status).toBe(422);
    expect(body).toContain('Choose one of the numbers.');
    expect(body).toContain('Write a whole number from 0 to 30.');
    expect(body).toContain('Kept.');
    expect(body).toContain('value="-3"');
    expect(world.factsOf('SurveyAnswered')).toHaveLength(0);
  });

  it('with a low rating opens a task at once, and the other one hears nothing', async () => {
    const { world } = await aFormedPair();
    await morning(world, MIDPOINT);
    const token = tokenFor(world, LIN);
    const before = world.mails.letters.length;
    done(
      await act(world, {
        token,
        verb: 'answer-survey',
        answers: { going: 1, towardsGoal: 3, meetings: 0, help: 'YES' },
      }),
    );
    await world.deliver();
    expect(await alarmsIn(world)).toEqual(['SURVEY_ALARM']);
    expect(world.mails.letters.length).toBe(before);
    const other = await world.participantApi('POST', '/api/participant/links/view', {
      json: { token: tokenFor(world, ADA) },
    });
    expect(Object.keys(other.json).sort()).toEqual([
      'answerBy',
      'kind',
      'role',
      'standing',
      'verb',
      'version',
    ]);
  });

  it('is recalled once, and ends unanswered after two weeks', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, MIDPOINT);
    for (let day = 17; day <= 31; day += 1) await morning(world, `2027-08-${day}`);
    expect(
      lettersTo(world, ADA).filter((subject) => subject.startsWith('Reminder: How is it going halfway?')),
    ).toHaveLength(1);
    const token = tokenFor(world, ADA);
    expect((await surveysOf(world, pairId)).map(({ status }) => status)).toEqual(['EXPIRED', 'EXPIRED']);
    expect((await post(world, token, GOOD)).body).toContain('This survey is closed');
    expect(await alarmsIn(world)).toEqual([]);
  });

  it('about the work is recalled no more once the pair has ended, which is asked about its end instead', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, MIDPOINT);
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'staff', reason: 'OTHER' }));
    for (let day = 17; day <= 31; day += 1) await morning(world, `2027-08-${day}`);
    const reminders = lettersTo(world, ADA).filter((subject) => subject.startsWith('Reminder:'));
    expect(new Set(reminders)).toEqual(new Set(['Reminder: How was your mentoring?']));
  });

  it('about the work does not wait on the own page once the pair has ended, and the one about its end does', async () => {
    const { world, pairId } = await aFormedPair();
    await morning(world, MIDPOINT);
    const cookie = await signedIn(world, ADA);
    expect((await look(world, cookie)).body).toContain('Answer the survey: How is it going halfway?');
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'staff', reason: 'OTHER' }));
    const { body } = await look(world, cookie);
    expect(waitingIn(body).filter((name) => name.includes('survey'))).toEqual([
      expect.stringMatching(/^Answer the survey: How was your mentoring\? \(by /),
    ]);
    expect(body).toContain('<li>How is it going halfway? – over</li>');
    expect(body).toMatch(/<li>How was your mentoring\? – open until /);
  });

  it('of half a year later goes to the lasting address, of those alone who have agreed', async () => {
    const { world, pairId } = await aFormedPair({ consents: { followUp: true } });
    const silent = await aFormedPair();
    for (const one of [{ world, pairId }, silent]) {
      one.world.setClock('2027-05-03T09:00:00Z');
      done(
        await asCoordinator(one.world, 'PUT', `pairs/${one.pairId}/end`, { by: 'student', reason: 'MOVED' }),
      );
      await one.world.deliver();
      await morning(one.world, '2027-11-01');
    }
    expect(lettersTo(world, LASTING)).toEqual(['Svara gärna: Hur har du det nu?']);
    expect(silent.world.factsOf('SurveyOpened').filter(({ data }) => data['kind'] === 'FOLLOWUP6')).toEqual(
      [],
    );
    done(
      await act(world, {
        token: tokenFor(world, LASTING),
        verb: 'answer-survey',
        answers: { outcome: 'JOB_OWN_FIELD', through: 'MENTOR', region: 'OSTROBOTHNIA' },
      }),
    );
    expect(world.factsOf('SurveyAnswered').at(-1)?.data).toMatchObject({
      outcome: 'JOB_OWN_FIELD',
      through: 'MENTOR',
      region: 'OSTROBOTHNIA',
    });
  });

  it('of half a year later is withdrawn with the consent, and nothing is mailed about it any more', async () => {
    const { world, pairId } = await aFormedPair({ consents: { followUp: true } });
    world.setClock('2027-05-03T09:00:00Z');
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'student', reason: 'MOVED' }));
    await world.deliver();
    await morning(world, '2027-11-01');
    expect(lettersTo(world, LASTING)).toHaveLength(1);
    const cookie = await signedIn(world, LIN);
    await press(world, cookie, '/a/me/consents', { purpose: 'FOLLOW_UP', wish: 'withdraw' });
    await world.deliver();
    expect(world.factsOf('SurveyWithdrawn').map(({ data }) => data['kind'])).toContain('FOLLOWUP6');
    const asked = await asCoordinator(world, 'POST', `pairs/${pairId}/surveys`, {
      kind: 'FOLLOWUP6',
      role: 'student',
    });
    expect([asked.status, asked.json['code']]).toEqual([409, 'consent-missing']);
    for (let day = 2; day <= 30; day += 1) await morning(world, `2027-11-${String(day).padStart(2, '0')}`);
    expect(lettersTo(world, LASTING)).toHaveLength(1);
  });

  it('is asked by a coordinator at any time, once until it is answered', async () => {
    const { world, pairId } = await aFormedPair();
    const ask = (kind: string, role: string) =>
      asCoordinator(world, 'POST', `pairs/${pairId}/surveys`, { kind, role });
    world.setClock('2027-05-03T09:00:00Z');
    const [first, second] = [done(await ask('PULSE', 'mentor')), done(await ask('PULSE', 'mentor'))];
    expect(second['id']).toBe(first['id']);
    await world.deliver();
    done(
      await act(world, {
        token: tokenFor(world, ADA),
        verb: 'answer-survey',
        answers: { meetings: 1, mode: 'ONLINE', going: 4, help: 'NO' },
      }),
    );
    expect(done(await ask('PULSE', 'mentor'))['id']).not.toBe(first['id']);
    expect((await ask('FOLLOWUP6', 'mentor')).json['code']).toBe('field-invalid');
  });

  it('tells response rates of a cohort on the desk, and no single answer', async () => {
    const { world, cohortId } = await aFormedPair();
    await morning(world, MIDPOINT);
    await post(world, tokenFor(world, ADA), GOOD);
    const items = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/surveys`));
    expect(items).toMatchObject([
      { kind: 'MIDPOINT', role: 'student', asked: 1, answered: 0 },
      { kind: 'MIDPOINT', role: 'mentor', asked: 1, answered: 1 },
    ]);
    expect(JSON.stringify(items)).not.toContain('mean');
  });
});
