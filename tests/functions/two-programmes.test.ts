import { beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { programmesOf } from '../../shared/domain/programme/catalogue.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { pathIn } from '../../shared/pages/paths.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { DECISIONS } from '../domain/funding/decisions.ts';
import { REVONTULI } from '../domain/programme/revontuli.ts';
import { FINANCE, itemsOf, type Json } from './api.ts';
import type { Letter } from './mailbox.ts';
import {
  act,
  aMentor,
  apply,
  approved,
  aStudent,
  asCoordinator,
  done,
  openCohort,
  publishedRound,
  tokenFor,
} from './scenes.ts';
import { aWorld, MONDAY, WEB_ORIGIN, type World } from './world.ts';

const PROGRAMMES = programmesOf([CCCC, REVONTULI]);
/** Takes part in both programmes, by one address. */
const BOTH = 'both@example.org';

type Cast = { readonly mentors: readonly Json[]; readonly students: readonly Json[] };

const inTheNorth = {
  municipality: 'ylivieska',
  noticeVersion: REVONTULI.noticeVersion,
  locale: 'fi',
};

/** Two of each here and one of each there; nobody has a name of the other programme. */
const CAST: Readonly<Record<string, Cast>> = {
  cccc: {
    mentors: [
      aMentor({ firstName: 'Agneta', email: 'agneta@sail.example', employerName: 'Sailmakers', capacity: 1 }),
    ],
    students: [aStudent({ firstName: 'Quynh', email: BOTH, mobility: 'car', municipality: 'jakobstad' })],
  },
  revontuli: {
    mentors: ['Veikko', 'Tuomas'].map((firstName, n) =>
      aMentor({
        ...inTheNorth,
        firstName,
        lastName: 'Pohjola',
        email: `${firstName.toLowerCase()}@snow.example`,
        employerName: `Snowfactory ${n}`,
        businessId: undefined,
        employerMunicipality: 'kannus',
        languages: [{ language: 'en', level: 'fluent' }],
        capacity: 1,
      }),
    ),
    students: ['Wambui', 'Ngozi'].map((firstName, n) =>
      aStudent({
        ...inTheNorth,
        municipality: 'kannus',
        firstName,
        lastName: 'Revontulinen',
        email: n === 0 ? BOTH : 'ngozi@snow.example',
        degreeProgramme: 'nursing',
        campus: 'ylivieska',
        mobility: 'car',
        stayIntent: 'finland',
      }),
    ),
  },
};

type Season = {
  readonly cohortId: string;
  readonly applicationIds: readonly string[];
  readonly roundId: string;
};

const session = (module: string, now: Date) => ({
  module,
  startsAt: new Date(now.getTime() + 20 * 3_600_000).toISOString(),
  minutes: 120,
  mode: 'ONLINE',
  place: `https://meet.example.org/${module.toLowerCase()}`,
  seats: 10,
});

/** The usual training of the programme, for its mentors. */
const train = async (
  world: World,
  cohortId: string,
  { modules }: Programme,
  mentorIds: readonly string[],
) => {
  for (const [module, { usual }] of Object.entries(modules)) {
    if (!usual) continue;
    const opened = done(
      await asCoordinator(
        world,
        'POST',
        `cohorts/${cohortId}/training-sessions`,
        session(module, world.now()),
      ),
    );
    const path = `training-sessions/${String(opened['id'])}`;
    done(await asCoordinator(world, 'POST', `${path}/enrolments`, { applicationIds: mentorIds }));
    await world.deliver();
    world.pass({ days: 1 });
    const attended = await asCoordinator(world, 'PUT', `${path}/attendance`, { attended: mentorIds });
    for (const outcome of itemsOf(attended)) expect(outcome).toMatchObject({ result: 'DONE' });
    await world.deliver();
  }
};

const approvedAll = async (world: World, forms: readonly Json[], id: string): Promise<string[]> => {
  const ids: string[] = [];
  for (const form of forms) ids.push(await approved(world, form, id));
  return ids;
};

/** Applications, training, a round; the first of each side says yes, and whoever is left lets the days pass. */
const season = async (world: World, programme: Programme): Promise<Season> => {
  const { id } = programme;
  const { mentors, students } = CAST[id] as Cast;
  const cohortId = await openCohort(world, { training: undefined }, id);
  const mentorIds = await approvedAll(world, mentors, id);
  const studentIds = await approvedAll(world, students, id);
  await train(world, cohortId, programme, mentorIds);
  const roundId = await publishedRound(world, cohortId);
  const [first] = mentors as [Json];
  const token = tokenFor(world, String(first['email']));
  done(await act(world, { token, verb: 'accept' }));
  const pair = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`)).find(
    (each) => each['acceptedBy'] === 'mentor',
  );
  const partner = students[studentIds.indexOf(String(pair?.['studentApplicationId']))] as Json;
  done(await act(world, { token: tokenFor(world, String(partner['email'])), verb: 'accept' }));
  await world.deliver();
  return { cohortId, roundId, applicationIds: [...mentorIds, ...studentIds] };
};

/** Markers of what was seen or done have no data. */
const dataOf = (data: unknown): Json => (data ?? {}) as Json;

/** Marks of one programme only: its own words, and its stored people and ids. */
const marksOf = (world: World, { id, path, ...programme }: Programme): string[] => {
  const own = world.twin.records().filter(({ data }) => dataOf(data)['programmeId'] === id);
  const { mentors, students } = CAST[id] as Cast;
  const people = [...mentors, ...students].flatMap((form) => [
    form['firstName'],
    form['email'],
    form['employerName'],
  ]);
  return [
    programme.shortName,
    ...[programme.name, programme.organiser, programme.funderLine, programme.controller].flatMap(
      Object.values,
    ),
    ...Object.values(programme.contact.name),
    programme.contact.email,
    ...Object.values(programme.modules).flatMap(({ name }) => Object.values(name)),
    ...decisionsOf(id),
    ...(path === '' ? [] : [`${path}/`]),
    ...people.filter((mark): mark is string => typeof mark === 'string' && mark !== BOTH),
    ...own
      .map(({ data }) => dataOf(data)['id'])
      .filter((mark): mark is string => typeof mark === 'string' && mark.includes('_')),
  ];
};

const decisionsOf = (id: string): string[] =>
  DECISIONS.filter(({ programmeId }) => programmeId === id).map((decision) => decision.id);

const others = ({ id }: Programme): Programme => (id === CCCC.id ? REVONTULI : CCCC);

const expectNothingOf = (marks: readonly string[], what: string, text: string): void => {
  expect(
    marks.filter((mark) => text.includes(mark)),
    what,
  ).toEqual([]);
};

describe('two programmes side by side', () => {
  let world: World;
  const seasons = new Map<string, Season>();
  const of = ({ id }: Programme): Season => seasons.get(id) as Season;
  const lettersOf = ({ id }: Programme): Letter[] => {
    const mails = world.twin
      .records()
      .filter(({ kind, data }) => kind === 'MailMessage' && dataOf(data)['programmeId'] === id);
    const ids = new Set(mails.map(({ data }) => dataOf(data)['id']));
    return world.mails.letters.filter(({ mailId }) => ids.has(mailId));
  };

  beforeAll(async () => {
    world = aWorld(MONDAY, MAILS, PROGRAMMES);
    for (const programme of PROGRAMMES.all) seasons.set(programme.id, await season(world, programme));
    for (let hour = 0; hour < 24 * 10; hour += 4) {
      world.pass({ hours: 4 });
      await world.jobs.sendReminders();
      await world.jobs.watchPairs();
      await world.deliver();
    }
  });

  it('each come to an end of their own', () => {
    const formed = world.factsOf('PairFormed').map(({ programmeId }) => programmeId);
    expect(formed.sort()).toEqual(['cccc', 'revontuli']);
    expect(world.factsOf('PairProposalLapsed').map(({ programmeId }) => programmeId)).toEqual(['revontuli']);
    expect(
      world
        .factsOf('TrainingCompleted')
        .map(({ programmeId }) => programmeId)
        .sort(),
    ).toEqual(['cccc', 'revontuli', 'revontuli']);
  });

  it('know who takes part in both as two people', () => {
    const people = world.twin
      .records()
      .filter(({ kind, data }) => kind === 'Person' && JSON.stringify(data).includes(BOTH))
      .map(({ data }) => dataOf(data)['programmeId']);
    expect(people.sort()).toEqual(['cccc', 'revontuli']);
  });

  describe.each(PROGRAMMES.all)('$id', (programme) => {
    const { id } = programme;

    it('writes mails that are its own, from its name, with its address, its funder and its notice', () => {
      const letters = lettersOf(programme);
      expect(new Set(letters.map(({ language }) => language))).toEqual(
        new Set(id === 'cccc' ? ['sv', 'en'] : ['fi']),
      );
      expect(letters.length).toBeGreaterThanOrEqual(12);
      const marks = marksOf(world, others(programme));
      for (const letter of letters) {
        const language = LANGUAGES.find((each) => each === letter.language) ?? 'en';
        // Both parts of the mail and its calendar file, without the line ends of either.
        const said = Object.values(letter).join(' ').replaceAll(/\s+/g, ' ');
        expect(letter.from).toBe(`${programme.sender.name} <no-reply@mentoring.example>`);
        expect(letter.replyTo).toBe(programme.contact.email);
        for (const wanted of [
          programme.funderLine[language],
          programme.controller[language],
          programme.contact.email,
          `${WEB_ORIGIN}${pathIn(programme, 'privacy', language)}`,
        ])
          expect(said).toContain(wanted);
        expectNothingOf(marks, letter.subject, said);
      }
    });

    it('stands on the pages of its links, also where a link cannot be followed any more', async () => {
      const marks = marksOf(world, others(programme));
      const tokens = lettersOf(programme).flatMap(({ token }) => token ?? []);
      const pages = await Promise.all(
        tokens.map((token) => world.participantApi('GET', '/a', { query: `t=${token}` })),
      );
      expect(new Set(pages.map(({ status }) => status))).toContain(200);
      const wrong = await world.participantApi('POST', '/a', {
        form: { t: tokens[0] ?? '', verb: 'dance', lang: 'en' },
      });
      for (const page of [...pages, wrong]) {
        expect(page.body).toContain(programme.shortName);
        expectNothingOf(marks, 'a page', page.body);
      }
    });

    it('shows coordinators lists of its own alone', async () => {
      const marks = marksOf(world, others(programme));
      const { cohortId, roundId, applicationIds } = of(programme);
      const lists = ['cohorts', 'tasks', 'mails'].map((list) => `programmes/${id}/${list}`);
      const parts = [
        'applications',
        'training-sessions',
        'rounds',
        'proposals',
        'pairs',
        'pairing-notes',
      ].map((list) => `cohorts/${cohortId}/${list}`);
      for (const path of [...lists, ...parts, `rounds/${roundId}`, `cohorts/${cohortId}`]) {
        const answer = await asCoordinator(world, 'GET', path);
        expect([path, answer.status]).toEqual([path, 200]);
        expectNothingOf(marks, path, answer.body);
      }
      const listed = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
      expect(listed.map((each) => each['id']).sort()).toEqual([...applicationIds].sort());
      const tasks = itemsOf(await asCoordinator(world, 'GET', `programmes/${id}/tasks`));
      expect(tasks.filter((task) => task['kind'] === 'PROPOSAL_LAPSED')).toHaveLength(id === 'cccc' ? 0 : 1);
    });

    it('measures journeys by its own travel times', async () => {
      const { cohortId, roundId } = of(programme);
      const [pair] = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/pairs`)) as [Json];
      const { mentorApplicationId: mentor, studentApplicationId: student } = pair;
      const { body } = await asCoordinator(world, 'GET', `rounds/${roundId}/pairs/${mentor}/${student}`);
      expect(body).toContain(id === 'cccc' ? 'SAME_MUNICIPALITY' : '"minutes":53');
    });

    it('shows finance figures of its own funding alone, which come out the same when they are counted anew', async () => {
      const asked = (query = '') =>
        world.financeApi('GET', `/api/finance/programmes/${id}/overview`, { claims: FINANCE, query });
      const answer = await asked();
      const figure = (key: string) =>
        (answer.json['indicators'] as Json[]).find((indicator) => indicator['key'] === key);
      expect((answer.json['decisions'] as Json[]).map((decision) => decision['id'])).toEqual(decisionsOf(id));
      expect(figure('pairs.formed')).toMatchObject({ actual: 1, target: id === 'cccc' ? 30 : 7 });
      expect(figure('mentors.recruited')).toMatchObject({ actual: CAST[id]?.mentors.length });
      expectNothingOf(marksOf(world, others(programme)), 'figures', answer.body);
      const foreign = decisionsOf(others(programme).id)[0];
      expect((await asked(`decision=${foreign}`)).status).toBe(404);
      const [report] = await rebuild(
        { programmeId: id },
        { store: world.store, programmes: PROGRAMMES, log: world.twin, clock: { now: world.now } },
      );
      expect(report).toMatchObject({ differing: [], tookOver: true });
    });

    it('shows the public itself alone', async () => {
      const answer = await world.publicApi('GET', `/api/programmes/${id}`);
      expect(answer.json).toMatchObject({ id, noticeVersion: programme.noticeVersion });
      expect((answer.json['cohorts'] as Json[]).map((cohort) => cohort['id'])).toEqual([
        of(programme).cohortId,
      ]);
      expectNothingOf(marksOf(world, others(programme)), 'the programme', answer.body);
    });

    it('takes no application for a cohort of the other', async () => {
      const form = { ...CAST[id]?.mentors[0], cohortId: of(others(programme)).cohortId };
      const answer = await apply(world, form, {}, id);
      expect([answer.status, answer.json['code']]).toEqual([409, 'application-period-closed']);
    });

    it('sends its form without JavaScript back as its own page', async () => {
      const post = (form: Readonly<Record<string, string>>) =>
        world.publicApi('POST', `/api/programmes/${id}/applications/form/mentor`, {
          form: { lang: 'en', ...form },
        });
      const faulty = await post({ firstName: 'Somebody' });
      expect(faulty.status).toBe(422);
      expect(faulty.body).toContain(`action="/api/programmes/${id}/applications/form/mentor"`);
      expect(faulty.body).toContain(`value="${programme.noticeVersion}"`);
      expectNothingOf(marksOf(world, others(programme)), 'the form', faulty.body);
    });
  });

  it('ask for no round at a campus of the other', async () => {
    const pool = { only: 'CAMPUS', campus: 'kokkola' };
    const answer = await asCoordinator(world, 'POST', `cohorts/${of(REVONTULI).cohortId}/rounds`, { pool });
    expect([answer.status, answer.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/pool/campus', code: 'choice-unknown' }],
    ]);
  });

  it('refuse each other’s campuses, places and notices', async () => {
    const answer = await apply(world, aStudent({ email: 'new@example.org' }), {}, REVONTULI.id);
    expect([answer.status, (answer.json['errors'] as Json[]).map(({ pointer }) => pointer).sort()]).toEqual([
      400,
      ['/municipality', '/noticeVersion', '/degreeProgramme', '/campus', '/stayIntent', '/mobility'].sort(),
    ]);
  });
});

describe('an unknown programme', () => {
  it.each([
    ['publicApi', 'GET', '/api/programmes/nowhere', {}],
    ['publicApi', 'POST', '/api/programmes/nowhere/applications', { json: aMentor() }],
    ['publicApi', 'POST', '/api/programmes/nowhere/applications/form/mentor', { form: { lang: 'en' } }],
    ['financeApi', 'GET', '/api/finance/programmes/nowhere/overview', { claims: FINANCE }],
  ] as const)('is no programme at the %s for %s %s', async (door, method, path, call) => {
    const { status, headers, json } = await aWorld()[door](method, path, call);
    expect([status, json['code'], headers['content-type']]).toEqual([
      404,
      'not-found',
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it.each(['cohorts', 'tasks', 'mails'])('has no %s for coordinators', async (list) => {
    const { status, json } = await asCoordinator(aWorld(), 'GET', `programmes/nowhere/${list}`);
    expect([status, json['code']]).toEqual([404, 'not-found']);
  });
});
