import { parseArgs } from 'node:util';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { openFactLog, openStore } from '../../shared/runtime/table.ts';
import { rebuild } from './rebuild.ts';

/**
 * `npm run rebuild-metrics -- --table NAME [--programme ID] [--accept-difference]`: the same as the Lambda, from a terminal that has
 * credentials for the table. Ends with 1 where figures differ and nothing took over.
 */
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    programme: { type: 'string' },
    'accept-difference': { type: 'boolean', default: false },
  },
});
if (values.table === undefined) {
  process.stderr.write('Name the table: npm run rebuild-metrics -- --table NAME\n');
  process.exit(2);
}
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
