import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { awsEnds } from './ends.ts';
import { redrive } from './redrive.ts';

const USAGE = `npm run redrive -- --stage NAME [--queue NAME] [--apply]
Says what lies in the queues of dead letters, and with --apply sends it the way it came. Ends with 1 where letters are left.
See infra/runbooks/letters-wait.md.`;

const values = readOptions(USAGE, {
  stage: { type: 'string' },
  queue: { type: 'string' },
  apply: { type: 'boolean', default: false },
});
if (values.stage === undefined) misused(USAGE, 'Name the stage.');

const order = { queue: values.queue, applies: values.apply };
const reports = await redrive(order, awsEnds(`cccc-${values.stage}-`)).catch((problem: unknown) => {
  if (!(problem instanceof RangeError)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exit(2);
});
const did = (sent: string, dropped: string) =>
  values.apply ? [sent, dropped] : [`would be ${sent}`, `would be ${dropped}`];
const [sentWord, droppedWord] = did('sent again', 'removed');
for (const { queue, sent, dropped, left, because } of reports)
  process.stdout.write(
    `${queue}: ${sent} ${sentWord}, ${dropped} ${droppedWord}, ${left} left${because.length > 0 ? ` (${because.join('; ')})` : ''}\n`,
  );
if (reports.length === 0) process.stdout.write('Nothing waits.\n');
else if (!values.apply)
  process.stdout.write(
    'Nothing was sent. Mend the cause, wait for five minutes, and run it again with --apply.\n',
  );
process.exitCode = reports.some(({ left }) => left > 0) ? 1 : 0;
