import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run drill [-- RESTORES]`: torn restores of seasons in bad weather (500 by default), and a restore into used and new
 * tables of a real DynamoDB. Ends with 1 where one of them is not made whole, somebody is mailed twice, or somebody
 * erased is there again.
 */
const [restores = '500'] = process.argv.slice(2);
const root = join(import.meta.dirname, '../../..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--config', 'tests/vitest.config.ts', 'tests/infra/restore'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DRILL_RESTORES: restores } },
);
process.exitCode = status ?? 1;
