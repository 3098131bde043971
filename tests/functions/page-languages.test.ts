import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import type { Answer } from './api.ts';
import { post, see, signedIn } from './own-page.ts';
import { act, aMentor, aProposal, aStudent, done, tokenFor } from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const MENTOR = String(aMentor()['email']);
const STUDENT = String(aStudent()['email']);

const open = (world: World, path: string, query: string): Promise<Answer> =>
  world.participantApi('GET', path, { query });

/** Languages that a page offers beside its own. */
const offered = ({ body }: Answer): string[] =>
  [...body.matchAll(/<button class="plain" type="submit" form="[\w-]+" name="(?:show|lang)" value="(\w\w)"/g)]
    .map(([, language]) => String(language))
    .sort();
const languageOf = ({ body }: Answer): string | undefined => /<html lang="(\w\w)">/.exec(body)?.[1];

describe('a page behind a link', () => {
  it('is shown in another language, with what was typed', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    const proposal = await open(world, '/a', `t=${mentorToken}&lang=en`);
    expect([languageOf(proposal), offered(proposal)]).toEqual(['en', ['fi', 'sv']]);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const token = tokenFor(world, String(aStudent()['email']));
    const page = await open(world, '/a', `t=${token}&ask=report-meeting&lang=en`);
    expect([languageOf(page), offered(page)]).toEqual(['en', ['fi', 'sv']]);
    const again = await world.participantApi('POST', '/a', {
      form: { t: token, verb: 'report-meeting', lang: 'en', show: 'sv', heldOn: '2027-01-15', minutes: '45' },
    });
    expect([again.status, languageOf(again)]).toEqual([200, 'sv']);
    expect(again.body).toContain('value="2027-01-15"');
    expect(world.factsOf('MeetingReported')).toEqual([]);
  });

  it('shows its outcome in another language', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    const pressed = await world.participantApi('POST', '/a', {
      form: { t: mentorToken, verb: 'accept', lang: 'fi' },
    });
    expect([languageOf(pressed), offered(pressed)]).toEqual(['fi', ['en', 'sv']]);
    const wrong = await open(world, '/a', 't=nonsense&lang=fi');
    expect([languageOf(wrong), offered(wrong)]).toEqual(['fi', ['en', 'sv']]);
  });
});

describe('a page that answers a press', () => {
  it('asks in another language whether the pair shall end, and ends nothing by that', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    const answer = (form: Record<string, string>) =>
      world.participantApi('POST', '/a', {
        form: { t: studentToken, reason: 'LANGUAGE', lang: 'en', ...form },
      });
    const asked = await answer({ verb: 'decline' });
    expect([languageOf(asked), offered(asked)]).toEqual(['en', ['fi', 'sv']]);
    const again = await answer({ verb: 'end-pair', show: 'sv' });
    expect([again.status, languageOf(again), offered(again)]).toEqual([200, 'sv', ['en', 'fi']]);
    expect(again.body).toContain('Ni är redan ett par');
    expect(again.body).toContain('name="reason" value="LANGUAGE"');
    expect(world.factsOf('PairEndedEarly')).toEqual([]);
    const ended = await answer({ verb: 'end-pair', lang: 'sv' });
    expect([languageOf(ended), offered(ended)]).toEqual(['sv', ['en', 'fi']]);
    expect(world.factsOf('PairEndedEarly')).toHaveLength(1);
  });

  it('says in another language that a new link is on its way, and sends no second one', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    const ask = (form: Record<string, string>) => world.participantApi('POST', '/a/new-link', { form });
    const asked = await ask({ t: mentorToken, lang: 'fi' });
    expect([languageOf(asked), offered(asked)]).toEqual(['fi', ['en', 'sv']]);
    const again = await ask({ lang: 'fi', show: 'sv' });
    expect([languageOf(again), again.body.includes('Titta i din e-post')]).toEqual(['sv', true]);
    expect(world.factsOf('NewLinkRequested')).toHaveLength(1);
  });

  it('is the form of a wish to be told, with its faults, and the receipt of it', async () => {
    const world = aWorld();
    const wish = (form: Record<string, string>) =>
      world.publicApi('POST', '/api/programmes/cccc/subscriptions', {
        headers: { origin: WEB_ORIGIN },
        form: { role: 'student', language: 'fi', lang: 'fi', ...form },
      });
    const faulty = await wish({ email: 'lin@' });
    expect([faulty.status, languageOf(faulty), offered(faulty)]).toEqual([422, 'fi', ['en', 'sv']]);
    const again = await wish({ email: 'lin@', show: 'sv' });
    expect([again.status, languageOf(again)]).toEqual([200, 'sv']);
    expect(again.body).toContain('value="lin@"');
    const received = await wish({ email: 'lin@example.org' });
    expect([languageOf(received), offered(received)]).toEqual(['fi', ['en', 'sv']]);
    const seen = await wish({ at: 'received', show: 'en' });
    expect([languageOf(seen), seen.body.includes('Check your e')]).toEqual(['en', true]);
    expect(world.factsOf('SubscriptionRequested')).toHaveLength(1);
  });
});

