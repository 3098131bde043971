import { describe, expect, it } from 'vitest';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { FINANCE, itemsOf, type Json, signedIn } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, employ, WEB_ORIGIN, type World } from './world.ts';

const ANNA = signedIn('anna');

/** A world with a second coordinator. */
const withAnna = (): World => {
  const world = aWorld();
  void employ(world.twin, { id: 'anna' }, { cccc: ['coordinator'] }, world.now());
  return world;
};

const historyOf = async (world: World, address: string): Promise<Json[]> =>
  itemsOf({ json: done(await asCoordinator(world, 'GET', address)) } as never);
const factsIn = (entries: readonly Json[]): unknown[] => entries.map(({ fact }) => fact);
const entryOf = (entries: readonly Json[], fact: string): Json | undefined =>
  entries.find((entry) => entry['fact'] === fact);

const asAnna = (world: World, method: string, path: string, json: Json = {}, headers = {}) =>
  world.coordinatorApi(method, `/api/coordinator/${path}`, { claims: ANNA, json, headers });

/** A proposal that the mentor has declined by link, after the coordinator has entered the student's yes. */
const declined = async () => {
  const world = withAnna();
  const scene = await aProposal(world, {
    mentor: { firstName: 'Ada', lastName: 'Virta' },
    student: { firstName: 'Lin', lastName: 'Chen' },
  });
  world.pass({ minutes: 1 });
  done(
    await asAnna(world, 'PUT', `proposals/${scene.proposalId}/answers/student`, {
      verb: 'accept',
      channel: 'PHONE',
      note: 'Said so on Tuesday.',
    }),
  );
  world.pass({ minutes: 1 });
  done(await act(world, { token: scene.mentorToken, verb: 'decline', reason: 'TIME' }));
  await world.deliver();
  return { world, ...scene };
};

