import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { misused, readArguments } from '../../../shared/runtime/command-line.ts';

const USAGE = `npm run drill -- [RESTORES]
Torn restores of seasons in bad weather (500), and a restore into used and new tables of a real DynamoDB. Ends with 1 where one of
them is not made whole, somebody is mailed twice, or somebody erased is there again.`;

const [restores = '500', ...more] = readArguments(USAGE, {}).positionals;
if (!/^[1-9]\d{0,5}$/.test(restores) || more.length > 0)
  misused(USAGE, 'RESTORES is a whole number above 0.');
const root = join(import.meta.dirname, '../../..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    'tests/infra/restore',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DRILL_RESTORES: restores } },
);
process.exitCode = status ?? 1;
