import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { hashOf, SOURCES, STAMP } from './stamp.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAMP_FILE = join(ROOT, STAMP);

const USAGE = `npm run build
Builds functions and pages into .build/, unless nothing has changed since the last build.`;

if (import.meta.main) readOptions(USAGE, {});

/** One build for all: synth, start and test read what this writes to `.build/`. It is left alone while nothing has changed. */
const stamp = hashOf(SOURCES);
if (!existsSync(STAMP_FILE) || readFileSync(STAMP_FILE, 'utf8') !== stamp) {
  const [{ buildFunctions }, { buildWeb }, { buildWorker }] = await Promise.all([
    import('./functions.ts'),
    import('./web.ts'),
    import('./worker.ts'),
  ]);
  await Promise.all([buildFunctions(), buildWeb(), buildWorker()]);
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  writeFileSync(STAMP_FILE, stamp);
}