describe('the history of a thing', () => {
  it('says when, who and what, the newest first, with links by name', async () => {
    const { world, proposalId, mentorApplicationId, studentApplicationId } = await declined();
    const entries = await historyOf(world, `proposals/${proposalId}/history`);
    expect(factsIn(entries)).toEqual(['PairDeclined', 'PairAcceptedByStudent', 'PairProposed']);
    expect(entries[0]).toMatchObject({
      by: { kind: 'person', name: 'Ada Virta' },
      details: expect.arrayContaining([
        { name: 'by', value: 'mentor' },
        { name: 'reason', value: 'TIME' },
      ]),
      concerns: expect.arrayContaining([
        { kind: 'application', id: mentorApplicationId, name: 'Ada Virta', role: 'mentor' },
        { kind: 'application', id: studentApplicationId, name: 'Lin Chen', role: 'student' },
        { kind: 'proposal', id: proposalId, name: 'Lin Chen – Ada Virta' },
      ]),
    });
    expect(entries[1]).toMatchObject({
      by: { kind: 'staff', name: 'Anna Back' },
      channel: 'PHONE',
      note: 'Said so on Tuesday.',
    });
    expect(entries[2]).toMatchObject({ by: { kind: 'system', id: 'publish-round' } });
    expect([...entries.map(({ at }) => String(at))].sort().reverse()).toEqual(entries.map(({ at }) => at));
  });

  it('keeps proposals that came to nothing with the application and the person', async () => {
    const { world, mentorApplicationId } = await declined();
    const application = await historyOf(world, `applications/${mentorApplicationId}/history`);
    expect(factsIn(application)).toEqual(
      expect.arrayContaining(['PairDeclined', 'PairProposed', 'ApplicationApproved', 'ApplicationConfirmed']),
    );
    const { json } = await asCoordinator(world, 'GET', `applications/${mentorApplicationId}`);
    const person = await historyOf(world, `people/${json['personId']}/history`);
    expect(factsIn(person)).toEqual(factsIn(application));
  });

  it('tells of the tasks about it, from their opening to their end', async () => {
    const world = withAnna();
    const scene = await aProposal(world);
    const wish = { t: scene.studentToken, verb: 'call-me', words: 'Before I say yes.', lang: 'en' };
    await world.participantApi('POST', '/a', { form: wish, headers: { origin: WEB_ORIGIN } });
    const no = { t: scene.studentToken, lang: 'en' };
    for (const said of [
      { verb: 'decline', reason: 'TIME' },
      { verb: 'plan-on', plan: 'NEXT_COHORT' },
    ]) {
      world.pass({ minutes: 1 });
      await world.participantApi('POST', '/a', { form: { ...no, ...said }, headers: { origin: WEB_ORIGIN } });
    }
    world.pass({ minutes: 1 });
    const [open] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    done(await asAnna(world, 'PUT', `tasks/${open?.['id']}/completion`));
    const told = async (thing: string) =>
      (await historyOf(world, `${thing}/history`)).flatMap(({ fact, details }) =>
        String(fact).startsWith('Task') ? [[fact, (details as Json[])[0]?.['value']]] : [],
      );
    const ofProposal = [
      ['TaskCompleted', 'CALL_WANTED'],
      ['TaskOpened', 'CALL_WANTED'],
    ];
    expect(await told(`proposals/${scene.proposalId}`)).toEqual(ofProposal);
    expect(await told(`applications/${scene.studentApplicationId}`)).toEqual([
      ['TaskCompleted', 'NEXT_COHORT_WANTED'],
      ['TaskOpened', 'NEXT_COHORT_WANTED'],
      ...ofProposal,
    ]);
    expect(await told(`applications/${scene.mentorApplicationId}`)).toEqual(ofProposal);
  });

  it('comes in pages, each entry once', async () => {
    const { world, mentorApplicationId } = await declined();
    const whole = await historyOf(world, `applications/${mentorApplicationId}/history`);
    const paged: Json[] = [];
    let after = '';
    do {
      const page = done(
        await asCoordinator(world, 'GET', `applications/${mentorApplicationId}/history?limit=2${after}`),
      );
      expect((page['items'] as Json[]).length).toBeLessThanOrEqual(2);
      paged.push(...(page['items'] as Json[]));
      after = page['next'] === undefined ? '' : `&after=${page['next']}`;
    } while (after !== '');
    expect(paged).toEqual(whole);
  });

  it('tells of a pair with its proposal, and why it ended', async () => {
    const world = withAnna();
    const scene = await aProposal(world);
    done(await act(world, { token: scene.mentorToken, verb: 'accept' }));
    world.pass({ minutes: 1 });
    done(await act(world, { token: scene.studentToken, verb: 'accept' }));
    await world.deliver();
    const pairId = String(world.factsOf('PairFormed').at(-1)?.data['pairId']);
    world.pass({ minutes: 1 });
    done(
      await asAnna(world, 'PUT', `pairs/${pairId}/end`, {
        by: 'both',
        reason: 'MOVED',
        note: 'Told by phone.',
      }),
    );
    const entries = await historyOf(world, `pairs/${pairId}/history`);
    expect(factsIn(entries)).toEqual([
      'PairEndedEarly',
      'PairAcceptedByStudent',
      'PairFormed',
      'PairAcceptedByMentor',
      'PairProposed',
    ]);
    expect(entries[0]).toMatchObject({ note: 'Told by phone.' });
    const named = (entry: Json = {}) => ((entry['details'] ?? []) as Json[]).map(({ name }) => name);
    expect(entries[0]?.['details']).toContainEqual({ name: 'reason', value: 'MOVED' });
    // The one who wanted the end is told apart from who told of something.
    expect(named(entries[0])).toContain('wantedBy');
    expect(entries.slice(1).flatMap(named)).not.toContain('wantedBy');
    expect(await historyOf(world, `proposals/${scene.proposalId}/history`)).toEqual(entries);
  });

  it('tells of corrections with their reason, also of a person merged into another', async () => {
    const world = withAnna();
    await openCohort(world);
    const idOf = async (email: string): Promise<string> => {
      const found = await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: email });
      return String(itemsOf(found)[0]?.['id']);
    };
    await confirmed(world, aStudent({ email: 'lin@example.org', firstName: 'Lin' }));
    await confirmed(world, aMentor({ email: 'lin2@example.org', firstName: 'Linn' }));
    const [kept, losing] = [await idOf('lin@example.org'), await idOf('lin2@example.org')];
    done(
      await asAnna(world, 'PUT', `people/${losing}/contact`, {
        firstName: 'Lin',
        language: 'en',
        reason: 'Mistyped name',
      }),
    );
    world.pass({ minutes: 1 });
    done(await asAnna(world, 'POST', `people/${losing}/merge`, { into: kept, reason: 'One person' }));
    const entries = await historyOf(world, `people/${losing}/history`);
    expect(entryOf(entries, 'PersonsMerged')).toMatchObject({
      note: 'One person',
      by: { name: 'Anna Back' },
      concerns: [{ kind: 'person', id: kept, name: 'Lin Example' }],
    });
    expect(factsIn(entries)).toEqual(
      expect.arrayContaining(['PersonContactCorrected', 'ApplicationConfirmed']),
    );
    expect(await historyOf(world, `people/${kept}/history`)).toEqual(entries);
  });

  it('tells of a session with the seats and attendance of its people, and of nothing else of theirs', async () => {
    const world = withAnna();
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const mentorId = await approved(world, aMentor({ firstName: 'Ada', lastName: 'Virta' }));
    const session = done(
      await asAnna(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-02-03T15:00:00Z',
        minutes: 60,
        mode: 'ONLINE',
        place: 'Online',
        seats: 10,
        trainer: 'Tove Trainer',
      }),
    );
    const path = `training-sessions/${session['id']}`;
    done(await asAnna(world, 'POST', `${path}/enrolments`, { applicationIds: [mentorId] }));
    world.setClock('2027-02-03T16:30:00Z');
    done(await asAnna(world, 'PUT', `${path}/attendance`, { attended: [mentorId], missed: [] }));
    const entries = await historyOf(world, `${path}/history`);
    expect(factsIn(entries)).toEqual(
      expect.arrayContaining(['TrainingSessionAttended', 'TrainingEnrolled', 'TrainingSessionOpened']),
    );
    expect(factsIn(entries)).not.toContain('TrainingCompleted');
    expect(entryOf(entries, 'TrainingSessionAttended')?.['concerns']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Ada Virta' }),
        expect.objectContaining({ kind: 'session', module: 'MENTOR_ROLE' }),
      ]),
    );
  });

  it.each(['rounds', 'cohorts'])('tells of %s', async (kind) => {
    const { world, roundId, cohortId } = await declined();
    const id = kind === 'rounds' ? roundId : cohortId;
    const entries = await historyOf(world, `${kind}/${id}/history`);
    expect(factsIn(entries)[0]).toBe(kind === 'rounds' ? 'MatchingRoundPublished' : 'CohortOpened');
    expect(entries.every(({ at }) => typeof at === 'string')).toBe(true);
  });

  it('tells of a company, with the reason of its correction', async () => {
    const world = withAnna();
    await openCohort(world);
    await approved(world, aMentor({ employerName: 'Boatyard' }));
    const [company] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/companies'));
    world.pass({ minutes: 1 });
    done(
      await asAnna(world, 'PUT', `companies/${company?.['id']}/details`, {
        name: 'Boat Yard',
        reason: 'Two words',
      }),
    );
    const entries = await historyOf(world, `companies/${company?.['id']}/history`);
    expect(factsIn(entries)).toEqual(['CompanyCorrected', 'CompanyJoined']);
    expect(entries[0]).toMatchObject({ note: 'Two words', concerns: [{ name: 'Boat Yard' }] });
  });

  it('tells the days of a period for a claim, and where it stands since', async () => {
    const world = withAnna();
    const claims = FINANCE;
    const opened = await world.financeApi('POST', `/api/finance/decisions/${PERMANENT.id}/periods`, {
      claims,
      json: { from: '2026-01-01', to: '2026-12-31' },
    });
    world.pass({ minutes: 1 });
    const { id } = done(opened);
    done(await world.financeApi('POST', `/api/finance/periods/${String(id)}/review`, { claims }));
    const entries = await historyOf(world, 'programmes/cccc/history');
    const ofPeriod = entries.filter(({ fact }) => String(fact).startsWith('ClaimPeriod'));
    expect(ofPeriod.map(({ fact, details }) => [fact, details])).toEqual([
      ['ClaimPeriodMoved', [{ name: 'status', value: 'IN_REVIEW' }]],
      ['ClaimPeriodOpened', [{ name: 'days', value: '2026-01-01/2026-12-31' }]],
    ]);
  });

  it('shows nothing of an application that is not confirmed', async () => {
    const world = withAnna();
    await openCohort(world);
    done(
      await world.publicApi('POST', '/api/programmes/cccc/applications', {
        json: aStudent({ email: 'x@example.org' }),
      }),
    );
    const id = String(world.factsOf('ApplicationSubmitted').at(-1)?.data['applicationId']);
    expect((await asCoordinator(world, 'GET', `applications/${id}/history`)).status).toBe(404);
  });
});

