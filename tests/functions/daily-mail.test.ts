import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeContinuousBackupsCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { RUNBOOKS } from '../../shared/domain/operations/day-review.ts';
import { backupOf } from '../../shared/runtime/backups.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { create } from '../../shared/store/store.ts';
import { mailsIn } from './mail-scenes.ts';
import { apply, aStudent, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, OPERATOR, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
/** Seven in the morning in Finland, the day after somebody applied. */
const SEVEN = '2027-01-19T05:00:00.000Z';

/** A cohort, one application, and its mail. */
const yesterday = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  done(await apply(world, aStudent({ email: STUDENT })));
  await world.deliver();
  return world;
};

/** A text without its line breaks. */
const plain = (text = ''): string => text.replaceAll(/\s+/g, ' ');

/** The sweeps of a morning: each five minutes, from six to eight. */
const morning = async (world: World, ...look: Parameters<World['reviewDay']>) => {
  for (let minutes = -60; minutes <= 60; minutes += 20) {
    world.setClock(new Date(Date.parse(SEVEN) + minutes * 60_000));
    await world.jobs.applyRetention();
    await world.reviewDay(...look);
    await world.deliver();
  }
  return world.mails.to(OPERATOR);
};

/** A task is opened at this instant. */
const opened = (world: World, kind: Parameters<typeof openTask>[0]['kind'], aboutId: string, at: string) => {
  const { task } = openTask({ programmeId: 'cccc', kind, aboutId }, new Date(at));
  return world.twin.commit([create(tasks, task)], {
    now: world.now(),
    actor: 'system:test',
    programmeId: 'cccc',
    correlationId: 'test',
    depth: 0,
  });
};

describe('the backup of the table', () => {
  it.each([
    [{ isOn: true, until: '2027-01-19T04:55:00.000Z' }, 'Allt är väl: prod'],
    [{ isOn: true, until: '2027-01-19T03:00:00.000Z' }, '1 sak väntar på dig: prod'],
    [{ isOn: true }, '1 sak väntar på dig: prod'],
    [{ isOn: false }, '1 sak väntar på dig: prod'],
  ])('as %o is told as %s', async (backup, subject) => {
    const [mail] = await morning(await yesterday(), { letters: [], mailQueue: 0, backup });
    expect(mail?.subject).toBe(subject);
  });

  it('is asked of AWS, and of no database that keeps none', async () => {
    const asked = mockClient(DynamoDBClient);
    const described = (description: object) =>
      asked.on(DescribeContinuousBackupsCommand, { TableName: 'cccc' }).resolves({
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: description,
        },
      });
    const until = new Date('2027-01-19T04:55:00Z');
    described({ PointInTimeRecoveryStatus: 'ENABLED', LatestRestorableDateTime: until });
    expect(await backupOf('cccc')).toEqual({ isOn: true, until: until.toISOString() });
    described({ PointInTimeRecoveryStatus: 'DISABLED' });
    expect(await backupOf('cccc')).toEqual({ isOn: false });
    const fails = (name: string) =>
      asked.on(DescribeContinuousBackupsCommand).rejects(Object.assign(new Error(name), { name }));
    fails('UnknownOperationException');
    expect(await backupOf('cccc')).toBeUndefined();
    fails('AccessDeniedException');
    expect(await backupOf('cccc')).toEqual({ isOn: false });
    asked.restore();
  });
});

describe('the mail of the morning', () => {
  it('says once a day that all is well, to the person on duty and in their language, and names nobody', async () => {
    const world = await yesterday();
    const [mail, ...others] = await morning(world);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Allt är väl: prod', language: 'sv' });
    expect(plain(mail?.text)).toContain('1 gick ut, 0 väntar, 0 kom tillbaka, 0 skickades inte');
    expect(mail?.text).toContain('tisdag 19.1.2027');
    expect(mail?.text).not.toContain('Inte väl');
    const said = `${mail?.subject} ${mail?.text} ${mail?.html} ${JSON.stringify(mailsIn(world).at(-1))}`;
    for (const name of ['Lin', STUDENT, OPERATOR]) expect(said).not.toContain(name);
    // Coordinators can read it too: it names nobody, and its reader is no person.
    const { letter } = done(await asCoordinator(world, 'GET', `mails/${mail?.mailId}/letter`));
    expect(letter).toMatchObject({ template: 'daily-review', subject: 'All is well: prod' });
    world.pass({ days: 1 });
    await world.reviewDay();
    await world.deliver();
    expect(world.mails.to(OPERATOR)).toHaveLength(2);
  });

  it('names each thing that is not well, with its number and its page', async () => {
    const world = await yesterday();
    // A fact that no relay has taken, and a mail that nobody has let go.
    done(await apply(world, aStudent({ email: 'late@example.org' })));
    for (const [kind, aboutId] of [
      ['MAIL_UNSURE', 'mai_1'],
      ['MAIL_UNSURE', 'mai_2'],
      ['FACT_QUARANTINED', 'qua_1'],
      ['MAIL_DELAYED', 'mai_3'],
    ] as const)
      await opened(world, kind, aboutId, '2027-01-18T12:00:00.000Z');
    await opened(world, 'PROPOSAL_LAPSED', 'prp_1', '2027-01-04T12:00:00.000Z');
    world.setClock(SEVEN);
    await world.reviewDay(
      {
        letters: [
          { queue: 'failed-send-mail', count: 3 },
          { queue: 'missed-watch-pairs', count: 1 },
        ],
        mailQueue: 7,
      },
      '2025-06-01',
    );
    await world.deliver();
    const [{ subject, text } = { subject: '', text: '' }] = world.mails.to(OPERATOR);
    expect(subject).toBe('7 saker väntar på dig: prod');
    const [, list = ''] = /Inte väl: (.*) En morgon utan/.exec(plain(text)) ?? [];
    expect(list.split(/ ?- (?=\d|Det|Åter)/).slice(1)).toEqual([
      '4 misslyckade händelser väntar: failed-send-mail, missed-watch-pairs. Anvisning: infra/runbooks/letters-wait.md',
      '1 händelse som bussen inte tog emot ligger åt sidan. Anvisning: infra/runbooks/fact-quarantined.md',
      '1 händelse har inte publicerats inom tio minuter. Anvisning: infra/runbooks/facts-late.md',
      '1 meddelande har inte gått ut i tid. Anvisning: infra/runbooks/mails-late.md',
      'Det är oklart om 2 meddelanden har gått ut. Anvisning: infra/runbooks/mails-late.md',
      '1 uppgift har legat hos koordinatorerna en vecka över tiden. Anvisning: infra/runbooks/daily-mail.md',
      'Återställning övades senast söndag 1.6.2025. Anvisning: infra/runbooks/daily-mail.md',
    ]);
  });

  it('says where the removal of data has stopped', async () => {
    const world = await yesterday();
    await world.jobs.applyRetention();
    world.setClock(SEVEN);
    await world.reviewDay();
    await world.deliver();
    expect(world.mails.to(OPERATOR)[0]?.text).toContain('gallrats bara');
  });

  it.each(Object.values(RUNBOOKS))('has the page %s', (page) => {
    expect(existsSync(join(import.meta.dirname, `../../infra/runbooks/${page}.md`))).toBe(true);
  });
});
