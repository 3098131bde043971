import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import type { AnyKind } from '../../shared/store/store.ts';
import { PERMANENT } from '../domain/funding/decisions.ts';
import { COORDINATOR, FINANCE, itemsOf, type Json, staffIn } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  ready,
} from './scenes.ts';
import { aWorld } from './world.ts';

const ADMIN = staffIn('admin');
const HELD = { kind: { idOf: () => 'x' } as unknown as AnyKind, state: {} };
const reason = 'They know each other.';
const OVER = { opens: '2026-12-01', closes: '2026-12-31' };

/** One thing of each kind that a version can be of, and what its routes are sent. */
const everything = async () => {
  const world = aWorld();
  const empty = await openCohort(world, { name: 'Empty', applications: { mentor: OVER, student: OVER } });
  await computedRound(world, empty);
  const { id: lateInvitationId } = done(
    await asCoordinator(world, 'POST', `cohorts/${empty}/late-invitations`, {
      role: 'student',
      firstName: 'Lin',
      email: 'late@example.org',
      language: 'en',
      reason,
    }),
  );
  const [task] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
  const { cohortId, mentors, students } = await ready(world, 1, 1);
  const roundId = await computedRound(world, cohortId);
  const untrained = await openCohort(world, {
    name: 'With training',
    training: { mentor: ['MENTOR_ROLE'], student: [] },
  });
  const { id: sessionId } = done(
    await asCoordinator(world, 'POST', `cohorts/${untrained}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-02-03T15:00:00Z',
      minutes: 120,
      mode: 'IN_PERSON',
      place: 'Campus',
      seats: 5,
    }),
  );
  const inTraining = await approved(world, aMentor({ email: 'later@example.org', cohortId: untrained }));
  const [mentorApplicationId = '', studentApplicationId = ''] = [mentors[0], students[0]];
  done(
    await asCoordinator(
      world,
      'PUT',
      `cohorts/${cohortId}/pairing-notes/${mentorApplicationId}/${studentApplicationId}`,
      { known: 'MUTUAL_WISH', reason },
    ),
  );
  const period = done(
    await world.financeApi('POST', `/api/finance/decisions/${PERMANENT.id}/periods`, {
      claims: FINANCE,
      json: { from: '2026-01-01', to: '2026-12-31' },
    }),
  );
  const { runId } = done(await asCoordinator(world, 'GET', `rounds/${roundId}`));
  const season = done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/usual-season`));
  const personId = String(world.factsOf('ApplicationConfirmed')[0]?.data['personId']);
  const hold = { reason: 'Audit of the funder', until: '2027-12-31' };
  for (const of of [`people/${personId}`, `cohorts/${cohortId}`])
    done(await asCoordinator(world, 'PUT', `${of}/retention-hold`, hold));
  const params: Readonly<Record<string, string>> = {
    cohortId,
    roundId,
    runId: String(runId),
    taskId: String(task?.['id']),
    mentorApplicationId,
    studentApplicationId,
    againstId: mentorApplicationId,
    applicationId: inTraining,
    groupSessionId: String((season['items'] as readonly Json[])[0]?.['id']),
    programmeId: 'cccc',
    staffId: COORDINATOR['sub'] ?? '',
    sessionId: String(sessionId),
    lateInvitationId: String(lateInvitationId),
    personId,
    decisionId: PERMANENT.id,
    periodId: String(period['id']),
    companyId: String(world.factsOf('CompanyJoined')[0]?.data['companyId']),
  };
  const bodies: Readonly<Record<string, Json>> = {
    '/periods/{periodId}': { from: '2026-01-01', to: '2026-12-31' },
    '{periodId}/claim': { number: '1', amount: 1, on: '2027-01-05' },
    '{periodId}/return': { reason, on: '2027-01-05' },
    '{periodId}/answer': { accepted: 1, on: '2027-01-05' },
    '{periodId}/payment': { amount: 1, on: '2027-01-05' },
    questions: { question: 'Which semester?' },
    'capacity-ask': { capacity: 2 },
    'retention-hold': { ...hold, until: '2027-06-30' },
    'pairing-notes/{mentorApplicationId}/{studentApplicationId}': { known: 'MUTUAL_WISH', reason },
    rejection: { reason: 'OTHER' },
    corrections: { answers: { capacity: 2 }, channel: 'PHONE', reason },
    'capacity-ask/answer': { answer: 'YES', channel: 'PHONE', reason },
    answer: { answer: reason, channel: 'PHONE', reason },
    profile: { answers: {}, channel: 'PHONE', reason },
    'staff/{staffId}': { name: 'Ada', roles: ['coordinator'] },
    'group-sessions/{groupSessionId}/settings': { seats: 20 },
    'group-sessions/{groupSessionId}/cancellation': { reason: 'OTHER' },
    notes: { text: 'Rings back' },
    cohort: { cohortId: 'coh_other' },
    owner: { owner: 'me' },
    'training-waiver': { reason: 'OTHER' },
    locks: { mentorApplicationId, studentApplicationId, reason },
    vetoes: { studentApplicationId, against: { mentorApplicationId }, reason },
    rooms: { mentorApplicationId, room: 2, reason },
    'cohorts/{cohortId}/settings': { answerDays: 9 },
    'training-sessions/{sessionId}/settings': { seats: 9 },
    'attendance/{applicationId}': { standing: 'PRESENT', reason: 'OTHER' },
    'training-sessions/{sessionId}/cancellation': { reason: 'OTHER' },
    'applications-closing': { roles: ['mentor'] },
    'applications-reopening': { roles: ['mentor'], closes: '2027-04-02' },
    contact: { firstName: 'Ada', language: 'sv', reason },
    address: { email: 'ada.new@example.org', why: 'MOVED', reason },
    details: { name: 'Boatyard', reason },
    'contact-person': { name: 'Ada', email: 'ada@yard.example', language: 'sv', channel: 'PHONE' },
    swaps: { students: [studentApplicationId, 'app_other'], reason },
  };
  return { world, params, bodies };
};

