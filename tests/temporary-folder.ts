import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of tests a temporary folder of its own, which goes with it: CDK leaves every assembly in the system's. */
export const setup = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'cccc-tests-'));
  process.env['TMPDIR'] = folder;
  // Code compiled by one process is only read by the next ones: CDK, the SDK, vitest's own code.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
};

/** A new folder, which lasts as long as the run. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'folder-'));
