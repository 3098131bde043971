import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fields } from '../../../shared/domain/vocabularies/fields.ts';
import { isInRegion } from '../../../shared/domain/vocabularies/municipalities.ts';
import { LABEL_LANGUAGES, labelOf, type Vocabulary } from '../../../shared/domain/vocabularies/vocabulary.ts';

const folder = new URL('../../../shared/domain/vocabularies/', import.meta.url);

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === 'object' && value !== null && 'codes' in value && 'terms' in value;

const modules = await Promise.all(
  readdirSync(folder).map((file): Promise<Record<string, unknown>> => import(new URL(file, folder).href)),
);
const VOCABULARIES = modules.flatMap((module) => Object.values(module).filter(isVocabulary));

describe('vocabularies', () => {
  it.each(VOCABULARIES)('$id has three labels for each of its codes', ({ codes, terms, version, source }) => {
    expect(version).toMatch(/^\d{4}-\d{2}$/);
    expect(source).not.toBe('');
    for (const code of codes)
      for (const language of LABEL_LANGUAGES)
        expect(terms[code]?.[language], `${code} ${language}`).toMatch(/\S/);
  });

  it.each(VOCABULARIES)('$id says each thing once in every language', ({ codes, terms }) => {
    for (const language of LABEL_LANGUAGES)
      expect(new Set(codes.map((code) => terms[code]?.[language])).size).toBe(codes.length);
  });

  it('have each an id of their own', () => {
    expect(VOCABULARIES.length).toBeGreaterThan(20);
    expect(new Set(VOCABULARIES.map(({ id }) => id)).size).toBe(VOCABULARIES.length);
  });

  it('show the code itself where an old answer is in no list any more', () => {
    expect(labelOf(fields, 'boats', 'fi')).toBe('Veneet ja meriteollisuus');
    expect(labelOf(fields, 'sailmaking', 'fi')).toBe('sailmaking');
    expect(labelOf(fields, 'toString', 'fi')).toBe('toString');
  });

  it('know which municipalities the funder counts', () => {
    expect(isInRegion('kronoby', 'ostrobothnia')).toBe(true);
    expect(isInRegion('kokkola', 'ostrobothnia')).toBe(false);
    expect(isInRegion('kokkola', 'centralOstrobothnia')).toBe(true);
  });
});
