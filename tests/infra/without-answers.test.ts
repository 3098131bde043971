import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { ourModules } from '../../infra/build/our-modules.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SOURCE = `
const View = Object('a view');
const sentence = 'Lists them.';
export const routes = [{ does: 'Shows it.', answers: { 200: View, 422: 'page' }, handle: () => 'handled' }];
export const byPeople = { answers: Object.fromEntries([['mentor', 'yes']]), does: sentence };
export const noneYet = (given: object) => ({ answers: { ...given, mentor: 'no' } });
`;

it('a bundle goes without the answers of routes, and keeps the answers of people', async () => {
  const folder = join(temporaryFolder(), 'functions', 'invented-api');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'routes.ts');
  writeFileSync(entry, SOURCE);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [ourModules('in-parts')],
  });
  const text = outputFiles[0]?.text ?? '';
  expect(text).not.toContain('a view');
  expect(text).not.toContain('Shows it.');
  const made = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  expect(made.routes[0].handle()).toBe('handled');
  expect(made.byPeople).toEqual({ answers: { mentor: 'yes' }, does: 'Lists them.' });
  expect(made.noneYet({ student: 'yes' })).toEqual({ answers: { student: 'yes', mentor: 'no' } });
});

it('a bundle goes without the meaning and the example of a fact', async () => {
  const folder = join(temporaryFolder(), 'events');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'invented.ts');
  const source = `
const example = { pairId: 'pai_1' };
const otherExample = { pairId: 'pai_2' };
export const One = { name: 'One', means: 'One is told.', example };
export const Two = { name: 'Two', means: 'Two is told.', example: otherExample, data: Object('data') };
`;
  writeFileSync(entry, source);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [ourModules('in-parts')],
  });
  const text = outputFiles[0]?.text ?? '';
  expect(text).not.toMatch(/is told|pai_2/);
  const made = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  expect(made.Two).toEqual({ name: 'Two', means: '', example: {}, data: Object('data') });
});
