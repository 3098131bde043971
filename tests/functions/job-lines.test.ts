import { describe, expect, it } from 'vitest';
import { aboutMail, LEASE_SECONDS, type MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { addDays } from '../../shared/domain/kernel/dates.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { create, save } from '../../shared/store/store.ts';
import { itemsOf } from './api.ts';
import { applied, mailsIn, saves, statuses } from './mail-scenes.ts';
import { overtaken } from './overtaken.ts';
import { ask } from './pack-scenes.ts';
import { aPair, meeting, today } from './pair-scenes.ts';
import {
  act,
  aProposal,
  apply,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, logged, WEB_ORIGIN, type World } from './world.ts';

/** The number in the line that a job logs when it is done. */
const counted = (line: string): readonly number[] => {
  const { what, count } = JSON.parse(line) as { what: string; count: number };
  return what === 'job done' ? [count] : [];
};

/** Lines of a job that the scheduler starts once, or twice at the same moment. */
const linesOf = async (world: World, job: keyof World['jobs'], times = 1): Promise<readonly number[]> => {
  const from = logged.length;
  await Promise.all(Array.from({ length: times }, () => world.jobs[job]()));
  const lines = logged.slice(from).flatMap(counted);
  await world.deliver();
  return lines;
};
const sumOf = async (...asked: Parameters<typeof linesOf>): Promise<number> =>
  (await linesOf(...asked)).reduce((sum, count) => sum + count, 0);

describe('the line of the hourly job', () => {
  it('counts who was reminded, once though it was started twice, and nobody who had answered', async () => {
    const world = aWorld();
    await openCohort(world);
    for (const email of ['one@example.org', 'two@example.org']) done(await apply(world, aStudent({ email })));
    await confirmed(world, aStudent({ email: 'three@example.org' }));
    world.setClock('2027-01-21T06:59:59Z');
    expect(await linesOf(world, 'sendReminders', 2)).toEqual([0, 0]);
    world.setClock('2027-01-21T07:00:00Z');
    expect(await sumOf(world, 'sendReminders', 2)).toBe(2);
    expect(world.factsOf('ReminderDue')).toHaveLength(2);
    expect(await linesOf(world, 'sendReminders')).toEqual([0]);
  });

  it('counts the task about a question that nobody answered', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const id = await confirmed(world, aStudent());
    done(await asCoordinator(world, 'POST', `applications/${id}/questions`, { question: 'Which semester?' }));
    await world.deliver();
    const counts: number[] = [];
    for (let day = 0; day < 9; day += 1) {
      world.pass({ days: 1 });
      counts.push(await sumOf(world, 'sendReminders'));
    }
    expect(counts).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 0]);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))).toMatchObject([
      { kind: 'INFO_MISSING', aboutId: id, cohort: { id: cohortId } },
    ]);
  });

  it('counts no task about somebody whose data is kept and not used: nobody works on that', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    done(await asCoordinator(world, 'POST', `applications/${id}/questions`, { question: 'Which semester?' }));
    const personId = String(world.factsOf('ApplicationConfirmed')[0]?.data['personId']);
    const word = { reason: 'Disputes the year of graduation', channel: 'PHONE' };
    done(await asCoordinator(world, 'POST', `people/${personId}/restriction`, word));
    await world.deliver();
    world.pass({ days: 7 });
    expect(await linesOf(world, 'sendReminders')).toEqual([0]);
    const kinds = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')).map(({ kind }) => kind);
    expect(kinds).toEqual(['DATA_RESTRICTED']);
  });

  it('counts mails that waited for the morning; one whose fate is unknown stays with the sweeper', async () => {
    const world = aWorld(new Date('2027-01-18T19:00:00Z'));
    await openCohort(world);
    await confirmed(world, aStudent());
    await world.deliver();
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError' }));
    done(await apply(world, aStudent({ email: 'two@example.org' })));
    await world.deliver();
    world.mails.answering(() => ({ result: 'TAKEN' }));
    const mails = () => statuses(world).toSorted();
    expect(mails()).toEqual([
      'application-received READY',
      'confirm-application HELD',
      'confirm-application SENT',
    ]);
    world.setClock('2027-01-19T06:00:00Z');
    expect(await sumOf(world, 'sendReminders', 2)).toBe(1);
    expect(mails()).toEqual([
      'application-received SENT',
      'confirm-application HELD',
      'confirm-application SENT',
    ]);
    expect(await sumOf(world, 'sweepOutbox', 2)).toBe(1);
    expect(mails().filter((each) => each.endsWith('SENT'))).toHaveLength(3);
  });

  it('counts a wish to be told that one can apply, and the report of the month, as deeds of its own', async () => {
    const world = aWorld();
    const reader = { name: 'Ann Example', email: 'ann@council.example', language: 'en' };
    done(await ask(world, 'POST', 'programmes/cccc/report-readers', reader));
    const form = { email: 'ada@example.org', role: 'mentor', language: 'en', lang: 'en' };
    const headers = { origin: WEB_ORIGIN };
    await world.publicApi('POST', '/api/programmes/cccc/subscriptions', { form, headers });
    await world.deliver();
    done(await act(world, { token: tokenFor(world, form.email), verb: 'confirm-subscription' }));
    expect(await linesOf(world, 'sendReminders')).toEqual([0]);
    await openCohort(world);
    expect(await linesOf(world, 'sendReminders')).toEqual([1]);
    world.setClock('2027-02-26T08:00:00Z');
    expect(await linesOf(world, 'sendReminders')).toEqual([0]);
    // A Monday: the first working day of the month.
    world.setClock('2027-03-01T08:00:00Z');
    expect(await linesOf(world, 'sendReminders')).toEqual([1]);
    expect(await linesOf(world, 'sendReminders')).toEqual([0]);
    const actor = 'system:send-reminders';
    expect(world.factsOf('SubscriberNotified')).toMatchObject([{ actor }]);
    expect(world.factsOf('MonthlyReportIssued')).toMatchObject([{ actor }]);
  });
});