describe('a page that refuses', () => {
  it('speaks the language of the mail that an old link stood in, until another one is asked for', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world, { mentor: { locale: 'sv' } });
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const old = tokenFor(world, MENTOR);
    world.pass({ days: 241 });
    const look = (query: string) =>
      world.participantApi('GET', '/a', { query, headers: { 'accept-language': 'fi' } });
    const page = await look(`t=${old}`);
    expect([languageOf(page), offered(page)]).toEqual(['sv', ['en', 'fi']]);
    expect(languageOf(await look(`t=${old}&lang=en`))).toBe('en');
    expect(languageOf(await look('t=nonsense'))).toBe('fi');
  });

  it('offers a new link in place of one to a certificate, and its languages', async () => {
    const world = aWorld();
    await aProposal(world);
    const token = `${tokenFor(world, MENTOR).slice(0, -1)}_`;
    const page = await open(world, '/a/certificate', `t=${token}&lang=sv`);
    expect([languageOf(page), offered(page)]).toEqual(['sv', ['en', 'fi']]);
    expect(page.body).toContain('action="/a/new-link"');
    expect(page.body).toContain('action="/a/certificate"');
  });

  it('is one of the own page as well, and says after the end of a visit that nothing has happened', async () => {
    const world = aWorld();
    await aProposal(world);
    const cookie = await signedIn(world, STUDENT);
    const page = await see(world, cookie, '/a/me/mails', 'mail=mai_none&lang=fi');
    expect([languageOf(page), offered(page)]).toEqual(['fi', ['en', 'sv']]);
    expect(page.body).toContain('name="mail" value="mai_none"');
    const before = await post(world, '/a/me/withdraw', { key: 'of another page', lang: 'fi' }, cookie);
    expect([before.status, languageOf(before), offered(before)]).toEqual([403, 'fi', ['en', 'sv']]);
    world.pass({ hours: 3 });
    const posted = await post(world, '/a/me/withdraw', { lang: 'sv' });
    expect([languageOf(posted), offered(posted)]).toEqual(['sv', ['en', 'fi']]);
    expect(posted.body).toContain('Ditt besök är slut');
    expect((await world.myPageApi('GET', '/a/me', { query: 'lang=en' })).body).not.toContain(
      'Your visit is over',
    );
  });
});

describe('the check of a certificate', () => {
  it('changes its language before and after a number was typed', async () => {
    const world = aWorld();
    const page = await open(world, '/a/verify', 'lang=sv');
    expect([languageOf(page), offered(page)]).toEqual(['sv', ['en', 'fi']]);
    const empty = await world.participantApi('POST', '/a/verify', {
      form: { number: '', lang: 'sv', show: 'fi' },
    });
    expect([empty.status, languageOf(empty)]).toEqual([200, 'fi']);
    const typed = await world.participantApi('POST', '/a/verify', {
      form: { number: 'ABC-1', lang: 'sv', show: 'fi' },
    });
    expect([typed.status, languageOf(typed)]).toEqual([404, 'fi']);
    expect(typed.body).toContain('value="ABC-1"');
  });
});

