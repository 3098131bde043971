import { rmSync } from 'node:fs';
import type { Resources } from '../parts.ts';
import { checkCoverage } from './check.ts';
import { readAssembly } from './read.ts';

/**
 * Synthesises the app that AWS deploys, into `outdir`, and reads the result. CDK's validation is left to
 * `npm run synth`: it takes as long as all the rest. @throws where a bundle is missing, or NotCovered
 */
export const synthesise = async (outdir: string): Promise<Resources> => {
  const [{ cccApp }, { stageFrom }] = await Promise.all([
    import('../../aws/app.ts'),
    import('../../aws/stages.ts'),
  ]);
  rmSync(outdir, { recursive: true, force: true });
  cccApp({ stage: stageFrom(), outdir, validate: false }).synth();
  const resources = readAssembly(outdir);
  checkCoverage(resources.all());
  return resources;
};
