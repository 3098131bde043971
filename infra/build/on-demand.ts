import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import {
  declaredBy,
  type Edit,
  type Key,
  linesIn,
  type Node,
  type ObjectExpression,
  type Property,
  partsOf,
  readSource,
  type Statement,
} from './source-edits.ts';

/** Marks an import that becomes a `require` at its place, in the bundle: loaded with the first use, and without a promise. */
const MARK = '$onDemand';

/**
 * Of the same length, so that the map of the file stays right.
 * @throws where a marked import has not become a file of its own
 */
export const requireOnDemand = (code: string): string => {
  const written = code.replaceAll(
    /\$onDemand\(import\(/g,
    (marked) => `(${'require('.padStart(marked.length - 1)}`,
  );
  if (written.includes(MARK)) throw new Error('A part on demand is in no file of its own.');
  return written;
};

/** A file with the words of one language. */
const IN_ONE_LANGUAGE = /(?:^|\/)(?:en|sv|fi)\.ts$/;

type Array = Node & { readonly elements: readonly Node[] };
type Spread = Node & { readonly argument: Key };
type Call = Node & { readonly callee: Key; readonly arguments: readonly Node[] };
type Specifier = Node & { readonly local: Key; readonly imported?: Key };
type Import = Statement & { readonly source: Key; readonly specifiers: readonly Specifier[] };

const importedWords = (body: readonly Statement[]): ReadonlyMap<string, string> =>
  new Map(
    body
      .filter((statement) => statement.type === 'ImportDeclaration')
      .map((statement) => statement as Import)
      .filter(({ source }) => IN_ONE_LANGUAGE.test(String(source.value)))
      .flatMap(({ source, specifiers }) =>
        specifiers.map(({ local, imported }) => [
          local.name ?? '',
          // A namespace is the whole file.
          `${MARK}(import('${source.value}'))${imported === undefined ? '' : `.${imported.name}`}`,
        ]),
      ),
  );

const wordEdits = (node: Node, words: ReadonlyMap<string, string>): Edit[] => {
  const { key, shorthand } = node as Property;
  const found = node.type === 'Property' && shorthand ? words.get(key.name ?? '') : undefined;
  if (found === undefined) return partsOf(node).flatMap((part) => wordEdits(part, words));
  return [{ start: node.start, end: node.end, text: `get ${key.name}() { return ${found}; }` }];
};

const VOCABULARY = /[\\/]vocabularies[\\/]/;
const LABELS = 'labels-of:';

/** Only strings: such a literal means the same in a file of its own. */
const isPlain = (node: Node): boolean =>
  node.type === 'ObjectExpression'
    ? (node as ObjectExpression).properties.every(
        ({ type, value }) => type === 'Property' && isPlain(value as Node),
      )
    : node.type === 'Literal';

const nameOf = ({ name, value }: Key): string => name ?? String(value);

type Labelled = {
  readonly name: string;
  readonly call: Call;
  readonly definition: Node;
  readonly terms: Property;
};

/** The vocabularies of a module, as far as their labels can stand in another file. */
const labelledBy = (statement: Statement): readonly Labelled[] =>
  declaredBy(statement).flatMap(({ id, init }) => {
    const call = init as Call | null;
    if (call?.type !== 'CallExpression' || call.callee.name !== 'defineVocabulary') return [];
    const [definition] = call.arguments as readonly ObjectExpression[];
    const terms = definition?.properties.find(({ key }) => key?.name === 'terms') as Property | undefined;
    return definition && terms && isPlain(terms.value) ? [{ name: nameOf(id), call, definition, terms }] : [];
  });

const labelEdits = (statement: Statement, code: string, path: string): Edit[] =>
  labelledBy(statement).flatMap(({ name, call, definition, terms }) => {
    // An object, as the vocabulary makes its list: keys that are whole numbers come first.
    const codes = Object.keys(
      Object.fromEntries(
        (terms.value as ObjectExpression).properties.map(({ key }) => [nameOf(key as Key), 0]),
      ),
    );
    const labels = `get terms() { return ${MARK}(import(${JSON.stringify(LABELS + path)})).${name}; }`;
    return [
      { start: call.start, end: definition.start, text: '(' },
      {
        start: terms.start,
        end: terms.end,
        text: `codes: ${JSON.stringify(codes)}, ${labels}${linesIn(code.slice(terms.start, terms.end))}`,
      },
    ];
  });

/**
 * Loads the words of a language, and the labels of vocabularies, from files of their own with their first use: a request
 * is answered in one language, and asks for few of the texts.
 */
export const onDemand = (body: readonly Statement[], code: string, path: string): Edit[] => {
  const words = importedWords(body);
  return body.flatMap((statement) => [
    ...(words.size > 0 && statement.type !== 'ImportDeclaration' ? wordEdits(statement, words) : []),
    ...(VOCABULARY.test(path) ? labelEdits(statement, code, path) : []),
  ]);
};

/** Routes that know their address, and ask for the rest with the first request. */
const ROOMS =
  'const $routes = (known, load) => known.map(([method, path], at) => new Proxy({ method, path }, { get: (own, name) => own[name] ?? load()[at][name] }));';

type Addressed = { readonly method: string; readonly path: string };

/** Method and path of each route in the list of a room. */
const addressesIn = async (room: string, list: string): Promise<readonly (readonly [string, string])[]> => {
  const { [list]: routes }: Record<string, readonly Addressed[]> = await import(pathToFileURL(room).href);
  if (routes === undefined) throw new Error(`${room} has no ${list}.`);
  return routes.map(({ method, path }) => [method, path]);
};

const ROUTES = /[\\/]functions[\\/][a-z]+-api[\\/]routes\.ts$/;

/** The rooms of a door, each in a file of its own that the first request to one of its routes loads. */
export const roomsOnDemand = async (body: readonly Statement[], path: string): Promise<Edit[]> => {
  if (!ROUTES.test(path)) return [];
  const rooms = body.flatMap((statement) =>
    statement.type === 'ImportDeclaration'
      ? (statement as Import).specifiers.map(({ local }) => [
          local.name,
          String((statement as Import).source.value),
        ])
      : [],
  );
  const sourceOf = new Map(rooms as [string, string][]);
  const lists = body
    .flatMap(declaredBy)
    .flatMap(({ init }) => (init?.type === 'ArrayExpression' ? (init as Array).elements : []))
    .filter(({ type }) => type === 'SpreadElement')
    .map((spread) => ({ spread, list: (spread as Spread).argument.name ?? '' }));
  const edits = await Promise.all(
    lists.map(async ({ spread, list }) => {
      const source = sourceOf.get(list);
      if (source === undefined) return [];
      const addresses = await addressesIn(join(dirname(path), source), list);
      const load = `() => ${MARK}(import('${source}')).${list}`;
      const text = `...$routes(${JSON.stringify(addresses)}, ${load})`;
      return [{ start: spread.start, end: spread.end, text }];
    }),
  );
  return [{ start: 0, end: 0, text: ROOMS }, ...edits.flat()];
};

/** The labels of a module's vocabularies, as the module that `onDemand` names. */
const labelsOf = async (path: string): Promise<string> => {
  const { body, code } = await readSource(path);
  return body
    .flatMap(labelledBy)
    .map(({ name, terms: { value } }) => `export const ${name} = ${code.slice(value.start, value.end)};\n`)
    .join('');
};

export const labelsOnDemand: Plugin = {
  name: 'labels-on-demand',
  setup(build) {
    build.onResolve({ filter: /^labels-of:/ }, ({ path }) => ({
      path: path.slice(LABELS.length),
      namespace: 'labels',
    }));
    build.onLoad({ filter: /./, namespace: 'labels' }, async ({ path }) => ({
      contents: await labelsOf(path),
      loader: 'js',
    }));
  },
};
