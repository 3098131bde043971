import { describe, expect, it } from 'vitest';
import { ask, codeIn, hidden, look, press, see, signedIn } from './own-page.ts';
import { act, aMentor, aStudent, asCoordinator, confirmed, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const NEW = 'lin.new@example.org';

const applied = async () => {
  const world = aWorld();
  await openCohort(world);
  await confirmed(world, aStudent());
  await world.deliver();
  return { world, cookie: await signedIn(world, STUDENT) };
};

const asked = async (world: World, cookie: string, email = NEW) => {
  const answer = await press(world, cookie, '/a/me/address', { email });
  await world.deliver();
  return answer;
};

const tokenAt = (world: World, email: string): string => world.mails.to(email).at(-1)?.token ?? '';

describe('the contact details on the own page', () => {
  it('are corrected as a whole, and the language of the mails stays', async () => {
    const { world, cookie } = await applied();
    const page = await see(world, cookie, '/a/me/contact');
    expect(page.body).toContain('value="Lin"');
    const fields = { firstName: 'Linh', lastName: 'Nguyễn', phone: '040 123 4567' };
    expect((await press(world, cookie, '/a/me/contact', fields)).status).toBe(303);
    const after = await see(world, cookie, '/a/me/contact');
    expect(after.body).toContain('value="Linh"');
    expect(after.body).toContain('value="+358401234567"');
    expect((await look(world, cookie)).body).toContain('Hi Linh');
  });

  it('are receipted by mail with the names of what has changed, and no value, and only where something has', async () => {
    const { world, cookie } = await applied();
    const page = await see(world, cookie, '/a/me/contact');
    const shownAs = (name: string) =>
      new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page.body)?.[1] ?? '';
    const before = {
      firstName: shownAs('firstName'),
      lastName: shownAs('lastName'),
      lastingEmail: shownAs('lastingEmail'),
    };
    const same = { ...before, phone: shownAs('phone') };
    expect((await press(world, cookie, '/a/me/contact', same)).status).toBe(303);
    await world.deliver();
    const sent = world.mails.to(STUDENT).length;
    expect((await press(world, cookie, '/a/me/contact', { ...before, phone: '040 765 4321' })).status).toBe(
      303,
    );
    await world.deliver();
    const [receipt, ...more] = world.mails.to(STUDENT).slice(sent);
    expect([receipt?.subject, more]).toEqual(['Your contact details have been changed', []]);
    expect(receipt?.text).toContain('Phone');
    expect(receipt?.text).not.toMatch(/First name|Last name|765/);
    expect(world.mails.to(STUDENT).filter(({ subject }) => subject === receipt?.subject)).toHaveLength(1);
  });

  it('are receipted in the language of the person also where staff corrects them', async () => {
    const { world } = await applied();
    const person = String(world.factsOf('ApplicationConfirmed').at(-1)?.data['personId']);
    done(
      await asCoordinator(world, 'PUT', `people/${person}/contact`, {
        firstName: 'Linh',
        lastName: 'Nguyen',
        language: 'fi',
        reason: 'By phone.',
      }),
    );
    await world.deliver();
    const receipt = world.mails.to(STUDENT).at(-1);
    expect(receipt?.subject).toBe('Yhteystietojasi on muutettu');
    for (const name of ['Etunimi', 'Viestiemme kieli']) expect(receipt?.text).toContain(name);
  });

  it('are refused at their field with what was typed, and nothing is stored', async () => {
    const { world, cookie } = await applied();
    const refused = await press(world, cookie, '/a/me/contact', { firstName: '', phone: 'twelve' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('value="twelve"');
    expect((refused.body.match(/aria-invalid="true"/g) ?? []).length).toBe(2);
    expect(world.factsOf('PersonContactCorrected')).toEqual([]);
  });
});

describe('another address', () => {
  it('counts once its link is pressed there, and not before; the present one hears of it', async () => {
    const { world, cookie } = await applied();
    expect((await asked(world, cookie)).status).toBe(303);
    const word = world.mails.to(STUDENT).at(-1);
    expect(word?.subject).toBe('Your address is about to change');
    expect(word?.text).toContain('l…@example.org');
    expect(word?.text).not.toContain(NEW);
    // No word of the person goes to a mailbox that nobody has confirmed.
    expect(world.mails.to(NEW).at(-1)?.text).not.toContain('Lin');
    expect(world.factsOf('PersonAddressReplaced')).toEqual([]);
    const token = tokenAt(world, NEW);
    for (let n = 0; n < 20; n += 1)
      expect((await world.participantApi('GET', '/a', { query: `t=${token}` })).body).toContain(
        'confirm-address',
      );
    expect(world.factsOf('PersonAddressReplaced')).toEqual([]);
    done(await act(world, { token, verb: 'confirm-address' }));
    expect(world.factsOf('PersonAddressReplaced').map(({ data }) => data['why'])).toEqual(['MOVED']);
    await world.deliver();
    expect(world.mails.to(NEW).at(-1)?.subject).toBe('Your contact details have been changed');
    // The session was opened by the former address.
    expect((await look(world, cookie)).body).toContain('action="/a/me/code"');
    const before = world.mails.to(STUDENT).length;
    await ask(world, STUDENT);
    expect(world.mails.to(STUDENT).length).toBe(before);
    expect((await look(world, await signedIn(world, NEW))).body).toContain('Hi Lin');
    const again = await world.participantApi('GET', '/a', { query: `t=${token}` });
    expect(again.body).toContain('data-outcome="address-confirmed"');
  });

  it('is stopped from the present one, and the link then leads nowhere', async () => {
    const { world, cookie } = await applied();
    await asked(world, cookie);
    const token = tokenAt(world, NEW);
    expect((await see(world, cookie, '/a/me/contact')).body).toContain(NEW);
    expect((await press(world, cookie, '/a/me/address', { stop: 'yes' })).status).toBe(303);
    expect((await act(world, { token, verb: 'confirm-address' })).status).toBe(410);
    expect((await see(world, cookie, '/a/me/contact')).body).not.toContain(NEW);
  });

  it('is the last one that was wished for: an earlier link proves nothing about it', async () => {
    const { world, cookie } = await applied();
    await asked(world, cookie);
    const token = tokenAt(world, NEW);
    await asked(world, cookie, 'lin.third@example.org');
    expect((await act(world, { token, verb: 'confirm-address' })).status).toBe(410);
    done(await act(world, { token: tokenAt(world, 'lin.third@example.org'), verb: 'confirm-address' }));
    expect(world.factsOf('PersonAddressReplaced')).toHaveLength(1);
  });

  it('lives for two days, and gives way to a correction by a coordinator', async () => {
    const { world, cookie } = await applied();
    await asked(world, cookie);
    const token = tokenAt(world, NEW);
    const personId = String(world.factsOf('ApplicationConfirmed').at(-1)?.data['personId']);
    done(
      await asCoordinator(world, 'PUT', `people/${personId}/address`, {
        email: 'lin.by.phone@example.org',
        why: 'MISTYPED',
        reason: 'Told us by phone.',
      }),
    );
    expect((await act(world, { token, verb: 'confirm-address' })).status).toBe(410);
    const other = await signedIn(world, 'lin.by.phone@example.org');
    await asked(world, other);
    world.pass({ days: 2, minutes: 1 });
    expect((await act(world, { token: tokenAt(world, NEW), verb: 'confirm-address' })).status).toBe(410);
    expect(world.factsOf('PersonAddressReplaced')).toHaveLength(1);
  });

  it('tells nobody whether it belongs to somebody else: that shows to its owner alone', async () => {
    const { world, cookie } = await applied();
    const mentor = aMentor();
    await confirmed(world, mentor);
    const shapes = [];
    for (const email of [String(mentor['email']), 'nobody@example.org'])
      shapes.push({
        status: (await asked(world, cookie, email)).status,
        mails: world.mails.to(email).at(-1)?.subject,
      });
    expect(shapes[0]).toEqual({ ...shapes[1], mails: expect.any(String) });
    await asked(world, cookie, String(mentor['email']));
    const refused = await act(world, {
      token: tokenAt(world, String(mentor['email'])),
      verb: 'confirm-address',
    });
    expect(refused.status).toBe(409);
    expect(world.factsOf('PersonAddressReplaced')).toEqual([]);
  });

  it('is no other than the present one, and no word', async () => {
    const { world, cookie } = await applied();
    for (const email of [STUDENT, 'lin', '']) {
      const refused = await press(world, cookie, '/a/me/address', { email });
      expect(refused.status, email).toBe(422);
      expect(refused.body).toContain('aria-invalid="true"');
    }
    expect(hidden(await look(world, cookie), 'key')).not.toBe('');
    expect(codeIn(world, STUDENT)).toMatch(/^\d{6}$/);
  });
});
