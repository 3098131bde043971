import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { type Answer, type Call, type Json, staffIn } from './api.ts';
import {
  act,
  aMentor,
  approved,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publishedRound,
  ready,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const ANNA = staffIn('coordinator', 'admin');
const reason = 'They know each other.';

/** Answers of coordinators' routes with the addresses that were asked, by route. */
type Heard = Map<string, { readonly path: string; readonly answer: Json }[]>;

const ROUTES = EVERY_ROUTE.filter(({ path }) => path.startsWith('/api/coordinator/'));
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${path.replace('/api/coordinator/', '')}`;

const routeOf = (method: string, path: string): string | undefined => {
  const fitting = ROUTES.filter(
    (route) =>
      route.method === method && new RegExp(`^${route.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
  const [best] = fitting.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);
  return best && nameOf(best);
};

/** The same world, whose coordinator has a name, and that keeps every answer. */
const listening = (world: World, heard: Heard): World => ({
  ...world,
  coordinatorApi: async (method: string, path: string, call: Call = {}): Promise<Answer> => {
    const answer = await world.coordinatorApi(method, path, { ...call, claims: ANNA });
    const route = routeOf(method, path);
    if (route !== undefined && answer.status < 300)
      heard.set(route, [...(heard.get(route) ?? []), { path, answer: answer.json }]);
    return answer;
  },
});

/** Pairs and proposals, a round with decisions, a training with attendance, two companies, and deeds of a coordinator on each. */
const richWorld = async (heard: Heard): Promise<World> => {
  const world = listening(aWorld(), heard);
  const deed = async (method: string, path: string, body?: Json) =>
    done(await asCoordinator(world, method, path, body));
  const { cohortId, mentors, students } = await ready(world, 3, 5);
  await deed('PUT', `cohorts/${cohortId}/pairing-notes/${mentors[0]}/${students[1]}`, {
    known: 'MUTUAL_WISH',
    reason,
  });
  await deed('POST', `applications/${students[0]}/notes`, { text: 'Rings back' });
  await publishedRound(world, cohortId);
  for (const [index, { data }] of world.factsOf('PairProposed').entries()) {
    const { mentorApplicationId: mentor, studentApplicationId: student } = data;
    const addresses = [
      `m${mentors.indexOf(String(mentor))}@example.org`,
      `s${students.indexOf(String(student))}@example.org`,
    ];
    for (const address of index < 2 ? addresses : [])
      done(await act(world, { token: tokenFor(world, address), verb: 'accept' }));
  }
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
  await deed('PUT', `cohorts/${cohortId}/usual-season`);
  const place = 'Campus Allegro';
  const { id: groupSessionId } = await deed('POST', `cohorts/${cohortId}/group-sessions`, {
    theme: 'MENTORS_MEETING',
    audience: 'mentor',
    mode: 'IN_PERSON',
    minutes: 60,
    place,
    startsAt: '2027-01-19T15:00:00Z',
  });
  await deed('POST', `cohorts/${cohortId}/group-invitations`);
  const guest = String(world.factsOf('PairFormed')[0]?.data['mentorApplicationId']);
  await deed('PUT', `group-sessions/${String(groupSessionId)}/answers/${guest}`, { answer: 'COMING' });
  await deed('PUT', `pairs/${pairId}/pause`, { until: '2027-02-28', reason: 'OTHER' });

  // A second round, which is still being decided about.
  const late = await approved(
    world,
    aMentor({
      email: 'late@example.org',
      employerName: 'Norrskog Paper Oy',
      businessId: '7654321-2',
      capacity: 1,
    }),
  );
  const roundId = await computedRound(world, cohortId);
  const [pairs] = [done(await asCoordinator(world, 'GET', `rounds/${roundId}`))['pairs'] as Json[]];
  await deed('POST', `rounds/${roundId}/vetoes`, {
    studentApplicationId: pairs[0]?.['studentApplicationId'],
    against: { mentorApplicationId: late },
    reason,
  });
  await deed('POST', `rounds/${roundId}/rooms`, { mentorApplicationId: late, room: 2, reason });
  await deed('POST', `rounds/${roundId}/runs`, { weights: { FIELD: 9 } });
  await world.deliver();

  const trained = await openCohort(world, {
    name: 'With training',
    training: { mentor: ['MENTOR_ROLE'], student: [] },
  });
  const inTraining = await approved(world, aMentor({ email: 'later@example.org', cohortId: trained }));
  const { id: sessionId } = await deed('POST', `cohorts/${trained}/training-sessions`, {
    module: 'MENTOR_ROLE',
    startsAt: '2027-01-19T15:00:00Z',
    minutes: 60,
    mode: 'ONLINE',
    place: 'Online',
    seats: 10,
    trainer: 'Tove Trainer',
  });
  await deed('POST', `training-sessions/${String(sessionId)}/enrolments`, { applicationIds: [inTraining] });
  world.pass({ days: 2 });
  await deed('PUT', `training-sessions/${String(sessionId)}/attendance`, { attended: [inTraining] });
  await deed('PUT', `group-sessions/${String(groupSessionId)}/attendance`, { attended: [guest] });
  await deed('POST', 'programmes/cccc/inspections', {
    from: '2027-01-01',
    to: '2027-01-31',
    reason: 'Inspection of the council',
  });
  await world.deliver();
  return world;
};

