import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import { applied, mailsIn, statuses, sweepForAnHour } from './mail-scenes.ts';
import { apply, aStudent, asCoordinator, confirmed, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

describe('a bounce', () => {
  const sentTo = async (email: string) => {
    const world = aWorld();
    await openCohort(world);
    done(await apply(world, aStudent({ email })));
    await world.deliver();
    const mailId = String(world.mails.letters[0]?.mailId);
    const bounces = (bounceType: string, bounceSubType = bounceType) =>
      world.reports({ mailId, type: 'Bounce', at: world.now().toISOString(), bounceType, bounceSubType });
    return { world, mailId, bounces };
  };
  const suppressionsIn = (world: World) => world.twin.records().filter(({ kind }) => kind === 'Suppression');

  it.each(['Transient', 'Undetermined'])(
    'of type %s keeps the address in use, and the mail is tried again the next day',
    async (type) => {
      const { world, mailId, bounces } = await sentTo(STUDENT);
      await bounces(type, 'MailboxFull');
      expect(suppressionsIn(world)).toEqual([]);
      expect(statuses(world)).toEqual(['confirm-application RETURNED']);
      world.pass({ hours: 25 });
      await world.jobs.sweepOutbox();
      await world.deliver();
      expect(mailsIn(world).map(({ id, state }) => [id, state.status])).toEqual([
        [mailId, 'RETURNED'],
        [`${mailId}r2`, 'SENT'],
      ]);
      expect(world.mails.to(STUDENT)).toHaveLength(2);
    },
  );

  it('of somebody whose application has expired is lifted all the same', async () => {
    const { world, mailId, bounces } = await sentTo(STUDENT);
    await bounces('Permanent', 'NoEmail');
    world.pass({ hours: 24 * 30 });
    const path = `mails/${mailId}/suppression`;
    expect(done(await asCoordinator(world, 'GET', path))).toMatchObject({ mailId });
    expect(done(await asCoordinator(world, 'DELETE', path))).toMatchObject({ lifted: {} });
    // The answer was lost: pressed again, it is no error.
    expect((await asCoordinator(world, 'DELETE', path)).status).toBe(204);
    expect(world.factsOf('SuppressionLifted')).toHaveLength(1);
    expect((await asCoordinator(world, 'DELETE', 'mails/mail_unknown/suppression')).status).toBe(404);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/suppressions'))).toEqual([]);
    done(await apply(world, aStudent({ email: STUDENT })));
    await world.deliver();
    expect(world.mails.to(STUDENT)).toHaveLength(2);
  });

  it('that is an answer from a holiday writes nothing twice', async () => {
    const { world, mailId, bounces } = await sentTo(STUDENT);
    await bounces('Transient', 'General');
    await world.reports({ mailId, type: 'Delivery', at: world.now().toISOString() });
    world.pass({ hours: 25 });
    await world.jobs.sweepOutbox();
    await world.deliver();
    expect(statuses(world)).toEqual(['confirm-application DELIVERED']);
    expect(world.mails.to(STUDENT)).toHaveLength(1);
  });

  it('for good ends mail to the address until a coordinator lifts that and sends the mail again', async () => {
    const { world, mailId, bounces } = await sentTo(STUDENT);
    await bounces('Permanent', 'NoEmail');
    const resend = () => asCoordinator(world, 'POST', `mails/${mailId}/resend`);
    const refused = await resend();
    expect([refused.status, refused.json['code']]).toEqual([409, 'address-suppressed']);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/suppressions'))).toMatchObject([
      { mailId },
    ]);
    const path = `mails/${mailId}/suppression`;
    expect((await asCoordinator(world, 'GET', path)).json).toMatchObject({
      cause: { kind: 'BOUNCED', subType: 'NoEmail' },
      mailId,
    });
    const lift = () => asCoordinator(world, 'DELETE', path);
    for (const answer of await Promise.all([lift(), lift()])) done(answer);
    done(await lift());
    expect(world.factsOf('SuppressionLifted')).toMatchObject([
      { data: { mailId }, actor: expect.stringMatching(/^staff:/) },
    ]);
    for (const answer of await Promise.all([resend(), resend()])) done(answer);
    done(await resend());
    await world.deliver();
    expect(world.factsOf('MailResent')).toMatchObject([{ data: { mailId, resentAs: `${mailId}r2` } }]);
    expect(world.mails.to(STUDENT)).toHaveLength(2);
  });

  it('of hundreds at once, some of one address, is recorded for each', async () => {
    const world = aWorld();
    await openCohort(world);
    for (let n = 0; n < 12; n += 1) done(await apply(world, aStudent({ email: `s${n}@student.centria.fi` })));
    await world.deliver();
    const facts = world.factsOf('ApplicationSubmitted');
    await world.bus.replay(
      facts.flatMap((fact) => [1, 2, 3].map((n) => ({ ...fact, id: `${fact.subject.id}.1.${n}00` }))),
    );
    expect(world.mails.letters).toHaveLength(48);
    const storm = world.mails.letters.flatMap(({ mailId }) =>
      [1, 2].map(() =>
        world.reports({
          mailId,
          type: 'Bounce',
          at: world.now().toISOString(),
          bounceType: 'Permanent',
          bounceSubType: 'NoEmail',
        }),
      ),
    );
    await Promise.all(storm);
    expect(suppressionsIn(world)).toHaveLength(12);
    expect(statuses(world)).toEqual(Array(48).fill('confirm-application BOUNCED'));
    expect(world.factsOf('TaskOpened')).toHaveLength(48);
  });
});

