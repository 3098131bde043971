import { describe, expect, it } from 'vitest';
import { COORDINATOR, type Json } from './api.ts';
import { mailsIn } from './mail-scenes.ts';
import { press, see, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  personIdOf,
  publish,
  ready,
  subjectsTo,
  tasksIn,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = String(aMentor()['email']);
const WORD = { channel: 'PHONE', reason: 'Disputes the year of graduation' };

const withheld = (world: World) =>
  mailsIn(world).flatMap(({ template, state }) =>
    state.status === 'SUPPRESSED' && state.reason === 'PERSON_RESTRICTED' ? [template] : [],
  );
const standingOf = async (world: World, id: string) =>
  (await asCoordinator(world, 'GET', `applications/${id}`)).json['standing'];
const pairOf = async (world: World, pairId: string) => {
  const { headers, json } = await asCoordinator(world, 'GET', `pairs/${pairId}`);
  return { version: String(headers['etag']), status: json['status'] };
};
const hour = async (world: World) => {
  await world.jobs.applyRetention();
  await world.deliver();
};

const paired = async () => {
  const world = aWorld();
  const scene = await aProposal(world);
  done(await act(world, { token: scene.mentorToken, verb: 'accept' }));
  done(await act(world, { token: scene.studentToken, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
  return { world, ...scene, pairId };
};

describe('a restriction from the own page', () => {
  it('says before it is pressed what it means, ends the open proposal, and gives a receipt and a task', async () => {
    const world = aWorld();
    const { studentApplicationId } = await aProposal(world);
    const cookie = await signedIn(world, STUDENT);
    const before = await see(world, cookie, '/a/me/restriction');
    expect(before.body).toContain('A proposal ends.');
    expect((await press(world, cookie, '/a/me/restriction', { wish: 'restrict' })).status).toBe(303);
    await world.deliver();
    expect(world.factsOf('PersonRestricted')).toHaveLength(1);
    expect(world.factsOf('PairDeclined')).toHaveLength(1);
    expect(subjectsTo(world, STUDENT).at(-1)).toBe('Your data is kept and not used');
    expect(await standingOf(world, studentApplicationId)).toBe('RESTRICTED');
    expect(await tasksIn(world)).toContain('DATA_RESTRICTED');
    const after = await see(world, cookie, '/a/me/restriction');
    expect(after.body).toContain('value="lift"');
    expect(after.body).toContain('by you');
    expect((await see(world, cookie, '/a/me')).body).toContain(
      'Your data is kept and not used, as you asked.',
    );
  });

  it('lets a pair of the person rest', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const cookie = await signedIn(world, STUDENT);
    expect((await press(world, cookie, '/a/me/restriction', { wish: 'restrict' })).status).toBe(303);
    await world.deliver();
    expect(world.factsOf('PairPaused')).toHaveLength(1);
  });

  it('says of a pair that is paused already that it stays so, and of one that closes nothing', async () => {
    const { world, pairId } = await paired();
    const put = async (what: string, json: Json) =>
      done(
        await world.coordinatorApi('PUT', `/api/coordinator/pairs/${pairId}/${what}`, {
          claims: COORDINATOR,
          json,
          headers: { 'if-match': (await pairOf(world, pairId)).version },
        }),
      );
    const cookie = await signedIn(world, STUDENT);
    const page = async (lang: string) => (await see(world, cookie, '/a/me/restriction', `lang=${lang}`)).body;
    expect(await page('sv')).toMatch(/Ditt par med .+ pausas\./);
    await put('pause', { until: '2027-02-10', reason: 'ILLNESS' });
    expect(await page('sv')).toMatch(/Ditt par med .+ har redan paus, och pausen fortsätter/);
    expect(await page('fi')).toContain('Parisi on jo tauolla');
    const own = await see(world, cookie, '/a/me');
    expect(own.body).toMatch(
      /<dt>A pair since<\/dt>.*<dt>Last day of the pause<\/dt><dd>[^<]*10 Feb 2027<\/dd>/,
    );
    await put('closing', { how: 'PLAN_DONE' });
    expect(await page('en')).not.toContain('This ends or pauses now');
  });

  it('is one however often it is pressed, and one press lifts it', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await approved(world, aStudent());
    await mailsLeave(world);
    const cookie = await signedIn(world, STUDENT);
    for (let n = 0; n < 2; n += 1) await press(world, cookie, '/a/me/restriction', { wish: 'restrict' });
    expect(world.factsOf('PersonRestricted')).toHaveLength(1);
    for (let n = 0; n < 2; n += 1) await press(world, cookie, '/a/me/restriction', { wish: 'lift' });
    await world.deliver();
    expect(world.factsOf('RestrictionLifted')).toHaveLength(1);
    expect(await standingOf(world, id)).toBe('READY');
    expect(await tasksIn(world)).not.toContain('DATA_RESTRICTED');
    expect(subjectsTo(world, STUDENT).at(-1)).toBe('Your data is used again');
  });
});

describe('somebody whose data is restricted', () => {
  it('is in no round, and is left out of one that was computed before, with the reason', async () => {
    const world = aWorld();
    const { cohortId, students } = await ready(world, 1, 2);
    const roundId = await computedRound(world, cohortId);
    const { pairs } = done(await asCoordinator(world, 'GET', `rounds/${roundId}`)) as {
      pairs: { studentApplicationId: string }[];
    };
    const chosen = String(pairs[0]?.studentApplicationId);
    const email = `s${students.indexOf(chosen)}@example.org`;
    done(await asCoordinator(world, 'POST', `people/${await personIdOf(world, email)}/restriction`, WORD));
    await publish(world, roundId);
    await world.deliver();
    const published = done(await asCoordinator(world, 'GET', `rounds/${roundId}`));
    expect(JSON.stringify(published['pairs'])).toContain('"outcome":"RESTRICTED"');
    expect(world.factsOf('PairProposed')).toEqual([]);
    const next = await computedRound(world, cohortId);
    const found = JSON.stringify((await asCoordinator(world, 'GET', `rounds/${next}`)).json);
    expect(found).not.toContain(chosen);
    expect(found).toContain(String(students.find((id) => id !== chosen)));
    expect(world.factsOf('ParticipantWaitlisted').map(({ data }) => data['applicationId'])).not.toContain(
      chosen,
    );
  });

  it('is decided on by nobody, and hears of it in the problem', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    done(await asCoordinator(world, 'POST', `people/${await personIdOf(world, STUDENT)}/restriction`, WORD));
    for (const [decision, body] of [
      ['approval', {}],
      ['rejection', { reason: 'COHORT_FULL' }],
    ] as const) {
      const refused = await asCoordinator(world, 'POST', `applications/${id}/${decision}`, body);
      expect(refused.status).toBe(409);
      expect(refused.json['code']).toBe('person-restricted');
    }
  });

  it('gets no mail but about this and what they ask for: a group, a reminder and a pause stay away', async () => {
    const { world, cohortId, pairId } = await paired();
    await asCoordinator(world, 'POST', `people/${await personIdOf(world, STUDENT)}/restriction`, WORD);
    await world.deliver();
    world.pass({ hours: 12 });
    await world.jobs.sweepOutbox();
    await world.jobs.sendReminders();
    await world.deliver();
    const before = subjectsTo(world, STUDENT);
    expect(before.at(-1)).toBe('Your data is kept and not used');
    expect(before).not.toContain('Your mentoring pair is paused');
    expect(withheld(world)).toContain('pair-paused');
    expect(subjectsTo(world, MENTOR)).toContain('Ert mentorpar har paus');
    const group = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/group-mails-preview`, {
        audience: { kind: 'APPLICATIONS' },
        texts: { en: { subject: 'Hello all', text: 'We meet on Monday at ten.' } },
      }),
    );
    expect(JSON.stringify(group)).toContain('RESTRICTED');
    expect((await pairOf(world, pairId)).status).toBe('PAUSED');
    await signedIn(world, STUDENT);
  });

  it('opens no task by what they do not answer', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    done(await asCoordinator(world, 'POST', `applications/${id}/questions`, { question: 'Which semester?' }));
    await world.deliver();
    done(await asCoordinator(world, 'POST', `people/${await personIdOf(world, STUDENT)}/restriction`, WORD));
    await world.deliver();
    for (let day = 0; day < 30; day += 1) {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.deliver();
    }
    expect(await tasksIn(world)).toEqual(['DATA_RESTRICTED']);
  });

  it('has a pair that rests until the restriction is lifted, even where the pause is over', async () => {
    const { world, pairId } = await paired();
    await asCoordinator(world, 'POST', `people/${await personIdOf(world, STUDENT)}/restriction`, WORD);
    await world.deliver();
    const { version } = await pairOf(world, pairId);
    const refused = await world.coordinatorApi('PUT', `/api/coordinator/pairs/${pairId}/resumption`, {
      claims: COORDINATOR,
      headers: { 'if-match': version },
      json: {},
    });
    expect([refused.status, refused.json['code']]).toEqual([409, 'person-restricted']);
    world.pass({ hours: 24 * 184 });
    await world.jobs.watchPairs();
    await world.deliver();
    expect(world.factsOf('PairResumed')).toEqual([]);
    expect(world.factsOf('PairPaused')).toHaveLength(2);
  });

  it('stays restricted with a further application, and is erased all the same', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent());
    await mailsLeave(world);
    const personId = await personIdOf(world, STUDENT);
    await asCoordinator(world, 'POST', `people/${personId}/restriction`, WORD);
    await world.deliver();
    const { role: _, ...mentor } = aMentor({ email: STUDENT });
    const further = await confirmed(world, { role: 'mentor', ...mentor });
    expect(await standingOf(world, further)).toBe('RESTRICTED');
    const name = (await asCoordinator(world, 'GET', `people/${personId}`)).json['name'];
    done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name }));
    await world.deliver();
    world.pass({ hours: 12 });
    for (let n = 0; n < 3; n += 1) {
      await world.jobs.sendReminders();
      await world.deliver();
      await hour(world);
    }
    // The later application speaks Swedish, and so do the mails since.
    expect(subjectsTo(world, STUDENT).at(-1)).toBe('Dina uppgifter raderas');
    expect(JSON.stringify(world.twin.records())).not.toContain(WORD.reason);
  });
});

describe('the end of a restriction by staff', () => {
  const restricted = async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await approved(world, aStudent());
    await mailsLeave(world);
    const personId = await personIdOf(world, STUDENT);
    done(await asCoordinator(world, 'POST', `people/${personId}/restriction`, WORD));
    await world.deliver();
    const lift = () =>
      asCoordinator(world, 'POST', `people/${personId}/restriction/lift`, {
        reason: 'The year is corrected.',
      });
    return { world, id, personId, lift };
  };

  it('is told with its reason a week before, and comes then', async () => {
    const { world, id, lift } = await restricted();
    for (let n = 0; n < 2; n += 1) done(await lift());
    await world.deliver();
    expect(world.factsOf('RestrictionLiftAnnounced')).toHaveLength(1);
    expect(world.mails.to(STUDENT).at(-1)?.text).toContain('The year is corrected.');
    world.pass({ hours: 6 * 24 });
    await hour(world);
    expect(await standingOf(world, id)).toBe('RESTRICTED');
    world.pass({ hours: 2 * 24 });
    await hour(world);
    expect(await standingOf(world, id)).toBe('READY');
    expect(subjectsTo(world, STUDENT).at(-1)).toBe('Your data is used again');
  });

  it('does not come where the person says no', async () => {
    const { world, id, lift } = await restricted();
    done(await lift());
    const cookie = await signedIn(world, STUDENT);
    expect((await see(world, cookie, '/a/me/restriction')).body).toContain('The year is corrected.');
    await press(world, cookie, '/a/me/restriction', { wish: 'restrict' });
    world.pass({ hours: 9 * 24 });
    await hour(world);
    expect(await standingOf(world, id)).toBe('RESTRICTED');
    expect(world.factsOf('RestrictionLifted')).toEqual([]);
  });

  it('shows the desk who asked, how, why, and until when', async () => {
    const { world, personId, lift } = await restricted();
    done(await lift());
    const view = (await asCoordinator(world, 'GET', `people/${personId}/restriction`)).json;
    expect(view['restriction']).toMatchObject({ ...WORD, lift: { reason: 'The year is corrected.' } });
  });
});

it('keeps two records of one person restricted once they are one', async () => {
  const world = aWorld();
  await openCohort(world);
  const id = await approved(world, aStudent());
  const other = await approved(world, aMentor());
  await mailsLeave(world);
  const [losing, kept] = [await personIdOf(world, STUDENT), await personIdOf(world, MENTOR)];
  done(await asCoordinator(world, 'POST', `people/${losing}/restriction`, WORD));
  done(
    await asCoordinator(world, 'POST', `people/${losing}/merge`, { into: kept, reason: 'The same person' }),
  );
  expect(await standingOf(world, id)).toBe('RESTRICTED');
  expect(await standingOf(world, other)).toBe('RESTRICTED');
});