/** Ids that a person must never read without a name beside them. Runs, mails and tasks are told by their time and their subject. */
const MUST = /^(?:app|per|com|coh|rnd|trs|grp|prp|pai)_\w+$|^d4f0$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id of a thing or of an actor: `staff:…`. */
const idIn = (text: string): string => text.replace(/^(?:staff|person|applicant):/, '');
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && !MUST.test(value);
const hasName = (value: unknown): boolean => isFields(value) && isName(value['name']);

/** Whether an object tells by what a person knows it: a name, a reference, the day of a round, a session's module or theme and time, the people of a pair. */
const tells = (of: Fields): boolean =>
  isName(of['name']) ||
  isName(of['reference']) ||
  typeof of['requestedAt'] === 'string' ||
  (of['kind'] === 'round' && typeof of['at'] === 'string') ||
  typeof of['module'] === 'string' ||
  typeof of['theme'] === 'string' ||
  ['mentor', 'student', 'other'].some((side) => hasName(of[side]));

const OWN = ['id', 'applicationId', 'personId', 'pairId', 'proposalId', 'companyId', 'cohortId'];

/** Every id to which an answer gives a name, wherever in it. */
const namedIn = (answer: unknown): ReadonlySet<string> => {
  const named = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isFields(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      // A record of names by id.
      if (isName(inner) || hasName(inner)) named.add(idIn(key));
      for (const [other, id] of Object.entries(value))
        if (typeof id === 'string' && other.endsWith('Id')) {
          // `mentorApplicationId` beside `mentor`, `cohortId` beside `cohortName`.
          if (hasName(inner) && other.startsWith(key)) named.add(id);
          if (isName(inner) && key === other.replace(/Id$/, 'Name')) named.add(id);
          if (isName(inner) && key === other.replace(/Id$/, '')) named.add(id);
        }
      look(inner);
    }
    if (tells(value)) for (const key of OWN) if (typeof value[key] === 'string') named.add(value[key]);
  };
  look(answer);
  return named;
};

/** Ids in an answer, by the place where they stand. */
const idsIn = (answer: unknown): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const look = (value: unknown, at: string): void => {
    if (typeof value === 'string' && MUST.test(idIn(value))) found.set(idIn(value), at);
    if (Array.isArray(value)) for (const each of value) look(each, `${at}[]`);
    if (isFields(value)) for (const [key, inner] of Object.entries(value)) look(inner, `${at}.${key}`);
  };
  look(answer, '');
  return found;
};

/**
 * A round has a thousand people, and its answers come once a second while it runs: they are named once, by
 * `rounds/{roundId}/people`.
 */
const NAMED_BY_THE_PEOPLE_OF_THE_ROUND = new Set([
  'GET rounds/{roundId}',
  'GET rounds/{roundId}/runs',
  'POST rounds/{roundId}/runs',
  'GET rounds/{roundId}/runs/{runId}',
  'GET rounds/{roundId}/comparison',
  'POST rounds/{roundId}/vetoes',
  'POST rounds/{roundId}/rooms',
]);

/** The input of a computation has no personal data on purpose. */
const NAMELESS = 'GET rounds/{roundId}/runs/{runId}/record';

