import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VOCABULARIES } from '../../../shared/domain/vocabularies/catalogue.ts';
import { fields } from '../../../shared/domain/vocabularies/fields.ts';
import { isInRegion } from '../../../shared/domain/vocabularies/municipalities.ts';
import { LABEL_LANGUAGES, labelOf } from '../../../shared/domain/vocabularies/vocabulary.ts';

const folder = new URL('../../../shared/domain/vocabularies/', import.meta.url);

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

  it('are all in the catalogue', () => {
    const defined = readdirSync(folder)
      .filter((file) => file !== 'vocabulary.ts')
      .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}id: '(\w+)'/gm)])
      .map(([, id]) => id);
    expect(VOCABULARIES.map(({ id }) => id).sort()).toEqual(defined.sort());
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
