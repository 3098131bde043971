import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { parseAst } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number };
type Edit = { readonly start: number; readonly end: number; readonly text: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const partsOf = (node: Node): readonly Node[] =>
  Object.values<unknown>({ ...node })
    .flat()
    .filter(isNode);

type Key = Node & { readonly name?: string; readonly value?: unknown };
type Property = Node & { readonly key: Key; readonly value: Node };

/** Answers of a route are by status. Other members of this name are the answers of people, and stay. */
const isByStatus = (value: Node): boolean =>
  value.type === 'ObjectExpression' &&
  (value as Node & { readonly properties: readonly Partial<Property>[] }).properties.every(
    ({ key }) => typeof key?.value === 'number',
  );

const isSentence = ({ type }: Node): boolean => type === 'Literal' || type === 'TemplateLiteral';

/** Members of a route's contract that only the document of the API and tests read, with the value put in their place. */
const DOCUMENTED: Readonly<Record<string, readonly [is: (value: Node) => boolean, text: string]>> = {
  answers: [isByStatus, '{}'],
  does: [isSentence, "''"],
};

/** The lines of the rest stay where they are, for stack traces. */
const linesIn = (code: string): string => code.replaceAll(/[^\n]/g, '');

const documentedIn = (node: Node, code: string): Edit[] => {
  const { key, value } = node as Property;
  const [isDocumented, text] = (node.type === 'Property' && DOCUMENTED[key.name ?? '']) || [];
  if (isDocumented?.(value))
    return [{ start: value.start, end: value.end, text: text + linesIn(code.slice(value.start, value.end)) }];
  return partsOf(node).flatMap((part) => documentedIn(part, code));
};

type Statement = Node & {
  readonly declaration?: Statement | null;
  readonly declarations?: readonly Declared[];
};
type Declared = Node & { readonly id: Node; readonly init: Node | null };

/** Expressions that esbuild removes by itself where their value is unused. */
const PLAIN = /Arrow|Function|Literal$|^Identifier/;

/** A value of a module, as a call without effects: esbuild removes it where nothing uses it. */
const removable = (statement: Statement): Edit[] =>
  ((statement.declaration ?? statement).declarations ?? []).flatMap(({ id, init }) =>
    init === null || id.type !== 'Identifier' || PLAIN.test(init.type)
      ? []
      : [
          { start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' },
          { start: init.end, end: init.end, text: '))()' },
        ],
  );

const edited = (code: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

const OURS = /[\\/](?:events|shared|functions)[\\/].*\.ts$/;
const STRANGE = /[\\/]node_modules[\\/]|[\\/]lambda\.ts$/;
const DOOR = /[\\/]functions[\\/][a-z]+-api[\\/]/;

const withoutThem = async (path: string): Promise<string> => {
  const code = await readFile(path, 'utf8');
  const { body } = parseAst(code, { lang: 'ts' }, path) as unknown as { readonly body: readonly Statement[] };
  return edited(code, [
    ...body.flatMap(removable),
    ...(DOOR.test(path) ? body.flatMap((node) => documentedIn(node, code)) : []),
  ]);
};

/**
 * Leaves answers of routes out of bundles, and every schema that only they use. Importing a module of ours has no
 * effect but in a Lambda's entry, so an unused value goes as well.
 */
export const withoutAnswers: Plugin = {
  name: 'without-answers',
  setup(build) {
    const known = new Map<string, Promise<string>>();
    build.onLoad({ filter: OURS }, async ({ path }) => {
      if (STRANGE.test(path)) return undefined;
      const contents = known.get(path) ?? withoutThem(path);
      known.set(path, contents);
      return { contents: await contents, loader: 'ts' };
    });
  },
};
