import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Holds the hash of what was built: it is written last. */
export const STAMP = '.build/stamp';

/** Inputs of the build. */
export const SOURCES = [
  'events',
  'shared',
  'functions',
  'web',
  'infra/build',
  'infra/local/runner/lambda/worker.ts',
  'infra/local/runner/lambda/shifted-date.ts',
  'package-lock.json',
];

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

/** Files and folders of the project as one hash: names and contents, not times. */
export const hashOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(ROOT, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};
