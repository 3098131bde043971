import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { datesIn } from '../../shared/text/dates.ts';
import { look, press, signedIn } from './own-page.ts';
import { act, aProposal, done } from './scenes.ts';
import { aWorld } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

/** A pair, and the student's way to its pages from the own page. */
const paired = async () => {
  const world = aWorld();
  const { mentorToken, studentToken } = await aProposal(world);
  done(await act(world, { token: mentorToken, verb: 'accept' }));
  done(await act(world, { token: studentToken, verb: 'accept' }));
  await world.deliver();
  const cookie = await signedIn(world, STUDENT);
  const way = /value="(rest-or-end [^"]*)"/.exec((await look(world, cookie)).body)?.[1] ?? '';
  const opened = await press(world, cookie, '/a/me/open', { way });
  const token = /t=([\w-]{43})/.exec(String(opened.headers['location']))?.[1] ?? '';
  const post = (form: Record<string, string>) =>
    world.participantApi('POST', '/a', { form: { t: token, lang: 'en', ...form } });
  return { world, token, post };
};

describe('one of a pair, from the own page', () => {
  it('lets it rest until a day, and goes on before it', async () => {
    const { world, token, post } = await paired();
    const page = await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });
    expect(page.body).toContain('value="pause-pair"');
    const until = addDays(localDateOf(world.now()), 20);
    const paused = await post({ verb: 'pause-pair', until, pauseReason: 'HOLIDAY' });
    expect(paused.body).toContain('data-outcome="pair-paused"');
    expect(world.factsOf('PairPaused').map(({ data }) => [data['until'], data['reason']])).toEqual([
      [until, 'HOLIDAY'],
    ]);
    expect((await world.participantApi('GET', '/a', { query: `t=${token}` })).body).toContain(
      'value="resume-pair"',
    );
    expect((await post({ verb: 'resume-pair' })).body).toContain('data-outcome="pair-resumed"');
    expect(world.factsOf('PairResumed')).toHaveLength(1);
  });

  it('is told at the field of a day that is over, too far away, or missing, and nothing is stored', async () => {
    const { world, post } = await paired();
    for (const until of ['2020-01-01', '2099-01-01', '', 'soon']) {
      const refused = await post({ verb: 'pause-pair', until, pauseReason: 'HOLIDAY' });
      expect(refused.status, until).toBe(422);
      expect(refused.body).toContain('href="#until"');
    }
    const unreasoned = await post({ verb: 'end-early' });
    expect(unreasoned.status).toBe(422);
    expect(unreasoned.body).toContain('href="#endReason"');
    expect([...world.factsOf('PairPaused'), ...world.factsOf('PairEndedEarly')]).toEqual([]);
  });

  it('finds the ways to its pages while the pair runs, and none once it has ended', async () => {
    const { world, token, post } = await paired();
    const look = async () => (await world.participantApi('GET', '/a', { query: `t=${token}&lang=en` })).body;
    expect(await look()).toContain('ask=plan-meeting');
    const ended = await post({ verb: 'end-early', endReason: 'TIME' });
    expect(ended.body).toContain('Your pair has ended');
    for (const page of [ended.body, await look()]) expect(page).not.toContain('ask=');
  });

  it('reads in Finnish which day the break ends with', async () => {
    const { world, token, post } = await paired();
    const until = addDays(localDateOf(world.now()), 20);
    await post({ verb: 'pause-pair', until, pauseReason: 'HOLIDAY' });
    const page = await world.participantApi('GET', '/a', { query: `t=${token}&lang=fi` });
    expect(page.body).toContain(`Sen viimeinen päivä on ${datesIn('fi').theDay(until)}.`);
  });

  it('ends it once, as the side that wanted it, and every further press shows that it has ended', async () => {
    const { world, post } = await paired();
    const codes = [];
    for (let n = 0; n < 2; n += 1)
      codes.push(
        /data-outcome="([^"]*)"/.exec((await post({ verb: 'end-early', endReason: 'TIME' })).body)?.[1],
      );
    expect(codes[0]).toBe('pair-ended');
    expect(codes[1]).toMatch(/^pair-(ended|over)$/);
    expect(world.factsOf('PairEndedEarly').map(({ data }) => [data['by'], data['reason']])).toEqual([
      ['student', 'TIME'],
    ]);
    expect((await post({ verb: 'pause-pair', until: '2027-06-01', pauseReason: 'OTHER' })).body).toContain(
      'data-outcome="pair-over"',
    );
  });
});
