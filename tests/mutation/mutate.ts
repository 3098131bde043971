import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { misused, readArguments } from '../../shared/runtime/command-line.ts';
import { MUTATION_PARTS, type MutationPart, partOf } from './parts.ts';

const parts: Readonly<Record<string, MutationPart>> = MUTATION_PARTS;
const USAGE = `npm run mutate -- PART [FILE …]
Changes a part, or files of it, in many small ways; a test must notice nearly every one. PART is one of:
${Object.keys(parts).join(', ')}`;

const [name = '', ...files] = readArguments(USAGE, {}).positionals;
const part = Object.hasOwn(parts, name) ? parts[name] : undefined;

if (part === undefined) misused(USAGE);
else {
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
