import { describe, expect, it } from 'vitest';
import { programmesOf } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { REVONTULI } from '../domain/programme/revontuli.ts';
import { act, aMentor, apply, aStudent, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld, MONDAY, WEB_ORIGIN, type World } from './world.ts';

/** The lane of those whose browser runs no scripts: a form post in, a page out. */

const open = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  return world;
};

/** An application as a browser without scripts sends it. */
const postOf = (
  form: Readonly<Record<string, unknown>>,
  extra: Record<string, string> = {},
): URLSearchParams => {
  const post = new URLSearchParams(extra);
  for (const [name, value] of Object.entries(form)) {
    if (name === 'role') continue;
    if (name === 'languages')
      for (const { language, level } of value as { language: string; level: string }[])
        post.append(`languages.${language}`, level);
    else if (Array.isArray(value)) for (const one of value) post.append(name, String(one));
    else if (name === 'workedInFinland') post.append(name, value ? 'yes' : 'no');
    else post.append(name, value === true ? 'on' : String(value));
  }
  return post;
};

const post = (world: World, role: string, form: URLSearchParams, headers: Record<string, string> = {}) =>
  world.publicApi('POST', `/api/programmes/cccc/applications/form/${role}`, {
    form,
    headers: { origin: WEB_ORIGIN, ...headers },
  });

