import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/text/language.ts';
import { aPair, daysPass, MENTOR, pairSubjectsTo, STUDENT } from './pair-scenes.ts';
import { act, done, tasksIn, tokenFor } from './scenes.ts';

describe('the start of a pair', () => {
  it('is an agreement that both confirm by their links, with the wishes of both', async () => {
    const { world, mentor, student } = await aPair();
    const terms = { goals: 'A first job in the region.', rhythm: 'monthly', secret: true };
    for (const language of LANGUAGES) {
      const page = await world.participantApi('GET', '/a', { query: `t=${mentor}&lang=${language}` });
      expect([page.status, page.body.includes('name="goals"')]).toEqual([200, true]);
    }
    const half = done(await act(world, { token: student, verb: 'confirm-agreement', ...terms }));
    expect(half).toMatchObject({ standing: 'waiting' });
    const whole = done(await act(world, { token: mentor, verb: 'confirm-agreement', ...terms }));
    expect(whole).toMatchObject({ standing: 'agreed', terms: { goals: terms.goals } });
    expect(done(await act(world, { token: mentor, verb: 'confirm-agreement', ...terms }))).toEqual(whole);
    expect([world.factsOf('PairAgreementConfirmed').length, world.factsOf('PairActivated').length]).toEqual([
      1, 1,
    ]);
    await world.deliver();
    const before = world.mails.to(STUDENT).length;
    done(
      await act(world, { token: mentor, verb: 'confirm-agreement', ...terms, goals: 'A thesis and a job.' }),
    );
    await world.deliver();
    expect(pairSubjectsTo(world, STUDENT, before)).toHaveLength(1);
  });

  it('shows a form with its faults where a box is missing, and stores nothing', async () => {
    const { world, student } = await aPair();
    const page = await world.participantApi('POST', '/a', {
      form: { t: student, verb: 'confirm-agreement', lang: 'en', goals: 'short', rhythm: 'monthly' },
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain('id="problems"');
    expect(page.body).toContain('Tick this to agree.');
    expect(world.factsOf('PairAgreementProposed')).toEqual([]);
  });

  it('nudges the student on day 7, asks the mentor on day 10, and is a task on day 14 where nobody answers', async () => {
    const { world } = await aPair();
    const sent = [world.mails.to(MENTOR).length, world.mails.to(STUDENT).length] as const;
    await daysPass(world, 6);
    expect([pairSubjectsTo(world, MENTOR, sent[0]), pairSubjectsTo(world, STUDENT, sent[1])]).toEqual([
      [],
      [],
    ]);
    await daysPass(world, 1);
    expect(pairSubjectsTo(world, STUDENT, sent[1])).toHaveLength(1);
    await daysPass(world, 3);
    expect(pairSubjectsTo(world, MENTOR, sent[0])).toHaveLength(1);
    expect(await tasksIn(world)).toEqual([]);
    await daysPass(world, 4);
    expect(await tasksIn(world)).toEqual(['PAIR_AT_RISK']);
    // Nobody hears of the risk; on day 17 each hears once more about the agreement.
    expect([
      pairSubjectsTo(world, MENTOR, sent[0]).length,
      pairSubjectsTo(world, STUDENT, sent[1]).length,
    ]).toEqual([1, 1]);
    await daysPass(world, 30);
    expect(pairSubjectsTo(world, STUDENT, sent[1])).toHaveLength(2);
  });

  it('is a call before day 14 where the mentor says no, and is well again once they are in touch', async () => {
    const { world } = await aPair();
    await daysPass(world, 10);
    const token = tokenFor(world, MENTOR);
    const page = await world.participantApi('GET', '/a', { query: `t=${token}` });
    expect(page.body).toContain('not-heard');
    expect(done(await act(world, { token, verb: 'not-heard' }))).toMatchObject({ standing: 'no' });
    expect(await tasksIn(world)).toEqual(['PAIR_NEEDS_CALL']);
    done(await act(world, { token, verb: 'in-touch' }));
    expect(await tasksIn(world)).toEqual([]);
    expect(world.factsOf('PairRecovered')).toHaveLength(1);
    expect(world.factsOf('PairWordHeard').map(({ data }) => data['said'])).toEqual(['NOT_HEARD', 'IN_TOUCH']);
  });
});
