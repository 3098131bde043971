import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/kernel/canonical-json.ts';

describe('canonical JSON', () => {
  it('is one text, in whatever order members were written', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ö' }], a: undefined })).toBe('{"b":[1,{"c":"ö","d":null}]}');
    const anything = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean()));
    fc.assert(
      fc.property(anything, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
      }),
    );
  });

  it('takes whole numbers alone', () => {
    expect(() => canonicalJson({ a: 0.1 })).toThrow(/no whole number/);
  });
});
