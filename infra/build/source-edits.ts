import { readFile } from 'node:fs/promises';
import { parseAst } from 'vite';

/** A node of the syntax tree, as far as edits look at it. */
export type Node = { readonly type: string; readonly start: number; readonly end: number };
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export const partsOf = (node: Node): readonly Node[] =>
  Object.values<unknown>({ ...node })
    .flat()
    .filter(isNode);

export type Key = Node & { readonly name?: string; readonly value?: unknown };
export type Property = Node & { readonly key: Key; readonly value: Node; readonly shorthand?: boolean };

export type ObjectExpression = Node & { readonly properties: readonly Partial<Property>[] };

export type Statement = Node & {
  readonly declaration?: Statement | null;
  readonly declarations?: readonly Declared[];
};
type Declared = Node & { readonly id: Key; readonly init: Node | null };

/** Declarations of a statement, exported or not. */
export const declaredBy = (statement: Statement): readonly Declared[] =>
  (statement.declaration ?? statement).declarations ?? [];

/** The lines of a text that goes: the rest stays where it is, for stack traces. */
export const linesIn = (code: string): string => code.replaceAll(/[^\n]/g, '');

export const edited = (code: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

type Source = { readonly code: string; readonly body: readonly Statement[] };

export const readSource = async (path: string): Promise<Source> => {
  const code = await readFile(path, 'utf8');
  return { code, body: (parseAst(code, { lang: 'ts' }, path) as unknown as Pick<Source, 'body'>).body };
};
