import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { MUTATION_PARTS, type MutationPart } from './parts.ts';

const parts: Readonly<Record<string, MutationPart>> = MUTATION_PARTS;
const part = parts[process.env['CCCC_MUTATION_PART'] ?? ''];
if (part === undefined) throw new Error('CCCC_MUTATION_PART names no part.');

/** The tests that `npm run mutate` asks whether they notice a change: those of one part, and quick ones only. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    globalSetup: [
      join(import.meta.dirname, '../temporary-folder.ts'),
      join(import.meta.dirname, '../one-dynamodb.ts'),
    ],
    include: [...part.tests],
    exclude: ['**/*.long.test.ts', '**/large-*.test.ts'],
    env: { TZ: 'UTC' },
    isolate: false,
    testTimeout: 60_000,
  },
});