/** A pair, and the proposal that it comes from: the condition is looked at before the state is. */
const aPairOf = async () => {
  const world = aWorld();
  const { proposalId, mentorToken, studentToken } = await aProposal(world);
  for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
  const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
  const plan = { role: 'mentor', startsAt: '2027-03-01T14:00:00.000Z', mode: 'ONLINE', minutes: 60 };
  const course = done(await asCoordinator(world, 'PUT', `pairs/${pairId}/meeting-plan`, plan));
  const terms = { goals: 'A first job in the region.', rhythm: 'monthly' };
  done(await asCoordinator(world, 'PUT', `pairs/${pairId}/agreement/student`, terms));
  const bodies: Readonly<Record<string, Json>> = {
    'agreement/{role}': { ...terms, rhythm: 'everyTwoToThreeWeeks' },
    plan: { ...plan, minutes: 90 },
    cancellation: { role: 'mentor' },
    confirmation: { role: 'mentor' },
    dispute: { role: 'mentor' },
    correction: { heldOn: '2027-03-01', mode: 'ONLINE', minutes: 60 },
    '{role}': { verb: 'accept', channel: 'PHONE', note: reason },
    pause: { until: '2027-02-28', reason: 'OTHER' },
    end: { by: 'both', reason: 'OTHER' },
    closing: { how: 'PLAN_DONE' },
  };
  return {
    world,
    params: {
      proposalId,
      pairId,
      role: 'mentor',
      meetingId: String((course['meetings'] as readonly Json[])[0]?.['id']),
    } as Readonly<Record<string, string>>,
    bodies,
  };
};

const PROMISING = EVERY_ROUTE.filter(({ ifMatch }) => ifMatch === true);

/** Routes about things that nothing has been told of here: people, staff and decisions that the world begins with, enrolments before their first seat. */
const WITHOUT_FACTS =
  /\/people\/|\/staff\/|\{decisionId\}$|training-waiver$|training-sessions\/\{sessionId\}\/attendance/;

