import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { planRestore } from './plan.ts';
import { readTable, writePlan } from './tables.ts';
import { PROPAGATION_MS, quietMoment } from './torn.ts';

const USAGE = `npm run restore -- --wanted TABLE@INSTANT --later TABLE@INSTANT --into TABLE [--apply]
Says what would change, and with --apply changes it. Ends with 1 where nothing may be written, or something is left.
npm run restore -- --moment INSTANT --table TABLE
Names a moment that can be restored. An instant is written like 2027-03-01T08:15:00Z. See infra/restore/README.md.`;

const values = readOptions(USAGE, {
  wanted: { type: 'string' },
  later: { type: 'string' },
  into: { type: 'string' },
  moment: { type: 'string' },
  table: { type: 'string' },
  apply: { type: 'boolean', default: false },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const instantIn = (text: string): Date => {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? misused(USAGE, `${text} is no instant.`) : instant;
};

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const read = async (table: string) => {
  const records = await readTable(client, table);
  say(`${table}: ${records.length} records`);
  return records;
};
const pastTable = async (named: string) => {
  const [table = '', instant = ''] = named.split('@');
  const at = instantIn(instant);
  return { at, table, records: await read(table) };
};

if (values.moment !== undefined && values.table !== undefined) {
  const moment = quietMoment(await read(values.table), instantIn(values.moment));
  say(moment === undefined ? 'No moment before it was quiet.' : `Restore ${moment.toISOString()}.`);
  process.exit(moment === undefined ? 1 : 0);
}
const { into } = values;
if (values.wanted === undefined || values.later === undefined || into === undefined) misused(USAGE);
const wanted = await pastTable(values.wanted);
const later = await pastTable(values.later);
if (new Set([wanted.table, later.table, into]).size < 3) {
  say('The tables that are wanted, later and restored into are three different ones.');
  process.exit(2);
}
if (later.at.getTime() - wanted.at.getTime() < PROPAGATION_MS) {
  say(`The later table must be of a moment at least ${PROPAGATION_MS / 1000} s after the wanted one.`);
  process.exit(2);
}
const planned = async () => planRestore(wanted, later, await read(into), new Date());
const plan = await planned();
const { torn, unsure } = plan.mending;
say(`${torn.length} commits are completed; ${unsure.length} cannot be.`);
say(`${plan.erasedAgain.length} people are erased again; ${plan.kept} records of mails and addresses stay.`);
say(`${plan.put.length} records to write, ${plan.remove.length} to remove.`);
if (unsure.length > 0) {
  say('Restore another moment: npm run restore -- --moment INSTANT --table TABLE names a quiet one.');
  process.exit(1);
}
if (!values.apply) {
  say('Nothing was written. Stop the functions of the stage, then run it again with --apply.');
  process.exit(0);
}
await writePlan(client, into, plan, (left) => say(`${left} writes left`));
const rest = await planned();
const left = rest.put.length + rest.remove.length;
say(
  left === 0
    ? `${into} is restored.`
    : `${left} records differ: somebody writes. Stop the functions and run it again.`,
);
process.exitCode = left === 0 ? 0 : 1;
