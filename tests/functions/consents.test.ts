import { describe, expect, it } from 'vitest';
import { appendConsent } from '../../shared/domain/privacy/consent-log.ts';
import { press, see, signedIn } from './own-page.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  personIdOf,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const ASKS = { consents: { followUp: true, story: true } };

const answersOf = async (world: World, id: string) =>
  (
    (await asCoordinator(world, 'GET', `applications/${id}`)).json['form'] as {
      answers: { consents: object };
    }
  ).answers.consents;
const consentsOf = async (world: World, personId: string) =>
  done(await asCoordinator(world, 'GET', `people/${personId}/consents`))['consents'] as {
    purpose: string;
    stands: boolean;
    entries: { isGiven: boolean; channel: string; noticeVersion: string; language: string }[];
  }[];
const logsIn = (world: World) => world.twin.records().filter(({ kind }) => kind === 'ConsentLog');
const change = async (world: World, cookie: string, purpose: string, wish: string) =>
  press(world, cookie, '/a/me/consents', { purpose, wish });

const receiptsIn = (world: World) =>
  world.mails.letters
    .filter(({ subject }) => /consent/.test(subject))
    .map(({ to, subject }) => [to, subject]);

describe('a consent', () => {
  it('is written down with the form: purpose, notice, language and way, and nothing of what was not ticked', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent(ASKS));
    const found = await consentsOf(world, await personIdOf(world, STUDENT));
    expect(found.map(({ purpose, stands }) => [purpose, stands])).toEqual([
      ['FOLLOW_UP', true],
      ['STORY', true],
    ]);
    expect(found[0]?.entries).toMatchObject([{ isGiven: true, channel: 'FORM', language: 'en' }]);
    expect(found[0]?.entries[0]?.noticeVersion).toMatch(/^20\d\d-\d\d/);
    expect(world.factsOf('ConsentGiven').map(({ data }) => data['purpose'])).toEqual(['FOLLOW_UP', 'STORY']);
  });

  it('is given and taken back by one press each on the own page, in the answers too, once however often', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    const personId = await personIdOf(world, STUDENT);
    const cookie = await signedIn(world, STUDENT);
    expect((await see(world, cookie, '/a/me/consents')).body).toContain('value="give"');
    for (let n = 0; n < 2; n += 1) await change(world, cookie, 'FOLLOW_UP', 'give');
    expect(await answersOf(world, id)).toMatchObject({ followUp: true });
    for (let n = 0; n < 2; n += 1) await change(world, cookie, 'FOLLOW_UP', 'withdraw');
    expect(await answersOf(world, id)).toMatchObject({ followUp: false });
    const [log, ...more] = await consentsOf(world, personId);
    expect(more).toEqual([]);
    expect(log?.stands).toBe(false);
    expect(log?.entries.map(({ isGiven, channel }) => [isGiven, channel])).toEqual([
      [false, 'OWN_PAGE'],
      [true, 'OWN_PAGE'],
    ]);
    const page = (await see(world, cookie, '/a/me/consents')).body;
    expect(page).toContain('taken back, on the own page');
    expect((await see(world, cookie, '/a/me/data')).body).toContain('taken back, on the own page');
    const file = JSON.parse((await see(world, cookie, '/a/me/data/file')).body) as { consents: unknown[] };
    expect(file.consents).toHaveLength(1);
  });

  it('is taken back however often somebody has changed their mind, and given no more then', () => {
    const about = { personId: 'per_1', programmeId: 'cccc', purpose: 'STORY' } as const;
    const entry = (isGiven: boolean) => ({
      isGiven,
      at: '2027-01-18T09:00:00.000Z',
      applicationId: 'app_1',
      by: 'person:per_1',
      channel: 'OWN_PAGE' as const,
      language: 'en' as const,
      noticeVersion: '2026-11',
    });
    const full = { ...about, entries: Array.from({ length: 500 }, () => entry(true)) };
    expect(appendConsent(full, about, entry(false)).log.entries).toHaveLength(501);
    expect(() => appendConsent(full, about, entry(true))).toThrow('too often');
  });

  it('is taken back by staff at the word of the person, with channel and reason, and given by nobody else', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent(ASKS));
    await world.deliver();
    const personId = await personIdOf(world, STUDENT);
    const word = { purpose: 'FOLLOW_UP', channel: 'PHONE', reason: 'Called on Monday' };
    const takeBack = (body: object) =>
      asCoordinator(world, 'POST', `people/${personId}/consents/withdrawal`, body);
    for (let n = 0; n < 2; n += 1) done(await takeBack(word));
    expect(await answersOf(world, id)).toMatchObject({ followUp: false, story: true });
    await mailsLeave(world, 20);
    expect(receiptsIn(world)).toEqual([[STUDENT, 'You have taken a consent back']]);
    const [log] = await consentsOf(world, personId);
    expect([log?.stands, log?.entries.map(({ isGiven, channel }) => [isGiven, channel])]).toEqual([
      false,
      [
        [false, 'PHONE'],
        [true, 'FORM'],
      ],
    ]);
    expect(world.factsOf('ConsentWithdrawn')).toMatchObject([{ actor: expect.stringMatching(/^staff:/) }]);
    const { revisions } = (await asCoordinator(world, 'GET', `applications/${id}`)).json;
    expect(revisions).toMatchObject([{ why: 'ON_BEHALF', channel: 'PHONE', reason: word.reason }]);
    for (const wrong of [
      { ...word, reason: '' },
      { ...word, channel: 'TELEPATHY' },
      { ...word, isGiven: true },
    ])
      expect((await takeBack(wrong)).status).toBe(400);
  });

  it('is receipted by mail once, for the last word alone, and to nobody for what the form says', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent(ASKS));
    await confirmed(world, aMentor({ ...ASKS, email: STUDENT, locale: 'en' }));
    await mailsLeave(world);
    expect(receiptsIn(world)).toEqual([]);
    const cookie = await signedIn(world, STUDENT);
    await change(world, cookie, 'STORY', 'withdraw');
    await change(world, cookie, 'STORY', 'withdraw');
    await mailsLeave(world, 20);
    await change(world, cookie, 'FOLLOW_UP', 'withdraw');
    await change(world, cookie, 'FOLLOW_UP', 'give');
    await mailsLeave(world, 20);
    expect(receiptsIn(world)).toEqual([
      [STUDENT, 'You have taken a consent back'],
      [STUDENT, 'You have given a consent'],
    ]);
    expect(world.mails.letters.at(-1)?.text.replaceAll(/\s+/g, ' ')).toContain('how it went');
  });

  it('knows no other purpose and no other word', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    await world.deliver();
    const cookie = await signedIn(world, STUDENT);
    for (const [purpose, wish] of [
      ['EMPLOYER_NAME', 'give'],
      ['PROGRAMME', 'give'],
      ['FOLLOW_UP', 'maybe'],
    ] as const)
      expect((await change(world, cookie, purpose, wish)).status).toBe(303);
    expect(logsIn(world)).toEqual([]);
  });

  it('is logged for five years after it was taken back, and for as long as it stands', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent(ASKS));
    await world.deliver();
    const cookie = await signedIn(world, STUDENT);
    await change(world, cookie, 'STORY', 'withdraw');
    const ends = logsIn(world).map(({ data, ttl }) => [
      (data as { purpose: string }).purpose,
      ttl === undefined ? undefined : new Date(Number(ttl) * 1000).getUTCFullYear(),
    ]);
    expect(ends).toEqual([
      ['FOLLOW_UP', undefined],
      ['STORY', world.now().getUTCFullYear() + 5],
    ]);
  });

  it('belongs to the one record after a merger, in the order of time', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent(ASKS));
    world.pass({ minutes: 5 });
    await approved(world, aMentor(ASKS));
    await mailsLeave(world);
    const [losing, kept] = [
      await personIdOf(world, STUDENT),
      await personIdOf(world, String(aMentor()['email'])),
    ];
    done(await asCoordinator(world, 'POST', `people/${losing}/merge`, { into: kept, reason: 'One person' }));
    const logs = await consentsOf(world, kept);
    expect(logs.find(({ purpose }) => purpose === 'FOLLOW_UP')?.entries).toHaveLength(2);
    expect(logsIn(world).map(({ data }) => (data as { personId: string }).personId)).not.toContain(losing);
  });

  it('ends with an erasure, and its proof stays without a word of the person', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent(ASKS));
    await world.deliver();
    const personId = await personIdOf(world, STUDENT);
    const name = (await asCoordinator(world, 'GET', `people/${personId}`)).json['name'];
    done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name }));
    await world.deliver();
    world.pass({ hours: 12 });
    for (let n = 0; n < 3; n += 1) {
      await world.jobs.sendReminders();
      await world.deliver();
      await world.jobs.applyRetention();
      await world.deliver();
    }
    const logs = logsIn(world).map(
      ({ data }) => data as { entries: { isGiven: boolean; channel: string }[] },
    );
    expect(logs.map(({ entries }) => entries.at(-1))).toMatchObject([
      { isGiven: false, channel: 'ERASURE' },
      { isGiven: false, channel: 'ERASURE' },
    ]);
    expect(JSON.stringify(world.twin.records())).not.toContain(STUDENT);
  });
});

it('needs no link to be found: the own page leads to it', async () => {
  const world = aWorld();
  await openCohort(world);
  await confirmed(world, aStudent());
  await world.deliver();
  const cookie = await signedIn(world, STUDENT);
  expect((await see(world, cookie, '/a/me')).body).toContain('href="/a/me/consents');
});
