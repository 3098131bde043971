import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readOptions } from '../../../shared/runtime/command-line.ts';
import { generate, KINDS, type Kind } from './generate.ts';
import { writeProblem } from './problem-file.ts';
import type { Measured } from './rivals.ts';

const run = promisify(execFile);
const HERE = import.meta.dirname;
const TIMEOUT_MS = 120_000;

const SIZES = [100, 300, 1000, 3000, 5000];
const LARGE = 10_000;
/** Beyond these the contenders of npm take minutes or more memory than a machine has: munkres in seats, HiGHS in edges. */
const MOST_FOR_MUNKRES = 1000;
const MOST_EDGES_FOR_HIGHS = 200_000;

type Changes = { readonly medianMs: number; readonly maxMs: number; readonly answerMs: number };
type Row = {
  readonly kind: Kind;
  readonly students: number;
  readonly mentors: number;
  readonly edges: number;
  readonly contenders: Readonly<Record<string, Measured>>;
  readonly changes?: { readonly veto: Changes; readonly lock: Changes };
  /** Contenders who found something else than we did. */
  readonly disagreeing: readonly string[];
};

const output = async (command: string, args: readonly string[]): Promise<string | undefined> => {
  try {
    const { stdout } = await run(command, args, { timeout: TIMEOUT_MS, maxBuffer: 1 << 24 });
    return stdout;
  } catch {
    return undefined;
  }
};

const measured = async (contender: string, kind: Kind, size: number, seed: number): Promise<unknown> => {
  const script = join(HERE, 'measure.ts');
  const args = ['--max-old-space-size=4096', script, contender, kind, String(size), String(seed)];
  const line = await output(process.execPath, args);
  return line === undefined ? undefined : JSON.parse(line);
};

/** LEMON's program, compiled on demand; undefined where there is no compiler or no liblemon-dev. Debian calls the library so. */
const compileLemon = async (folder: string): Promise<string | undefined> => {
  const program = join(folder, 'lemon-rival');
  for (const library of ['-llemon', '-lemon']) {
    const args = ['-O3', '-w', '-o', program, join(HERE, 'lemon-rival.cpp'), library];
    if ((await output('g++', args)) !== undefined) return program;
  }
  return undefined;
};

type Rivals = { readonly folder: string; readonly lemon: string | undefined; readonly scipy: boolean };

const measureRow = async (kind: Kind, size: number, seed: number, rivals: Rivals): Promise<Row> => {
  const instance = generate(kind, size, seed);
  const { capacity, edges } = instance;
  const contenders: Record<string, Measured> = {};
  const add = (name: string, found: unknown) => {
    if (found !== undefined) contenders[name] = found as Measured;
  };
  add('ours', await measured('ours', kind, size, seed));
  add('ours-stable', await measured('ours-stable', kind, size, seed));
  const changes = (await measured('changes', kind, size, seed)) as Row['changes'];
  const seats = capacity.reduce((sum, count) => sum + count, 0);
  if (Math.max(size, seats) <= 2 * MOST_FOR_MUNKRES)
    add('munkres', await measured('munkres', kind, size, seed));
  if (edges.length <= MOST_EDGES_FOR_HIGHS) add('highs', await measured('highs', kind, size, seed));

  const file = join(rivals.folder, 'problem');
  writeProblem(file, instance);
  if (rivals.scipy)
    for (const name of ['dense', 'sparse']) {
      const line = await output('python3', [join(HERE, 'scipy-rivals.py'), file, name]);
      if (line !== undefined) add(`scipy-${name}`, (JSON.parse(line) as Record<string, Measured>)[name]);
    }
  if (rivals.lemon !== undefined) {
    const line = await output(rivals.lemon, [file]);
    if (line !== undefined) add('lemon', JSON.parse(line));
  }
  rmSync(file);

  const ours = contenders['ours'];
  const disagreeing = Object.entries(contenders)
    .filter(([, { cardinality, total }]) => cardinality !== ours?.cardinality || total !== ours.total)
    .map(([name]) => name);
  return {
    kind,
    students: size,
    mentors: instance.mentors.length,
    edges: edges.length,
    contenders,
    ...(changes === undefined ? {} : { changes }),
    disagreeing,
  };
};

type Scoring = {
  readonly students: number;
  readonly mentors: number;
  readonly millionsPerSecond: number;
  readonly plainMillionsPerSecond: number;
};

const measureScoring = async (size: number, seed: number): Promise<Scoring | undefined> => {
  const line = await output(process.execPath, [join(HERE, 'scoring.ts'), String(size), String(seed)]);
  return line === undefined ? undefined : (JSON.parse(line) as Scoring);
};

