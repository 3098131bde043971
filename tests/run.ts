import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** `npm test` builds what tests read, then runs the quick tests; `npm run test:long` the long ones. */
const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await import('../infra/build/build.ts');

const vitest = spawn(
  process.execPath,
  [
    join(import.meta.dirname, '../node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(import.meta.dirname, 'vitest.config.ts'),
    ...positionals,
  ],
  { stdio: 'inherit', env: { ...process.env, CCCC_LONG: values.long ? '1' : '0' } },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal));
vitest.on('exit', (code) => process.exit(code ?? 1));