describe('a posted form', () => {
  it.each([
    ['mentor', aMentor(), 'en', '/en/apply/thanks'],
    ['mentor', aMentor(), 'sv', '/sv/ansok/tack'],
    ['student', aStudent(), 'fi', '/fi/hae/kiitos'],
  ])('of a %s leads to the page of thanks (%#)', async (role, form, lang, location) => {
    const world = await open();
    const answer = await post(world, role, postOf(form, { lang }));
    expect([answer.status, answer.headers['location'], answer.body]).toEqual([303, location, '']);
    await world.deliver();
    done(await act(world, { token: tokenFor(world, String(form['email'])), verb: 'confirm' }));
  });

  it('leads to the thanks of the programme that it was sent to', async () => {
    const world = aWorld(MONDAY, MAILS, programmesOf([CCCC, REVONTULI]));
    await openCohort(world, {}, REVONTULI.id);
    const form = aMentor({
      locale: 'fi',
      municipality: 'kannus',
      employerMunicipality: 'kannus',
      noticeVersion: REVONTULI.noticeVersion,
    });
    const { status, headers } = await world.publicApi(
      'POST',
      '/api/programmes/revontuli/applications/form/mentor',
      { form: postOf(form, { lang: 'fi' }), headers: { origin: WEB_ORIGIN } },
    );
    expect([status, headers['location']]).toEqual([303, '/revontuli/fi/hae/kiitos']);
  });

  it('is the same application as the one that a script sends', async () => {
    const [scripted, plain] = [await open(), await open()];
    await apply(scripted, aMentor());
    await post(plain, 'mentor', postOf(aMentor()));
    const kept = ({ twin }: World) =>
      twin
        .records()
        .filter(({ kind }) => kind === 'Application')
        .map(({ data }) => (data as { form: unknown }).form);
    expect(kept(plain)).toEqual(kept(scripted));
  });

  it('of a known address is answered like that of an unknown one', async () => {
    const world = await open();
    const unknown = await post(world, 'student', postOf(aStudent()));
    expect(await post(world, 'student', postOf(aStudent()))).toEqual(unknown);
  });

  it('with faults comes back filled in, with a sentence at each fault, and stores nothing', async () => {
    const world = await open();
    const form = postOf(
      aStudent({ firstName: '', goals: 'Too short.', lastName: '"><img src=x onerror=alert(1)>' }),
      {
        lang: 'sv',
      },
    );
    const answer = await post(world, 'student', form);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.body).toContain('lang="sv"');
    expect(answer.body).toContain('Något behöver rättas');
    expect(answer.body).toContain('Too short.');
    expect(answer.body).toContain('&quot;&gt;&lt;img');
    expect(answer.body).not.toContain('<img src=x');
    expect(world.added()).toHaveLength(2);
  });

  it.each(['https://evil.example', 'null'])('from %s is refused with a page', async (origin) => {
    const world = await open();
    const answer = await post(world, 'student', postOf(aStudent()), {
      origin,
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Sent from another site');
    expect(world.added()).toHaveLength(2);
  });

  it('asked for in another language keeps what was written, and sends nothing', async () => {
    const world = await open();
    const body = postOf(aStudent({ firstName: 'Åsa', goals: 'Too short.' }));
    body.append('show', 'fi');
    const answer = await post(world, 'student', body);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<html lang="fi">');
    expect(answer.body).toContain('value="Åsa"');
    expect(answer.body).toContain('Too short.');
    expect(world.added()).toHaveLength(2);
  });

  it('of our own page, which is sent without a referrer and therefore posts with no origin, is taken', async () => {
    const world = await open();
    for (const headers of [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, { origin: 'null' }])
      expect((await post(world, 'student', postOf(aStudent()), headers)).status).toBe(303);
  });

  it.each<[string, number, string, Record<string, string>]>([
    ['of another kind', 415, 'Wrong kind of content', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['that is packed', 415, 'Wrong kind of content', { 'content-encoding': 'gzip' }],
  ])('%s is refused with a page', async (_, status, title, headers) => {
    const world = await open();
    const answer = await post(world, 'student', postOf(aStudent()), headers);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.body).toContain(title);
  });

  it('of more than 32 KB is refused with a page that says what to do', async () => {
    const world = await open();
    const answer = await post(world, 'student', postOf(aStudent({ goals: 'x'.repeat(33_000) })));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('Shorten the longest answers');
  });

  it('outside the period is refused with a page', async () => {
    const world = await open();
    world.setClock('2027-06-01T10:00:00Z');
    const answer = await post(world, 'student', postOf(aStudent(), { lang: 'fi' }));
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('lomaketta ei voi lähettää');
    expect(answer.body).toContain(`value="${aStudent()['email']}"`);
    expect(answer.body).toContain('Kertokaa, kun voin hakea');
  });

  it('is shown to be checked before it is sent, in any language, and is sent once by two presses', async () => {
    const world = await open();
    const checked = postOf(aMentor({ email: 'ada@example.org' }), { lang: 'en', step: 'check' });
    const { status, body } = await post(world, 'mentor', checked);
    expect(status).toBe(200);
    expect(body).toContain('Nothing has been sent yet');
    expect(body).toContain('ada@example.org');
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(0);
    const hidden = new URLSearchParams(
      [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']): [string, string] => [
          name,
          value.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
        ],
      ),
    );
    const swedish = new URLSearchParams(hidden);
    swedish.set('show', 'sv');
    expect((await post(world, 'mentor', swedish)).body).toContain('Ingenting har skickats ännu');
    hidden.set('step', 'edit');
    expect((await post(world, 'mentor', hidden)).body).toContain('value="ada@example.org"');
    hidden.set('step', 'send');
    for (let time = 0; time < 2; time += 1) expect((await post(world, 'mentor', hidden)).status).toBe(303);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });

  it('with a fault goes back to the form with what was typed, also from the check', async () => {
    const world = await open();
    const faulty = postOf(aMentor({ phone: '12' }), { lang: 'en', step: 'check' });
    const { status, body } = await post(world, 'mentor', faulty);
    expect(status).toBe(422);
    expect(body).toContain('value="12"');
  });

  it('says before it is filled in whether one can apply, where no script says it', async () => {
    const world = await open();
    const path = '/api/programmes/cccc/applications/form/mentor';
    const openNow = (await world.publicApi('GET', path, { query: 'lang=en' })).body;
    expect(openNow).toContain('You can apply until 31 Mar 2027.');
    expect(openNow).toContain('name="firstName"');
    world.setClock('2027-06-01T10:00:00Z');
    const closed = (await world.publicApi('GET', path, { query: 'lang=en' })).body;
    expect(closed).toContain('Applications are closed at the moment.');
    expect(closed).not.toContain('name="firstName"');
    expect(closed).toContain('Tell me when I can apply');
  });

  it('with fields that are not of the form is refused, whatever they are called', async () => {
    const world = await open();
    for (const name of ['status', '__proto__', 'constructor', 'consents.everything', 'languages.0.hack']) {
      const answer = await post(world, 'mentor', postOf(aMentor(), { [name]: 'x' }));
      expect([name, answer.status]).toEqual([name, 422]);
    }
    expect(world.added()).toHaveLength(2);
  });
});
