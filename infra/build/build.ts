import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './functions.ts';
import { buildWeb } from './web.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAMP = join(ROOT, '.build/stamp');
const SOURCES = ['events', 'shared', 'functions', 'web', 'infra/build', 'package-lock.json'];

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

/** What the build is made from, as one hash: contents, not times. */
const stampOf = (): string => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(ROOT, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** One build for all: synth, start and test read what this writes to `.build/`. It is left alone while nothing has changed. */
const stamp = stampOf();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  await Promise.all([buildFunctions(), buildWeb()]);
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  writeFileSync(STAMP, stamp);
}
