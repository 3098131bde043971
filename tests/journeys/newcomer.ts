import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Commands of the README after the installation. */
const startCommand = (): string => {
  const [, command] = /^npm ci && (npm start)$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  if (command === undefined) throw new Error('The README names no command that starts the system.');
  return command;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The probe has no port.');
  return address.port;
};

/** A terminal has none of what the test runner adds to its own environment. */
const terminalEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_|VITEST|npm_|TEST$|DEV$|PROD$|MODE$)/.test(name)),
  );

const untilSaid = (child: ChildProcess, word: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes(word)) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`It ended with ${code} before it said "${word}":\n${said}`)));
  });

export type Newcomer = {
  origin: string;
  /** Output of the terminal once the sample is there. */
  printed: string;
  /** Ctrl-C. @returns the exit code */
  stop(): Promise<number | null>;
};

/**
 * The committed state in a fresh clone, started as the README says and with no argument but the port. The folder is named as people
 * name theirs.
 */
export const startFreshClone = async (): Promise<Newcomer> => {
  const folder = mkdtempSync(join(tmpdir(), 'cccc-newcomer-'));
  const clone = join(folder, "Åsa's työpöytä");
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, clone], { stdio: 'pipe' });
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  const port = await freePort();
  // In a group of its own, as a terminal has it: Ctrl-C reaches npm and what npm started.
  const child = spawn(`${startCommand()} -- --port ${port}`, {
    cwd: clone,
    env: terminalEnvironment(),
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(-child.pid, 'SIGINT');
    const [code] = await exited;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const printed = await untilSaid(child, 'look into the mailbox');
    return { origin: `http://localhost:${port}`, printed, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
};

/** Addresses that the terminal tells to call with curl, and all others that it shows. */
export const addressesIn = (printed: string) => {
  const calls = [...printed.matchAll(/curl -d '([^']+)' (\S+)/g)].map(([, body = '', url = '']) => ({
    url,
    body,
  }));
  const links = [...printed.replaceAll(/curl .*/g, '').matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
  return { calls, links };
};

/** A mail's links are for the person that it went to, and every letter has tests of its own. */
export const isLetter = (url: string): boolean => /\/_local\/(mailbox|letters)\//.test(url);

export type Visit = { url: string; from: string; status: number; isPage: boolean };

/** Follows every link of the same origin from `starts` on, and says what answered. */
export const follow = async (starts: readonly string[], origin: string, depth: number): Promise<Visit[]> => {
  const visits = new Map<string, Visit>();
  let ring = starts.map((url) => ({ url, from: 'the terminal' }));
  for (let at = 0; at <= depth; at += 1) {
    const next: typeof ring = [];
    for (const { url, from } of ring) {
      const [address = ''] = url.split('#');
      if (visits.has(address)) continue;
      const answer = await fetch(address);
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
      const text = await answer.text();
      visits.set(address, { url: address, from, status: answer.status, isPage });
      if (!isPage || isLetter(address)) continue;
      // An address that a script puts together is no link yet.
      const markup = text.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
      for (const [, target = ''] of markup.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const link = URL.parse(target.replaceAll('&amp;', '&'), address);
        if (link?.origin === origin) next.push({ url: link.href, from: address });
      }
    }
    ring = next;
  }
  return [...visits.values()];
};
