import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFunctions } from '../../../../infra/build/functions.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

it('leaves nothing of an earlier build among the bundles', async () => {
  const outdir = temporaryFolder();
  const name = 'relay-events';
  const old = join(outdir, name, 'index.mjs');
  const gone = join(outdir, 'a-function-that-is-gone', 'index.mjs');
  for (const file of [old, gone]) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'export const handler = () => {};');
  }
  await buildFunctions(outdir, [name]);
  expect([existsSync(old), existsSync(gone)]).toEqual([false, false]);
  expect(existsSync(join(outdir, name))).toBe(true);
});
