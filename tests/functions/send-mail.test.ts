import { describe, expect, it } from 'vitest';
import { linkIdOf } from '../../shared/runtime/keys.ts';
import { itemsOf } from './api.ts';
import { applied, mailsIn, saves, statuses, sweepForAnHour } from './mail-scenes.ts';
import {
  act,
  aMentor,
  aProposal,
  apply,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

describe('a mail', () => {
  it('leaves once, however often and in however many places at once its fact is delivered', async () => {
    const world = await applied();
    await world.deliver({ times: () => 5 });
    const [submitted] = world.factsOf('ApplicationSubmitted');
    await Promise.all([1, 2, 3, 4].map(() => world.bus.replay(submitted ? [submitted] : [])));
    expect(world.mails.letters).toHaveLength(1);
    expect(statuses(world)).toEqual(['confirm-application SENT']);
  });

  it('leaves once when five deliveries of a new fact race', async () => {
    const world = await applied();
    const [submitted] = world.factsOf('ApplicationSubmitted');
    await Promise.all([1, 2, 3, 4, 5].map(() => world.bus.replay(submitted ? [submitted] : [])));
    expect(world.mails.letters).toHaveLength(1);
  });

  it('is written in the reader’s language, by words and by number, and has a part of plain text', async () => {
    const world = aWorld();
    await openCohort(world);
    for (const [index, locale] of ['en', 'sv', 'fi'].entries())
      done(await apply(world, aStudent({ locale, email: `${locale}${index}@example.org` })));
    await world.deliver();
    expect(world.mails.letters.map(({ language, subject }) => [language, subject])).toEqual([
      ['en', 'Confirm your application to the mentoring programme'],
      ['sv', expect.stringMatching(/ansökan/)],
      ['fi', expect.stringMatching(/hakemu/)],
    ]);
    for (const { text, html, token } of world.mails.letters) {
      expect(text.length).toBeGreaterThan(200);
      expect(html).toContain(`https://mentoring.example/a?t=${token}`);
    }
  });

  it('carries a link whose token stands nowhere but in the mail', async () => {
    const world = await applied();
    await world.deliver();
    const token = tokenFor(world, STUDENT);
    expect(JSON.stringify(world.twin.records())).not.toContain(token);
    expect(world.twin.records().filter(({ kind }) => kind === 'Link')).toMatchObject([
      { pk: `TOK#${linkIdOf(token)}`, data: { verb: 'confirm' } },
    ]);
  });

  it('is not written about a fact that names nobody any more', async () => {
    const world = await applied();
    world.pass({ days: 7, seconds: 1 });
    await world.deliver();
    expect(world.mails.letters).toHaveLength(0);
    expect(mailsIn(world)).toMatchObject([{ state: { status: 'SUPPRESSED', reason: 'RECIPIENT_GONE' } }]);
  });

  it('is not sent to an address that has complained, and the reason is kept', async () => {
    const world = await applied();
    await world.deliver();
    const mailId = String(world.mails.letters[0]?.mailId);
    await world.reports({ mailId, type: 'Complaint', at: world.now().toISOString() });
    done(await act(world, { token: tokenFor(world, STUDENT), verb: 'confirm' }));
    await world.deliver();
    expect(statuses(world)).toEqual(['confirm-application COMPLAINED', 'application-received SUPPRESSED']);
    expect(mailsIn(world)[1]).toMatchObject({ state: { reason: 'ADDRESS_REFUSES_MAIL' } });
  });
});

describe('a mail that can wait', () => {
  it('rests at night and on holidays, and leaves in the morning; what somebody waits for does not', async () => {
    const world = aWorld(new Date('2027-03-25T19:30:00Z'));
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    expect(world.mails.letters.map(({ subject }) => subject)).toEqual([
      'Confirm your application to the mentoring programme',
    ]);
    expect(mailsIn(world).map(({ notBefore }) => notBefore)).toEqual([
      '2027-03-25T19:30:00.000Z',
      // Good Friday is a holiday, Saturday is not.
      '2027-03-27T06:00:00.000Z',
    ]);
    done(await asCoordinator(world, 'POST', `applications/${id}/rejection`, { reason: 'COHORT_FULL' }));
    await world.deliver();
    world.setClock('2027-03-27T05:59:59Z');
    await world.jobs.sendReminders();
    await world.jobs.sweepOutbox();
    await world.deliver();
    expect(world.mails.letters).toHaveLength(1);
    world.setClock('2027-03-27T06:00:00Z');
    await world.jobs.sendReminders();
    await world.jobs.sendReminders();
    await world.deliver({ times: () => 2 });
    expect(world.mails.letters).toHaveLength(3);
    expect(statuses(world).every((status) => status.endsWith('SENT'))).toBe(true);
  });

  it('is not sent once it is no longer true', async () => {
    const world = aWorld(new Date('2027-01-18T19:00:00Z'));
    await openCohort(world);
    const id = await approved(world, aStudent());
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await world.deliver();
    world.setClock('2027-01-19T08:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(statuses(world)).toEqual(
      expect.arrayContaining(['application-approved SUPPRESSED', 'application-withdrawn SENT']),
    );
  });

  it('about a proposal that has ended meanwhile is not sent', async () => {
    const world = aWorld();
    const { mentorToken } = await aProposal(world);
    done(await act(world, { token: mentorToken, verb: 'decline', reason: 'TIME' }));
    const [proposed] = world.factsOf('PairProposed');
    world.setClock('2027-01-18T19:00:00Z');
    await world.bus.replay(proposed ? [proposed] : []);
    expect(statuses(world).filter((status) => status.startsWith('pair-proposed'))).toEqual([
      'pair-proposed SENT',
      'pair-proposed SENT',
    ]);
  });
});

describe('a crash of the mail function', () => {
  /** The mail after the next delivery and the sweeper. */
  const recovered = async (world: World): Promise<void> => {
    world.healed();
    await sweepForAnHour(world);
  };

  it.each<[string, 'BEFORE' | 'AFTER', string, number]>([
    ['before the mail is written down', 'BEFORE', 'READY', 1],
    ['after it is written down', 'AFTER', 'READY', 1],
    ['before it is claimed', 'BEFORE', 'CLAIMED', 1],
    ['after it is claimed', 'AFTER', 'CLAIMED', 1],
    ['before the call is announced', 'BEFORE', 'SENDING', 1],
    ['after the call is announced, before it is made', 'AFTER', 'SENDING', 1],
    ['after the call, before its answer is written down', 'BEFORE', 'SENT', 2],
    ['after its answer is written down', 'AFTER', 'SENT', 1],
  ])(
    '%s loses no mail that somebody waits for, and sends it once more at most',
    async (_, fault, status, most) => {
      const world = await applied();
      saves(world, fault, status);
      await world.deliver().catch(() => undefined);
      world.healed();
      // Lambda tries again at once; then whoever looks after what was left behind.
      await world.bus.replay(world.factsOf('ApplicationSubmitted'));
      await recovered(world);
      expect(world.mails.letters.length).toBeGreaterThanOrEqual(1);
      expect(world.mails.letters.length).toBeLessThanOrEqual(most);
      expect(new Set(world.mails.letters.map(({ token }) => token)).size).toBe(1);
      expect(statuses(world)).toEqual(['confirm-application SENT']);
    },
  );

  it.each<[string, 'BEFORE' | 'AFTER', string, number, string]>([
    ['after the call is announced, before it is made', 'AFTER', 'SENDING', 0, 'HELD'],
    ['after the call, before its answer is written down', 'BEFORE', 'SENT', 1, 'HELD'],
    ['after it is claimed', 'AFTER', 'CLAIMED', 1, 'SENT'],
  ])(
    '%s never sends a decision twice, and shows it to a coordinator where nobody can know',
    async (_, fault, status, letters, end) => {
      const world = aWorld();
      await openCohort(world);
      const id = await confirmed(world, aStudent());
      await world.deliver();
      const before = world.mails.letters.length;
      done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
      saves(world, fault, status);
      await world.deliver().catch(() => undefined);
      world.healed();
      await world.bus.replay(world.factsOf('ApplicationWithdrawn'));
      await recovered(world);
      expect(world.mails.letters.length - before).toBe(letters);
      expect(statuses(world).at(-1)).toBe(`application-withdrawn ${end}`);
      const tasks = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
      expect(tasks.map(({ kind }) => kind)).toEqual(end === 'HELD' ? ['MAIL_UNSURE'] : []);
    },
  );
});

describe('an answer of SES', () => {
  it('that is a clear no is tried again for as long as the mail means something, and told to a coordinator', async () => {
    const world = await applied();
    world.mails.answering(() => ({ result: 'REFUSED', reason: 'Throttling' }));
    await world.deliver();
    expect(mailsIn(world)).toMatchObject([{ attempts: 1, state: { status: 'READY' } }]);
    for (let hour = 0; hour < 5; hour += 1) await sweepForAnHour(world);
    expect(mailsIn(world)).toMatchObject([
      { delayed: { reason: 'Throttling', toldAt: expect.any(String) }, state: { status: 'READY' } },
    ]);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_DELAYED']);
    world.pass({ days: 8 });
    await sweepForAnHour(world);
    expect(mailsIn(world)).toMatchObject([{ state: { status: 'SUPPRESSED', reason: 'RECIPIENT_GONE' } }]);
  });

  it('that is a clear no for a second is waited for at once, and the mail is not left to the sweeper', async () => {
    const world = await applied();
    const pauses: number[] = [];
    world.waitingBy(async (ms) => {
      pauses.push(ms);
      world.pass({ seconds: ms / 1000 });
    });
    let calls = 0;
    world.mails.answering(() => {
      calls += 1;
      return calls < 3 ? { result: 'REFUSED', reason: 'Throttling' } : { result: 'TAKEN' };
    });
    await world.deliver();
    expect([pauses, world.mails.letters.length]).toEqual([[1000, 2000], 1]);
  });

  it('that is a clear no once is a mail in the end', async () => {
    const world = await applied();
    let calls = 0;
    world.mails.answering(() => {
      calls += 1;
      return calls === 1 ? { result: 'REFUSED', reason: 'Throttling' } : { result: 'TAKEN' };
    });
    await world.deliver();
    await sweepForAnHour(world);
    expect([calls, world.mails.letters.length]).toEqual([2, 1]);
  });

  it.each([true, false])(
    'that never comes holds a decision for a person, whether it arrived (%s) or not',
    async (arrives) => {
      const world = aWorld();
      await openCohort(world);
      const id = await confirmed(world, aStudent());
      await world.deliver();
      const before = world.mails.letters.length;
      world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError', arrives }));
      done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
      await world.deliver();
      world.mails.answering(() => ({ result: 'TAKEN' }));
      await sweepForAnHour(world);
      await sweepForAnHour(world);
      expect(world.mails.letters.length - before).toBe(arrives ? 1 : 0);
      expect(statuses(world).at(-1)).toBe('application-withdrawn HELD');
      expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_UNSURE']);
      // Evidence that comes late ends the task that nobody need see to any more.
      expect(await tasksIn(world)).toEqual(['MAIL_UNSURE']);
      const mailId = String(mailsIn(world).at(-1)?.id);
      await world.reports({ mailId, type: 'Send', at: world.now().toISOString() });
      expect(await tasksIn(world)).toEqual([]);
      expect(statuses(world).at(-1)).toBe('application-withdrawn SENT');
    },
  );

  it('that is a clear no for hours and then a yes ends the task about it', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    world.mails.answering(() => ({ result: 'REFUSED', reason: 'Throttling' }));
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await world.deliver();
    for (let hour = 0; hour < 5; hour += 1) await sweepForAnHour(world);
    expect(await tasksIn(world)).toEqual(['MAIL_DELAYED']);
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    expect(statuses(world).at(-1)).toBe('application-withdrawn SENT');
    expect(await tasksIn(world)).toEqual([]);
  });

  it('that never comes makes a confirmation leave once more with the same link, and once only', async () => {
    const world = await applied();
    let calls = 0;
    world.mails.answering(() => {
      calls += 1;
      return { result: 'UNCLEAR', reason: 'TimeoutError', arrives: true };
    });
    await world.deliver();
    await sweepForAnHour(world);
    await sweepForAnHour(world);
    expect(calls).toBe(2);
    expect(new Set(world.mails.letters.map(({ token }) => token)).size).toBe(1);
    expect(statuses(world)).toEqual(['confirm-application HELD']);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_UNSURE']);
  });

  it('that never comes is settled by what SES reports later', async () => {
    const world = await applied();
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError', arrives: true }));
    await world.deliver();
    const mailId = String(world.mails.letters[0]?.mailId);
    await world.reports({ mailId, type: 'Send', at: world.now().toISOString() });
    expect(statuses(world)).toEqual(['confirm-application SENT']);
    await sweepForAnHour(world);
    expect(world.mails.letters).toHaveLength(1);
  });

  it('that comes after SES has reported leaves the report alone', async () => {
    const world = await applied();
    const reported: Promise<void>[] = [];
    world.mails.answering(({ mailId }) => {
      reported.push(world.reports({ mailId, type: 'Delivery', at: world.now().toISOString() }));
      return { result: 'TAKEN' };
    });
    await world.deliver();
    await Promise.all(reported);
    expect(statuses(world)).toEqual(['confirm-application DELIVERED']);
  });

  it('about hundreds of held mails does not keep the others from leaving', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError' }));
    const [confirmedFact] = world.factsOf('ApplicationConfirmed');
    const lookAlikes = Array.from({ length: 210 }, (_, n) => ({
      ...(confirmedFact as NonNullable<typeof confirmedFact>),
      id: `${id}.2.${n + 100}`,
    }));
    await world.bus.replay(lookAlikes);
    world.pass({ minutes: 20 });
    for (let tick = 0; tick < 4; tick += 1) await world.jobs.sweepOutbox();
    world.mails.answering(() => ({ result: 'REFUSED', reason: 'Throttling' }));
    done(await apply(world, aMentor()));
    await world.deliver();
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    expect(world.mails.to(String(aMentor()['email']))).toHaveLength(1);
  });
});
