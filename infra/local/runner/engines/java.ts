import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** DynamoDB Local 3 refuses to start on anything older. */
export const JAVA_NEEDED = 17;

export type FoundJava =
  | { found: true; path: string; version: number }
  | { found: false; why: 'missing' }
  | { found: false; why: 'too-old'; path: string; version: number };

const run = promisify(execFile);

/** Reads the major version from what `java -version` prints: `17.0.15`, `21`, or `1.8.0_292` of old. */
export const javaVersionIn = (printed: string): number | undefined => {
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return major === undefined ? undefined : Number(major === '1' ? (minor ?? '1') : major);
};

const versionAt = async (path: string): Promise<number | undefined> => {
  try {
    const { stderr, stdout } = await run(path, ['-version']);
    return javaVersionIn(`${stderr}${stdout}`);
  } catch {
    return undefined;
  }
};

let onThisMachine: Promise<FoundJava> | undefined;

/** Java as this process's environment names it; looked for once. */
export const findJava = (): Promise<FoundJava> => {
  onThisMachine ??= findJavaIn(process.env);
  return onThisMachine;
};

/** Looks in JAVA_HOME, then on the PATH, and takes the first that is new enough. */
const findJavaIn = async (env: NodeJS.ProcessEnv): Promise<FoundJava> => {
  const home = env['JAVA_HOME'];
  let tooOld: FoundJava | undefined;
  for (const path of home ? [join(home, 'bin', 'java'), 'java'] : ['java']) {
    const version = await versionAt(path);
    if (version === undefined) continue;
    if (version >= JAVA_NEEDED) return { found: true, path, version };
    tooOld ??= { found: false, why: 'too-old', path, version };
  }
  return tooOld ?? { found: false, why: 'missing' };
};