const PAGES = EVERY_ROUTE.filter(
  ({ method, who, answers }) =>
    method === 'GET' &&
    ['everybody', 'link', 'person'].includes(who) &&
    Object.values(answers).some((each) => each === 'page' || each === 'pdf' || each === 'file'),
);
/** Values that no address of ours has, and names that mail programs and readers of statistics add. */
const ODD = new URLSearchParams({
  t: 'x'.repeat(3_000),
  ask: 'x'.repeat(300),
  in: 'xx',
  mail: 'x'.repeat(300),
  application: 'x'.repeat(300),
  note: 'none',
  saved: 'no',
  programme: 'x'.repeat(300),
  utm_source: 'letter',
  lang: 'xx',
}).toString();

/** The function that the HTTP API asks at a path: it knows its own paths, and gives the rest to the public one. */
const askedAt = (world: World, path: string) => {
  if (path.startsWith('/a/me')) return world.myPageApi;
  const isParticipants = /^\/a(?:$|\/.)|^\/api\/participant\/./.test(path);
  return isParticipants ? world.participantApi : world.publicApi;
};
const written = (path: string): string => path.replace('{programmeId}', 'cccc').replace('{role}', 'mentor');
/** Every path that a browser of somebody without a token opens or posts to, as a person may come to type it. */
const TYPED = [
  ...new Set(
    EVERY_ROUTE.filter(
      ({ who, path, answers }) =>
        ['everybody', 'link', 'person'].includes(who) &&
        (!path.startsWith('/api/') || Object.values(answers).includes('page')),
    )
      .map(({ path }) => written(path))
      .flatMap((path) => [path, `${path}/`, `${path}/foo`, `${path})`, path.slice(0, -2)])
      .filter((path) => /^\/(?:a|api)(?:\/|$)/.test(path)),
  ),
];

describe('an address that a person has typed by half, or opens anew', () => {
  it.each(TYPED)('%s is answered with a page in their language', async (path) => {
    const world = aWorld();
    const headers = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'sv-FI,sv;q=0.9' };
    const answer = await askedAt(world, path)('GET', path, { headers });
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 303) return;
    expect([answer.headers['content-type'], languageOf(answer)]).toEqual(['text/html; charset=utf-8', 'sv']);
  });

  it('below the own page leads to it, and shows nothing of the address', async () => {
    const answer = await aWorld().myPageApi('GET', '/a/me/%3Cb%3E', { query: 'lang=fi' });
    expect([answer.status, languageOf(answer), offered(answer)]).toEqual([404, 'fi', ['en', 'sv']]);
    expect(answer.body).toContain('href="/a/me"');
    expect(answer.body).not.toContain('%3Cb');
  });

  it('is told to a program as a problem document, also where a page lies nearby', async () => {
    const answer = await aWorld().publicApi('GET', '/api/programmes/cccc/subscriptions', {});
    expect([answer.status, answer.headers['content-type'], answer.headers['allow']]).toEqual([
      405,
      'application/problem+json; charset=utf-8',
      'POST',
    ]);
  });

  it('says where something of ours fails that it is our fault, with the number of the request', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    world.breaking(() => 'BEFORE');
    const answer = await world.participantApi('POST', '/a', {
      query: 'lang=sv',
      form: { t: mentorToken, verb: 'accept', lang: 'sv' },
    });
    expect([answer.status, languageOf(answer)]).toEqual([500, 'sv']);
    expect(answer.body).toMatch(/<p class="hint"><code>[\w-]+<\/code>/);
  });
});

describe('an address that a mail program has broken', () => {
  it.each(PAGES.map(({ path }) => path))('%s is answered with a page', async (path) => {
    const world = aWorld();
    const address = written(path);
    const { status, headers } = await askedAt(world, address)('GET', address, { query: ODD });
    expect(status).toBeLessThan(500);
    if (status !== 303) expect(headers['content-type']).toContain('text/html');
  });

  it('to the calendar of a link that leads nowhere is answered with a page that offers a new one', async () => {
    const world = aWorld();
    const made = await open(world, '/a/calendar.ics', `t=${'x'.repeat(43)}&lang=sv`);
    expect([made.status, languageOf(made), offered(made)]).toEqual([404, 'sv', ['en', 'fi']]);
    const long = await open(world, '/a/calendar.ics', `t=${'x'.repeat(3_000)}&lang=fi`);
    expect([long.status, languageOf(long)]).toEqual([404, 'fi']);
  });
});
