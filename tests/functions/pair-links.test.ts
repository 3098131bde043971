import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/text/language.ts';
import { aPair, daysPass } from './pair-scenes.ts';
import { act, asCoordinator, done, tasksIn } from './scenes.ts';

describe('a link to a pair', () => {
  it('opens every page about the pair in three languages, and none about anything else', async () => {
    const { world, mentor } = await aPair();
    const facts = world.twin.allFacts().length;
    for (const ask of [
      'confirm-agreement',
      'confirm-contact',
      'plan-meeting',
      'report-meeting',
      'ask-for-help',
    ])
      for (const language of LANGUAGES) {
        const page = await world.participantApi('GET', '/a', {
          query: `t=${mentor}&ask=${ask}&lang=${language}`,
        });
        expect([ask, page.status, page.body.includes(`lang="${language}"`)]).toEqual([ask, 200, true]);
        expect(page.body).not.toMatch(/undefined|\[object/);
      }
    const foreign = await world.participantApi('GET', '/a', { query: `t=${mentor}&ask=raise-capacity` });
    expect(foreign.body).toContain('name="goals"');
    expect((await act(world, { token: mentor, verb: 'raise-capacity' })).status).toBeGreaterThanOrEqual(400);
    expect(world.twin.allFacts()).toHaveLength(facts);
  });

  it('asks for help in confidence: a task the same day, and not a word to the partner', async () => {
    const { world, student, mentor } = await aPair();
    const before = world.mails.letters.length;
    expect(done(await act(world, { token: student, verb: 'ask-for-help' }))).toMatchObject({
      standing: 'asked',
    });
    await world.deliver();
    expect(await tasksIn(world)).toEqual(['HELP_ASKED']);
    expect(world.mails.letters).toHaveLength(before);
    for (const ask of ['confirm-agreement', 'report-meeting', 'ask-for-help']) {
      const page = await world.participantApi('GET', '/a', { query: `t=${mentor}&ask=${ask}` });
      expect(page.body).not.toMatch(/data-outcome="help-asked"|You have asked us for a call/);
    }
    // A person who has asked sees that it is on the list until somebody has called.
    const own = await world.participantApi('GET', '/a', { query: `t=${student}&ask=ask-for-help&lang=en` });
    expect(own.body).toContain('You have asked us for a call');
    expect(JSON.stringify(world.twin.allFacts().map(({ data }) => data))).not.toContain(
      '"role":"student","rule":"HELP',
    );
  });

  it('says that the pair has ended, and takes nothing more', async () => {
    const { world, student, pairId } = await aPair();
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/end`, { by: 'student', reason: 'MOVED' }));
    const page = await world.participantApi('GET', '/a', { query: `t=${student}&ask=report-meeting` });
    expect(page.body).toContain('data-outcome="pair-over"');
    await daysPass(world, 60);
    expect(world.factsOf('PairReminded')).toEqual([]);
  });
});
