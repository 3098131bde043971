import { beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { DECISIONS } from '../domain/funding/decisions.ts';
import { itemsOf } from './api.ts';
import { mailsIn, statuses } from './mail-scenes.ts';
import {
  act,
  aMentor,
  approved,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  publishedRound,
  ready,
} from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const form = aMentor();
const ADDRESS = String(form['email']);

/** A mentor is approved and gets both seats, within an hour. No mail about it has left. */
const welcomed = async (
  world: World,
  days: readonly [string, string] = ['2027-02-10', '2027-02-17'],
): Promise<{ cohortId: string; id: string }> => {
  const cohortId = await openCohort(world, {
    training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: [] },
  });
  const sessions: string[] = [];
  for (const [module, day] of [
    ['MENTOR_ROLE', days[0]],
    ['CROSS_CULTURAL', days[1]],
  ])
    sessions.push(
      String(
        done(
          await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
            module,
            startsAt: `${day}T13:00:00.000Z`,
            minutes: 120,
            mode: 'IN_PERSON',
            place: 'Campus Allegro',
            seats: 10,
            confirmed: ['day-off', 'school-holidays'],
          }),
        )['id'],
      ),
    );
  const id = await confirmed(world, form);
  await world.deliver();
  done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
  for (const sessionId of sessions)
    done(
      await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, {
        applicationIds: [id],
      }),
    );
  await world.deliver();
  return { cohortId, id };
};

const personOf = async (world: World, applicationId: string): Promise<string> =>
  String(done(await asCoordinator(world, 'GET', `applications/${applicationId}`))['personId']);

/** The sweeper comes by after so many minutes. */
const sweptAfter = async (world: World, minutes: number): Promise<void> => {
  world.pass({ minutes });
  await world.jobs.sweepOutbox();
  await world.deliver({ tries: 3 });
};

const digestsIn = (world: World): MailMessage[] =>
  mailsIn(world).filter(({ digest }) => digest !== undefined);
const lettersTo = (world: World) => world.mails.to(ADDRESS).map(({ subject }) => subject);