/** An entry of the audit names its people; the items that it changed stand as the log has them. */
const ITEMS_OF_THE_AUDIT = 'GET programmes/{programmeId}/audit: .items[].changes[].id';

/** They have nothing to show here: no mail has bounced, nobody has written to a group, and a letter is shown only of an approved round. */
const UNHEARD = new Set([
  // It is for admins alone.
  'GET programmes/{programmeId}/audit',
  'GET mails/{mailId}/suppression',
  'GET group-mails/{groupMailId}',
  'GET rounds/{roundId}/letters/{studentApplicationId}',
]);

/** Asks every route that reads, for everything that it can be asked about. */
const readEverything = async (world: World): Promise<void> => {
  const known = new Map<string, Set<string>>();
  const learn = (value: unknown): void => {
    if (typeof value === 'string' && /^[a-z]{3}_\w+$/.test(value)) {
      const kind = value.slice(0, 3);
      known.set(kind, (known.get(kind) ?? new Set()).add(value));
    }
    if (Array.isArray(value)) value.forEach(learn);
    if (isFields(value)) Object.values(value).forEach(learn);
  };
  for (const { data } of world.twin.allFacts()) learn(data);
  learn(world.twin.records().map((record) => JSON.stringify(record).match(/[a-z]{3}_\w+/g)));
  const all = (prefix: string): readonly string[] => [...(known.get(prefix) ?? [])].slice(0, 12);
  const PREFIX: Readonly<Record<string, string>> = {
    cohortId: 'coh',
    applicationId: 'app',
    roundId: 'rnd',
    runId: 'run',
    sessionId: 'trs',
    groupSessionId: 'grp',
    inspectionId: 'isp',
    proposalId: 'prp',
    pairId: 'pai',
    personId: 'per',
    companyId: 'com',
    mailId: 'mai',
    studentApplicationId: 'app',
    mentorApplicationId: 'app',
  };
  for (const { path } of ROUTES.filter(({ method }) => method === 'GET')) {
    const isOfTwo = path.endsWith('/comparison');
    const addresses = [...path.matchAll(/\{(\w+)\}/g)].reduce<readonly string[]>(
      (before, [brackets, name = '']) => {
        const prefix = name === 'intoId' ? (path.includes('companies') ? 'com' : 'per') : PREFIX[name];
        const choices = name === 'programmeId' ? ['cccc'] : all(prefix ?? '');
        return before.flatMap((address) => choices.map((choice) => address.replace(brackets, choice)));
      },
      [path.replace('/api/coordinator/', '')],
    );
    for (const address of addresses)
      if (!isOfTwo) await asCoordinator(world, 'GET', address);
      else for (const run of all('run')) await asCoordinator(world, 'GET', `${address}?a=${run}&b=${run}`);
  }
};

describe('what a coordinator reads', () => {
  const heard: Heard = new Map();
  beforeAll(async () => {
    const world = await richWorld(heard);
    await readEverything(world);
  });

  it('is every answer that reads', () => {
    const unheard = ROUTES.filter(({ method }) => method === 'GET')
      .map(nameOf)
      .filter((route) => !heard.has(route) && !UNHEARD.has(route));
    expect(unheard).toEqual([]);
  });

  it('names everybody: no person, company, cohort, session, round, pair or member of staff is only an id', () => {
    const ofRounds = new Set(
      (heard.get('GET rounds/{roundId}/people') ?? []).flatMap(({ answer }) => [...namedIn(answer)]),
    );
    const bare = new Set<string>();
    for (const [route, answers] of [...heard].filter(([name]) => name !== NAMELESS))
      for (const { path, answer } of answers) {
        const named = namedIn(answer);
        // The caller has named the thing, and knows it.
        const isNamed = (id: string): boolean =>
          named.has(id) ||
          path.split('/').includes(id) ||
          (NAMED_BY_THE_PEOPLE_OF_THE_ROUND.has(route) && ofRounds.has(id));
        for (const [id, at] of idsIn(answer)) if (!isNamed(id)) bare.add(`${route}: ${at}`);
      }
    expect([...bare].filter((place) => place !== ITEMS_OF_THE_AUDIT)).toEqual([]);
  });
});
