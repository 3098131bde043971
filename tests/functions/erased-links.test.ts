import { describe, expect, it } from 'vitest';
import { page, press, view } from './link-page.ts';
import { look, signedIn } from './own-page.ts';
import { act, aProposal, asCoordinator, done, personIdOf, tokensTo } from './scenes.ts';
import { aWorld } from './world.ts';

const GONE = 'lin@example.org';
const LEFT = 'ada@example.org';

/** A pair that has met and plans to meet, of whom the student has been erased. */
const erased = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: LEFT, firstName: 'Ada', locale: 'en', capacity: 1 },
    student: { email: GONE, firstName: 'Lin', lastName: 'Larsson', locale: 'en' },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const of = (address: string) => String(world.mails.to(address).at(-1)?.token);
  const met = { verb: 'report-meeting', mode: 'ONLINE', minutes: 60 };
  const today = world.now().toISOString().slice(0, 10);
  const [mentor, student] = [of(LEFT), of(GONE)];
  done(await act(world, { ...met, token: mentor, heldOn: today }));
  await world.deliver();
  world.pass({ days: 1 });
  const tomorrow = world.now().toISOString().slice(0, 10);
  done(await act(world, { ...met, token: student, heldOn: tomorrow }));
  await world.deliver();
  world.pass({ hours: 6 });
  await world.jobs.sendReminders();
  await world.deliver();
  const personId = await personIdOf(world, GONE);
  done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name: 'Lin Larsson' }));
  for (let hours = 0; hours < 48; hours += 8) {
    world.pass({ hours: 8 });
    await world.jobs.applyRetention();
    await world.jobs.sendReminders();
    await world.deliver();
  }
  expect(world.factsOf('PersonErased')).toHaveLength(1);
  return { world };
};

describe('the links of somebody who is erased', () => {
  it('say so alike, name nobody, do nothing, and offer neither a new link nor the own page', async () => {
    const { world } = await erased();
    const tokens = tokensTo(world, GONE);
    // Those of the confirmation, the proposal, the pair and the other one’s report.
    expect(new Set(tokens).size).toBeGreaterThanOrEqual(4);
    const before = world.twin.records();
    const bodies = new Set<string>();
    for (const token of tokens) {
      const opened = await page(world, token, '&lang=en');
      expect([opened.status, opened.body]).toEqual([
        410,
        expect.stringContaining('<h1>This data is erased</h1>'),
      ]);
      expect(opened.body).not.toMatch(/Ada|Send me a new link|Open your page/);
      bodies.add(opened.body.replaceAll(token, 'TOKEN'));
      for (const verb of ['confirm-meeting', 'dispute-meeting', 'plan-meeting', 'decline', 'confirm']) {
        const pressed = await press(world, { t: token, verb, lang: 'sv' });
        expect([pressed.status, pressed.body]).toEqual([
          410,
          expect.stringContaining('Uppgifterna är raderade'),
        ]);
      }
      expect((await view(world, token)).json['code']).toBe('data-erased');
    }
    expect(bodies.size).toBe(1);
    expect(world.twin.records()).toEqual(before);
  });

  it('are not named by the last mail, which offers no page that cannot be entered', async () => {
    const { world } = await erased();
    const receipt = world.mails.to(GONE).at(-1);
    expect(receipt?.subject).toBe('Your data is being erased');
    expect(receipt?.html).not.toContain('/a/me');
    expect(world.mails.to(LEFT).at(-1)?.html).toContain('/a/me');
  });
});

describe('the other one of the pair', () => {
  it('reads of “your mentee”, and on the own page that the other has left', async () => {
    const { world } = await erased();
    const own = await look(world, await signedIn(world, LEFT));
    expect(own.body).toContain('The other person has left the programme.');
    expect(own.body).not.toContain('—');
    const reported = world.mails.to(LEFT).find(({ subject }) => subject.includes('is noted'));
    const opened = await page(world, String(reported?.token), '&lang=en');
    expect(opened.body).toContain('Your mentee has told us about this meeting.');
  });
});
