import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimDataDir, DataDirRefused } from '../../../../infra/local/runner/data-dir.ts';
import { javaVersionIn } from '../../../../infra/local/runner/engines/java.ts';
import { openJournal } from '../../../../infra/local/runner/journal.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

describe('a journal', () => {
  const fileIn = (dir = temporaryFolder()) => join(dir, 'journal.jsonl');

  it('remembers over a restart what is owed, in order, and forgets what is settled', () => {
    const file = fileIn();
    const journal = openJournal<number>(file, { keep: 'pending' });
    for (const n of [1, 2, 3]) journal.add(`id-${n}`, n);
    journal.settle('id-2');
    expect(openJournal<number>(file, { keep: 'pending' }).pending()).toEqual([
      ['id-1', 1],
      ['id-3', 3],
    ]);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  });

  it('keeps what is settled too where it is asked to', () => {
    const file = fileIn();
    const journal = openJournal<number>(file, { keep: 'all' });
    journal.add('id-1', 1);
    journal.settle('id-1');
    const again = openJournal<number>(file, { keep: 'all' });
    expect([again.all(), again.pending()]).toEqual([[1], []]);
  });

  it('overlooks a last line that a kill has torn', () => {
    const file = fileIn();
    openJournal<number>(file, { keep: 'pending' }).add('id-1', 1);
    appendFileSync(file, '{"id":"id-2","val');
    const again = openJournal<number>(file, { keep: 'pending' });
    again.add('id-3', 3);
    expect(openJournal<number>(file, { keep: 'pending' }).pending()).toEqual([
      ['id-1', 1],
      ['id-3', 3],
    ]);
  });

  it('owes again what is added again', () => {
    const file = fileIn();
    const journal = openJournal<number>(file, { keep: 'all' });
    journal.add('id', 1);
    journal.settle('id');
    journal.add('id', 2);
    expect(openJournal<number>(file, { keep: 'all' }).pending()).toEqual([['id', 2]]);
  });
});

describe('a data folder', () => {
  it('is wiped by --fresh only where the runner made it', () => {
    const dir = temporaryFolder();
    const ours = join(dir, 'ours');
    const release = claimDataDir(ours, false);
    writeFileSync(join(ours, 'old'), '');
    release();
    claimDataDir(ours, true)();
    expect(existsSync(join(ours, 'old'))).toBe(false);

    const theirs = join(dir, 'theirs');
    mkdirSync(theirs);
    writeFileSync(join(theirs, 'letter.txt'), '');
    expect(() => claimDataDir(theirs, true)).toThrow(DataDirRefused);
    expect(existsSync(join(theirs, 'letter.txt'))).toBe(true);
  });

  it('serves one runner at a time, and outlives one that was killed', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'runner.pid'), String(process.ppid));
    expect(() => claimDataDir(dir, false)).toThrow(`in use by process ${process.ppid}`);
    // No process has this number: it is beyond what a kernel gives out.
    writeFileSync(join(dir, 'runner.pid'), '99999999');
    expect(() => claimDataDir(dir, false)).not.toThrow();
  });
});

describe("Java's version", () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_292"', 8],
    ['something else', undefined],
  ])('in %s is %s', (printed, version) => {
    expect(javaVersionIn(printed)).toBe(version);
  });
});
