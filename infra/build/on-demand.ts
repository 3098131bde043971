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

/** A module that is loaded where this stands, once code comes there. */
export const loadedAtItsPlace = (module: string): string => `${MARK}(import(${JSON.stringify(module)}))`;

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
    const labels = `get terms() { return ${loadedAtItsPlace(LABELS + path)}.${name}; }`;
    return [
      { start: call.start, end: definition.start, text: '(' },
      {
        start: terms.start,
        end: terms.end,
        text: `codes: ${JSON.stringify(codes)}, ${labels}${linesIn(code.slice(terms.start, terms.end))}`,
      },
    ];
  });

const WORDS = 'words-of:';

/** A table of words that a module makes with one of these: the words of all languages stand side by side in it. */
const TABLES = new Set(['refusalTexts', 'factWords', 'inLanguageOf']);
const LANGUAGES_OF_WORDS = ['en', 'sv', 'fi'] as const;

const tablesIn = (statement: Statement): readonly { readonly name: string; readonly call: Call }[] =>
  declaredBy(statement).flatMap(({ id, init }) => {
    const call = init as Call | null;
    return call?.type === 'CallExpression' && TABLES.has(call.callee.name ?? '')
      ? [{ name: nameOf(id), call }]
      : [];
  });

/** Puts the words of each language of a table into a file of their own. */
const tableEdits = (statement: Statement, code: string, path: string): Edit[] =>
  tablesIn(statement).map(({ name, call }) => {
    const members = LANGUAGES_OF_WORDS.map(
      (language) =>
        `get ${language}() { return ${loadedAtItsPlace(`${WORDS}${language}:${path}`)}.${name}; }`,
    );
    const words = `{ ${members.join(', ')} }`;
    const text = call.callee.name === 'inLanguageOf' ? `((language) => (${words})[language])` : words;
    return { start: call.start, end: call.end, text: text + linesIn(code.slice(call.start, call.end)) };
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
    ...tableEdits(statement, code, path),
  ]);
};

/** Knows some of its members, and is loaded for any other. */
const LATER =
  'const $later = (known, load) => new Proxy(known, { get: (own, name) => name in own ? own[name] : load()[name] });';

const importedBy = (body: readonly Statement[]): ReadonlyMap<string, string> =>
  new Map(
    body.flatMap((statement) =>
      statement.type === 'ImportDeclaration'
        ? (statement as Import).specifiers.map(({ local }) => [
            local.name ?? '',
            String((statement as Import).source.value),
          ])
        : [],
    ),
  );

const listedIn = (body: readonly Statement[], type: string): readonly Node[] =>
  body
    .flatMap(declaredBy)
    .flatMap(({ init }) => (init?.type === 'ArrayExpression' ? (init as Array).elements : []))
    .filter((element) => element.type === type);

const valueIn = async (room: string, name: string): Promise<unknown> => {
  const { [name]: value }: Record<string, unknown> = await import(pathToFileURL(room).href);
  if (value === undefined) throw new Error(`${room} has no ${name}.`);
  return value;
};

type Known = Readonly<Record<string, unknown>>;

const pick = (from: unknown, names: readonly string[]): Known =>
  Object.fromEntries(names.map((name) => [name, (from as Known)[name]]));

const isDoor = (path: string): boolean => /[\\/]functions[\\/][a-z]+-api[\\/]routes\.ts$/.test(path);
const isAsks = (path: string): boolean => /[\\/]asks[\\/]catalogue\.ts$/.test(path);

/** A value that a file of its own holds, standing for itself by the members that are known without it. */
const laterEdit = async (
  element: Node,
  name: string,
  { path, sources }: { readonly path: string; readonly sources: ReadonlyMap<string, string> },
): Promise<Edit[]> => {
  const source = sources.get(name);
  if (source === undefined) return [];
  const value = await valueIn(join(dirname(path), source), name);
  const loaded = `${MARK}(import('${source}')).${name}`;
  const text = isDoor(path)
    ? `...${JSON.stringify((value as readonly unknown[]).map((route) => pick(route, ['method', 'path'])))}.map((known, at) => $later(known, () => ${loaded}[at]))`
    : `$later({ group: undefined, ...${JSON.stringify(pick(value, ['verb', 'group', 'takes']))} }, () => ${loaded})`;
  return [{ start: element.start, end: element.end, text }];
};

/** Rooms of a door, and asks of the catalogue: each in a file of its own that the first request for it loads. */
export const membersOnDemand = async (body: readonly Statement[], path: string): Promise<Edit[]> => {
  if (!isDoor(path) && !isAsks(path)) return [];
  const sources = importedBy(body);
  const elements = listedIn(body, isDoor(path) ? 'SpreadElement' : 'Identifier');
  const edits = await Promise.all(
    elements.map((element) =>
      laterEdit(element, (isDoor(path) ? (element as Spread).argument : (element as Key)).name ?? '', {
        path,
        sources,
      }),
    ),
  );
  return [{ start: 0, end: 0, text: LATER }, ...edits.flat()];
};

/** The labels of a module's vocabularies, as the module that `onDemand` names. */
const labelsOf = async (path: string): Promise<string> => {
  const { body, code } = await readSource(path);
  return body
    .flatMap(labelledBy)
    .map(({ name, terms: { value } }) => `export const ${name} = ${code.slice(value.start, value.end)};\n`)
    .join('');
};

/** The words of one language in a module's tables, as the module that `onDemand` names. */
const wordsOf = async (path: string, language: string): Promise<string> => {
  const { body } = await readSource(path);
  const made = await Promise.all(
    body.flatMap(tablesIn).map(async ({ name }) => {
      const table = await valueIn(path, name);
      const words = typeof table === 'function' ? table(language) : (table as Known)[language];
      return `export const ${name} = ${JSON.stringify(words)};\n`;
    }),
  );
  return made.join('');
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
    build.onResolve({ filter: /^words-of:/ }, ({ path }) => ({
      path: path.slice(WORDS.length),
      namespace: 'words',
    }));
    build.onLoad({ filter: /./, namespace: 'words' }, async ({ path }) => ({
      contents: await wordsOf(path.slice(3), path.slice(0, 2)),
      loader: 'js',
    }));
  },
};
