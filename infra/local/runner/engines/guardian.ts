/**
 * Runs the command of its arguments until its own standard input closes – which the system does when the parent
 * dies, however it dies. `node guardian.ts <pid file> <command> …`
 */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const [pidFile = '', command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const end = (code: number): never => {
  rmSync(pidFile, { force: true });
  process.exit(code);
};
if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
child.on('error', (problem) => {
  console.error(problem.message);
  end(1);
});
child.on('exit', (code) => end(code ?? 1));
process.stdin.on('close', () => child.kill('SIGKILL'));
process.stdin.resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => child.kill('SIGKILL'));
