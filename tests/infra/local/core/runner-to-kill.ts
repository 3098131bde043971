/**
 * A small runner in a process of its own: `node runner-to-kill.ts <folder> put|resume`. With `put` it accepts one
 * event whose function then hangs, says "accepted" and waits to be killed; with `resume` it finishes what is owed.
 */
import { join } from 'node:path';
import { openBus } from '../../../../infra/local/runner/bus/bus.ts';
import { rulesOf } from '../../../../infra/local/runner/bus/rules.ts';
import { startDynamoDb } from '../../../../infra/local/runner/engines/dynamodb.ts';
import { findJava } from '../../../../infra/local/runner/engines/java.ts';
import { readAssembly } from '../../../../infra/local/runner/template/read.ts';
import { runLambdas } from './running-lambdas.ts';

const [dir = '', mode = ''] = process.argv.slice(2);
const java = await findJava();
if (!java.found) throw new Error('Java 17 is needed: npm run doctor.');
const database = await startDynamoDb({ java: java.path, dataDir: join(dir, 'dynamodb') });

const resources = readAssembly(join(dir, 'cdk.out'));
const { lambdas, deadLetters, inFlight, clock, log } = runLambdas(resources, { dataDir: dir });
const bus = openBus({
  queues: { send: () => Promise.reject(new Error('No queue here.')) },
  file: join(dir, 'events.jsonl'),
  rules: rulesOf(resources),
  lambdas,
  clock,
  inFlight,
  deadLetters,
  log,
});

if (mode === 'put') {
  await bus.put([
    {
      busName: 'default',
      source: 'cccc',
      detailType: 'PairFormed.v1',
      detail: { file: join(dir, 'handled') },
      time: clock.now(),
      id: 'event-1',
      resources: [],
      account: resources.account,
      region: resources.region,
    },
  ]);
  console.log('accepted');
} else {
  lambdas.resume();
  bus.resume();
  await inFlight.idle();
  await lambdas.stop();
  await database.stop();
  console.log('finished');
}
