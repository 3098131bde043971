import { describe, expect, it } from 'vitest';
import { page, press, view } from './link-page.ts';
import { ask, codeIn, look, type } from './own-page.ts';
import { act, aMentor, aProposal, asCoordinator, confirmed, done, tokensTo } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const OTHER = 'lin@work.example';
const PARTNER = 'ada@example.org';

const personOf = (world: World, applicationId: unknown): string =>
  String(
    world.factsOf('ApplicationConfirmed').find(({ data }) => data['applicationId'] === applicationId)?.data[
      'personId'
    ],
  );
/** A student of a pair who has applied as a mentor too, by another address. */
const twice = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: PARTNER, firstName: 'Ada', locale: 'en', capacity: 1 },
    student: { email: STUDENT, firstName: 'Lin', locale: 'en' },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  const second = await confirmed(world, aMentor({ email: OTHER, firstName: 'Lin', locale: 'en' }));
  await world.deliver();
  world.pass({ days: 1 });
  return {
    world,
    student: personOf(world, proposal.studentApplicationId),
    other: personOf(world, second),
  };
};

describe('the links of two records that are merged', () => {
  it.each([
    ['into the one of the student', 'other', 'student', STUDENT],
    ['into the one of the mentor', 'student', 'other', OTHER],
  ] as const)('lead on as before, %s, and to one own page', async (_, losing, into, kept) => {
    const scene = await twice();
    const { world } = scene;
    const tokens = [...tokensTo(world, STUDENT), ...tokensTo(world, OTHER)];
    expect(tokens.length).toBeGreaterThanOrEqual(4);
    const shown = async () => Promise.all(tokens.map(async (token) => (await view(world, token)).status));
    const before = await shown();
    done(
      await asCoordinator(world, 'POST', `people/${scene[losing]}/merge`, {
        into: scene[into],
        reason: 'One person, two addresses.',
      }),
    );
    await world.deliver();
    expect(await shown()).toEqual(before);
    const pairToken = String(tokensTo(world, STUDENT).at(-1));
    expect((await page(world, pairToken, '&lang=en')).body).toContain('Ada');
    const help = await press(world, { t: pairToken, verb: 'ask-for-help', lang: 'en' });
    expect(help.status).toBe(200);
    // Either address leads to the own page; its code goes to the one that is kept.
    for (const address of [STUDENT, OTHER]) {
      const asked = await ask(world, address);
      const opened = await type(world, asked, codeIn(world, kept));
      const own = await look(world, String(opened.cookies[0]?.split(';')[0]));
      expect([address, own.status, own.body]).toEqual([address, 200, expect.stringContaining('Ada')]);
    }
  });
});
