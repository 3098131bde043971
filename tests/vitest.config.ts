import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const long = process.env['CCCC_LONG'] === '1';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: [long ? 'tests/**/*.long.test.ts' : 'tests/**/*.test.ts'],
    exclude: long ? [] : ['tests/**/*.long.test.ts'],
    // Files that start a system of their own take their time on two cores.
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    reporters: ['default', join(import.meta.dirname, 'closing-line.ts')],
  },
});