type Scene = Awaited<ReturnType<typeof everything>> | Awaited<ReturnType<typeof aPairOf>>;

/** A request to a route about the things of a scene. */
const requestTo = (
  { world, params, bodies }: Scene,
  { method, path, body, who }: (typeof PROMISING)[number],
) => {
  const isFinance = path.startsWith('/api/finance/');
  const api = isFinance ? world.financeApi : world.coordinatorApi;
  const given =
    Object.entries(bodies).find(
      ([ending]) => path.endsWith(`/${ending}`) || (ending.includes('{') && path.endsWith(ending)),
    )?.[1] ?? {};
  const address = path.replaceAll(/\{([^}]+)\}/g, (__, name: string) => params[name] ?? 'missing');
  return {
    address,
    send: (version?: number) =>
      api(method, address, {
        claims: isFinance ? FINANCE : who === 'admin' ? ADMIN : COORDINATOR,
        ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
        ...(body === undefined ? {} : { json: given }),
      }),
  };
};

/** Everything that is stored but who looked at it. */
const storedIn = ({ world }: Scene): string =>
  JSON.stringify(world.twin.records().filter((record) => record['kind'] !== 'AuditEntry'));

const isOfPair = (path: string): boolean => /\{(?:pair|proposal|meeting)Id\}/.test(path);

describe('a route that promises to look at If-Match', () => {
  const carriedOut: string[] = [];
  let scenes: { round: Awaited<ReturnType<typeof everything>>; pair: Awaited<ReturnType<typeof aPairOf>> };
  beforeAll(async () => {
    scenes = { round: await everything(), pair: await aPairOf() };
  });

  it('is one of many', () => {
    expect(PROMISING.length).toBeGreaterThanOrEqual(20);
  });

  it.each(PROMISING.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'changes nothing by a version that nobody has seen: %s',
    async (_, route) => {
      const { path } = route;
      const scene = isOfPair(path) ? scenes.pair : scenes.round;
      const { world } = scene;
      const before = JSON.stringify(world.twin.records());
      const { address, send } = requestTo(scene, route);
      const { status, json } = await send(99);
      expect([status, json['code'], address]).toEqual([412, 'changed-meanwhile', address]);
      expect(JSON.stringify(world.twin.records())).toBe(before);
      // If the deed is not done already, a caller with an older version hears of the changes since.
      const old = await send(0);
      if (old.status === 412 && !WITHOUT_FACTS.test(path)) expect(old.json['changes']).not.toEqual([]);
    },
  );

  it.each(
    [...PROMISING]
      .sort((a, b) => Number(a.path.includes('/staff/')) - Number(b.path.includes('/staff/')))
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )('tells what stands where its own first answer was lost: %s', async (_, route) => {
    const scene = isOfPair(route.path) ? scenes.pair : scenes.round;
    const { send } = requestTo(scene, route);
    const first = await send();
    const version = Number(/\d+/.exec(String(first.headers?.['etag']))?.[0] ?? 1);
    // Some are refused by what others have done to the same things before them.
    if (first.status >= 300) return;
    carriedOut.push(route.path);
    const before = storedIn(scene);
    const again = await send(version - 1);
    expect([again.status, again.json['code']]).toEqual([first.status, undefined]);
    expect(storedIn(scene)).toBe(before);
  });

  it('tells so for most of them', () => {
    expect(carriedOut.length).toBeGreaterThanOrEqual(40);
  });

  it('answers at once: what a caller has not seen does not come back by trying again', async () => {
    let tries = 0;
    const stale = retryOnConflict(
      async () => {
        tries += 1;
        const { kind, state } = HELD;
        requireSeen({ headers: { 'if-match': '"1"' } }, kind, { state, version: 2 });
      },
      () => Promise.resolve(),
    );
    await expect(stale).rejects.toThrow('Version 2, not 1.');
    expect(tries).toBe(1);
  });
});
