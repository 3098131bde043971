import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../events/catalogue.ts';
import { detailTypeOf } from '../events/define.ts';
import { eventDocuments } from '../infra/build/event-documents.ts';
import { functionReadmes } from '../infra/build/function-readmes.ts';
import { privacyDocuments } from '../infra/build/privacy-documents.ts';
import { breaksBetween } from '../infra/build/schema-compatibility.ts';
import { tellersOf } from '../infra/build/who-tells.ts';
import { metricTriggers } from '../shared/domain/funding/metric.ts';
import { REFUSAL_CODES } from '../shared/domain/kernel/refusal.ts';
import { mailTriggers } from '../shared/mail/catalogue.ts';

const ROOT = join(import.meta.dirname, '..');
const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('the catalogue of events', () => {
  it('lists every event that a file of the folder defines', () => {
    const defined = sourcesOf('events').flatMap((text) =>
      [...text.matchAll(/export const (\w+) = defineEvent\(/g)].map(([, name]) => name),
    );
    expect(CATALOGUE.map(({ name }) => name).sort()).toEqual(defined.sort());
  });

  it.each(CATALOGUE.map((event) => ({ type: detailTypeOf(event), event })))(
    'has somebody who tells $type',
    ({ event }) => {
      expect(tellersOf(event)).not.toEqual([]);
    },
  );

  it('is listened to only under names that exist', () => {
    const heard = [...mailTriggers(), ...metricTriggers()];
    expect(heard.filter((event) => !CATALOGUE.includes(event))).toEqual([]);
  });
});

describe('what is written from the definitions', () => {
  const documents = eventDocuments();
  it.each([...documents, ...functionReadmes(), ...privacyDocuments()])(
    'is committed as it is now: $path',
    ({ path, content }) => {
      expect(readFileSync(join(ROOT, path), 'utf8') === content, `${path}: run npm run generate`).toBe(true);
    },
  );

  it('has no schema that nothing defines', () => {
    const written = documents.map(({ path }) => path.split('/').at(-1));
    expect(readdirSync(join(ROOT, 'events/schemas')).filter((name) => !written.includes(name))).toEqual([]);
  });

  it.each(CATALOGUE.map(detailTypeOf))('does not break who reads %s by its committed schema', (type) => {
    const path = `events/schemas/${type}.json`;
    const now = documents.find((document) => document.path === path)?.content ?? '{}';
    expect(breaksBetween(JSON.parse(readFileSync(join(ROOT, path), 'utf8')), JSON.parse(now))).toEqual([]);
  });
});

describe('a released schema', () => {
  const older = {
    type: 'object',
    properties: { id: { type: 'string' }, note: { type: 'string' } },
    required: ['id'],
  };

  it('may gain a field that can be missing', () => {
    const newer = { ...older, properties: { ...older.properties, extra: { type: 'integer' } } };
    expect(breaksBetween(older, newer)).toEqual([]);
  });

  it('may not lose a field, demand one, change its kind or let one go missing', () => {
    const { note: _, ...withoutNote } = older.properties;
    expect(breaksBetween(older, { ...older, properties: withoutNote })).toEqual(['/note is gone']);
    expect(breaksBetween(older, { ...older, required: ['id', 'note'] })).toEqual(['/note is required now']);
    expect(breaksBetween(older, { ...older, required: [] })).toEqual(['/id may be missing now']);
    const asNumber = { ...older, properties: { ...older.properties, id: { type: 'integer' } } };
    expect(breaksBetween(older, asNumber)).toEqual(['/id has another type']);
  });
});

describe('the list of refusals', () => {
  it.each(REFUSAL_CODES)('holds no code that nobody uses: %s', (code) => {
    const uses = ['functions', 'shared/deeds', 'shared/domain', 'shared/store', 'shared/runtime']
      .flatMap(sourcesOf)
      .filter((text) => text.includes(`'${code}'`) && !text.includes('REFUSAL_CODES = ['))
      .filter((text) => !text.includes('const STATUS'));
    expect(uses.length).toBeGreaterThan(0);
  });
});
