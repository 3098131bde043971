import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTATION_PARTS } from './parts.ts';

const root = join(import.meta.dirname, '../..');
const found = (pattern: string): readonly string[] => globSync(pattern, { cwd: root });
const holds = (source: string, file: string): boolean =>
  source.endsWith('/') ? file.startsWith(source) : file === source;
const parts = Object.entries(MUTATION_PARTS);

describe('the parts that are mutated', () => {
  it('hold every source of Lambdas, deeds, store and runtime, each in one part', () => {
    const sources = found('{functions,shared/{deeds,store,runtime}}/**/*.ts');
    const wrong = sources.filter(
      (file) => parts.filter(([, part]) => part.sources.some((source) => holds(source, file))).length !== 1,
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it.each(parts)('name sources and tests that are there: %s', (_, { sources, tests }) => {
    const missing = [
      ...sources.map((source) => (source.endsWith('/') ? `${source}**/*.ts` : source)),
      ...tests,
    ].filter((pattern) => found(pattern).length === 0);
    expect(missing).toEqual([]);
  });
});