const scoringLine = ({ students, mentors, millionsPerSecond, plainMillionsPerSecond }: Scoring): string =>
  `scoring ${students} × ${mentors}: ${figure(millionsPerSecond)} million pairs a second, ${figure(plainMillionsPerSecond)} the plain way`;

const figure = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');

/** Solve time and, in brackets, how many times ours that is. */
const against = (row: Row, name: string): string => {
  const rival = row.contenders[name];
  const ours = row.contenders['ours'];
  if (rival === undefined || ours === undefined) return '–';
  const prepare = rival.prepareMs >= 0.5 ? ` +${figure(rival.prepareMs)}` : '';
  return `${figure(rival.solveMs)}${prepare} (${figure(rival.solveMs / ours.solveMs)}×)`;
};

const HEADER = [
  'instance',
  'edges',
  'ours',
  'cold',
  'MB',
  'stable',
  'munkres',
  'highs',
  'scipy dense',
  'scipy sparse',
  'LEMON',
  'veto',
  'lock',
  'answer',
];

const cells = (row: Row): string[] => {
  const ours = row.contenders['ours'];
  return [
    `${row.kind} ${row.students} × ${row.mentors}${row.disagreeing.length > 0 ? ' DISAGREE' : ''}`,
    row.edges.toLocaleString('en'),
    figure(ours?.solveMs),
    figure(ours?.coldMs),
    figure(ours?.memoryMb),
    figure(row.contenders['ours-stable']?.solveMs),
    ...['munkres', 'highs', 'scipy-dense', 'scipy-sparse', 'lemon'].map((name) => against(row, name)),
    figure(row.changes?.veto.medianMs),
    figure(row.changes?.lock.medianMs),
    figure(row.changes?.lock.answerMs),
  ];
};

const table = (rows: readonly Row[]): string => {
  const lines = [HEADER, ...rows.map(cells)];
  const widths = HEADER.map((_, k) => Math.max(...lines.map((line) => line[k]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
        .join('  '),
    )
    .join('\n');
};

const USAGE = `npm run bench -- matching [--sizes 100,1000] [--kinds ${KINDS.join(',')}] [--seed 1] [--large] [--json] [--out FILE]
Times in ms, warm, from rows to verified pairs; rivals: solving +preparing (times ours). stable: with fairness and order.
veto, lock: median of re-solving one change; answer: with fairness, order, verification and difference.\nscoring: invented applicants by all criteria and filters, in rows as the solver reads them, and pair by pair.`;

/** The solver side by side with what else there is: npm's solvers, and SciPy and LEMON where installed. */
export const runMatchingBench = async (args: string[]): Promise<void> => {
  const values = readOptions(
    USAGE,
    {
      sizes: { type: 'string' },
      kinds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      large: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
    args,
  );
  const sizes =
    values.sizes === undefined
      ? [...SIZES, ...(values.large ? [LARGE] : [])]
      : values.sizes.split(',').map(Number);
  const kinds = KINDS.filter((kind) => values.kinds === undefined || values.kinds.split(',').includes(kind));
  const folder = mkdtempSync(join(tmpdir(), 'matching-bench-'));
  try {
    const rivals: Rivals = {
      folder,
      lemon: await compileLemon(folder),
      scipy: (await output('python3', ['-c', 'import scipy'])) !== undefined,
    };
    if (!rivals.scipy) console.error('python3 with scipy is not here: its solvers are left out.');
    if (rivals.lemon === undefined) console.error('g++ with liblemon-dev is not here: LEMON is left out.');
    const rows: Row[] = [];
    for (const kind of kinds)
      for (const size of sizes) {
        const row = await measureRow(kind, size, Number(values.seed), rivals);
        rows.push(row);
        if (!values.json) console.log(table([row]).split('\n').at(-1));
      }
    const scored: Scoring[] = [];
    for (const size of sizes) {
      const scoring = await measureScoring(size, Number(values.seed));
      if (scoring !== undefined) scored.push(scoring);
    }
    const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
    const report = JSON.stringify({
      machine,
      scipy: rivals.scipy,
      lemon: rivals.lemon !== undefined,
      rows,
      scoring: scored,
    });
    if (values.out !== undefined) await writeFile(values.out, `${report}\n`);
    console.log(
      values.json
        ? report
        : `\n${table(rows)}\n\n${scored.map(scoringLine).join('\n')}\n\n${USAGE.split('\n').slice(1).join('\n')}`,
    );
    const wrong = rows.filter(({ disagreeing }) => disagreeing.length > 0);
    for (const { kind, students, disagreeing } of wrong)
      console.error(`${kind} ${students}: ${disagreeing.join(', ')} found another optimum than we did.`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
