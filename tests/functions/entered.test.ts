import { describe, expect, it } from 'vitest';
import { mentorForm, studentForm } from '../people/forms.ts';
import type { Json } from './api.ts';
import { act, apply, aStudent, asCoordinator, confirmed, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const SAID = { channel: 'PHONE', reason: 'Called on Monday' };
const answersOf = (form: Json): Json => {
  const { noticeVersion: _, ...answers } = form;
  return answers;
};
const enter = (world: World, cohortId: string, more: Json = {}) =>
  asCoordinator(world, 'POST', `cohorts/${cohortId}/applications`, {
    role: 'student',
    answers: answersOf(studentForm({ email: 'lin@example.org', locale: 'en' })),
    ...SAID,
    ...more,
  });
const find = async (world: World, email: string): Promise<Json[]> =>
  done(await asCoordinator(world, 'POST', 'programmes/cccc/unconfirmed-search', { email }))[
    'items'
  ] as Json[];

describe('an application that staff enter', () => {
  it('waits for its owner, who gets the link, and is marked from then on', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const { id, status } = done(await enter(world, cohortId));
    expect(status).toBe('SUBMITTED');
    expect((await asCoordinator(world, 'GET', `applications/${id}`)).status).toBe(404);
    await world.deliver();
    done(await act(world, { token: tokenFor(world, 'lin@example.org'), verb: 'confirm' }));
    const shown = done(await asCoordinator(world, 'GET', `applications/${id}`));
    expect(shown).toMatchObject({ status: 'CONFIRMED', entered: { by: 'staff:d4f0', ...SAID } });
    expect('isLate' in shown).toBe(false);
    const list = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
    expect(list['items']).toMatchObject([{ id, isEntered: true, isLate: false }]);
  });

  it('counts at once where the person has consented, and nobody is asked to confirm it', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const consent = 'Signed the paper form';
    const answers = answersOf(mentorForm({ email: 'ada@example.org' }));
    const { id, status } = done(await enter(world, cohortId, { role: 'mentor', answers, consent }));
    expect(status).toBe('CONFIRMED');
    await world.deliver();
    expect(world.mails.to('ada@example.org').filter(({ token }) => token !== undefined)).toEqual([]);
    const shown = done(await asCoordinator(world, 'GET', `applications/${id}`));
    expect(shown).toMatchObject({ entered: { consent } });
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    const again = await enter(world, cohortId, { role: 'mentor', answers, consent });
    expect([again.status, again.json['code']]).toEqual([409, 'applied-again']);
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('paper form');
  });

  it('after the last day is taken and marked as late, before the first it is not late', async () => {
    const world = aWorld();
    const period = { opens: '2027-02-01', closes: '2027-02-10' };
    const cohortId = await openCohort(world, { applications: { mentor: period, student: period } });
    const early = done(await enter(world, cohortId, { consent: 'Signed the paper form' }));
    expect('isLate' in done(await asCoordinator(world, 'GET', `applications/${early['id']}`))).toBe(false);
    world.setClock('2027-02-11T10:00:00Z');
    expect((await apply(world, aStudent({ email: 'late@example.org', cohortId }))).json['code']).toBe(
      'application-period-closed',
    );
    const answers = answersOf(studentForm({ email: 'late@example.org' }));
    const late = done(await enter(world, cohortId, { answers, consent: 'Signed the paper form' }));
    expect(done(await asCoordinator(world, 'GET', `applications/${late['id']}`))).toMatchObject({
      isLate: true,
    });
  });

  it('has its faults at the answers', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const answers = answersOf(studentForm({ campus: 'atlantis' }));
    const { json } = await enter(world, cohortId, { answers, reason: '' });
    expect((json['errors'] as Json[]).map(({ pointer }) => pointer)).toEqual(['/reason']);
    const second = await enter(world, cohortId, { answers });
    expect((second.json['errors'] as Json[]).map(({ pointer }) => pointer)).toEqual(['/answers/campus']);
  });
});

describe('an application that nobody has confirmed', () => {
  const waiting = async () => {
    const world = aWorld();
    await openCohort(world);
    done(await apply(world, aStudent({ email: 'lin@example.org', locale: 'en' })));
    await world.deliver();
    const [first] = await find(world, 'Lin@Example.org');
    return { world, id: String(first?.['id']), token: tokenFor(world, 'lin@example.org') };
  };
  const onUnconfirmed = (world: World, method: string, id: string, deed: string, body: Json = {}) =>
    asCoordinator(world, method, `unconfirmed-applications/${id}/${deed}`, body);

  it('is found by its address alone, without a word of its answers', async () => {
    const { world } = await waiting();
    const [found, ...others] = await find(world, 'lin@example.org');
    expect([Object.keys(found ?? {}).sort(), others]).toEqual([
      ['cohort', 'expiresAt', 'id', 'isEntered', 'isLate', 'reference', 'role', 'submittedAt'],
      [],
    ]);
    expect(await find(world, 'other@example.org')).toEqual([]);
  });

  it('gets another link, and either one confirms it', async () => {
    const { world, id, token } = await waiting();
    done(await onUnconfirmed(world, 'POST', id, 'confirmation-mail'));
    await world.deliver();
    const again = tokenFor(world, 'lin@example.org');
    expect(again).not.toBe(token);
    done(await act(world, { token: again, verb: 'confirm' }));
    expect(await find(world, 'lin@example.org')).toEqual([]);
    expect((await onUnconfirmed(world, 'POST', id, 'confirmation-mail')).status).toBe(404);
  });

  it('goes to the corrected address, and the link of the wrong one confirms nothing', async () => {
    const { world, id, token } = await waiting();
    const wrong = await onUnconfirmed(world, 'PUT', id, 'address', { email: 'lin@' });
    expect((wrong.json['errors'] as Json[]).map(({ pointer }) => pointer)).toEqual(['/email']);
    done(await onUnconfirmed(world, 'PUT', id, 'address', { email: 'lin.ek@example.org' }));
    await world.deliver();
    expect((await act(world, { token, verb: 'confirm' })).status).toBeGreaterThanOrEqual(400);
    done(await act(world, { token: tokenFor(world, 'lin.ek@example.org'), verb: 'confirm' }));
    const personId = world.factsOf('ApplicationConfirmed').at(-1)?.data['personId'];
    const person = done(await asCoordinator(world, 'GET', `people/${personId}`));
    expect(person['contact']).toMatchObject({ email: 'lin.ek@example.org' });
  });

  it('is none of these once it is confirmed', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    const answer = await onUnconfirmed(world, 'POST', id, 'confirmation-mail');
    expect([answer.status, answer.json['code']]).toEqual([409, 'already-done']);
  });
});
