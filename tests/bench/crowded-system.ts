import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Client } from '../../infra/local/sample/client.ts';
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts';
import { addDays } from '../../shared/domain/kernel/dates.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { type Crowd, fillCohort } from '../people/crowd.ts';

/** A Monday morning in Finland. */
export const BEGINS = new Date('2027-01-11T06:00:00.000Z');
const ROUND_DAY = 60;
/** A cohort whose mentors need no training. */
export const openCohort = async (client: Client): Promise<string> => {
  const day = (n: number) => addDays(BEGINS.toISOString().slice(0, 10), n);
  const period = { opens: day(0), closes: day(ROUND_DAY) };
  const plan = {
    name: 'Bench',
    applications: { mentor: period, student: period },
    kickOff: day(ROUND_DAY + 18),
    training: { mentor: [], student: [] },
  };
  const path = '/api/coordinator/programmes/cccc/cohorts';
  return ((await client.send('POST', path, plan, { staff: true })) as { id: string }).id;
};

const storeIn = ({ table }: LocalSystem) => {
  const { endpoint, region, credentials } = table;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  return {
    store: dynamoStore({ client: DynamoDBDocumentClient.from(client), tableName: table.name }),
    close: () => client.destroy(),
  };
};

/** Brings a crowd into a cohort, ready to be matched. */
export const fill = async (system: LocalSystem, cohortId: string, options: Crowd): Promise<void> => {
  const { store, close } = storeIn(system);
  try {
    await fillCohort(store, cohortId, options, BEGINS);
  } finally {
    close();
  }
};

/** A system that nobody else uses, gone afterwards with all that it has started. */
export const onSystem = async <Result>(
  inMemory: boolean,
  use: (system: LocalSystem) => Promise<Result>,
): Promise<Result> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cccc-bench-'));
  try {
    const system = await startLocalSystem({
      dataDir,
      clockStart: BEGINS,
      inMemory,
      quiet: true,
      build: true,
    });
    try {
      return await use(system);
    } finally {
      await system.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
