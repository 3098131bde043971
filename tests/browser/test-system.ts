import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts';
import { openWarmth } from '../open-warmth.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A Monday morning in Finland, far from sleeping weeks: on another day, or in the evening, other mails wait. */
const BEGINS = new Date('2027-01-11T08:00:00.000Z');

/** Files that follow each other in one worker leave their Lambdas warm: starting them is half of what a file costs. */
const warmth = openWarmth();
const dataDir = temporaryFolder();
let isTaken = false;

/** An empty system whose clock begins on the same day in each run. A second one at the same time starts cold. */
export const startTestSystem = async (clockStart: Date = BEGINS): Promise<LocalSystem> => {
  const options = { inMemory: true, quiet: true, clockStart };
  if (isTaken) return startLocalSystem({ ...options, dataDir: temporaryFolder() });
  isTaken = true;
  const release = (): void => {
    isTaken = false;
  };
  try {
    const system = await startLocalSystem({ ...options, dataDir, warmth });
    return { ...system, stop: () => system.stop().finally(release) };
  } catch (problem) {
    release();
    throw problem;
  }
};