describe('the line of the job that starts rounds', () => {
  const due = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { matchingOn: ['2027-02-15'] });
    world.setClock('2027-02-15T05:00:00Z');
    return { world, cohortId };
  };

  it('counts the rounds that it has asked for, each once though it was started twice', async () => {
    const { world } = await due();
    await openCohort(world, { name: 'Evening', matchingOn: ['2027-02-15'] });
    expect(await sumOf(world, 'startDueRounds', 2)).toBe(2);
    expect(await linesOf(world, 'startDueRounds')).toEqual([0]);
  });

  it('does not count a cohort that is changed at this moment, whose round comes with the next start', async () => {
    const { world, cohortId } = await due();
    const held = await world.twin.get(cohorts, cohortId);
    overtaken(world, 'start-due-rounds', [save(cohorts, held, { ...held.state, name: 'Spring' })]);
    expect(await linesOf(world, 'startDueRounds')).toEqual([0]);
    expect(await linesOf(world, 'startDueRounds')).toEqual([1]);
    expect((await world.twin.get(cohorts, cohortId)).state.name).toBe('Spring');
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(1);
  });
});

describe('the line of the look at pairs', () => {
  it('counts a proposal whose time to answer is over, once though it was started twice', async () => {
    const world = aWorld();
    await aProposal(world);
    expect(await linesOf(world, 'watchPairs')).toEqual([0]);
    world.pass({ days: 14 });
    expect(await sumOf(world, 'watchPairs', 2)).toBe(1);
    expect(world.factsOf('PairProposalLapsed')).toHaveLength(1);
    expect(await linesOf(world, 'watchPairs')).toEqual([0]);
  });

  it('counts breaks that are over, a report that nobody objected to, and a look at a pair that is quiet', async () => {
    const { world, pairId, student } = await aPair();
    const other = await approved(world, aStudent({ email: 'other@example.org' }));
    done(await act(world, { token: student, ...meeting(world) }));
    const aside = { until: addDays(today(world), 4) };
    done(await asCoordinator(world, 'PUT', `applications/${other}/aside`, aside));
    const pause = { until: addDays(today(world), 12), reason: 'OTHER' };
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/pause`, pause));
    await world.deliver();
    const told: unknown[] = [];
    for (let day = 1; day < 30; day += 1) {
      world.pass({ days: 1 });
      const before = world.twin.allFacts().length;
      const [count] = await linesOf(world, 'watchPairs');
      const facts = world.twin.allFacts().slice(before);
      const own = facts.filter(({ actor }) => actor === 'system:watch-pairs').map(({ type }) => type);
      if (count !== 0) told.push([day, count, ...new Set(own)]);
    }
    expect(told).toEqual([
      [5, 1, 'ParticipantReturnedToPool.v1'],
      [8, 1, 'MeetingConfirmed.v1'],
      [13, 1, 'PairResumed.v1'],
      [29, 1, 'PairReminded.v1'],
    ]);
  });
});

describe('the line of the job that removes', () => {
  const oneReady = async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent());
    await mailsLeave(world);
    const personId = String(world.factsOf('ApplicationConfirmed')[0]?.data['personId']);
    return { world, personId, path: `people/${personId}` };
  };

  it('counts an erasure, and one of its own names the person by id: the list after the loss of a table', async () => {
    const { world, personId, path } = await oneReady();
    const { name } = done(await asCoordinator(world, 'GET', path));
    done(await asCoordinator(world, 'POST', `${path}/erasure`, { name }));
    const from = logged.length;
    const named = () => logged.slice(from).filter((line) => line.includes('"person erased"'));
    // The receipt has not left.
    expect([await linesOf(world, 'applyRetention'), named()]).toEqual([[0], []]);
    expect(await linesOf(world, 'applyRetention')).toEqual([1]);
    expect(await linesOf(world, 'applyRetention')).toEqual([0]);
    expect(named().map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'info', what: 'person erased', subjectId: personId },
    ]);
  });

  it('counts a restriction that staff end, on the day that was announced', async () => {
    const { world, path } = await oneReady();
    const word = { reason: 'Disputes the year of graduation', channel: 'PHONE' };
    done(await asCoordinator(world, 'POST', `${path}/restriction`, word));
    done(
      await asCoordinator(world, 'POST', `${path}/restriction/lift`, { reason: 'The year is corrected.' }),
    );
    await world.deliver();
    world.pass({ hours: 2 });
    // Looks of coordinators at people are filed by person.
    expect(await sumOf(world, 'applyRetention')).toBeGreaterThan(0);
    const counts: number[] = [];
    for (let day = 0; day < 9; day += 1) {
      world.pass({ days: 1 });
      counts.push(await sumOf(world, 'applyRetention'));
    }
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(world.factsOf('RestrictionLifted')).toHaveLength(1);
  });
});

describe('the line of the sweep', () => {
  it('counts a mail that came back for now, and leaves once more a day later', async () => {
    const world = await applied();
    await world.deliver();
    const bounce = { type: 'Bounce', bounceType: 'Transient', bounceSubType: 'MailboxFull' };
    const at = world.now().toISOString();
    await world.reports({ mailId: String(world.mails.letters[0]?.mailId), at, ...bounce });
    world.pass({ hours: 23, minutes: 59 });
    expect(await linesOf(world, 'sweepOutbox')).toEqual([0]);
    world.pass({ minutes: 1 });
    expect(await sumOf(world, 'sweepOutbox', 2)).toBe(1);
    expect(statuses(world)).toEqual(['confirm-application RETURNED', 'confirm-application SENT']);
    expect(await linesOf(world, 'sweepOutbox')).toEqual([0]);
  });

  it('counts no mail that somebody may still be sending, until their time is over', async () => {
    const world = await applied();
    saves(world, 'AFTER', 'SENDING');
    await world.deliver().catch(() => undefined);
    world.healed();
    world.pass({ seconds: LEASE_SECONDS });
    expect(await linesOf(world, 'sweepOutbox')).toEqual([0]);
    expect(statuses(world)).toEqual(['confirm-application SENDING']);
    world.pass({ seconds: 1 });
    expect(await sumOf(world, 'sweepOutbox', 2)).toBe(1);
    expect(statuses(world)).toEqual(['confirm-application HELD']);
    world.pass({ minutes: 15 });
    expect(await sumOf(world, 'sweepOutbox', 2)).toBe(1);
    expect(statuses(world)).toEqual(['confirm-application SENT']);
    expect(world.factsOf('MailReleased')).toMatchObject([{ actor: 'system:sweep-outbox' }]);
  });

  it('counts no mail whose task another sweep is just opening', async () => {
    const world = aWorld();
    await openCohort(world);
    const id = await confirmed(world, aStudent());
    await world.deliver();
    world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'TimeoutError' }));
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    await world.deliver();
    const held = mailsIn(world).find(({ state }) => state.status === 'HELD') as MailMessage;
    world.pass({ minutes: 15 });
    const { task } = openTask({ ...aboutMail(held), kind: 'MAIL_UNSURE' }, world.now());
    overtaken(world, 'sweep-outbox', [create(tasks, task)]);
    expect(await linesOf(world, 'sweepOutbox')).toEqual([0]);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))).toHaveLength(1);
  });
});