describe('the history of a programme', () => {
  const path = 'programmes/cccc/history';

  it('tells everything, the newest first, over months and in pages', async () => {
    const { world } = await declined();
    world.setClock('2027-04-02T10:00:00Z');
    await openCohort(world, { name: 'Autumn 2027' });
    const all: Json[] = [];
    let after = '';
    do {
      const page = done(await asCoordinator(world, 'GET', `${path}?limit=7${after}`));
      all.push(...(page['items'] as Json[]));
      after = page['next'] === undefined ? '' : `&after=${page['next']}`;
    } while (after !== '');
    expect(all.map(({ id }) => id).sort()).toEqual(
      world.twin
        .allFacts()
        .map(({ id }) => id)
        .sort(),
    );
    expect(all.map(({ at }) => String(at))).toEqual(
      all
        .map(({ at }) => String(at))
        .sort()
        .reverse(),
    );
    expect(all[0]).toMatchObject({ fact: 'CohortOpened', concerns: [{ name: 'Autumn 2027' }] });
  });

  it('is narrowed by day, area, author and cohort', async () => {
    const { world, cohortId } = await declined();
    expect(await historyOf(world, `${path}?until=2027-01-17`)).toEqual([]);
    expect(factsIn(await historyOf(world, `${path}?until=2027-01-18&area=cohorts`))).toEqual([
      'CohortOpened',
    ]);
    const anna = await historyOf(world, `${path}?staff=anna`);
    expect(factsIn(anna)).toEqual(['PairAcceptedByStudent']);
    const people = await historyOf(world, `${path}?by=person&area=pairs`);
    expect(factsIn(people)).toEqual(['PairDeclined']);
    expect(await historyOf(world, `${path}?cohortId=coh_none`)).toEqual([]);
    const ofCohort = await historyOf(world, `${path}?cohortId=${cohortId}&by=system`);
    expect(new Set(factsIn(ofCohort))).toContain('PairProposed');
  });

  it('reads no more for a page than it promises, and says how far back it has looked', async () => {
    const world = withAnna();
    await openCohort(world);
    for (let n = 0; n < 45; n += 1) {
      world.pass({ minutes: 1 });
      done(await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: `nobody${n}` }));
      await confirmed(world, aStudent({ email: `s${n}@example.org` }));
    }
    const page = done(await asCoordinator(world, 'GET', `${path}?area=cohorts`));
    expect(factsIn(page['items'] as Json[])).toEqual(['CohortOpened']);
    expect(page['next']).toBeUndefined();
    expect(page['searchedTo']).toBe(world.factsOf('CohortOpened')[0]?.at);
  });

  it('knows an area for every kind of thing that tells facts', async () => {
    const { world } = await declined();
    const areas = ['applications', 'cohorts', 'companies', 'matching', 'messages', 'pairs', 'people'];
    const counted = await Promise.all(
      [...areas, 'sessions', 'today'].map(async (area) => await historyOf(world, `${path}?area=${area}`)),
    );
    expect(counted.flat()).toHaveLength((await historyOf(world, path)).length);
  });
});
