import { describe, expect, it } from 'vitest';
import { applyLate } from '../../shared/deeds/applications/apply-late.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { lateInvitations } from '../../shared/store/kinds/applications.ts';
import { mentorForm, studentForm, without } from '../people/forms.ts';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { page, press, view } from './link-page.ts';
import { act, apply, approved, aStudent, asCoordinator, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const LIN = 'lin@example.org';
const PERIOD = { opens: '2027-01-01', closes: '2027-01-31' };

const closed = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { applications: { mentor: PERIOD, student: PERIOD } });
  world.setClock('2027-02-02T10:00:00Z');
  return { world, cohortId };
};
const invite = (world: World, cohortId: string, more: Json = {}) =>
  asCoordinator(world, 'POST', `cohorts/${cohortId}/late-invitations`, {
    role: 'student',
    firstName: 'Lin',
    lastName: 'Lindqvist',
    email: LIN,
    language: 'sv',
    reason: 'Was ill in January',
    ...more,
  });
const links = async (world: World, cohortId: string): Promise<readonly Json[]> =>
  done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/late-invitations`))['items'] as Json[];
const withdraw = (world: World, { id, version }: Json) =>
  world.coordinatorApi('PUT', `/api/coordinator/late-invitations/${String(id)}/withdrawal`, {
    claims: COORDINATOR,
    headers: { 'if-match': `"${Number(version)}"` },
    json: {},
  });
/** Answers without the address: the link says it. */
const answers = without(studentForm(), 'email', 'noticeVersion');

const invited = async (more: Json = {}) => {
  const { world, cohortId } = await closed();
  const invitation = done(await invite(world, cohortId, more));
  await world.deliver();
  return { world, cohortId, invitation, token: tokenFor(world, LIN) };
};

describe('a personal link for a late application', () => {
  it('goes to the address in its language, and its owner applies with it, late and at once', async () => {
    const { world, cohortId, token } = await invited();
    const letter = world.mails.to(LIN).at(-1);
    expect(letter?.subject).toBe('Du kan ännu ansöka via den här länken');
    expect(letter?.text).toContain('Hej Lin');
    const opened = await page(world, token);
    expect([opened.status, opened.body.includes('value="Lindqvist"')]).toEqual([200, true]);
    expect(opened.body).toContain(`med adressen ${LIN}`);
    expect(opened.body).not.toContain('name="email"');
    done(await act(world, { token, verb: 'apply-late', answers }));
    await world.deliver();
    const [link] = await links(world, cohortId);
    const application = done(
      await asCoordinator(world, 'GET', `applications/${String(link?.['applicationId'])}`),
    );
    expect(application).toMatchObject({ status: 'CONFIRMED', isLate: true, cohortId });
    expect(application['form']).toMatchObject({ role: 'student', answers: { email: LIN } });
    expect(world.mails.to(LIN).at(-1)?.subject).toBe('We have received your application');
  });

  it('works without JavaScript, shows faults at their fields, and keeps what was typed', async () => {
    const { world, token } = await invited();
    const posted = { t: token, verb: 'apply-late', lang: 'en', firstName: 'Lin', motivation: 'Short' };
    const refused = await press(world, posted);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Short');
    expect(refused.body).toContain('href="#campus"');
  });

  it('is for one application: a second press changes nothing, and the page says that it was sent', async () => {
    const { world, cohortId, token } = await invited();
    for (let time = 0; time < 2; time += 1)
      done(await act(world, { token, verb: 'apply-late', answers: { ...answers, firstName: `Lin${time}` } }));
    expect((await view(world, token)).json).toMatchObject({ standing: 'applied' });
    expect((await page(world, token)).body).toContain('data-outcome="applied"');
    const list = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
    expect(list['items']).toMatchObject([{ isLate: true, isEntered: false }]);
    const [link] = await links(world, cohortId);
    expect((await withdraw(world, link as Json)).json['code']).toBe('already-done');
  });

  it('pressed twice at once is decided by the first press, and the second shows its outcome', async () => {
    const { world, token, invitation } = await invited();
    const seenOpen = await world.store.get(lateInvitations, String(invitation['id']));
    done(await act(world, { token, verb: 'apply-late', answers }));
    const press = { now: world.now(), correlationId: 'second-press', depth: 0 };
    const deps = { store: world.store, ids: () => 'app_second', programmes: PROGRAMMES };
    const second = applyLate(seenOpen, answers, press, deps);
    // Tried again by every door, and told as done by the ask.
    await expect(second).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('ends after a week, and when a coordinator takes it back', async () => {
    const late = await invited();
    late.world.pass({ days: 8 });
    const after = await act(late.world, { token: late.token, verb: 'apply-late', answers });
    expect(after.json).toMatchObject({ standing: 'over' });
    expect(late.world.factsOf('ApplicationSubmitted')).toEqual([]);
    expect(await links(late.world, late.cohortId)).toMatchObject([{ standing: 'over' }]);
    const { world, cohortId, token, invitation } = await invited();
    expect(done(await withdraw(world, invitation))).toMatchObject({ standing: 'withdrawn' });
    done(await withdraw(world, invitation));
    done(await act(world, { token, verb: 'apply-late', answers }));
    expect((await page(world, token)).body).toContain('data-outcome="over"');
    expect(done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`))['items']).toEqual([]);
    expect(world.factsOf('LateInvitationWithdrawn')).toHaveLength(1);
  });

  it('is not mailed once it is taken back', async () => {
    const { world, cohortId } = await closed();
    done(await withdraw(world, done(await invite(world, cohortId))));
    await world.deliver();
    expect(world.mails.to(LIN)).toEqual([]);
  });

  it('stands in the log of mails by name, and is known to have come back', async () => {
    const { world } = await invited();
    await world.reports({
      mailId: String(world.mails.to(LIN).at(-1)?.mailId),
      type: 'Bounce',
      at: world.now().toISOString(),
      bounceType: 'Permanent',
      bounceSubType: 'NoEmail',
    });
    const [mail] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails'));
    expect(mail).toMatchObject({ status: 'BOUNCED', to: { kind: 'invitation', name: 'Lin Lindqvist' } });
  });

  it('is sent to nobody who can apply without it, has one already, or has applied', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { applications: { mentor: PERIOD, student: PERIOD } });
    const open = await invite(world, cohortId);
    expect([open.status, open.json['code']]).toEqual([409, 'applications-open']);
    await approved(world, aStudent({ email: 'bo@example.org', cohortId }));
    world.setClock('2027-02-02T10:00:00Z');
    const applied = await invite(world, cohortId, { email: 'Bo@example.org' });
    expect([applied.status, applied.json['code']]).toEqual([409, 'applied-again']);
    done(await invite(world, cohortId));
    const again = await invite(world, cohortId);
    expect([again.status, again.json['code']]).toEqual([409, 'invited-already']);
    const faults = (await invite(world, cohortId, { email: 'lin@', firstName: ' ' })).json[
      'errors'
    ] as Json[];
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/email', '/firstName']);
  });

  it('keeps the person who took part before, and the mails of everybody else closed', async () => {
    const { world, cohortId, token } = await invited({ role: 'mentor' });
    const mentor = without(mentorForm(), 'email', 'noticeVersion');
    done(await act(world, { token, verb: 'apply-late', answers: mentor }));
    expect((await apply(world, aStudent({ email: 'x@example.org', cohortId }))).json['code']).toBe(
      'application-period-closed',
    );
    const strange = await act(world, { token, verb: 'confirm' });
    expect(strange.json['code']).toBe('link-unknown');
  });

  it('goes with its person', async () => {
    const { world, invitation, token } = await invited();
    done(await act(world, { token, verb: 'apply-late', answers }));
    await world.deliver();
    const personId = String(world.factsOf('ApplicationConfirmed')[0]?.data['personId']);
    const { name } = done(await asCoordinator(world, 'GET', `people/${personId}`));
    done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name }));
    await world.deliver();
    await world.jobs.applyRetention();
    expect(await world.store.find(lateInvitations, String(invitation['id']))).toBeUndefined();
  });

  it('is gone after 30 days, and no fact names its person', async () => {
    const { world, invitation } = await invited();
    expect(JSON.stringify(world.twin.allFacts())).not.toContain('Lindqvist');
    world.pass({ days: 31 });
    expect(await world.store.find(lateInvitations, String(invitation['id']), world.now())).toBeUndefined();
  });
});
