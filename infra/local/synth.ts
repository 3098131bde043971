import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from './runner/parts.ts';
import { checkCoverage } from './runner/template/check.ts';
import { readAssembly } from './runner/template/read.ts';

/**
 * Synthesises the app that AWS deploys, below `outdir`, and reads the result. CDK's validation is left to
 * `npm run synth`: it takes as long as all the rest. @throws where a bundle is missing, or NotCovered
 */
export const synthesise = async (outdir: string): Promise<Resources> => {
  const [{ cccApp }, { stageFrom }] = await Promise.all([
    import('../aws/app.ts'),
    import('../aws/stages.ts'),
  ]);
  rmSync(outdir, { recursive: true, force: true });
  // CDK remembers for the life of the process what it has put into a folder, and would not put it there again.
  const assemblyDir = join(outdir, randomUUID());
  cccApp({ stage: stageFrom(), outdir: assemblyDir, validate: false }).synth();
  const resources = readAssembly(assemblyDir);
  checkCoverage(resources.all());
  return resources;
};
