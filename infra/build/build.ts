import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, SOURCES, STAMP } from './stamp.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAMP_FILE = join(ROOT, STAMP);

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
