import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';

type Entry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { packages: Record<string, Entry & Record<string, unknown>> };

const LOCK = join(import.meta.dirname, '../../package-lock.json');
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

const isHeld = (lock: Lock, from: string, name: string): boolean => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '' || !folder.includes('/node_modules/')) return folder !== '' && isHeld(lock, '', name);
  }
};

/** Packages for other systems that a lock file leaves out: `npm ci` refuses such a lock. */
export const leftOutOf = (
  lock: Lock,
): { readonly name: string; readonly version: string; readonly dev: boolean }[] =>
  Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isHeld(lock, from, name))
      .map(([name, version]) => ({ name, version, dev })),
  );

/** Their names say for which system and processor they are, and so keep npm from installing them elsewhere. */
const entryFor = ({
  name,
  version,
  dev,
}: ReturnType<typeof leftOutOf>[number]): Entry & Record<string, unknown> => {
  const words = name.toLowerCase().split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) =>
    words.some((word) => word === processor || word === `${processor}le`),
  );
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev } : {}),
    ...(words.some((word) => word.includes('musl')) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
};

const USAGE = `npm run lock
Adds packages of other systems to the lock file: for after a dependency was added where the registry holds some systems only.`;

if (import.meta.main) {
  readOptions(USAGE, {});
  const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as Lock;
  const missing = leftOutOf(lock);
  for (const each of missing) lock.packages[`node_modules/${each.name}`] = entryFor(each);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} packages of other systems added to the lock file.`);
}
