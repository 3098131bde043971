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
        who === 'everybody' || who === 'link' ? 0 : 1,
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
});
