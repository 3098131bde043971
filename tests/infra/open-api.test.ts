import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { openApi } from '../../infra/build/open-api.ts';

const { path, content } = openApi();
const document = JSON.parse(content) as {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown>; security: unknown[] }>>;
  components: { schemas: Record<string, unknown> };
};

describe('the document of the API', () => {
  it('is the committed one', () => {
    expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(content);
  });

  it('describes every route, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([where, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${where}`),
    );
    expect(described.sort()).toEqual(EVERY_ROUTE.map((route) => `${route.method} ${route.path}`).sort());
  });

  it('asks for a token exactly where the contract names staff', () => {
    for (const { method, path: where, who } of EVERY_ROUTE)
      expect(document.paths[where]?.[method.toLowerCase()]?.security.length, where).toBe(
        who === 'everybody' || who === 'link' || who === 'person' ? 0 : 1,
      );
  });

  it('refers only to what stands in it', () => {
    for (const [, name] of content.matchAll(/#\/components\/schemas\/([A-Za-z0-9]+)/g))
      expect(document.components.schemas).toHaveProperty(name as string);
  });

  it('keeps a member that is called as a keyword of JSON Schema is', () => {
    const misplaced = [...content.matchAll(/"properties": \{\s*"\$ref": "([^"]+)"/g)].map(([, to]) => to);
    expect(misplaced).toEqual([]);
    expect(document.components.schemas).toHaveProperty(['Bounce', 'properties', 'type']);
  });

  it('describes every member of every answer', () => {
    const loose: string[] = [];
    const look = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { $ref, type, properties, items, prefixItems, additionalProperties, anyOf, oneOf, allOf } =
        schema as Readonly<Record<string, unknown>>;
      if (typeof $ref === 'string') return;
      const parts = [anyOf, oneOf, allOf, prefixItems].flatMap((each) => (each ?? []) as unknown[]);
      const isLeaf =
        'const' in schema ||
        'enum' in schema ||
        [type].flat().every((each) => /^(string|integer|number|boolean|null)$/.test(String(each)));
      const isMap =
        typeof additionalProperties === 'object' && Object.keys(additionalProperties as object).length > 0;
      const isClosed = additionalProperties === false && properties !== undefined;
      if (!(isLeaf || isMap || isClosed || items !== undefined || parts.length > 0)) loose.push(at);
      for (const [name, inner] of Object.entries(properties ?? {})) look(inner, `${at}.${name}`);
      for (const inner of parts) look(inner, at);
      if (items !== undefined) look(items, `${at}[]`);
      if (isMap) look(additionalProperties, `${at}.*`);
    };
    for (const [where, methods] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(methods))
        for (const [status, answer] of Object.entries(responses))
          for (const { schema } of Object.values(
            (answer as { content?: Record<string, { schema?: unknown }> }).content ?? {},
          ))
            look(schema, `${method} ${where} ${status}`);
    for (const [name, schema] of Object.entries(document.components.schemas)) look(schema, name);
    // A problem has members of its own by its code.
    expect(loose).toEqual(['Problem']);
  });
});
