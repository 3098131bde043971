import { describe, expect, it } from 'vitest';
import { subscriptions } from '../../shared/store/kinds/subscriptions.ts';
import { act, asCoordinator, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const ADA = 'ada@example.org';
const PATH = '/api/programmes/cccc/subscriptions';

const ask = async (world: World, form: Record<string, string> = {}) => {
  const answer = await world.publicApi('POST', PATH, {
    form: { email: ADA, role: 'mentor', language: 'sv', lang: 'en', ...form },
    headers: { origin: WEB_ORIGIN },
  });
  await world.deliver();
  return answer;
};
const confirm = async (world: World) =>
  done(await act(world, { token: tokenFor(world, ADA), verb: 'confirm-subscription' }));
const hourly = async (world: World) => {
  await world.jobs.sendReminders();
  await world.deliver();
  await world.jobs.sendReminders();
  await world.deliver();
};
const subjects = (world: World, address = ADA) => world.mails.to(address).map(({ subject }) => subject);
const opens = (world: World, changes: Record<string, unknown> = {}) => openCohort(world, changes);

describe('somebody who wants to know when one can apply', () => {
  it('confirms the address, and gets one mail when applications open, in their language', async () => {
    const world = aWorld();
    expect((await ask(world)).body).toContain('Check your e‑mail');
    expect(subjects(world)).toEqual(['Bekräfta att vi får skriva till dig']);
    await confirm(world);
    await hourly(world);
    expect(subjects(world)).toHaveLength(1);
    await opens(world);
    await hourly(world);
    expect(subjects(world)).toEqual(['Bekräfta att vi får skriva till dig', 'Nu kan du ansöka']);
    expect(world.mails.to(ADA).at(-1)?.text).toContain('/sv/ansok/mentor');
    await hourly(world);
    expect(subjects(world)).toHaveLength(2);
  });

  it('gets nothing without having confirmed, and nothing for another role', async () => {
    const world = aWorld();
    await ask(world);
    await ask(world, { email: 'bo@example.org', role: 'student' });
    done(await act(world, { token: tokenFor(world, 'bo@example.org'), verb: 'confirm-subscription' }));
    await opens(world, {
      applications: {
        mentor: { opens: '2027-01-01', closes: '2027-03-31' },
        student: { opens: '2027-02-01', closes: '2027-03-31' },
      },
    });
    await hourly(world);
    expect(subjects(world)).toHaveLength(1);
    expect(subjects(world, 'bo@example.org')).toHaveLength(1);
    world.setClock('2027-02-01T10:00:00Z');
    await hourly(world);
    expect(subjects(world, 'bo@example.org')).toHaveLength(2);
  });

  it('gets one mail for two wishes of one address', async () => {
    const world = aWorld();
    for (let time = 0; time < 2; time += 1) {
      await ask(world);
      await confirm(world);
    }
    await opens(world);
    await hourly(world);
    expect(subjects(world).filter((subject) => subject === 'Nu kan du ansöka')).toHaveLength(1);
  });

  it('ends it by the mail program’s own button, by the page, and by both once', async () => {
    const world = aWorld();
    await ask(world);
    await confirm(world);
    await opens(world);
    await hourly(world);
    const letter = world.mails.to(ADA).at(-1);
    expect(letter?.listUnsubscribePost).toBe('List-Unsubscribe=One-Click');
    const url = new URL(/<([^>]+)>/.exec(letter?.listUnsubscribe ?? '')?.[1] ?? '');
    const token = url.searchParams.get('t') ?? '';
    const page = await world.participantApi('GET', '/a', { query: `t=${token}` });
    expect(page.body).toContain('Radera min adress');
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await world.participantApi('POST', '/a', {
        query: `t=${token}`,
        form: { 'List-Unsubscribe': 'One-Click' },
      });
      expect(status).toBe(200);
      expect(body).toContain('unsubscribed');
    }
  });

  it('whose address bounces is written to no more, until a coordinator lifts it and sends again', async () => {
    const world = aWorld();
    await ask(world);
    const mailId = String(world.mails.letters.at(-1)?.mailId);
    await world.reports({
      mailId,
      type: 'Bounce',
      at: world.now().toISOString(),
      bounceType: 'Permanent',
      bounceSubType: 'NoEmail',
    });
    await ask(world);
    expect(subjects(world)).toHaveLength(1);
    expect((await asCoordinator(world, 'POST', `mails/${mailId}/resend`)).status).toBe(409);
    done(
      await asCoordinator(world, 'DELETE', `mails/${mailId}/suppression`, { reason: 'Has a new mailbox.' }),
    );
    done(await asCoordinator(world, 'POST', `mails/${mailId}/resend`));
    await world.deliver();
    expect(subjects(world)).toHaveLength(2);
  });

  it('is forgotten: unconfirmed after a week, confirmed after the mail', async () => {
    const world = aWorld();
    await ask(world);
    const token = tokenFor(world, ADA);
    world.pass({ days: 8 });
    expect((await act(world, { token, verb: 'confirm-subscription' })).json['code']).toBe('link-expired');
    await ask(world);
    await confirm(world);
    await opens(world);
    await hourly(world);
    const [told] = world.factsOf('SubscriberNotified');
    const id = String(told?.data['subscriptionId']);
    expect(await world.store.find(subscriptions, id, world.now())).toBeDefined();
    world.pass({ days: 16 });
    expect(await world.store.find(subscriptions, id, world.now())).toBeUndefined();
  });

  it('cannot tell from the answer or the work whether an address is known', async () => {
    const world = aWorld();
    const seen: unknown[] = [];
    for (const email of [ADA, ADA, 'new@example.org']) {
      const asked: string[] = [];
      const end = world.watching((request) => asked.push(request));
      const { status, body } = await ask(world, { email });
      end();
      seen.push([status, body, asked.filter((request) => request.includes('Subscription')).slice(0, 1)]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it.each([
    [{ email: 'not an address' }, 'Write the e-mail address in full'],
    [{ email: '' }, 'Fill this in.'],
  ])('is told what is wrong with %j, and what was typed stays', async (form, sentence) => {
    const world = aWorld();
    const { status, body } = await ask(world, form);
    expect(status).toBe(422);
    expect(body).toContain(sentence);
    if (form.email !== '') expect(body).toContain(`value="${form.email}"`);
    expect(world.factsOf('SubscriptionRequested')).toHaveLength(0);
  });

  it('leaves no address in facts', async () => {
    const world = aWorld();
    await ask(world);
    await confirm(world);
    await opens(world);
    await hourly(world);
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('example.org');
    expect((await asCoordinator(world, 'GET', 'programmes/cccc/mails')).body).not.toContain(ADA);
  });
});
