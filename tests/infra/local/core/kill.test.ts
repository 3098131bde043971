import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { lambda, writeAssembly } from './assembly.ts';

/** Hangs until somebody puts a file `go` into its way, then leaves a trace of the event. */
const handler = `import { existsSync, writeFileSync } from 'node:fs';
export const handler = async ({ id, detail }) => {
  if (!existsSync(detail.file + '.go')) await new Promise(() => setInterval(() => {}, 1000));
  writeFileSync(detail.file, id);
};`;

const resources = {
  Listen: lambda('listen', { Timeout: 60 }),
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['cccc'] },
      Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['Listen', 'Arn'] } }],
    },
  },
};

const runner = (dir: string, mode: 'put' | 'resume'): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'runner-to-kill.ts'), dir, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const saying = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes(word) && resolve());
    child.on('exit', (code) => reject(new Error(`The runner ended with ${code} before it said "${word}".`)));
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a runner that is killed with -9', () => {
  it('leaves no Java behind, and delivers after a restart the event that it had acknowledged', async () => {
    const dir = temporaryFolder();
    writeAssembly(join(dir, 'cdk.out'), resources, { listen: handler });
    const first = runner(dir, 'put');
    await saying(first, 'accepted');
    const java = Number(readFileSync(join(dir, 'dynamodb', 'java.pid'), 'utf8'));
    expect(isAlive(java)).toBe(true);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await expect.poll(() => isAlive(java)).toBe(false);
    expect(existsSync(join(dir, 'handled'))).toBe(false);

    writeFileSync(join(dir, 'handled.go'), '');
    const second = runner(dir, 'resume');
    await saying(second, 'finished');
    await once(second, 'exit');
    expect(readFileSync(join(dir, 'handled'), 'utf8')).toBe('event-1');
    expect(existsSync(join(dir, 'dynamodb', 'java.pid'))).toBe(false);
  });
});
