import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { EventDefinition } from '../../events/define.ts';

const ROOT = join(import.meta.dirname, '../..');

const sourcesIn = (folder: string): { readonly path: string; readonly text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

const named = (text: string, name: string, as: 'fact' | 'dataOf'): boolean =>
  new RegExp(`\\b${as}\\(\\s*(?:[^()]*\\?\\s*)?${name}\\b|\\b${as}\\([^)]*\\b${name}\\b`).test(text);

/** The files of the domain whose decisions state this fact. */
export const tellersOf = ({ name }: EventDefinition): string[] =>
  sourcesIn('shared/domain')
    .filter(({ text }) => named(text, name, 'fact'))
    .map(({ path }) => path);

/** The Lambdas that act on this fact themselves; mails and indicators stand in their own catalogues. */
export const listenersOf = ({ name }: EventDefinition): string[] =>
  sourcesIn('functions')
    .filter(({ text }) => named(text, name, 'dataOf'))
    .map(({ path }) => path.split('/')[1] as string);
