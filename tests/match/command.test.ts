import { execFile } from 'node:child_process';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const COMMAND = join(import.meta.dirname, '../../infra/match/match.ts');

type Said = { readonly code: number; readonly out: string; readonly err: string };

const run = (folder: string, ...args: string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

describe('npm run match', () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    await write('mentors.csv', '\ufeffNimi;Kielet;Ala\r\nÅsa;englanti sujuva;ICT ja ohjelmistot\r\n');
    await write('students.csv', 'Name,Languages,Target fields\nLin,English,ICT and software\nKim,Elvish,\n');
    await write('locks.csv', 'Mentor;Student;Decision;Reason\nÅsa;Lin;lock;Agreed\nÅsa;Lin;veto;Cousins\n');
    const problem = { mentors: [{ id: 'x', capacity: 1 }], students: [{ id: 'a' }], scores: [[0, 0, 900]] };
    await write('problem.json', JSON.stringify(problem));
    await write('wrong.json', JSON.stringify({ ...problem, locks: [[0, 0]], vetoes: [[0, 0]] }));
  });

  it('turns two spreadsheets into a proposal and a record, and computes the record again', async () => {
    const said = await run(folder, 'mentors.csv', 'students.csv', '--out', 'p.xlsx', '--language', 'sv');
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toContain('Par: 1. Studerande utan partner: 0. Inte läst: rader 1, enskilda svar 0.');
    expect(said.err).toContain('students.csv, Rad 3, Languages “Elvish”');
    const book = await readFile(join(folder, 'p.xlsx'));
    expect(book.subarray(0, 2).toString()).toBe('PK');

    const again = await run(folder, '--replay', 'p.record.json');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('comes out again');
    const path = join(folder, 'p.record.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"floor": 400', '"floor": 0'));
    expect(await run(folder, '--replay', 'p.record.json')).toMatchObject({ code: 1 });
  });

  it('writes over nothing that lies there: neither a list nor an earlier proposal', async () => {
    const list = await readFile(join(folder, 'mentors.csv'), 'utf8');
    const overList = await run(folder, 'mentors.csv', 'students.csv', '--out', 'mentors.csv');
    expect(overList).toMatchObject({ code: 2, out: '' });
    expect(overList.err).toContain('must end in .xlsx');
    expect(await readFile(join(folder, 'mentors.csv'), 'utf8')).toBe(list);
    await writeFile(join(folder, 'yesterday.xlsx'), 'yesterday');
    const again = await run(folder, 'mentors.csv', 'students.csv', '--out', 'yesterday.xlsx');
    expect(again.code).toBe(2);
    expect(again.err).toContain('yesterday.xlsx is there already.');
    const input = await run(folder, 'yesterday.xlsx', 'students.csv', '--out', 'yesterday.xlsx', '--replace');
    expect(input.err).toContain('is one of the files to be read');
    await writeFile(join(folder, 'unusable.csv'), 'Name;Languages\nÅsa;Elvish\n');
    const nobody = await run(folder, 'unusable.csv', 'students.csv', '--out', 'yesterday.xlsx', '--replace');
    expect(nobody).toMatchObject({ code: 1 });
    expect(nobody.err).toContain('Nothing was written.');
    expect(await readFile(join(folder, 'yesterday.xlsx'), 'utf8')).toBe('yesterday');
    const replaced = await run(folder, 'mentors.csv', 'students.csv', '--out', 'yesterday.xlsx', '--replace');
    expect(replaced.code).toBe(0);
  });

  it('names the conflict of decisions and writes nothing', async () => {
    const said = await run(
      folder,
      'mentors.csv',
      'students.csv',
      '--decisions',
      'locks.csv',
      '--out',
      'no.xlsx',
    );
    expect(said.code).toBe(1);
    expect(said.err).toContain('Åsa – Lin is both locked and ruled out.');
    await expect(readFile(join(folder, 'no.xlsx'))).rejects.toThrow('ENOENT');
  });

  it('prints one line for each abstract problem', async () => {
    const said = await run(folder, 'problem.json', 'wrong.json', 'problem.json');
    expect(said.code).toBe(1);
    const lines = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { cardinality: 1, total: 900, verified: true, pairs: [{ mentor: 'x', student: 'a', score: 900 }] },
      { refused: 'lock-vetoed' },
      { cardinality: 1 },
    ]);
    expect(said.err).toContain('wrong.json: lock-vetoed');
  });

  it('prints a line for an abstract problem that cannot be read, and goes on', async () => {
    const problem = {
      mentors: [{ id: 'x', capacity: 1 }],
      students: [{ id: 'a' }, { id: 'b', waiting: true }],
      scores: [
        [0, 0, 900],
        [0, 1, 100],
      ],
    };
    await writeFile(join(folder, 'marked.json'), `\ufeff${JSON.stringify(problem)}`);
    // A hole of 600 million bytes takes no room on the disk.
    await writeFile(join(folder, 'huge.json'), '');
    await truncate(join(folder, 'huge.json'), 600_000_000);
    const said = await run(folder, 'nowhere.json', 'huge.json', 'marked.json');
    expect(said.code).toBe(1);
    const lines = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { refused: 'malformed' },
      { refused: 'too-large' },
      { cardinality: 1, waiting: 1, total: 100, verified: true },
    ]);
    expect(said.err).toContain('nowhere.json: ENOENT');
    expect(said.err).toContain('huge.json: too-large');
    expect(said.err).not.toContain('    at ');
  });

  it('explains itself where it is used wrongly', async () => {
    for (const args of [
      [],
      ['--no-such-option'],
      ['missing.csv', 'students.csv'],
      ['--replay', 'mentors.csv'],
      ['--replay', 'problem.json'],
      ['one.csv'],
      ['mentors.csv', 'students.csv', '--preset', 'none'],
      ['a.csv', 'b.csv', '--floor', '2000'],
    ])
      expect(await run(folder, ...args)).toMatchObject({ code: 2 });
  });
});