describe('A digest', () => {
  let world: World;
  beforeEach(() => {
    world = aWorld(MONDAY, MAILS, PROGRAMMES, DECISIONS, [], 'in-digests');
  });

  it('carries the approval and the seats of one morning in one mail, each with what belongs to it', async () => {
    await welcomed(world);
    const before = lettersTo(world).length;
    await sweptAfter(world, 15);
    const [letter, ...more] = world.mails.to(ADDRESS).slice(before);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Välkommen som mentor (och 2 till)');
    for (const words of ['3 ärenden till dig', '10.2.2027', '17.2.2027'])
      expect(letter?.text.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(letter?.calendar).toContain('METHOD:REQUEST');
    expect(letter?.attachments.toSorted()).toEqual(['mentoring-2.ics', 'mentoring.ics']);
    expect(statuses(world)).toEqual(
      expect.arrayContaining([
        'application-approved BUNDLED',
        'training-enrolled BUNDLED',
        'training-enrolled BUNDLED',
        'digest SENT',
      ]),
    );
  });

  it('tells of appointments in the order of their days, whichever seat came first', async () => {
    await welcomed(world, ['2027-02-17', '2027-02-10']);
    await sweptAfter(world, 15);
    const text = world.mails.to(ADDRESS).at(-1)?.text ?? '';
    expect(text.indexOf('10.2.2027')).toBeGreaterThan(0);
    expect(text.indexOf('17.2.2027')).toBeGreaterThan(text.indexOf('10.2.2027'));
  });

  it('does not say that we look for somebody and that we have found them', async () => {
    const { cohortId } = await ready(world, 0, 1, {
      training: { mentor: ['MENTOR_ROLE'], student: [] },
    });
    const id = await approved(world, form);
    await sweptAfter(world, 30);
    const before = lettersTo(world).length;
    done(
      await asCoordinator(world, 'POST', `applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' }),
    );
    await publishedRound(world, cohortId);
    await sweptAfter(world, 20);
    const [letter, ...more] = world.mails.to(ADDRESS).slice(before);
    const text = (letter?.text ?? '').replaceAll(/\s+/g, ' ');
    expect(more).toEqual([]);
    for (const words of ['Vi har hittat en adept åt dig', 'behöver delta i vår mentorskolning'])
      expect(text).toContain(words);
    expect(text).not.toContain('Nu söker vi');
  });

  it('is written of its reader as read once, however many letters it carries', async () => {
    await welcomed(world);
    const before = lettersTo(world).length;
    const reads: string[] = [];
    const end = world.watching((request) => reads.push(request));
    await sweptAfter(world, 15);
    end();
    expect(lettersTo(world)).toHaveLength(before + 1);
    expect(reads.filter((each) => each === 'find Person')).toHaveLength(1);
    expect(reads.filter((each) => each === 'find Application')).toHaveLength(1);
  });

  it('leaves once, however often and at how many places its facts and its release are delivered', async () => {
    await welcomed(world);
    const before = lettersTo(world).length;
    const facts = world.twin.allFacts();
    await Promise.all([1, 2, 3].map(() => world.bus.replay(facts)));
    await sweptAfter(world, 15);
    await world.bus.replay(world.factsOf('MailReleased'));
    await world.bus.replay(facts);
    await sweptAfter(world, 30);
    expect(lettersTo(world)).toHaveLength(before + 1);
    expect(digestsIn(world).map(({ digest }) => digest?.matters.length)).toEqual([3]);
  });

  it('leaves once where the mail function dies before the call, and is held where it dies during the call', async () => {
    await welcomed(world);
    const before = lettersTo(world).length;
    const saves = (status: string) =>
      world.breaking((changes) =>
        changes.some(
          (change) => change.op === 'save' && (change.state as Partial<MailMessage>).state?.status === status,
        )
          ? 'AFTER'
          : undefined,
      );
    saves('CLAIMED');
    await sweptAfter(world, 15);
    world.healed();
    expect(lettersTo(world)).toHaveLength(before);
    saves('SENDING');
    await sweptAfter(world, 5);
    world.healed();
    for (let tick = 0; tick < 12; tick += 1) await sweptAfter(world, 5);
    expect(lettersTo(world).length - before).toBeLessThanOrEqual(1);
    expect(digestsIn(world)).toMatchObject([{ state: { status: 'HELD' } }]);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_UNSURE']);
  });

  it('leaves out what is no longer true, and says so in the log of that mail', async () => {
    const { id } = await welcomed(world);
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await sweptAfter(world, 15);
    expect(lettersTo(world).slice(-1)).not.toContain('Välkommen som mentor (och 2 till)');
    expect(
      mailsIn(world)
        .filter(({ template }) => template === 'application-approved')
        .map(({ state }) => state),
    ).toMatchObject([{ status: 'SUPPRESSED', reason: 'NO_LONGER_TRUE' }]);
  });

  it('with one matter left is the plain mail about it', async () => {
    await openCohort(world);
    await approved(world, form);
    await sweptAfter(world, 30);
    expect(lettersTo(world).at(-1)).toBe('Välkommen som mentor');
    expect(world.mails.to(ADDRESS).at(-1)?.text).not.toContain('ärenden');
  });

  it('is not sent to an address that refuses mail, and each of its mails tells why', async () => {
    const { id } = await welcomed(world);
    const mailId = String(world.mails.to(ADDRESS)[0]?.mailId);
    await world.reports({ mailId, type: 'Bounce', bounceType: 'Permanent', at: world.now().toISOString() });
    const before = lettersTo(world).length;
    await sweptAfter(world, 15);
    expect(lettersTo(world)).toHaveLength(before);
    const listed = itemsOf(await asCoordinator(world, 'GET', `people/${await personOf(world, id)}/mails`));
    expect(
      listed.filter(({ template }) => template === 'application-approved').map((mail) => mail['reason']),
    ).toEqual(['ADDRESS_REFUSES_MAIL']);
  });

  it('answers “was she told?” for each mail, by the fate of the one that left', async () => {
    const { id } = await welcomed(world);
    await sweptAfter(world, 15);
    const mailId = String(world.mails.letters.at(-1)?.mailId);
    await world.reports({ mailId, type: 'Delivery', at: world.now().toISOString() });
    const path = `people/${await personOf(world, id)}/mails`;
    const of = (template: string, mails: readonly Record<string, unknown>[]) =>
      mails.filter((mail) => mail['template'] === template);
    const listed = itemsOf(await asCoordinator(world, 'GET', path));
    expect(of('training-enrolled', listed)).toMatchObject([
      { status: 'DELIVERED', carriedBy: mailId },
      { status: 'DELIVERED', carriedBy: mailId },
    ]);
    expect(of('digest', listed)).toMatchObject([{ status: 'DELIVERED', matters: 3 }]);
    const approval = of('application-approved', listed)[0];
    const shown = done(await asCoordinator(world, 'GET', `mails/${String(approval?.['id'])}/letter`));
    expect(shown['letter']).toMatchObject({ subject: 'Välkommen som mentor' });
    const whole = done(await asCoordinator(world, 'GET', `mails/${mailId}/letter`));
    expect(whole['letter']).toMatchObject({ subject: 'Välkommen som mentor (och 2 till)' });
  });

  it('is sent again as a whole, whichever of its mails a coordinator sends again', async () => {
    const { id } = await welcomed(world);
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'ETIMEDOUT' }));
    await sweptAfter(world, 15);
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweptAfter(world, 20);
    const listed = itemsOf(await asCoordinator(world, 'GET', `people/${await personOf(world, id)}/mails`));
    const approval = listed.find(({ template }) => template === 'application-approved');
    expect(approval).toMatchObject({ status: 'HELD' });
    const before = lettersTo(world).length;
    done(await asCoordinator(world, 'POST', `mails/${String(approval?.['id'])}/resend`));
    done(await asCoordinator(world, 'POST', `mails/${String(approval?.['id'])}/resend`));
    await world.deliver();
    expect(lettersTo(world).slice(before)).toEqual(['Välkommen som mentor (och 2 till)']);
    const later = itemsOf(await asCoordinator(world, 'GET', `people/${await personOf(world, id)}/mails`));
    expect(later.find(({ template }) => template === 'application-approved')).toMatchObject({
      status: 'SENT',
    });
  });

  it('holds two proposals of one round for a mentor with two places', async () => {
    const { cohortId } = await ready(world, 0, 2);
    await approved(world, aMentor({ capacity: 2 }));
    await sweptAfter(world, 30);
    const before = lettersTo(world).length;
    await publishedRound(world, cohortId);
    await sweptAfter(world, 20);
    const [letter, ...more] = world.mails.to(ADDRESS).slice(before);
    expect([letter?.subject, more]).toEqual([expect.stringMatching(/\(och 1 till\)$/), []]);
    const tokens = [...(letter?.text ?? '').matchAll(/\/a\?t=([\w-]+)/g)].map(([, token = '']) => token);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) done(await act(world, { token, verb: 'accept' }));
    expect(world.factsOf('PairAcceptedByMentor')).toHaveLength(2);
  });
});
