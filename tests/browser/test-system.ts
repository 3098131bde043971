import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A Monday morning in Finland, far from sleeping weeks: on another day, or in the evening, other mails wait. */
const BEGINS = new Date('2027-01-11T08:00:00.000Z');

/** An empty system whose clock begins on the same day in each run. */
export const startTestSystem = (): Promise<LocalSystem> =>
  startLocalSystem({ dataDir: temporaryFolder(), inMemory: true, quiet: true, clockStart: BEGINS });
