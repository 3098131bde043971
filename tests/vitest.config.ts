import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const long = process.env['CCCC_LONG'] === '1';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: [long ? 'tests/**/*.long.test.ts' : 'tests/**/*.test.ts'],
    exclude: long ? [] : ['tests/**/*.long.test.ts'],
    globalSetup: join(import.meta.dirname, 'temporary-folder.ts'),
    // One limit for all, far above what anything takes: it ends what hangs, and judges nothing. A busy machine is no fault.
    testTimeout: long ? 3_600_000 : 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    maxWorkers: 2,
    // A browser on a busy machine misses a press now and then. What is wrong in it is wrong the second time as well.
    retry: { count: 1, condition: /Timeout \d+ms exceeded/ },
    env: { TZ: 'UTC' },
    reporters: ['default', join(import.meta.dirname, 'closing-line.ts')],
  },
});
