import { describe, expect, it } from 'vitest';
import { instantAt } from '../../shared/domain/kernel/dates.ts';
import { endOf } from '../../shared/domain/privacy/retention.ts';
import { retentionHolds } from '../../shared/store/kinds/privacy.ts';
import { save } from '../../shared/store/store.ts';
import { COORDINATOR, type Json } from './api.ts';
import { StoreDied } from './breakable-store.ts';
import { overtaken } from './overtaken.ts';
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
import { aWorld, logged, type World } from './world.ts';

const CANARY = 'kanarie';
const LIN = `${CANARY}lin@example.org`;
const student = (changes: Json = {}): Json =>
  aStudent({
    firstName: `${CANARY}Lin`,
    email: LIN,
    goals: `${CANARY} goals `.repeat(12),
    accessibilityNeeds: `${CANARY} ramp`,
    avoid: `${CANARY} avoid`,
    ...changes,
  });

/** The nightly removal on a day, and the facts that it tells. */
const night = async (world: World, date: string): Promise<void> => {
  world.setClock(`${date}T01:20:00Z`);
  await world.jobs.applyRetention();
  await world.deliver();
};
const applied = (world: World) => world.factsOf('RetentionApplied').map(({ data }) => data['rule']);
const retention = async (world: World, days = 30) =>
  done(await asCoordinator(world, 'GET', `programmes/cccc/retention?days=${days}`));
const kept = (world: World): string =>
  JSON.stringify([world.twin.records(), world.twin.allFacts(), logged]).toLowerCase();

/** Kick-off 15.4.2027, closing 15.9.2027. */
const CLOSING = { closing: '2027-09-15' };

const participant = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, CLOSING);
  await approved(world, aMentor({ email: 'ada@example.org' }));
  const applicationId = await approved(world, student());
  done(await asCoordinator(world, 'POST', `applications/${applicationId}/notes`, { text: `${CANARY} note` }));
  await mailsLeave(world);
  return { world, cohortId, applicationId, personId: await personIdOf(world, LIN) };
};
const answersOf = async (world: World, id: string) =>
  (done(await asCoordinator(world, 'GET', `applications/${id}`))['form'] as Json)['answers'] as Json;

describe('the nightly removal', () => {
  it('removes nothing before its time', async () => {
    const { world } = await participant();
    await night(world, '2027-09-14');
    expect(applied(world)).toEqual([]);
  });

  it('removes needs when the round ends, words half a year and the person a year later', async () => {
    const { world, applicationId, personId } = await participant();
    await night(world, '2027-09-16');
    expect(applied(world)).toEqual(['NEEDS']);
    expect((await answersOf(world, applicationId))['accessibilityNeeds']).toBeUndefined();
    expect((await answersOf(world, applicationId))['avoid']).toBe(`${CANARY} avoid`);

    await night(world, '2028-03-16');
    expect(applied(world).filter((rule) => rule === 'WORDS')).toHaveLength(2);
    const answers = await answersOf(world, applicationId);
    expect([answers['firstName'], answers['avoid']]).toEqual([`${CANARY}Lin`, undefined]);
    expect(JSON.stringify(answers)).not.toContain(`${CANARY} goals`);
    expect(kept(world)).not.toContain(`${CANARY} note`);

    await night(world, '2028-09-16');
    expect((await asCoordinator(world, 'GET', `people/${personId}`)).status).toBe(404);
    expect(kept(world)).not.toContain(CANARY);
    expect(world.factsOf('PersonErased')).toHaveLength(2);
    const receipts = world.mails.to(LIN).filter(({ subject }) => /eras/.test(subject));
    expect(receipts, 'nobody asked for it').toEqual([]);
  });

  it('removes a rejected applicant half a year after the kick-off', async () => {
    const world = aWorld();
    await openCohort(world, CLOSING);
    const id = await confirmed(world, student());
    done(await asCoordinator(world, 'POST', `applications/${id}/rejection`, { reason: 'OTHER' }));
    await mailsLeave(world);
    await night(world, '2027-10-14');
    expect(world.factsOf('PersonErased')).toEqual([]);
    await night(world, '2027-10-16');
    expect(world.factsOf('PersonErased')).toHaveLength(1);
    expect(kept(world)).not.toContain(CANARY);
  });

  it('keeps a person who wants to hear of the next round, and not their words', async () => {
    const world = aWorld();
    await openCohort(world, CLOSING);
    await approved(world, student({ consents: { nextRound: true } }));
    await night(world, '2028-09-17');
    expect(applied(world)).toEqual(['NEEDS', 'WORDS']);
    await night(world, '2029-09-16');
    expect(world.factsOf('PersonErased')).toHaveLength(1);
  });

  it('empties an old application and keeps the person who has applied again', async () => {
    const { world, personId, applicationId } = await participant();
    world.setClock('2028-01-10T10:00:00Z');
    const period = { opens: '2028-01-01', closes: '2028-03-31' };
    await openCohort(world, {
      kickOff: '2028-04-15',
      closing: '2028-09-15',
      name: 'Spring 2028',
      applications: { mentor: period, student: period },
    });
    const second = await approved(world, student());
    await night(world, '2028-09-14');
    await night(world, '2028-09-17');
    expect((await asCoordinator(world, 'GET', `applications/${applicationId}`)).status).toBe(404);
    expect((await answersOf(world, second))['firstName']).toBe(`${CANARY}Lin`);
    const person = done(await asCoordinator(world, 'GET', `people/${personId}`));
    expect((person['applications'] as Json[]).map((each) => each['applicationId'])).toEqual([second]);
  });

  it('runs once a day, and tells what it did', async () => {
    const { world } = await participant();
    await night(world, '2028-09-16');
    world.pass({ hours: 1 });
    await world.jobs.applyRetention();
    expect(world.factsOf('RetentionRunCompleted').map(({ data }) => data)).toEqual([
      { day: '2028-09-16', reduced: 0, people: 2, certificates: 0 },
    ]);
  });

  it.each([1, 2, 3, 5, 8])(
    'that dies at its step %i goes on in the next hour to the same end',
    async (step) => {
      const { world } = await participant();
      let commits = 0;
      world.breaking((_, { actor }) => {
        if (actor !== 'system:apply-retention') return undefined;
        commits += 1;
        return commits === step ? 'AFTER' : undefined;
      });
      world.setClock('2028-09-16T01:20:00Z');
      await expect(world.jobs.applyRetention()).rejects.toThrow(StoreDied);
      world.healed();
      world.pass({ hours: 1 });
      await world.jobs.applyRetention();
      await world.deliver();
      expect(world.factsOf('PersonErased')).toHaveLength(2);
      expect(world.factsOf('RetentionRunCompleted')).toHaveLength(1);
      expect(kept(world)).not.toContain(CANARY);
    },
  );
});

