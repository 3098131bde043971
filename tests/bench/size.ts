import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { functionNames } from '../../infra/build/functions.ts';
import { bundlesOf, ENTRY_ENVIRONMENT } from '../start-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 7;

type Measured = { readonly importMs: number; readonly wallMs: number };

const PROBE = `
const from = performance.now();
await import(process.argv[1]);
process.stdout.write(String(performance.now() - from));
`;

/** One fresh process: how long the import takes in it, and how long it lives. */
const measure = (file: string): Measured => {
  const begun = performance.now();
  const importMs = Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', PROBE, pathToFileURL(file).href], {
      env: ENTRY_ENVIRONMENT,
      encoding: 'utf8',
    }),
  );
  return { importMs, wallMs: performance.now() - begun };
};

const kbOf = (files: readonly string[]): number => sum(files.map((file) => statSync(file).size)) / 1000;

/** All files beside an entry, whether or not a request ever needs them. */
const allOf = (entry: string): string[] =>
  readdirSync(dirname(entry))
    .filter((file) => file.endsWith('.cjs'))
    .map((file) => join(dirname(entry), file));

const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

/** Sizes and start times of every bundle against a bare handler, interleaved in one run so that the ratios hold. */
export const runSizeBench = async (args: readonly string[]): Promise<void> => {
  await import('../../infra/build/build.ts');
  const scratch = mkdtempSync(join(tmpdir(), 'cccc-bench-'));
  const bare = join(scratch, 'bare.mjs');
  writeFileSync(bare, 'export const handler = async () => ({ statusCode: 200 });');
  const files = [
    { name: '(bare handler)', file: bare },
    ...functionNames().map((name) => ({ name, file: join(ROOT, '.build/functions', name, 'index.cjs') })),
  ];
  const runs = new Map<string, Measured[]>(files.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, file } of files) runs.get(name)?.push(measure(file));

  const bundles = bundlesOf(files.map(({ file }) => file));
  const rows = files.map(({ name, file }, at) => ({
    name,
    kb: kbOf(bundles[at]?.start ?? []),
    partKb: file === bare ? 0 : Math.max(...Object.values(bundles[at]?.parts ?? {}).map(kbOf)),
    allKb: file === bare ? 0 : kbOf(allOf(file)),
    gzipKb: sum((bundles[at]?.start ?? []).map((each) => gzipSync(readFileSync(each)).length)) / 1000,
    importMs: Math.min(...(runs.get(name) ?? []).map(({ importMs }) => importMs)),
    wallMs: Math.min(...(runs.get(name) ?? []).map(({ wallMs }) => wallMs)),
  }));
  rmSync(scratch, { recursive: true });
  const bareWall = rows[0]?.wallMs ?? 1;
  if (args.includes('--json')) {
    console.log(JSON.stringify(rows.map((row) => ({ ...row, ratio: row.wallMs / bareWall }))));
    return;
  }
  console.log(
    `\n${'bundle'.padEnd(22)}${'KB'.padStart(8)}${'+ part'.padStart(8)}${'all KB'.padStart(8)}${'gz KB'.padStart(8)}${'import ms'.padStart(11)}${'wall ms'.padStart(9)}${'ratio'.padStart(7)}`,
  );
  for (const { name, kb, partKb, allKb, gzipKb, importMs, wallMs } of rows)
    console.log(
      `${name.padEnd(22)}${kb.toFixed(1).padStart(8)}${partKb.toFixed(1).padStart(8)}${allKb.toFixed(1).padStart(8)}${gzipKb.toFixed(1).padStart(8)}${importMs.toFixed(1).padStart(11)}${wallMs.toFixed(0).padStart(9)}${(wallMs / bareWall).toFixed(1).padStart(7)}`,
    );
  console.log(
    '\nKB: read before the first request. + part: its largest part on demand, with what that requires. all: in the package.',
  );
  console.log(`The fastest of ${ROUNDS} fresh processes each, interleaved; Node ${process.version}.`);
};
