import { describe, expect, it } from 'vitest';
import { act, aMentor, aProposal, done, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = String(aMentor()['email']);

const proposed = async () => {
  const world = aWorld();
  return { world, ...(await aProposal(world)) };
};

const look = (world: World, token: string) =>
  world.participantApi('GET', '/a', { query: `t=${token}&lang=en` });

const ask = async (world: World, token: string) => {
  const answer = await world.participantApi('POST', '/a/new-link', { form: { t: token, lang: 'en' } });
  await world.deliver();
  return answer;
};

const altered = (token: string): string => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;

/** The student's link to a pair, past its time: the pair itself runs on. */
const outlived = async (world: World, mentorToken: string, studentToken: string): Promise<string> => {
  done(await act(world, { token: mentorToken, verb: 'accept' }));
  done(await act(world, { token: studentToken, verb: 'accept' }));
  await world.deliver();
  world.pass({ hours: 12 });
  await world.jobs.sendReminders();
  await world.deliver();
  const token = tokenFor(world, STUDENT);
  world.pass({ days: 241 });
  return token;
};

/** The page without what it was asked with. */
const shape = (body: string, token: string): string => body.replaceAll(token, 'TOKEN');

describe('a link that works no longer', () => {
  it('offers a new one, as an altered link and one of the other side do', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    const wrongSide = await world.participantApi('POST', '/a', {
      form: { t: studentToken, verb: 'confirm', lang: 'en' },
    });
    const old = await outlived(world, mentorToken, studentToken);
    const pages = [
      { token: old, page: await look(world, old) },
      { token: altered(old), page: await look(world, altered(old)) },
    ];
    for (const { page, token } of pages) {
      expect(page.body).toContain('action="/a/new-link"');
      expect(page.body).toContain(`name="t" value="${token}"`);
      expect(page.body).toContain('This link does not work');
    }
    expect(wrongSide.body).toContain('action="/a/new-link"');
    const bare = await world.participantApi('GET', '/a', { query: 't=%22%3E%3Cscript%3E&lang=en' });
    expect(bare.body).toContain('name="t" value=""');
    expect(bare.body).not.toContain('%22%3E');
  });

  it('shows the same page for every token, and mails to the stored address alone', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    const old = await outlived(world, mentorToken, studentToken);
    const before = world.mails.letters.length;
    const known = await ask(world, old);
    expect(world.mails.letters.length).toBe(before + 1);
    const unknown = await ask(world, altered(old));
    const none = await ask(world, 'x');
    expect(world.mails.letters.length).toBe(before + 1);
    expect(known.status).toBe(200);
    expect(shape(unknown.body, altered(old))).toBe(shape(known.body, old));
    expect(none.body).toBe(known.body);
    const letter = world.mails.to(STUDENT).at(-1);
    expect(letter?.subject).toBe('Your new link');
    expect(letter?.text).not.toContain('Lin');
    const behind = await look(world, letter?.token ?? '');
    expect(behind.status).toBe(200);
    expect(behind.body).toContain('value="confirm-agreement"');
  });

  it('gets three new ones a day, and a mailbox no more than five mails of the kind', async () => {
    const { world, studentToken } = await proposed();
    const before = world.mails.to(STUDENT).length;
    for (let n = 0; n < 6; n += 1) expect((await ask(world, studentToken)).status).toBe(200);
    expect(world.factsOf('NewLinkRequested')).toHaveLength(3);
    const fresh = world.mails.to(STUDENT).at(-1)?.token ?? '';
    for (let n = 0; n < 6; n += 1) await ask(world, fresh);
    expect(world.factsOf('NewLinkRequested')).toHaveLength(6);
    expect(world.mails.to(STUDENT).length - before).toBeLessThanOrEqual(5);
    world.pass({ days: 1 });
    await ask(world, fresh);
    expect(world.factsOf('NewLinkRequested')).toHaveLength(7);
  });

  it('gives the new one the same question, and presses of six at once take three places', async () => {
    const { world, mentorToken } = await proposed();
    await Promise.all(Array.from({ length: 6 }, () => ask(world, mentorToken)));
    expect(world.factsOf('NewLinkRequested')).toHaveLength(3);
    const token = world.mails.to(MENTOR).at(-1)?.token ?? '';
    expect(token).not.toBe(mentorToken);
    done(await act(world, { token, verb: 'accept' }));
    expect(world.factsOf('PairAcceptedByMentor')).toHaveLength(1);
  });
});

describe('a link that works', () => {
  it('changes nothing by being opened a hundred times', async () => {
    const { world, studentToken, mentorToken } = await proposed();
    const before = JSON.stringify(world.twin.records());
    for (let n = 0; n < 50; n += 1)
      for (const token of [studentToken, mentorToken]) expect((await look(world, token)).status).toBe(200);
    expect(JSON.stringify(world.twin.records())).toBe(before);
  });

  it('shows the same outcome when it is used twice', async () => {
    const { world, mentorToken } = await proposed();
    const press = () =>
      world.participantApi('POST', '/a', { form: { t: mentorToken, verb: 'accept', lang: 'en' } });
    const outcomes = [await press(), await press(), await press()].map(
      ({ body }) => /data-outcome="([^"]*)"/.exec(body)?.[1],
    );
    expect(new Set(outcomes).size).toBe(1);
    expect(outcomes[0]).toBeDefined();
    expect(world.factsOf('PairAcceptedByMentor')).toHaveLength(1);
  });
});
