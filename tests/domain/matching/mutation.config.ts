import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` asks whether they notice a change: those of matching, and quick ones only. */
export default defineConfig({
  root: join(import.meta.dirname, '../../..'),
  test: {
    include: ['tests/domain/matching/**/*.test.ts', 'tests/match/sentences.test.ts'],
    exclude: ['**/*.long.test.ts', '**/large-rounds.test.ts'],
    env: { TZ: 'UTC' },
    isolate: false,
    testTimeout: 60_000,
  },
});
