import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMULATED, INERT } from './coverage.ts';
import { synthesise } from './template/synth.ts';

/** What of the template runs here, what does nothing and why: the text of `npm start -- --explain`. */
export const explain = async (): Promise<string> => {
  const outdir = mkdtempSync(join(tmpdir(), 'cccc-explain-'));
  try {
    const counts = new Map<string, number>();
    for (const { type } of (await synthesise(outdir)).all()) counts.set(type, (counts.get(type) ?? 0) + 1);
    const types = [...counts.keys()].sort();
    const width = Math.max(...types.map((type) => type.length));
    const line = (type: string) => `  ${String(counts.get(type)).padStart(3)} × ${type.padEnd(width)}`;

    const emulated = types
      .filter((type) => type in EMULATED)
      .flatMap((type) => [
        line(type).trimEnd(),
        ...Object.entries(EMULATED[type]?.inert ?? {}).map(
          ([path, why]) => `          without ${path}: ${why}`,
        ),
      ]);
    const inert = types.filter((type) => type in INERT).map((type) => `${line(type)}  ${INERT[type]}`);
    return ['Runs here as on AWS', ...emulated, '', 'Does nothing here', ...inert].join('\n');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