describe('a time of months', () => {
  it.each([
    // Six months after the first of March is the first of September, and not an evening of August.
    ['2027-03-01', '2027-09-01'],
    ['2027-03-31', '2027-09-30'],
    ['2027-08-31', '2028-02-29'],
    ['2027-12-01', '2028-06-01'],
  ])('that counts from %s ends on %s in Finland', (from, end) => {
    expect(endOf('WORDS', instantAt(from, '00:00'))).toEqual(instantAt(end, '00:00'));
  });

  it('ends at the same time of the day', () => {
    expect(endOf('MAIL_LOG', new Date('2027-01-15T10:00:00.123Z')).toISOString()).toBe(
      '2028-02-15T10:00:00.123Z',
    );
  });
});

describe('a hold', () => {
  const until = { reason: 'Audit of the funder', until: '2029-12-31' };

  it('keeps a person past their time, refuses an erasure, and ends on its day', async () => {
    const { world, personId } = await participant();
    world.setClock('2027-10-01T10:00:00Z');
    done(await asCoordinator(world, 'PUT', `people/${personId}/retention-hold`, until));
    const asked = await asCoordinator(world, 'POST', `people/${personId}/erasure`, {
      name: done(await asCoordinator(world, 'GET', `people/${personId}`))['name'],
    });
    expect([asked.status, asked.json['code']]).toEqual([409, 'retention-held']);
    await night(world, '2028-09-16');
    expect((await asCoordinator(world, 'GET', `people/${personId}`)).status).toBe(200);
    await night(world, '2030-01-01');
    expect((await asCoordinator(world, 'GET', `people/${personId}`)).status).toBe(404);
    expect(world.factsOf('RetentionReleased')).toHaveLength(1);
    expect(kept(world)).not.toContain(CANARY);
  });

  it('that is renewed while the night ends it stays', async () => {
    const { world, personId } = await participant();
    world.setClock('2027-10-01T10:00:00Z');
    const path = `people/${personId}/retention-hold`;
    done(await asCoordinator(world, 'PUT', path, { ...until, until: '2028-09-01' }));
    const held = await world.store.get(retentionHolds, personId);
    overtaken(world, 'apply-retention', [save(retentionHolds, held, { ...held.state, ...until })]);
    await night(world, '2028-09-16');
    expect(await world.store.get(retentionHolds, personId)).toMatchObject({ state: until });
  });

  it('of a cohort keeps everybody in it until it is ended', async () => {
    const { world, cohortId } = await participant();
    world.setClock('2027-10-01T10:00:00Z');
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/retention-hold`, until));
    await night(world, '2028-09-16');
    expect(applied(world)).toEqual([]);
    const view = await retention(world);
    expect(view['holds']).toMatchObject([{ scope: 'COHORT', name: 'Spring 2027', reason: until.reason }]);
    expect(view['counts']).toContainEqual({ rule: 'CONTACT', going: 0, kept: 2 });
    done(await asCoordinator(world, 'DELETE', `cohorts/${cohortId}/retention-hold`));
    await night(world, '2028-09-17');
    expect(world.factsOf('PersonErased')).toHaveLength(2);
  });

  it('is not shortened or ended by a coordinator who has not seen it, and a second press changes nothing', async () => {
    const { world, personId, cohortId } = await participant();
    world.setClock('2027-10-01T10:00:00Z');
    for (const path of [`people/${personId}/retention-hold`, `cohorts/${cohortId}/retention-hold`]) {
      const send = (method: string, version: number, json?: Json) =>
        world.coordinatorApi(method, `/api/coordinator/${path}`, {
          claims: COORDINATOR,
          headers: { 'if-match': `"${version}"` },
          ...(json === undefined ? {} : { json }),
        });
      expect(done(await send('PUT', 0, until))).toMatchObject({ ...until, version: 1 });
      expect(done(await send('PUT', 0, until))).toMatchObject({ ...until, version: 1 });
      const shorter = { reason: 'A complaint is looked into', until: '2027-12-31' };
      const unseen = await send('PUT', 0, shorter);
      expect([unseen.status, unseen.json['code']]).toEqual([412, 'changed-meanwhile']);
      expect(done(await send('PUT', 1, shorter))).toMatchObject({ ...shorter, version: 2 });
      expect((await send('DELETE', 1)).status).toBe(412);
      for (let n = 0; n < 2; n += 1) expect((await send('DELETE', 2)).status).toBe(204);
    }
    expect(
      done(await asCoordinator(world, 'GET', `people/${personId}/erasure`))['heldUntil'],
    ).toBeUndefined();
  });

  it('that is over stands in nobody’s way', async () => {
    const { world, personId } = await participant();
    const path = `people/${personId}/retention-hold`;
    world.setClock('2027-10-01T10:00:00Z');
    done(await asCoordinator(world, 'PUT', path, { ...until, until: '2027-10-02' }));
    world.setClock('2027-10-05T10:00:00Z');
    const view = done(await asCoordinator(world, 'GET', `people/${personId}/erasure`));
    expect([view['heldUntil'], view['holdVersion']]).toEqual([undefined, undefined]);
    const answer = await world.coordinatorApi('PUT', `/api/coordinator/${path}`, {
      claims: COORDINATOR,
      json: until,
      headers: { 'if-match': '"0"' },
    });
    expect(done(answer)).toMatchObject(until);
  });

  it.each([
    [{ until: '2027-01-01' }, { pointer: '/until', code: 'time-passed' }],
    [{ until: '2040-01-01' }, { pointer: '/until', code: 'time-too-far', limit: 1098 }],
    [{ reason: 'short' }, { pointer: '/reason', code: 'too-short', limit: 10 }],
  ])('is refused with %o', async (wrong, fault) => {
    const { world, personId } = await participant();
    world.setClock('2027-10-01T10:00:00Z');
    const answer = await asCoordinator(world, 'PUT', `people/${personId}/retention-hold`, {
      ...until,
      ...wrong,
    });
    expect([answer.status, answer.json['errors']]).toMatchObject([400, [fault]]);
  });
});

describe('the preview', () => {
  it('shows by name what will go, exactly what the night then removes', async () => {
    const { world } = await participant();
    world.setClock('2028-09-01T10:00:00Z');
    expect((await retention(world, 5))['counts']).toContainEqual({ rule: 'CONTACT', going: 0, kept: 0 });
    const view = await retention(world, 30);
    const whole = (view['going'] as Json[]).filter((each) => each['isWholePerson']);
    expect(whole.map((each) => each['name'])).toContainEqual(expect.stringContaining(`${CANARY}Lin`));
    await night(world, '2028-09-16');
    expect(world.factsOf('PersonErased')).toHaveLength(whole.length);
    expect((await retention(world))['lastRun']).toMatchObject({ day: '2028-09-16', counts: { people: 2 } });
  });
});
