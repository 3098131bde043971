import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leftOutOf } from '../infra/build/complete-lock.ts';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));

it('holds the packages of every system, so that npm ci works on each', () => {
  expect(leftOutOf(read('package-lock.json'))).toEqual([]);
});

it('names no address that a package would be fetched from', () => {
  expect(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

it('pins every version exactly', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
