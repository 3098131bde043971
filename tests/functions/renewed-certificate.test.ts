import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { readPdf } from './pdf.ts';
import { act, aProposal, asCoordinator, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const ADA = 'ada@example.org';
const LIN = 'lin@example.org';
const MENTOR = { goalReached: 4, recommend: 10, learnt: 5, mentorAgain: 'YES', companyRecruits: 4 };
const STUDENT = { goalReached: 5, recommend: 9, workingLife: 4, newContacts: 3, stayIntent: 'ostrobothnia' };

const change = async (world: World, pairId: string, what: string, body: Json = {}) => {
  done(await asCoordinator(world, 'PUT', `pairs/${pairId}/${what}`, body));
  await world.deliver();
};
const answer = async (world: World, address: string, answers: Json) => {
  done(await act(world, { token: tokenFor(world, address), verb: 'answer-survey', answers }));
  await world.deliver();
};
const lastOf = (world: World, address: string) => world.mails.to(address).at(-1);
const numbers = (world: World): string[] =>
  world.twin
    .records()
    .flatMap(({ kind, data }) => (kind === 'CertificateNumber' ? [String((data as Json)['number'])] : []));
const check = (world: World, number: string) =>
  world.participantApi('POST', '/a/verify', { form: { number, lang: 'en' } });

/** A pair that has closed in April. */
const closed = async () => {
  const world = aWorld();
  const proposal = await aProposal(world, {
    mentor: { email: ADA, firstName: 'Ada', lastName: 'Ahlskog', locale: 'en' },
    student: { email: LIN, locale: 'en' },
  });
  for (const token of [proposal.mentorToken, proposal.studentToken])
    done(await act(world, { token, verb: 'accept' }));
  await world.deliver();
  const pairId = String(world.factsOf('PairFormed')[0]?.data['pairId']);
  world.setClock('2027-04-20T09:00:00Z');
  await change(world, pairId, 'closing', { how: 'GOALS_REACHED' });
  return { world, pairId };
};

/** The mentor has got a certificate, and the pair goes on and closes anew in May. */
const closedAnew = async () => {
  const { world, pairId } = await closed();
  await answer(world, ADA, MENTOR);
  const first = tokenFor(world, ADA);
  const [former = ''] = numbers(world);
  await change(world, pairId, 'reopening');
  world.setClock('2027-05-18T09:00:00Z');
  await change(world, pairId, 'meeting-report', {
    role: 'mentor',
    heldOn: '2027-05-17',
    mode: 'ONLINE',
    minutes: 90,
  });
  await change(world, pairId, 'closing', { how: 'GOALS_REACHED' });
  return { world, pairId, first, former };
};

describe('the certificate of a pair that was reopened', () => {
  it('holds until the pair ends anew', async () => {
    const { world, former } = await closedAnew();
    expect((await check(world, former)).body).toContain('This certificate is genuine.');
    expect(world.factsOf('CertificateIssued')).toHaveLength(1);
  });

  it('is renewed by the answers to the new end, for the whole time, and told so by mail', async () => {
    const { world, first, former } = await closedAnew();
    await answer(world, ADA, MENTOR);
    expect(lastOf(world, ADA)?.subject).toBe('Get your certificate');
    expect(lastOf(world, ADA)?.text.replaceAll(/\s+/g, ' ')).toContain(
      'the number of your earlier certificate is no longer valid',
    );
    expect(world.factsOf('CertificateIssued').map(({ data }) => data['renewed'])).toEqual([undefined, true]);
    const renewed = numbers(world).find((number) => number !== former) ?? '';
    const page = await check(world, renewed);
    expect(page.body).toContain('This certificate is genuine.');
    expect(page.body).toContain('18 May 2027');
    const old = await check(world, former.toLowerCase().replaceAll('-', ' '));
    expect(old.body).toContain('A newer certificate has taken the place of this one on 18 May 2027');
    expect(old.body).not.toContain('Ahlskog');
    // The link of the former mail leads to the newer paper.
    for (const token of [first, tokenFor(world, ADA)]) {
      const query = `t=${token}&in=en`;
      const file = await world.participantApi('GET', '/a/certificate/file', { query });
      const { text } = await readPdf(file.bytes);
      expect(text).toContain(renewed);
      expect(text).toContain('18 May 2027');
    }
  });

  it('stays one where the same end is answered for twice', async () => {
    const { world } = await closedAnew();
    await answer(world, ADA, MENTOR);
    const token = tokenFor(world, ADA);
    await act(world, { token, verb: 'answer-survey', answers: MENTOR });
    await world.deliver();
    expect(numbers(world)).toHaveLength(2);
    expect(world.factsOf('CertificatePrepared')).toHaveLength(2);
  });

  it('leaves with its owner, by each of its numbers', async () => {
    const { world, former } = await closedAnew();
    await answer(world, ADA, MENTOR);
    const found = await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: ADA });
    const personId = String(itemsOf(found)[0]?.['id']);
    done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name: 'Ada Ahlskog' }));
    await world.deliver();
    await world.jobs.applyRetention();
    await world.deliver();
    expect(numbers(world)).toEqual([]);
    expect((await check(world, former)).status).toBe(404);
  });
});

describe('a pair that ends early after it was reopened', () => {
  it('asks both anew, so that each gets the certificate of the whole time', async () => {
    const { world, pairId } = await closed();
    await answer(world, ADA, MENTOR);
    await change(world, pairId, 'reopening');
    world.setClock('2027-05-18T09:00:00Z');
    await change(world, pairId, 'end', { by: 'student', reason: 'MOVED' });
    for (const [address, answers] of [
      [ADA, MENTOR],
      [LIN, STUDENT],
    ] as const) {
      expect(lastOf(world, address)?.text).toContain('Answer the questions');
      await answer(world, address, answers);
      expect(lastOf(world, address)?.subject).toBe('Get your certificate');
    }
    expect(world.factsOf('CertificateIssued').map(({ data }) => [data['role'], data['renewed']])).toEqual([
      ['mentor', undefined],
      ['mentor', true],
      ['student', undefined],
    ]);
  });
});

describe('a pair that is ended while it closes', () => {
  it('takes the answers of the one who has not answered, and gives the certificate', async () => {
    const { world, pairId } = await closed();
    const token = tokenFor(world, LIN);
    await answer(world, ADA, MENTOR);
    await change(world, pairId, 'end', { by: 'student', reason: 'MOVED' });
    done(await act(world, { token, verb: 'answer-survey', answers: STUDENT }));
    await world.deliver();
    expect(lastOf(world, LIN)?.subject).toBe('Get your certificate');
  });

  it('takes none for an end that asks nobody', async () => {
    const { world, pairId } = await closed();
    const token = tokenFor(world, LIN);
    await answer(world, ADA, MENTOR);
    await change(world, pairId, 'end', { by: 'both', reason: 'CONDUCT' });
    const late = await act(world, { token, verb: 'answer-survey', answers: STUDENT });
    expect(late.json['standing']).toBe('over');
    expect(world.factsOf('CertificateIssued')).toHaveLength(1);
  });
});
