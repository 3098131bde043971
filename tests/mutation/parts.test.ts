import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTATION_PARTS, partOf } from './parts.ts';

const root = join(import.meta.dirname, '../..');
const found = (pattern: string): readonly string[] => globSync(pattern, { cwd: root });
const parts = Object.entries(MUTATION_PARTS);

/** Quick tests of Lambdas and deeds; the large ones would take an hour for each part. */
const quick = found('tests/{functions,deeds}/*.test.ts').filter(
  (file) => !/\/(?:large-|list-reads)/.test(file),
);

describe('the parts that are mutated', () => {
  it('hold every source of Lambdas, deeds, store and runtime, each in a part', () => {
    const sources = found('{functions,shared/{deeds,store,runtime}}/**/*.ts');
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => partOf(file) === undefined)).toEqual([]);
  });

  it('ask every quick test of Lambdas and deeds', () => {
    const asked = new Set(parts.flatMap(([, { tests }]) => tests.flatMap(found)));
    expect(quick.length).toBeGreaterThan(60);
    expect(quick.filter((file) => !asked.has(file))).toEqual([]);
  });

  it.each(parts)('name sources and tests that are there: %s', (_, { sources, tests }) => {
    const missing = [
      ...sources.map((source) => (source.endsWith('/') ? `${source}**/*.ts` : source)),
      ...tests,
    ].filter((pattern) => found(pattern).length === 0);
    expect(missing).toEqual([]);
  });
});
