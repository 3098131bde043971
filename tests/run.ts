import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../shared/runtime/command-line.ts';

const USAGE = `npm test -- [FILE …]
npm run test:long -- [FILE …]
Builds, then runs the quick tests, or the long ones; with FILE those of files whose path holds it.`;

const { values, positionals } = readArguments(USAGE, { long: { type: 'boolean', default: false } });

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
