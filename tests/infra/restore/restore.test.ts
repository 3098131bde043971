import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdingTransport } from '../../../functions/send-mail/holding-transport.ts';
import { planRestore, type RestorePlan } from '../../../infra/restore/plan.ts';
import { readTable, writePlan } from '../../../infra/restore/tables.ts';
import type { StoredRecord } from '../../../shared/store/table.ts';
import { itemsOf } from '../../functions/api.ts';
import { act, aProposal, aStudent, asCoordinator, done } from '../../functions/scenes.ts';
import { aWorld, type World } from '../../functions/world.ts';
import { startTestDynamoDb, type TestDynamoDb, tableNamed } from '../../local-dynamodb.ts';
import { brokenPlacesIn } from '../../simulation/invariants.ts';

const CANARY = 'kanarie';
const ADDRESS = `${CANARY}@example.org`;

/** Tables of one season: a moment, one a little later, and the table of today, in which the student was erased meanwhile. */
const season = async () => {
  const world = aWorld();
  const { mentorToken, studentToken } = await aProposal(world, {
    mentor: { email: 'ada@example.org', locale: 'en', capacity: 1 },
    student: aStudent({ firstName: `${CANARY}A`, lastName: `${CANARY}B`, email: ADDRESS }),
  });
  done(await act(world, { token: mentorToken, verb: 'accept' }));
  const wanted = { at: world.now(), records: world.twin.records() };
  world.pass({ seconds: 20 });
  const later = { at: world.now(), records: world.twin.records() };
  world.pass({ minutes: 5 });
  done(await act(world, { token: studentToken, verb: 'accept' }));
  await world.deliver();
  const found = await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: ADDRESS });
  const personId = String(itemsOf(found)[0]?.['id']);
  const name = `${CANARY}A ${CANARY}B`;
  done(await asCoordinator(world, 'POST', `people/${personId}/erasure`, { name }));
  await world.deliver();
  await world.jobs.applyRetention();
  await world.deliver();
  expect(JSON.stringify(world.twin.records())).not.toContain(CANARY);
  return { world, wanted, later, personId };
};

/** The stage after its restore: a day passes in which mails are held. */
const heldDay = async (records: readonly StoredRecord[], now: Date): Promise<World> => {
  const world = aWorld(now, undefined, undefined, undefined, records);
  world.mails.answering(() => ({ result: 'UNCLEAR', reason: 'HELD_AFTER_RESTORE' }));
  for (let hour = 0; hour < 24; hour += 1) {
    world.pass({ hours: 1 });
    for (const job of [
      world.jobs.applyRetention,
      world.jobs.sweepOutbox,
      world.jobs.watchPairs,
      world.jobs.sendReminders,
    ]) {
      await job();
      await world.deliver();
    }
  }
  return world;
};

const mailsTaken = ({ mails }: World): readonly string[] =>
  mails.calls.filter(({ result }) => result === 'TAKEN').map(({ mailId }) => mailId);

describe('a restore', () => {
  let dynamodb: TestDynamoDb;
  beforeAll(async () => {
    dynamodb = await startTestDynamoDb();
  });
  afterAll(() => dynamodb.stop());

  const tableWith = async (
    client: DynamoDBDocumentClient,
    tableName: string,
    records: readonly StoredRecord[],
  ): Promise<void> => {
    if (tableName !== 'cccc')
      await (client as unknown as DynamoDBClient).send(new CreateTableCommand(tableNamed(tableName)));
    await writePlan(client, tableName, { put: records, remove: [] });
  };

  it.each([
    { into: 'a used table', isUsed: true },
    { into: 'a new table', isUsed: false },
  ])('into $into is the past, whole, and a second one changes nothing', async ({ isUsed }) => {
    const { world, wanted, later } = await season();
    const client = await dynamodb.open();
    await tableWith(client, 'wanted', wanted.records);
    await tableWith(client, 'later', later.records);
    if (isUsed) await tableWith(client, 'cccc', world.twin.records());
    const planned = async (): Promise<RestorePlan> =>
      planRestore(
        { at: wanted.at, records: await readTable(client, 'wanted') },
        { at: later.at, records: await readTable(client, 'later') },
        await readTable(client, 'cccc'),
        world.now(),
      );
    const plan = await planned();
    expect(plan.mending.unsure).toEqual([]);
    await writePlan(client, 'cccc', plan);
    const again = await planned();
    expect([again.put, again.remove]).toEqual([[], []]);
    const restored = await readTable(client, 'cccc');
    expect(brokenPlacesIn(restored)).toEqual([]);
    const proposals = restored.filter(({ kind }) => kind === 'Proposal');
    expect(proposals.map(({ data }) => (data as { status: string }).status)).toEqual(['HALF_ACCEPTED']);
  });

  it('that dies half-way is finished by the next one', async () => {
    const { world, wanted, later } = await season();
    const client = await dynamodb.open();
    await tableWith(client, 'cccc', world.twin.records());
    const planned = async () => planRestore(wanted, later, await readTable(client, 'cccc'), world.now());
    let batches = 0;
    const dying = {
      send: (command: BatchWriteCommand) => {
        batches += 1;
        if (batches > 2) throw new Error('The terminal was closed.');
        return client.send(command);
      },
    } as unknown as DynamoDBDocumentClient;
    await expect(planned().then((plan) => writePlan(dying, 'cccc', plan))).rejects.toThrow('closed');
    const whole = await planned();
    expect(whole.erasedAgain).toHaveLength(1);
    await writePlan(client, 'cccc', whole);
    const again = await planned();
    expect([again.put, again.remove]).toEqual([[], []]);
  });

  it('mails nobody twice, and leaves erased who was erased', async () => {
    const { world, wanted, later, personId } = await season();
    const plan = planRestore(wanted, later, world.twin.records(), world.now());
    expect(plan.erasedAgain).toEqual([personId]);
    const client = await dynamodb.open();
    await tableWith(client, 'cccc', world.twin.records());
    await writePlan(client, 'cccc', plan);
    const restored = await readTable(client, 'cccc');
    expect(JSON.stringify(restored)).toContain(CANARY);
    const after = await heldDay(restored, world.now());
    expect(JSON.stringify(after.twin.records())).not.toContain(CANARY);
    expect(mailsTaken(after)).toEqual([]);
    after.mails.answering(() => ({ result: 'TAKEN' }));
    after.pass({ hours: 1 });
    await after.jobs.sweepOutbox();
    await after.deliver();
    const before = new Set(mailsTaken(world));
    expect(mailsTaken(after).filter((id) => before.has(id))).toEqual([]);
  });

  it('holds mails by a transport that calls nobody', async () => {
    expect(await holdingTransport({ mailId: 'm', to: ADDRESS, mime: new Uint8Array() })).toEqual({
      result: 'UNCLEAR',
      reason: 'HELD_AFTER_RESTORE',
    });
  });
});
