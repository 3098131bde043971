import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, SOURCES } from './stamp.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAMP = join(ROOT, '.build/stamp');

/** One build for all: synth, start and test read what this writes to `.build/`. It is left alone while nothing has changed. */
const stamp = hashOf(SOURCES);
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  const [{ buildFunctions }, { buildWeb }, { buildWorker }] = await Promise.all([
    import('./functions.ts'),
    import('./web.ts'),
    import('./worker.ts'),
  ]);
  await Promise.all([buildFunctions(), buildWeb(), buildWorker()]);
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  writeFileSync(STAMP, stamp);
}
