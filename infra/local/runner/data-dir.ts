import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shows that a folder is ours: one without it is never wiped. */
const MARK = '.cccc-local';
const LOCK = 'runner.pid';

/** An error that the person at the terminal can correct: another folder, another runner to stop. */
export class DataDirRefused extends Error {
  override readonly name = 'DataDirRefused';
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holder = (dir: string): number | undefined => {
  const file = join(dir, LOCK);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
};

/**
 * Takes a folder for one running system; `fresh` empties it first. Answers how to let go of it.
 * @throws DataDirRefused where another runner holds it, or where it holds files that are not ours to wipe
 */
export const claimDataDir = (dir: string, fresh: boolean): (() => void) => {
  const other = existsSync(dir) ? holder(dir) : undefined;
  if (other !== undefined)
    throw new DataDirRefused(
      `${dir} is in use by process ${other}. Stop it, or choose another folder: --data DIR.`,
    );
  if (fresh && existsSync(dir)) {
    const foreign = !existsSync(join(dir, MARK)) && readdirSync(dir).length > 0;
    if (foreign)
      throw new DataDirRefused(
        `${dir} holds files that the local runner did not write; it wipes only its own.`,
      );
    rmSync(dir, { recursive: true });
  }
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, MARK), 'Data of the local runner; npm start -- --fresh wipes this folder.\n');
  writeFileSync(join(dir, LOCK), String(process.pid));
  return () => rmSync(join(dir, LOCK), { force: true });
};