describe('a mail that a coordinator sends again', () => {
  it('leaves once more where nobody knew of it, as the next attempt', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError' }));
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await world.deliver();
    const held = mailsIn(world).find(({ state }) => state.status === 'HELD');
    const path = `mails/${String(held?.id)}/resend`;
    const early = await asCoordinator(world, 'POST', path);
    expect([early.status, early.json['code']]).toEqual([409, 'mail-not-resendable']);
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    const before = world.mails.letters.length;
    expect(done(await asCoordinator(world, 'POST', path))).toBeDefined();
    await world.deliver();
    await sweepForAnHour(world);
    expect(world.mails.letters).toHaveLength(before + 1);
    expect(statuses(world).slice(-2).sort()).toEqual([
      'application-withdrawn HELD',
      'application-withdrawn SENT',
    ]);
  });

  it('leaves once more where its reader cannot find it, and a second press sends no third', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    await world.deliver();
    const [mail] = mailsIn(world).filter(({ template }) => template === 'application-received');
    const path = `mails/${String(mail?.id)}`;
    await world.reports({ mailId: String(mail?.id), type: 'Delivery', at: world.now().toISOString() });
    expect(done(await asCoordinator(world, 'GET', path))).toMatchObject({ status: 'DELIVERED', attempt: 1 });
    const before = world.mails.letters.length;
    const pressed = [];
    for (let n = 0; n < 2; n += 1) {
      pressed.push(done(await asCoordinator(world, 'POST', `${path}/resend`))['id']);
      await world.deliver();
    }
    expect(pressed).toEqual([`${mail?.id}r2`, `${mail?.id}r2`]);
    expect(world.mails.letters).toHaveLength(before + 1);
    expect(world.mails.letters.at(-1)?.subject).toBe(world.mails.letters.at(before - 1)?.subject);
    expect(done(await asCoordinator(world, 'GET', path))).toMatchObject({ resentAs: `${mail?.id}r2` });
  });
});

describe('reports that are faster than our own answer', () => {
  it('are written down without one refused write', async () => {
    const world = await applied();
    let refusals = 0;
    const { commit } = world.twin;
    world.twin.commit = async (...args) => {
      try {
        return await commit(...args);
      } catch (error) {
        refusals += 1;
        throw error;
      }
    };
    const reports: Promise<void>[] = [];
    world.waitingBy(async () => new Promise((resolve) => setImmediate(resolve)));
    world.mails.answering(({ mailId }) => {
      const at = world.now().toISOString();
      reports.push(
        world.reports({ mailId, type: 'Send', at }),
        world.reports({ mailId, type: 'Delivery', at }),
      );
      return { result: 'TAKEN' };
    });
    await world.deliver();
    await Promise.all(reports);
    expect([statuses(world), refusals]).toEqual([['confirm-application DELIVERED'], 0]);
  });
});
