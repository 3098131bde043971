import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashOf, SOURCES, STAMP } from '../build/stamp.ts';
import type { Resources } from './runner/parts.ts';
import { checkCoverage } from './runner/template/check.ts';
import { readAssembly } from './runner/template/read.ts';

const BUILT = join(import.meta.dirname, '../../.build');
const CACHE = join(BUILT, 'assemblies');
const AN_HOUR = 3_600_000;

/** Nothing is built where a command runs before the first build. */
const isThere = (path: string): boolean => existsSync(join(BUILT, '..', path));

/** The app that AWS deploys, without CDK's validation: that takes as long as all the rest, and `npm run synth` has it. */
const synthesiseInto = async (outdir: string): Promise<void> => {
  const [{ cccApp }, { stageFrom }] = await Promise.all([
    import('../aws/app.ts'),
    import('../aws/stages.ts'),
  ]);
  cccApp({ stage: stageFrom(), outdir, validate: false }).synth();
};

/** Assemblies that were not used for an hour belong to earlier sources. */
const dropOld = (except: string): void => {
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name);
    // Another start may be done with its own meanwhile.
    const usedAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (folder !== except && Date.now() - usedAt > AN_HOUR) rmSync(folder, { recursive: true, force: true });
  }
};

/** The folder of the assembly that the sources and the build make now; kept, because CDK takes longer than all the rest. */
const assemblyInCache = async (): Promise<string> => {
  const folder = join(CACHE, hashOf([...SOURCES, 'infra/aws', 'cdk.json', STAMP].filter(isThere)));
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  mkdirSync(CACHE, { recursive: true });
  const fresh = join(CACHE, randomUUID());
  try {
    await synthesiseInto(fresh);
    renameSync(fresh, folder);
  } catch (problem) {
    // Another process may have made the same one meanwhile.
    if (!existsSync(folder)) throw problem;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  dropOld(folder);
  return folder;
};

/**
 * The app that AWS deploys, read from a copy of its own below `outdir`. @throws where a bundle is missing, or
 * NotCovered
 */
export const synthesise = async (outdir: string): Promise<Resources> => {
  const assembly = await assemblyInCache();
  rmSync(outdir, { recursive: true, force: true });
  cpSync(assembly, outdir, { recursive: true });
  const resources = readAssembly(outdir);
  checkCoverage(resources.all());
  return resources;
};
