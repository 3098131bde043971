import { describe, expect, it } from 'vitest';
import { page, press, view } from './link-page.ts';
import { look, signedIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  publish,
} from './scenes.ts';
import { aWorld } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

const proposed = async () => {
  const world = aWorld();
  return { world, ...(await aProposal(world)) };
};

describe('an answer to a proposal', () => {
  type Move = readonly ['mentor' | 'student', 'accept' | 'decline'];
  const MOVES: readonly Move[] = [
    ['mentor', 'accept'],
    ['student', 'accept'],
    ['mentor', 'decline'],
    ['student', 'decline'],
  ];
  const orders = (moves: readonly Move[]): Move[][] =>
    moves.length === 0
      ? [[]]
      : moves.flatMap((move) =>
          orders(moves.filter((other) => other !== move)).map((rest) => [move, ...rest]),
        );

  /** View of the one who moves, by the rules as a person would tell them. */
  const told = (moves: readonly Move[]): string[] => {
    const yes = new Set<string>();
    let settled: 'formed' | 'mentor' | 'student' | undefined;
    return moves.map(([role, verb]) => {
      if (!settled && verb === 'decline') settled = role;
      else if (!settled) {
        yes.add(role);
        if (yes.size === 2) settled = 'formed';
      }
      if (settled === 'formed') return 'formed';
      if (settled) return settled === role ? 'declined' : 'otherDeclined';
      return 'accepted';
    });
  };

  it.each(orders(MOVES))('is the same for everybody in the order %s, %s, %s, %s', async (...moves) => {
    const { world, mentorToken, studentToken } = await proposed();
    const shown = [];
    for (const [role, verb] of moves) {
      const token = role === 'mentor' ? mentorToken : studentToken;
      const json = verb === 'accept' ? { token, verb } : { token, verb, reason: 'TIME' };
      const { json: answer } = await act(world, json);
      shown.push(answer['standing'] ?? answer['code']);
    }
    const expected = told(moves);
    expect(shown).toEqual(expected);
    const isFormed = expected.includes('formed');
    expect(world.factsOf('PairFormed')).toHaveLength(isFormed ? 1 : 0);
    expect(world.factsOf('PairDeclined')).toHaveLength(isFormed ? 0 : 1);
  });

  it.each<[string, readonly Move[], string]>([
    ['two yeses, each pressed three times', [0, 1, 2].flatMap(() => MOVES.slice(0, 2)), 'ACCEPTED'],
    [
      'a yes and a no',
      [
        ['mentor', 'accept'],
        ['student', 'decline'],
      ],
      'DECLINED',
    ],
    [
      'two noes',
      [
        ['mentor', 'decline'],
        ['student', 'decline'],
      ],
      'DECLINED',
    ],
  ])('is one outcome when they come at the same moment: %s', async (_, moves, status) => {
    const { world, mentorToken, studentToken, proposalId } = await proposed();
    const answers = await Promise.all(
      moves.map(([role, verb]) => {
        const token = role === 'mentor' ? mentorToken : studentToken;
        return act(world, verb === 'accept' ? { token, verb } : { token, verb, reason: 'TIME' });
      }),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    const settled = world.twin.records().find(({ pk }) => pk === `PROPOSAL#${proposalId}`);
    expect(settled?.['data']).toMatchObject({ status });
    expect(world.factsOf('PairFormed').length + world.factsOf('PairDeclined').length).toBe(1);
  });

  /** Views of a proposal in each state: of the two by their links, and of coordinators at the applications. */
  const VIEWS: Readonly<Record<string, { readonly links: RegExp; readonly applications: RegExp }>> = {
    PROPOSED: { links: /^open open$/, applications: /^PROPOSED PROPOSED$/ },
    HALF_ACCEPTED: { links: /^(accepted open|open accepted)$/, applications: /^PROPOSED PROPOSED$/ },
    ACCEPTED: { links: /^formed formed$/, applications: /^FORMED FORMED$/ },
    DECLINED: { links: /^otherDeclined (declined|left)$/, applications: /^READY (READY|WITHDRAWN|ASIDE)$/ },
    LAPSED: { links: /^lapsed (lapsed|left)$/, applications: /^(READY|ASIDE) (READY|ASIDE|WITHDRAWN)$/ },
  };
  type Scene = Awaited<ReturnType<typeof proposed>>;
  const says = ({ world }: Scene, token: string, json: object = { verb: 'accept' }) =>
    act(world, { token, ...json });

  it.each<[string, (scene: Scene) => readonly Promise<unknown>[]]>([
    [
      'the second yes and the lapse',
      (scene) => {
        scene.world.setClock('2027-01-25T21:58:59.000Z');
        const answers = [says(scene, scene.mentorToken), says(scene, scene.studentToken)];
        scene.world.pass({ minutes: 2 });
        return [...answers, scene.world.jobs.watchPairs()];
      },
    ],
    [
      'the lapse and a yes that comes with it',
      (scene) => {
        scene.world.setClock('2027-01-25T21:59:30.000Z');
        return [scene.world.jobs.watchPairs(), says(scene, scene.mentorToken)];
      },
    ],
    [
      'a yes and a no that withdraws the application',
      (scene) => [
        says(scene, scene.mentorToken),
        says(scene, scene.studentToken, { verb: 'decline', reason: 'FOUND_JOB' }),
      ],
    ],
    [
      'both yeses and a withdrawal by a coordinator in between',
      (scene) => [
        says(scene, scene.mentorToken),
        asCoordinator(scene.world, 'POST', `applications/${scene.studentApplicationId}/withdrawal`),
        says(scene, scene.studentToken),
      ],
    ],
  ])('leaves all views of one mind: %s', async (_, race) => {
    const scene = await proposed();
    const { world, mentorToken, studentToken, proposalId } = scene;
    await Promise.all(race(scene));
    await world.deliver();
    const status = String(done(await asCoordinator(world, 'GET', `proposals/${proposalId}`))['status']);
    const views = VIEWS[status];
    const links = await Promise.all([mentorToken, studentToken].map((token) => view(world, token)));
    const held = await Promise.all(
      [scene.mentorApplicationId, scene.studentApplicationId].map((id) =>
        asCoordinator(world, 'GET', `applications/${id}`),
      ),
    );
    const own = await look(world, await signedIn(world, STUDENT), 'lang=en');
    expect(links.map(({ json }) => json['standing']).join(' '), status).toMatch(views?.links ?? /^$/);
    expect(held.map((each) => done(each)['standing']).join(' '), status).toMatch(views?.applications ?? /^$/);
    expect(own.body.includes('answer-proposal '), status).toBe(
      /open|accepted/.test(String(links[1]?.json['standing'])),
    );
    expect(world.factsOf('PairFormed').length).toBe(status === 'ACCEPTED' ? 1 : 0);
    expect(world.factsOf('PairDeclined').length).toBe(status === 'DECLINED' ? 1 : 0);
    expect(world.factsOf('PairProposalLapsed').length).toBe(status === 'LAPSED' ? 1 : 0);
  });

  it('of two students to one mentor at the same moment fills both places', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const people = [aMentor({ capacity: 2 }), aStudent(), aStudent({ email: 'two@example.org' })];
    for (const form of people) {
      const id = await confirmed(world, form);
      done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    }
    const round = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    await world.deliver();
    await publish(world, String(round['id']));
    await world.deliver();
    const tokens = world.mails.letters.slice(-4).map(({ token }) => token);
    const answers = await Promise.all(tokens.map((token) => act(world, { token, verb: 'accept' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(world.factsOf('PairFormed')).toHaveLength(2);
    const mentor = world.twin.records().find(({ csk }) => String(csk).startsWith('mentor#'));
    expect(mentor?.['data']).toMatchObject({
      partners: { capacity: 2, proposed: [], formed: [{}, {}].map(() => expect.any(String)) },
    });
  });

  it('comes too late when its time is over, lapsed or not', async () => {
    const { world, mentorToken } = await proposed();
    world.setClock('2027-01-25T21:59:00.000Z');
    expect((await view(world, mentorToken)).json['answerBy']).toBe('2027-01-25T21:59:00.000Z');
    world.pass({ seconds: 1 });
    expect((await act(world, { token: mentorToken, verb: 'accept' })).json['code']).toBe('link-expired');
    const late = await press(world, { t: mentorToken, verb: 'accept' });
    expect(late.status).toBe(410);
    // The same page as for a link that is altered: it leads to the own page, which is opened by a code.
    for (const { body } of [late, await page(world, `${mentorToken.slice(0, -1)}-`)])
      expect(body).toMatch(/<h1>This link does not work<\/h1>[\s\S]*href="\/a\/me"/);
    await world.jobs.watchPairs();
    expect((await act(world, { token: mentorToken, verb: 'accept' })).json['standing']).toBe('lapsed');
    expect((await page(world, mentorToken)).body).toContain('Svarstiden för förslaget har gått ut');
    expect(world.factsOf('PairAcceptedByMentor')).toHaveLength(0);
  });

  it('that is no needs a reason, and the page asks for it', async () => {
    const { world, studentToken } = await proposed();
    const answer = await act(world, { token: studentToken, verb: 'decline' });
    expect([answer.status, answer.json['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/reason', code: 'required' })],
    ]);
    const asked = await press(world, { t: studentToken, verb: 'decline', lang: 'en' });
    expect(asked.status).toBe(422);
    expect(asked.body).toMatch(/<details[^>]* open/);
    expect((await press(world, { t: studentToken, verb: 'decline', reason: 'WHIM' })).status).toBe(422);
    expect(
      (await press(world, { t: studentToken, verb: 'decline', reason: 'LANGUAGE', lang: 'en' })).body,
    ).toContain('We have your no');
  });

  it('that is no gives both back to the pool, and the other is told neither who nor why', async () => {
    const { world, studentToken } = await proposed();
    done(await act(world, { token: studentToken, verb: 'decline', reason: 'LANGUAGE' }));
    await world.deliver();
    const letter = world.mails.to('asa.testmark@example.org').at(-1);
    expect(letter?.token).toBeUndefined();
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Lin|språk|LANGUAGE/);
    expect(world.mails.to(STUDENT).at(-1)?.mailId).not.toBe(letter?.mailId);
    const places = world.twin
      .records()
      .filter(({ kind }) => kind === 'Application')
      .map(({ data }) => (data as { partners: unknown }).partners);
    for (const partners of places) expect(partners).toMatchObject({ proposed: [], formed: [] });
  });

  it.each<[string, Record<string, string>]>([
    ['names no origin', { origin: 'null' }],
    ['names none and tells the site', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['names that of a mail program', { origin: 'https://mail.example' }],
  ])('pressed in a browser that %s is taken, as its token protects it', async (_, headers) => {
    const { world, studentToken } = await proposed();
    const form = { t: studentToken, verb: 'accept', lang: 'en' };
    expect((await press(world, { ...form, t: 'x'.repeat(43) }, headers)).status).toBe(404);
    expect(world.factsOf('PairAcceptedByStudent')).toHaveLength(0);
    const answer = await press(world, form, headers);
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('Thank you for your yes')]);
  });
});
