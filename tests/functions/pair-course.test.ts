import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { type Answer, COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
import { act, aMentor, aProposal, asCoordinator, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const aPair = async () => {
  const world = aWorld();
  const proposal = await aProposal(world);
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed').at(-1)?.data['pairId']);
  const today = localDateOf(world.now());
  const put = async (path: string, body: unknown = {}) => asCoordinator(world, 'PUT', path, body);
  const report = { role: 'student', heldOn: today, mode: 'ONLINE', minutes: 60 };
  return { ...proposal, world, pairId, today, put, report };
};

const meetingIn = (course: Json, index = 0): Json => (course['meetings'] as Json[])[index] ?? {};

const held = async ({ world }: Awaited<ReturnType<typeof aPair>>): Promise<unknown> => {
  await world.deliver();
  const { indicators } = done(
    await world.financeApi('GET', '/api/finance/programmes/cccc/overview', {
      query: 'decision=dec_permanent',
      claims: FINANCE,
    }),
  ) as { indicators: { key: string; actual: number }[] };
  return indicators.find(({ key }) => key === 'meetings.held')?.actual;
};

describe('a coordinator, for the two of a pair', () => {
  it('enters agreements, and sees who has confirmed and who has entered it', async () => {
    const { pairId, put } = await aPair();
    const terms = { goals: 'A first job in the region.', rhythm: 'monthly' };
    for (const role of ['student', 'mentor']) done(await put(`pairs/${pairId}/agreement/${role}`, terms));
    const course = done(await put(`pairs/${pairId}/agreement/mentor`, terms));
    expect(course['agreement']).toMatchObject({
      terms,
      confirmed: { mentor: { enteredBy: 'staff:d4f0' }, student: { enteredBy: 'staff:d4f0' } },
    });
    expect((await put(`pairs/${pairId}/agreement/friend`, terms)).status).toBe(404);
  });

  it('never overwrites what another has entered meanwhile, and the same press again is one', async () => {
    const { world, pairId, put, report } = await aPair();
    const stale = async (path: string, version: unknown, body: unknown): Promise<Json> =>
      (
        await world.coordinatorApi('PUT', `/api/coordinator/${path}`, {
          claims: COORDINATOR,
          json: body,
          headers: { 'if-match': `"${version}"` },
        })
      ).json;
    const terms = { goals: 'A first job in the region.', rhythm: 'monthly' };
    const agreement = `pairs/${pairId}/agreement/student`;
    const { version } = done(await asCoordinator(world, 'GET', `pairs/${pairId}/course`))[
      'agreement'
    ] as Json;
    done(await put(agreement, terms));
    const other = await stale(agreement, version, { ...terms, rhythm: 'everyTwoToThreeWeeks' });
    expect(other).toMatchObject({ code: 'changed-meanwhile', changes: [{ who: 'Anna Back' }] });
    expect((await stale(agreement, version, terms))['agreement']).toMatchObject({ terms, revision: 1 });

    const meeting = meetingIn(done(await put(`pairs/${pairId}/meeting-report`, report)));
    const correction = `meetings/${meeting['id']}/correction`;
    const { role: _, ...held } = report;
    done(await put(correction, { ...held, minutes: 90 }));
    const late = await stale(correction, meeting['version'], { ...held, minutes: 45 });
    expect(late).toMatchObject({ code: 'changed-meanwhile' });
    const same = await stale(correction, meeting['version'], { ...held, minutes: 90 });
    expect(meetingIn(same)).toMatchObject({ minutes: 90, status: 'CONFIRMED' });
    expect(world.factsOf('MeetingCorrected')).toEqual([]);
    expect(world.factsOf('MeetingConfirmed')).toHaveLength(1);
    const history = done(await asCoordinator(world, 'GET', `pairs/${pairId}/history`));
    expect(JSON.stringify(history['items'])).toContain('MeetingConfirmed');
  });

  it('reports, confirms, corrects and strikes out a meeting, and the figure follows', async () => {
    const scene = await aPair();
    const { pairId, put, report, world } = scene;
    const reported = done(await put(`pairs/${pairId}/meeting-report`, report));
    expect(meetingIn(reported)).toMatchObject({ status: 'REPORTED', reportedBy: 'student' });
    const id = String(meetingIn(reported)['id']);
    expect((await put(`meetings/${id}/confirmation`, { role: 'student' })).json['code']).toBe('already-done');
    done(await put(`meetings/${id}/confirmation`, { role: 'mentor', mood: 2 }));
    expect(await held(scene)).toBe(1);
    const corrected = done(
      await put(`meetings/${id}/correction`, { ...report, role: undefined, minutes: 90 }),
    );
    expect(meetingIn(corrected)).toMatchObject({ status: 'CONFIRMED', confirmed: 'STAFF', minutes: 90 });
    expect(await held(scene)).toBe(1);
    const struck = done(await put(`meetings/${id}/dismissal`));
    expect(meetingIn(struck)).toMatchObject({ status: 'DISMISSED' });
    expect(await held(scene)).toBe(0);
    expect(world.factsOf('MeetingDismissed')).toHaveLength(1);
    const history = done(await asCoordinator(world, 'GET', `pairs/${pairId}/history`));
    const told = (history['items'] as readonly { readonly fact: string }[]).map(({ fact }) => fact);
    expect(told.filter((name) => name.startsWith('Meeting'))).toEqual([
      'MeetingDismissed',
      'MeetingConfirmed',
      'MeetingCorrected',
      'MeetingConfirmed',
      'MeetingReported',
    ]);
  });

  it('disputes a meeting and settles the dispute', async () => {
    const scene = await aPair();
    const { pairId, put, report } = scene;
    const id = String(meetingIn(done(await put(`pairs/${pairId}/meeting-report`, report)))['id']);
    await scene.world.deliver();
    expect(meetingIn(done(await put(`meetings/${id}/dispute`, { role: 'mentor' })))).toMatchObject({
      status: 'DISPUTED',
    });
    const { world } = scene;
    const open = async () =>
      itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')).filter(
        (task) => task['kind'] === 'MEETING_DISPUTED' && task['doneAt'] === undefined,
      );
    expect(await open()).toHaveLength(1);
    done(await put(`meetings/${id}/correction`, { heldOn: report.heldOn, mode: 'PHONE', minutes: 30 }));
    expect(await held(scene)).toBe(1);
    // The task ends with its reason, and the page behind the mail says who has settled it.
    expect(await open()).toEqual([]);
    const token = tokenFor(world, String(aMentor()['email']));
    const page = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
    expect(page.body).toMatch(/data-outcome="settled"[\s\S]*30 minutes[\s\S]*A coordinator has settled/);
  });

  it('plans, moves and cancels a meeting, and both get it for their calendars', async () => {
    const { world, pairId, put, today } = await aPair();
    const before = world.mails.letters.length;
    const startsAt = `${addDays(today, 9)}T14:00:00.000Z`;
    const plan = { role: 'mentor', startsAt, mode: 'IN_PERSON', minutes: 60, place: 'Library' };
    const id = String(meetingIn(done(await put(`pairs/${pairId}/meeting-plan`, plan)))['id']);
    await world.deliver();
    done(await put(`meetings/${id}/plan`, { ...plan, minutes: 90 }));
    await world.deliver();
    done(await put(`meetings/${id}/cancellation`, { role: 'student' }));
    await world.deliver();
    expect(world.mails.letters.length - before).toBe(6);
    expect((await put(`meetings/${id}/plan`, plan)).json['code']).toBe('meeting-not-planned');
  });

  it.each([
    [{ minutes: -1 }, '/minutes'],
    [{ heldOn: '2030-01-01' }, '/heldOn'],
    [{ heldOn: '2027-01-01' }, '/heldOn'],
    [{ mood: 7 }, '/mood'],
  ])('is refused at the field: %j', async (wrong, pointer) => {
    const { world, pairId, put, report } = await aPair();
    const answer = await put(`pairs/${pairId}/meeting-report`, { ...report, ...wrong });
    expect([answer.status, (answer.json['errors'] as Json[])[0]?.['pointer']]).toEqual([400, pointer]);
    expect(world.factsOf('MeetingReported')).toEqual([]);
  });

  it('finds a pair on the call list with its rule and a telephone, and takes it off after a talk, which is stored once', async () => {
    const { world, cohortId, pairId, put } = await aPair();
    const listed = async () =>
      (done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/health`)) as { items: Json[] }).items[0];
    expect(await listed()).toMatchObject({ pairId, verdict: 'STARTING' });
    done(await act(world, { token: await pairLink(world), verb: 'ask-for-help' }));
    expect(await listed()).toMatchObject({
      verdict: 'CALL',
      rule: 'HELP_ASKED',
      calls: [expect.objectContaining({ role: 'student' })],
    });
    const course = done(await put(`pairs/${pairId}/talk`));
    expect(course['health']).toMatchObject({ verdict: 'STARTING', calls: [] });
    const before = stored(world);
    world.pass({ minutes: 3 });
    done(await put(`pairs/${pairId}/talk`));
    expect(stored(world)).toEqual(before);
  });

  it('notes a talk with a pair that is well, and the history tells who and when', async () => {
    const { world, pairId, put } = await aPair();
    const path = `pairs/${pairId}/history`;
    const talks = async () =>
      itemsOf(await asCoordinator(world, 'GET', path)).filter(({ fact }) => fact === 'PairTalkNoted');
    const at = world.now().toISOString();
    done(await put(`pairs/${pairId}/talk`));
    const first = { at, by: { name: 'Anna Back' } };
    expect(await talks()).toMatchObject([first]);
    world.pass({ minutes: 3 });
    done(await put(`pairs/${pairId}/talk`));
    expect(await talks()).toHaveLength(1);
    world.pass({ days: 1 });
    const next = { ...first, at: world.now().toISOString() };
    done(await put(`pairs/${pairId}/talk`));
    expect(await talks()).toMatchObject([next, first]);
  });
});

/** Everything but the log of who has looked and pressed, and sessions of links. */
const stored = ({ twin }: World): unknown =>
  twin.records().filter(({ kind }) => !/^(?:Audit|Idempotency|VisitCount)/.test(String(kind)));

type Scene = Awaited<ReturnType<typeof aPair>>;
/** Deeds that tell something about a pair. */
const TELLS: Readonly<Record<string, (scene: Scene) => Promise<Answer>>> = {
  'that a coordinator has talked with them': ({ put, pairId }) => put(`pairs/${pairId}/talk`),
  'that they have agreed': ({ put, pairId }) =>
    put(`pairs/${pairId}/agreement/student`, { goals: 'A first job in the region.', rhythm: 'monthly' }),
  'that they have met': ({ put, pairId, report }) => put(`pairs/${pairId}/meeting-report`, report),
  'when they meet': ({ put, pairId, today }) =>
    put(`pairs/${pairId}/meeting-plan`, {
      role: 'student',
      startsAt: `${addDays(today, 7)}T14:00:00.000Z`,
      minutes: 60,
      mode: 'ONLINE',
      place: 'Teams',
    }),
  'a survey to answer': ({ world, pairId }) =>
    asCoordinator(world, 'POST', `pairs/${pairId}/surveys`, { kind: 'PULSE', role: 'student' }),
  'a wish for help': async ({ world }) => act(world, { token: await pairLink(world), verb: 'ask-for-help' }),
  'that they have not met': async ({ world }) =>
    act(world, { token: await pairLink(world), verb: 'not-met-yet' }),
};

describe('what is told twice', () => {
  it.each(Object.entries(TELLS))('%s, is stored once', async (_, tell) => {
    const scene = await aPair();
    done(await tell(scene));
    await scene.world.deliver();
    const [before, mails] = [stored(scene.world), scene.world.mails.letters.length];
    scene.world.pass({ minutes: 3 });
    done(await tell(scene));
    await scene.world.deliver();
    expect(stored(scene.world)).toEqual(before);
    expect(scene.world.mails.letters).toHaveLength(mails);
  });
});

const pairLink = async (world: ReturnType<typeof aWorld>): Promise<string> => {
  const link = world.mails.letters.findLast(({ subject }) =>
    subject.startsWith('Write to your mentor'),
  )?.token;
  if (link === undefined) throw new Error('The student has no link to the pair.');
  return link;
};
