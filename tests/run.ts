import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** `npm test` builds what tests read, then runs the quick tests; `npm run test:long` the long ones. */
const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await import('../infra/build/build.ts');

/** Only all quick tests together use all rights. */
const wholeRun = !values.long && positionals.length === 0;
const rights = mkdtempSync(join(tmpdir(), 'cccc-rights-'));
process.on('exit', () => rmSync(rights, { recursive: true, force: true }));

const vitest = spawn(
  process.execPath,
  [
    join(import.meta.dirname, '../node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(import.meta.dirname, 'vitest.config.ts'),
    ...positionals,
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, CCCC_LONG: values.long ? '1' : '0', ...(wholeRun && { RIGHTS_USED: rights }) },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal));
const [code] = (await once(vitest, 'exit')) as [number | null];
if (code !== 0 || !wholeRun) process.exit(code ?? 1);
const { unusedRights } = await import('./rights/unused.ts');
const unused = await unusedRights(rights, join(rights, 'assembly'));
for (const right of unused) console.error(`Granted and never used: ${right}`);
process.exit(unused.length === 0 ? 0 : 1);
