import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { act, aProposal, asCoordinator, computedRound, done } from './scenes.ts';
import { aWorld, type World } from './world.ts';

/** A mentor and a student who have both said yes. */
const aFormedPair = async () => {
  const world = aWorld();
  const proposal = await aProposal(world);
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
  return { world, pairId, ...proposal };
};
const correct = (world: World, pairId: string, what: string, body?: Json) =>
  asCoordinator(world, 'PUT', `pairs/${pairId}/${what}`, body);
const pairOf = (world: World, pairId: string) => asCoordinator(world, 'GET', `pairs/${pairId}`);
const standings = async (world: World, cohortId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`)).map(
    ({ standing }) => standing,
  );
const pause = { until: '2027-02-28', reason: 'ILLNESS' };
const end = { by: 'student', reason: 'MOVED', note: 'Said so by phone.' };

describe('a proposal and its pair', () => {
  it('are two things with an id and a list each, and the second yes writes both', async () => {
    const { world, cohortId, pairId, proposalId } = await aFormedPair();
    expect(pairId).not.toBe(proposalId);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`))).toMatchObject([
      { id: proposalId, status: 'ACCEPTED', pairId },
    ]);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/pairs`))).toMatchObject([
      { id: pairId, status: 'FORMED', proposalId },
    ]);
    expect((await asCoordinator(world, 'GET', `proposals/${proposalId}`)).json).toMatchObject({ pairId });
    const [formed] = world.factsOf('PairFormed');
    expect(formed).toMatchObject({ subject: { kind: 'Pair', id: pairId }, data: { pairId, proposalId } });
  });
});

describe('a correction of a pair', () => {
  it('lets it rest and go on, by a coordinator or by the calendar', async () => {
    const { world, pairId } = await aFormedPair();
    const enteredBy = { kind: 'staff', id: 'd4f0' };
    expect(done(await correct(world, pairId, 'pause', pause))).toMatchObject({
      status: 'PAUSED',
      ...pause,
      enteredBy,
    });
    expect(done(await correct(world, pairId, 'resumption'))).toMatchObject({ status: 'FORMED' });
    done(await correct(world, pairId, 'pause', pause));
    world.setClock('2027-02-28T21:59:00Z');
    await world.jobs.watchPairs();
    expect((await pairOf(world, pairId)).json).toMatchObject({ status: 'PAUSED' });
    world.pass({ minutes: 1 });
    await Promise.all([world.jobs.watchPairs(), world.jobs.watchPairs()]);
    expect((await pairOf(world, pairId)).json).toMatchObject({ status: 'FORMED' });
    expect([world.factsOf('PairPaused').length, world.factsOf('PairResumed').length]).toEqual([2, 2]);
  });

  it('leaves both in peace until the last day of the pause, and writes to them after it', async () => {
    const { world, pairId } = await aFormedPair();
    world.setClock('2027-02-01T10:00:00Z');
    done(await correct(world, pairId, 'pause', pause));
    await world.deliver();
    const told = world.mails.letters.length;
    const aDayPasses = async (): Promise<number> => {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.jobs.watchPairs();
      await world.deliver();
      return world.mails.letters.length - told;
    };
    while (world.now() < new Date('2027-02-28T10:00:00Z')) expect(await aDayPasses()).toBe(0);
    expect(await aDayPasses()).toBe(2);
  });

  it('ends it, frees both places, and takes that back; the figure of formed pairs stays', async () => {
    const { world, pairId, cohortId } = await aFormedPair();
    const figure = () => world.twin.records().filter(({ pk }) => String(pk).includes('/pairs.formed'));
    const before = JSON.stringify(figure());
    expect(before).toContain('METRIC#');
    expect(done(await correct(world, pairId, 'end', end))).toMatchObject({
      status: 'ENDED_EARLY',
      reason: 'MOVED',
      enteredBy: { kind: 'staff', id: 'd4f0' },
    });
    // The student moves away, so the mentor alone is matched again.
    expect(await standings(world, cohortId)).toEqual(['READY', 'ASIDE']);
    expect(done(await correct(world, pairId, 'reopening'))).toMatchObject({ status: 'FORMED' });
    expect(await standings(world, cohortId)).toEqual(['FORMED', 'FORMED']);
    await world.deliver();
    expect(JSON.stringify(figure())).toBe(before);
  });

  it('lets neither be proposed to the other again after the end', async () => {
    const { world, pairId, cohortId } = await aFormedPair();
    done(await correct(world, pairId, 'end', end));
    const roundId = await computedRound(world, cohortId);
    expect((await asCoordinator(world, 'GET', `rounds/${roundId}`)).json).toMatchObject({ pairs: [] });
  });

  it('answers what stands where it is repeated, and tells nothing again', async () => {
    const { world, pairId } = await aFormedPair();
    for (const [what, body, fact] of [
      ['pause', pause, 'PairPaused'],
      ['resumption', undefined, 'PairResumed'],
      ['end', end, 'PairEndedEarly'],
      ['reopening', undefined, 'PairReopened'],
    ] as const) {
      const once = await correct(world, pairId, what, body);
      const again = await correct(world, pairId, what, body);
      expect([again.status, again.json, again.headers['etag']]).toEqual([
        200,
        once.json,
        once.headers['etag'],
      ]);
      expect(world.factsOf(fact)).toHaveLength(1);
    }
  });

  it('says by its code why it cannot be', async () => {
    const { world, pairId } = await aFormedPair();
    const past = await correct(world, pairId, 'pause', { ...pause, until: '2027-01-01' });
    expect(past.json).toMatchObject({ status: 400, errors: [{ pointer: '/until', code: 'time-passed' }] });
    done(await correct(world, pairId, 'end', end));
    const refused = async (what: string, body?: Json) =>
      (await correct(world, pairId, what, body)).json['code'];
    expect(await refused('pause', pause)).toBe('pair-ended');
    expect(await refused('end', { ...end, reason: 'TIME' })).toBe('pair-ended');
    world.pass({ days: 15 });
    expect(await refused('reopening')).toBe('reopening-too-late');
    expect((await pairOf(world, 'pai_nobody')).status).toBe(404);
  });

  it('is refused where somebody was faster', async () => {
    const { world, pairId } = await aFormedPair();
    const seen = (await pairOf(world, pairId)).headers['etag'] ?? '';
    done(await correct(world, pairId, 'pause', pause));
    const late = await world.coordinatorApi('PUT', `/api/coordinator/pairs/${pairId}/end`, {
      claims: COORDINATOR,
      json: end,
      headers: { 'if-match': seen },
    });
    expect([late.status, late.json['code']]).toEqual([412, 'changed-meanwhile']);
  });
});

describe('a mail about a correction', () => {
  it('goes to both, each time, names the other and never the reason or the note', async () => {
    const { world, pairId } = await aFormedPair();
    world.setClock('2027-01-19T10:00:00Z');
    const told: string[] = [];
    for (const [what, body] of [
      ['pause', pause],
      ['resumption', undefined],
      ['end', { ...end, reason: 'CONDUCT' }],
      ['reopening', undefined],
    ] as const) {
      const before = world.mails.letters.length;
      done(await correct(world, pairId, what, body));
      await world.deliver();
      const letters = world.mails.letters.slice(before);
      expect([what, new Set(letters.map(({ to }) => to)).size, letters.length]).toEqual([what, 2, 2]);
      told.push(...letters.map(({ text }) => text));
    }
    expect(told.join('\n')).not.toMatch(/Said so by phone|conduct/i);
  });

  it('is not sent where it is no longer true when it would leave', async () => {
    const { world, pairId } = await aFormedPair();
    const before = world.mails.letters.length;
    done(await correct(world, pairId, 'pause', pause));
    done(await correct(world, pairId, 'end', end));
    await world.deliver();
    expect(world.mails.letters.length - before).toBe(2);
  });
});

describe('an answer that a coordinator enters', () => {
  const said = { channel: 'PHONE', note: 'Called on Monday.' };
  const enter = (world: World, proposalId: string, role: string, body: Json) =>
    asCoordinator(world, 'PUT', `proposals/${proposalId}/answers/${role}`, body);

  it('counts like one by link, and is marked in the proposal and in the fact', async () => {
    const world = aWorld();
    const { proposalId, studentToken } = await aProposal(world);
    const yes = { verb: 'accept', ...said };
    expect(done(await enter(world, proposalId, 'mentor', yes))).toMatchObject({
      status: 'HALF_ACCEPTED',
      answers: { mentor: { said: 'YES', onBehalf: { ...said, by: { kind: 'staff', id: 'd4f0' } } } },
    });
    expect(done(await enter(world, proposalId, 'mentor', yes))).toMatchObject({ status: 'HALF_ACCEPTED' });
    expect(world.factsOf('PairAcceptedByMentor')).toMatchObject([
      { actor: 'staff:d4f0', data: { channel: 'PHONE' } },
    ]);
    expect(JSON.stringify(world.twin.allFacts())).not.toContain(said.note);
    done(await act(world, { token: studentToken, verb: 'accept' }));
    expect(world.factsOf('PairFormed')).toHaveLength(1);
    expect(world.factsOf('PairAcceptedByStudent')[0]?.data['channel']).toBeUndefined();
  });

  it('can be a no with its reason, and nothing more once it is settled', async () => {
    const world = aWorld();
    const { proposalId } = await aProposal(world);
    const no = { verb: 'decline', reason: 'TIME', ...said };
    expect(done(await enter(world, proposalId, 'student', no))).toMatchObject({
      status: 'DECLINED',
      declinedBy: 'student',
      answers: { student: { said: 'NO', reason: 'TIME', onBehalf: said } },
    });
    const late = await enter(world, proposalId, 'mentor', { verb: 'accept', ...said });
    expect([late.status, late.json['code']]).toEqual([409, 'proposal-declined']);
  });

  it.each([
    ['en', 'by phone, and a coordinator entered it for you'],
    ['sv', 'per telefon, och koordinatorn förde in svaret åt dig'],
    ['fi', 'puhelimitse, ja koordinaattori kirjasi vastauksen puolestasi'],
  ])(
    'is told on the page of the person’s own link alone, in %s, and without the note',
    async (lang, words) => {
      const world = aWorld();
      const { proposalId, mentorToken, studentToken } = await aProposal(world);
      const page = async (token: string) =>
        (await world.participantApi('GET', '/a', { query: `t=${token}&lang=${lang}` })).body;
      done(await enter(world, proposalId, 'mentor', { verb: 'accept', ...said }));
      expect(await page(mentorToken)).toContain(words);
      expect(await page(studentToken)).not.toContain(words);
      const { json } = await world.participantApi('POST', '/api/participant/links/view', {
        json: { token: mentorToken },
      });
      expect(json).toMatchObject({ standing: 'accepted', entered: { channel: 'PHONE' } });
      expect(JSON.stringify(json)).not.toContain(said.note);
      done(await enter(world, proposalId, 'student', { verb: 'accept', ...said }));
      for (const token of [mentorToken, studentToken]) expect(await page(token)).toContain(words);
    },
  );

  it('is replaced by an own one, and its mark goes with it', async () => {
    const world = aWorld();
    const { proposalId, mentorToken } = await aProposal(world);
    done(await enter(world, proposalId, 'mentor', { verb: 'accept', ...said }));
    done(await act(world, { token: mentorToken, verb: 'decline', reason: 'TIME' }));
    const { answers } = done(await asCoordinator(world, 'GET', `proposals/${proposalId}`));
    expect(answers).toEqual({ mentor: { said: 'NO', at: expect.any(String), reason: 'TIME' } });
  });

  it('needs a side, a channel and a note', async () => {
    const world = aWorld();
    const { proposalId } = await aProposal(world);
    expect((await enter(world, proposalId, 'company', { verb: 'accept', ...said })).status).toBe(404);
    const { json } = await enter(world, proposalId, 'mentor', { verb: 'accept', channel: 'PIGEON' });
    expect(json).toMatchObject({ errors: [{ pointer: '/channel' }, { pointer: '/note', code: 'required' }] });
  });
});
