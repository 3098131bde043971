import { describe, expect, it } from 'vitest';
import { look, press, see, signedIn } from './own-page.ts';
import { act, aMentor, aProposal, aStudent, confirmed, done, openCohort } from './scenes.ts';
import { aWorld } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = String(aMentor()['email']);

describe('the erasure of a person from the own page', () => {
  it('names what goes and what ends before anybody presses', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    const cookie = await signedIn(world, STUDENT);
    expect((await see(world, cookie, '/a/me/erasure')).body).toContain('A proposal: the other one');
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: studentToken, verb: 'accept' }));
    const page = await see(world, cookie, '/a/me/erasure');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Your application to');
    expect(page.body).toContain('Your pair with');
    expect(page.body).not.toContain('A proposal: the other one');
  });

  it('is asked for by nobody who has not typed the own address, and keeps what was typed', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    await world.deliver();
    const cookie = await signedIn(world, STUDENT);
    const refused = await press(world, cookie, '/a/me/erasure', { email: MENTOR });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(`value="${MENTOR}"`);
    expect(refused.body).toContain('aria-invalid="true"');
    expect((await press(world, cookie, '/a/me/erasure', {})).status).toBe(422);
    expect(world.factsOf('PersonErasureRequested')).toEqual([]);
  });

  it('is asked for once however often it is pressed, shows its receipt, mails it, and ends the session', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    await world.deliver();
    const cookie = await signedIn(world, STUDENT);
    for (let n = 0; n < 2; n += 1)
      expect(
        (await press(world, cookie, '/a/me/erasure', { email: ` ${STUDENT.toUpperCase()}\u200B` })).status,
      ).toBe(303);
    const asked = world.factsOf('PersonErasureRequested');
    expect(asked).toHaveLength(1);
    const receipt = String(asked[0]?.data['erasureId']);
    const page = await see(world, cookie, '/a/me/erasure');
    expect(page.body).toContain(receipt);
    expect(page.body).not.toContain('name="email"');
    await world.deliver();
    world.pass({ hours: 12 });
    for (let n = 0; n < 3; n += 1) {
      await world.jobs.sendReminders();
      await world.deliver();
      await world.jobs.applyRetention();
      await world.deliver();
    }
    expect(world.mails.to(STUDENT).at(-1)?.text).toContain(receipt);
    expect(JSON.stringify(world.twin.records())).not.toContain(STUDENT);
    expect((await look(world, cookie)).body).toContain('action="/a/me/code"');
  });
});
