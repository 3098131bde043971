import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { openFactLog, openStore } from '../../shared/runtime/table.ts';
import { rebuild } from './rebuild.ts';

const USAGE = `npm run rebuild-metrics -- --table NAME [--programme ID] [--accept-difference]
Counts every figure anew, as the Lambda does. Ends with 1 where figures differ and nothing took over. Needs credentials for the table.`;

const values = readOptions(USAGE, {
  table: { type: 'string' },
  programme: { type: 'string' },
  'accept-difference': { type: 'boolean', default: false },
});
if (values.table === undefined) misused(USAGE, 'Name the table.');
const reports = await rebuild(
  {
    ...(values.programme === undefined ? {} : { programmeId: values.programme }),
    acceptDifference: values['accept-difference'],
    by: 'operator',
  },
  {
    store: openStore(values.table),
    programmes: PROGRAMMES,
    log: openFactLog(values.table),
    clock: systemClock,
  },
);
process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
process.exitCode = reports.every(({ tookOver }) => tookOver) ? 0 : 1;
