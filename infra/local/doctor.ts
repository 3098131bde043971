import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { openDoor } from './runner/edge/door.ts';
import { findJava, JAVA_NEEDED } from './runner/engines/java.ts';

export type Finding = {
  what: string;
  ok: boolean;
  /** The finding, good or bad. */
  found: string;
  /** The remedy; only where something is missing. */
  remedy?: string;
  /** Without it the system still starts. */
  optional?: boolean;
};

export const DEFAULT_PORT = 4400;
export const DEFAULT_DATA = '.local';
const NODE_NEEDED = 24;
const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * Checks everything that the local system needs, with a remedy for what is missing. `optional: false` leaves out checks
 * that a start can do without.
 */
export const examine = async (
  options: { port?: number; dataDir?: string; optional?: boolean } = {},
): Promise<Finding[]> => [
  nodeFinding(),
  await javaFinding(),
  folderFinding(options.dataDir ?? DEFAULT_DATA),
  ...proxyFindings(process.env),
  ...(options.port === undefined ? [] : [await portFinding(options.port)]),
  ...(options.optional === false ? [] : [chromiumFinding()]),
];

/** One line for each finding, with its remedy below it. */
export const report = (findings: readonly Finding[]): string =>
  findings
    .map(({ what, ok, found, remedy, optional }) => {
      const mark = ok ? 'ok     ' : optional === true ? 'absent ' : 'MISSING';
      return `${mark} ${what}: ${found}${remedy === undefined ? '' : `\n          ${remedy.replaceAll('\n', '\n          ')}`}`;
    })
    .join('\n');

const nodeFinding = (): Finding => {
  const ok = Number(process.versions.node.split('.')[0]) >= NODE_NEEDED;
  return {
    what: 'Node.js',
    ok,
    found: process.versions.node,
    ...(!ok && {
      remedy: `npm ci   (brings Node ${NODE_NEEDED}; then run things with npm, not with your own node)`,
    }),
  };
};

const javaFinding = async (): Promise<Finding> => {
  const what = `Java ${JAVA_NEEDED} or newer (for DynamoDB Local)`;
  const java = await findJava();
  if (java.found) return { what, ok: true, found: `${java.version} at ${java.path}` };
  const found = java.why === 'too-old' ? `only ${java.version} at ${java.path}` : 'not found';
  return { what, ok: false, found, remedy: javaRemedy(process.platform, osRelease()) };
};

/** The command that brings a Java new enough, for the system at hand; all of them where it is not known. */
export const javaRemedy = (platform: NodeJS.Platform, release: Record<string, string>): string => {
  const family = `${release['ID'] ?? ''} ${release['ID_LIKE'] ?? ''}`;
  if (platform === 'darwin')
    return 'brew install openjdk@17 && export JAVA_HOME="$(brew --prefix openjdk@17)"';
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.17.JRE';
  // Debian 13 brings 21 and no longer 17.
  const hasNo17 = release['ID'] === 'debian' && Number(release['VERSION_ID'] ?? 0) >= 13;
  const debian = `sudo apt-get install --yes openjdk-${hasNo17 ? 21 : 17}-jre-headless`;
  const fedora = 'sudo dnf install java-21-openjdk-headless';
  if (/debian|ubuntu/.test(family)) return debian;
  if (/fedora|rhel|centos/.test(family)) return fedora;
  return `Debian, Ubuntu: ${debian}\nFedora: ${fedora}\nElsewhere: any Java ${JAVA_NEEDED} or newer, on the PATH or named by JAVA_HOME`;
};

const osRelease = (): Record<string, string> => {
  if (!existsSync('/etc/os-release')) return {};
  const lines = readFileSync('/etc/os-release', 'utf8').matchAll(/^(\w+)="?([^"\n]*)"?$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
};

const folderFinding = (dataDir: string): Finding => {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { what: 'Data folder', ok: true, found: folder };
  } catch {
    const remedy = 'npm start -- --data <a folder that you may write to>';
    return { what: 'Data folder', ok: false, found: `${folder} cannot be written`, remedy };
  }
};

/** A Node that is told to use a proxy asks it for this computer as well, and waits. Nothing is found where it uses none. */
export const proxyFindings = (env: Readonly<Record<string, string | undefined>>): Finding[] => {
  const isAsked =
    env['NODE_USE_ENV_PROXY'] === '1' || (env['NODE_OPTIONS'] ?? '').includes('--use-env-proxy');
  const proxy = env['http_proxy'] ?? env['HTTP_PROXY'];
  if (!isAsked || proxy === undefined || proxy === '') return [];
  const spared = (env['no_proxy'] ?? env['NO_PROXY'] ?? '').split(/[\s,]+/);
  const ok = spared.includes('*') || LOOPBACK.every((host) => spared.includes(host));
  const remedy = `export NO_PROXY=${[...spared, ...LOOPBACK].filter((host) => host !== '').join(',')}`;
  const found = `Node asks ${proxy}, ${ok ? 'and not for this computer' : 'for this computer too'}`;
  return [{ what: 'Proxy', ok, found, ...(!ok && { remedy }) }];
};

const portFinding = async (port: number): Promise<Finding> => {
  try {
    await (await openDoor(port)).close();
    return { what: 'Port', ok: true, found: `${port} is free` };
  } catch {
    const remedy = `npm start -- --port ${port + 1}`;
    return { what: 'Port', ok: false, found: `${port} is in use`, remedy };
  }
};

const CHROMIUMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

const chromiumFinding = (): Finding => {
  const what = 'Chromium (for the browser tests alone)';
  const places = (process.env['PATH'] ?? '').split(delimiter);
  const path = CHROMIUMS.flatMap((name) => places.map((place) => join(place, name))).find(existsSync);
  if (path === undefined)
    return { what, ok: false, optional: true, found: 'not found', remedy: 'sudo apt-get install chromium' };
  return { what, ok: true, found: versionOf(path) };
};

const versionOf = (path: string): string => {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 10_000 }).trim();
  } catch {
    return path;
  }
};

const USAGE = `npm run doctor
Says what this computer lacks for npm start, and how to get it. Ends with 1 where something is missing.`;

if (import.meta.main) {
  readOptions(USAGE, {});
  const findings = await examine({ port: DEFAULT_PORT });
  console.log(report(findings));
  process.exitCode = findings.some(({ ok, optional }) => !ok && optional !== true) ? 1 : 0;
}
