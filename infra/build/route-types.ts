import type { Generated } from './event-documents.ts';
import { openApi } from './open-api.ts';

type Json = Readonly<Record<string, unknown>>;
type Operation = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content?: Json };
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
};

const quoted = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

const WIDTH = 100;

/** An object type on one line where it is short, else with a line for each member. */
const membersOf = (members: readonly string[]): string => {
  const line = `{ ${members.join('; ')} }`;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  return `{\n${members.map((member) => `  ${member.replaceAll('\n', '\n  ')};`).join('\n')}\n}`;
};

const member = (name: string, isRequired: boolean, type: string): string =>
  `readonly ${quoted(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'}`;

const list = (schemas: unknown): readonly Json[] => (Array.isArray(schemas) ? schemas : []);

const objectType = (schema: Json): string => {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const required = new Set((schema['required'] ?? []) as string[]);
  const rest = schema['additionalProperties'];
  const members = Object.entries(properties).map(([name, inner]) =>
    member(name, required.has(name), typeOf(inner)),
  );
  if (members.length === 0 && typeof rest !== 'object') return 'Readonly<Record<never, never>>';
  const own = members.length > 0 ? [membersOf(members)] : [];
  const names = schema['propertyNames'] as Json | undefined;
  const map =
    typeof rest === 'object'
      ? [
          `{ readonly [name in ${names === undefined ? 'string' : typeOf(names)}]${required.size > 0 ? '' : '?'}: ${typeOf(rest as Json)} }`,
        ]
      : [];
  const both = [...own, ...map];
  return both.length > 1 ? `(${both.join(' & ')})` : both.join();
};

const arrayType = (schema: Json): string => {
  const parts = list(schema['prefixItems']);
  if (parts.length > 0) return `readonly [${parts.map(typeOf).join(', ')}]`;
  const items = (schema['items'] ?? {}) as Json;
  const isChoice = ['enum', 'anyOf', 'oneOf', 'allOf'].some((keyword) => list(items[keyword]).length > 1);
  return `readonly ${isChoice ? `(${typeOf(items)})` : typeOf(items)}[]`;
};

/** TypeScript for a JSON Schema as zod writes it. */
const typeOf = (schema: Json): string => {
  const { $ref, const: only, enum: values, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1);
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  const choices = [...list(anyOf), ...list(oneOf)];
  if (choices.length > 0) return choices.map(typeOf).join(' | ');
  if (list(allOf).length > 0)
    return list(allOf)
      .map((each) => `(${typeOf(each)})`)
      .join(' & ');
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each })).join(' | ');
  if (type === 'object') return objectType(schema);
  if (type === 'array') return arrayType(schema);
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  return 'unknown';
};

const jsonIn = (content: Json | undefined): string | undefined => {
  const described = content?.['application/json'] as { readonly schema?: Json } | undefined;
  return described?.schema && typeOf(described.schema);
};

const partIn = ({ parameters = [] }: Operation, place: 'path' | 'query'): string => {
  const members = parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required = false, schema }) => member(name, required, typeOf(schema)));
  return members.length === 0 ? 'undefined' : membersOf(members);
};

const routeType = (method: string, path: string, operation: Operation): string => {
  const answers = Object.entries(operation.responses)
    .filter(([status]) => /^2/.test(status))
    .map(([, { content }]) => jsonIn(content) ?? 'undefined');
  const headers = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name);
  const parts = [
    `params: ${partIn(operation, 'path')}`,
    `query: ${partIn(operation, 'query')}`,
    `body: ${jsonIn(operation.requestBody?.content) ?? 'undefined'}`,
    `answer: ${[...new Set(answers)].join(' | ') || 'undefined'}`,
    `ifMatch: ${headers.includes('If-Match')}`,
    `once: ${headers.includes('Idempotency-Key')}`,
  ];
  return `  '${method.toUpperCase()} ${path}': {\n${parts.map((each) => `    ${each.replaceAll('\n', '\n    ')};`).join('\n')}\n  };`;
};

/** Names of the types that a text needs, directly or by another of them. */
const usedIn = (text: string, known: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> => {
  for (const [name] of text.matchAll(/[A-Za-z]\w+/g)) {
    const type = known.get(name);
    if (type === undefined || seen.has(name)) continue;
    seen.add(name);
    usedIn(type, known, seen);
  }
  return seen;
};

/** Types of every route for scripts of pages, from the document of the API. */
export const routeTypes = (): Generated => {
  const { paths, components } = JSON.parse(openApi().content) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Json>> };
  };
  const known = new Map(
    Object.entries(components.schemas).map(([name, schema]) => [name, `type ${name} = ${typeOf(schema)};`]),
  );
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeType(method, path, operation)),
  );
  const wanted = usedIn(routes.join('\n'), known);
  const types = [...known].filter(([name]) => wanted.has(name)).map(([, type]) => type);
  return {
    path: 'web/api/routes.generated.ts',
    content: `// Generated by npm run generate from the contracts of the routes. Do not edit.
${types.join('\n')}

/** Every route, by method and path: parts of its request, and its answer where it succeeds. */
export interface Routes {
${routes.join('\n')}
}
`,
  };
};
