import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const long = process.env['CCCC_LONG'] === '1';
const kind = long ? '*.long.test.ts' : '*.test.ts';
const exclude = long ? [] : [...configDefaults.exclude, 'tests/**/*.long.test.ts'];

/** Files that start whole systems, one after the other in a worker: each finds the Lambdas of the one before it warm. */
const SERVING = [`tests/browser/**/${kind}`, `tests/journeys/pressing.${kind.slice(2)}`];

/** Folders whose tests change nothing outside themselves: their files share workers, and with them what is imported. */
const SHARING = [
  `tests/{asks,deeds,domain,functions,mail,pages,people,sheets,text}/**/${kind}`,
  // And what CDK has synthesised.
  `tests/infra/aws/**/${kind}`,
];

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    globalSetup: [
      join(import.meta.dirname, 'temporary-folder.ts'),
      join(import.meta.dirname, 'one-dynamodb.ts'),
    ],
    // One limit for all, far above what anything takes: it ends what hangs, and judges nothing. A busy machine is no fault.
    testTimeout: long ? 3_600_000 : 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 120_000 } },
    // One more than a small machine's two cores: a fourth took a tenth more of them, and ended later.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A browser on a busy machine misses a press now and then. A fault in it is there the second time as well.
    retry: { count: 1, condition: /Timeout \d+ms exceeded/ },
    env: { TZ: 'UTC' },
    reporters: ['default', join(import.meta.dirname, 'closing-line.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: [`tests/**/${kind}`], exclude: [...exclude, ...SERVING, ...SHARING] },
      },
      { extends: true, test: { name: 'serving', include: SERVING, exclude, isolate: false } },
      { extends: true, test: { name: 'sharing', include: SHARING, exclude, isolate: false } },
    ],
  },
});
