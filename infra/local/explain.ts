import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMULATED, INERT } from './runner/coverage.ts';
import type { Resource } from './runner/parts.ts';
import { covers, propertyPaths } from './runner/template/check.ts';
import { synthesise } from './synth.ts';

/** Inert properties of a type that this template uses. */
const leftOut = (type: string, resources: readonly Resource[]): string[] => {
  const paths = resources.flatMap((resource) => [...propertyPaths(resource)]);
  return Object.entries(EMULATED[type]?.inert ?? {})
    .filter(([listed]) => paths.some((path) => covers(listed, path)))
    .map(([listed, why]) => `          without ${listed}: ${why}`);
};

/** The text of `npm start -- --explain`: emulated and inert parts of the template, with reasons. */
export const explain = async (): Promise<string> => {
  const outdir = mkdtempSync(join(tmpdir(), 'cccc-explain-'));
  try {
    const byType = Map.groupBy((await synthesise(outdir)).all(), ({ type }) => type);
    const types = [...byType].sort(([a], [b]) => (a < b ? -1 : 1));
    const width = Math.max(...types.map(([type]) => type.length));
    const line = (type: string, { length }: readonly Resource[]) =>
      `  ${String(length).padStart(3)} × ${type.padEnd(width)}`;

    const emulated = types
      .filter(([type]) => type in EMULATED)
      .flatMap(([type, resources]) => [line(type, resources).trimEnd(), ...leftOut(type, resources)]);
    const inert = types
      .filter(([type]) => type in INERT)
      .map(([type, resources]) => `${line(type, resources)}  ${INERT[type]}`);
    return ['Runs here as on AWS', ...emulated, '', 'Does nothing here', ...inert].join('\n');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
