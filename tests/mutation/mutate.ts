import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { MUTATION_PARTS, type MutationPart, partOf } from './parts.ts';

/** `npm run mutate -- PART [FILE …]` changes a part, or files of it, in many small ways; a test must notice nearly every one. */
const [name = '', ...files] = process.argv.slice(2);
const parts: Readonly<Record<string, MutationPart>> = MUTATION_PARTS;
const part = Object.hasOwn(parts, name) ? parts[name] : undefined;

if (part === undefined) {
  console.error(`npm run mutate -- PART [FILE …], where PART is one of: ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  const root = join(import.meta.dirname, '../..');
  process.chdir(root);
  process.env['CCCC_MUTATION_PART'] = name;
  // Wires are run by tests of the local system or of a process of its own, not by these.
  const sources = globSync('{functions,shared}/**/*.ts')
    .filter((file) => partOf(file) === name)
    .filter((file) => !/\/(lambda|command|ends)\.ts$/.test(file));
  try {
    await new Stryker({
      configFile: '.stryker.json',
      mutate: files.length > 0 ? files : sources,
      thresholds: { high: 90, low: part.least, break: part.least },
      tempDirName: `.stryker-tmp/${name}`,
    }).runMutationTest();
  } finally {
    rmSync(join(root, '.stryker-tmp', name), { recursive: true, force: true });
  }
}
