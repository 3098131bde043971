import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { dataMap } from './data-map.ts';
import { eventDocuments } from './event-documents.ts';
import { functionReadmes } from './function-readmes.ts';
import { generateMailLayout } from './mail.ts';
import { openApi } from './open-api.ts';
import { privacyDocuments } from './privacy-documents.ts';
import { routeTypes } from './route-types.ts';
import { breaksBetween } from './schema-compatibility.ts';

const ROOT = join(import.meta.dirname, '../..');

const USAGE = `npm run generate -- [--check]
Writes the files that are generated from definitions. With --check it writes nothing, and ends with 1 where one is not up to date.`;

const values = readOptions(USAGE, { check: { type: 'boolean', default: false } });

const files = [
  ...eventDocuments(),
  ...functionReadmes(),
  dataMap(),
  ...privacyDocuments(),
  openApi(),
  routeTypes(),
  await generateMailLayout(),
];
const expected = new Set(files.map(({ path }) => path));

/** Schemas that nothing defines any more. A reader that still uses one would hear nothing: it goes by hand, or not at all. */
const leftover = (await readdir(join(ROOT, 'events/schemas')).catch(() => []))
  .map((name) => `events/schemas/${name}`)
  .filter((path) => !expected.has(path));

if (leftover.length > 0) {
  console.error(`Nothing defines ${leftover.join(', ')} any more. If nobody listens, delete the file.`);
  process.exit(1);
}

const stale: string[] = [];
for (const { path, content } of files) {
  const present = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
  if (present !== content) stale.push(path);
}

/** A committed schema is a promise to its readers: a breaking change is a new version beside the old one. */
const refuseBreaks = async (): Promise<void> => {
  for (const { path, content } of files.filter((file) => file.path.startsWith('events/schemas/'))) {
    const present = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
    const breaks = present === undefined ? [] : breaksBetween(JSON.parse(present), JSON.parse(content));
    if (breaks.length === 0) continue;
    console.error(`${path} would break its readers: ${breaks.join('; ')}. Define the next version instead.`);
    process.exit(1);
  }
};

await refuseBreaks();
if (values.check) {
  if (stale.length > 0) {
    console.error(`Not up to date: ${stale.join(', ')}. Run npm run generate and commit.`);
    process.exit(1);
  }
} else {
  for (const { path, content } of files) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), content);
  }
  console.log(stale.length === 0 ? 'All up to date.' : `Written: ${stale.join(', ')}`);
}
