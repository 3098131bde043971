import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/store/catalogue.ts';
import { FIELD_MAP } from '../../shared/store/field-map/catalogue.ts';
import type { AnyKind } from '../../shared/store/store.ts';

const FOLDER = join(import.meta.dirname, '../../shared/store/kinds');

const isKind = (value: unknown): value is AnyKind =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value;

const declared = async (): Promise<readonly AnyKind[]> => {
  const modules = await Promise.all(readdirSync(FOLDER).map((file) => import(join(FOLDER, file))));
  return modules.flatMap((module) => Object.values(module)).filter(isKind);
};

describe('the catalogue of items', () => {
  it('names every kind that the store knows, and each once', async () => {
    const names = KINDS.map(({ kind }) => kind.name);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual([...new Set((await declared()).map(({ name }) => name))].sort());
  });

  it('calls every kind with typed words plain, so that reading it is a look at a person', () => {
    const worded = Object.entries(FIELD_MAP).flatMap(([name, { data }]) =>
      data.OWN_WORDS === undefined && data.STAFF_WORDS === undefined ? [] : [name],
    );
    const plain = KINDS.flatMap(({ kind }) => (kind.isPlain === true ? [kind.name] : []));
    expect(worded.filter((name) => !plain.includes(name))).toEqual([]);
  });

  it.each(KINDS)('knows where $kind.name lies and how it ends', ({ kind, prefix, ending }) => {
    expect(kind.key('a.b.c.d').pk.startsWith(prefix)).toBe(true);
    // An application expires only until its address is confirmed.
    const expires = ending === 'expires' || kind.name === 'Application';
    expect(kind.expiresAt !== undefined, 'it expires').toBe(expires);
  });
});
