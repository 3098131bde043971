import * as z from 'zod';

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

const collect = (schema: Schema, path: string, paths: Set<string>): void => {
  const { properties, additionalProperties, items, prefixItems } = schema;
  const either = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  for (const each of [...either, ...(prefixItems ?? [])]) collect(each, path, paths);
  for (const each of [items, additionalProperties]) if (typeof each === 'object') collect(each, path, paths);
  for (const [name, member] of Object.entries(properties ?? {}))
    collect(member, path === '' ? name : `${path}.${name}`, paths);
  const isLeaf =
    properties === undefined && either.length === 0 && prefixItems === undefined && typeof items !== 'object';
  if (isLeaf && typeof additionalProperties !== 'object') paths.add(path);
};

/** Paths of all values of a schema, without marks of lists and records, sorted. */
export const pathsOf = (schema: z.ZodType): readonly string[] => {
  const paths = new Set<string>();
  collect(
    z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as Schema,
    '',
    paths,
  );
  return [...paths].sort();
};
