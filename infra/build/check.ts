import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');

const USAGE = `npm run check
Checks that a change must pass besides the tests. Ends with 1 where one fails.`;

readOptions(USAGE, {});

/** In order, each as a command. */
const CHECKS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['format and lint', join(BIN, 'biome'), 'check', '.'],
  ['promises', join(BIN, 'oxlint'), '--type-aware', '-c', '.oxlintrc.json', '--quiet'],
  ['types', join(BIN, 'tsc'), '-p', '.'],
  ['types of pages and tests', join(BIN, 'tsc'), '-p', 'web'],
  ['unused code', join(BIN, 'knip'), '--config', '.knip.jsonc'],
  ['code that only tests use', join(BIN, 'knip'), '--config', '.knip.jsonc', '--production'],
  ['generated files', process.execPath, 'infra/build/generate.ts', '--check'],
  ['build', process.execPath, 'infra/build/build.ts'],
  ['sizes of pages', process.execPath, join(ROOT, 'node_modules/size-limit/bin.js'), '--silent'],
];

let failed = 0;
for (const [what, command, ...args] of CHECKS) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✖'} ${what} (${seconds} s)`);
  if (status === 0) continue;
  failed += 1;
  console.log(`${stdout}${stderr}`.trimEnd());
}
process.exit(failed === 0 ? 0 : 1);
