import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../shared/domain/privacy/purposes.ts';
import { RETENTION } from '../../shared/domain/privacy/retention.ts';
import { KINDS } from '../../shared/store/catalogue.ts';
import { FIELD_MAP } from '../../shared/store/field-map/catalogue.ts';
import { entriesOf, type KindFields } from '../../shared/store/field-map/field-map.ts';
import { pathsOf } from './schema-paths.ts';

/** Categories in which a new field has to be thought of by itself. */
const THOUGHT_OF = ['CONTACT', 'ANSWERS', 'NEEDS', 'OWN_WORDS', 'STAFF_WORDS', 'FINGERPRINT'];

const fieldsOf = (kind: string): KindFields =>
  FIELD_MAP[kind] ?? { purpose: 'PROGRAMME', keep: 'CONTACT', data: {} };

const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

describe('the data map', () => {
  it('knows every kind of item, and no other', () => {
    expect(Object.keys(FIELD_MAP).sort()).toEqual(KINDS.map(({ kind }) => kind.name).sort());
  });

  it.each(KINDS)('has one entry for every field of $kind.name', ({ kind }) => {
    const paths = pathsOf(kind.schema);
    const map = fieldsOf(kind.name);
    const wrong = paths.filter(
      (path) => entriesOf(map).filter(({ field }) => covers(field, path)).length !== 1,
    );
    expect(wrong, `say in shared/store/field-map what ${kind.name} keeps there, why and how long`).toEqual(
      [],
    );
  });

  it.each(KINDS)('names no field that $kind.name does not have', ({ kind }) => {
    const paths = pathsOf(kind.schema);
    const map = fieldsOf(kind.name);
    const named = [
      ...entriesOf(map).map(({ field }) => field),
      ...(map.other ?? []).flatMap(({ fields }) => fields.split(' ')),
      ...(map.partner ?? '').split(' ').filter((field) => field !== ''),
    ];
    const known = entriesOf(map).map(({ field }) => field);
    expect(named.filter((field) => !known.includes(field))).toEqual([]);
    expect(
      known.filter((field) =>
        field.endsWith('*')
          ? !paths.some((path) => path.startsWith(field.slice(0, -1)))
          : !paths.includes(field),
      ),
    ).toEqual([]);
  });

  it('thinks of each word and each piece of contact data by itself', () => {
    const grouped = Object.entries(FIELD_MAP).flatMap(([kind, map]) =>
      entriesOf(map)
        .filter(({ field, category }) => field.endsWith('*') && THOUGHT_OF.includes(category))
        .map(({ field }) => `${kind}.${field}`),
    );
    expect(grouped).toEqual([]);
  });

  it.each(KINDS)('keeps $kind.name for the time by which it ends', ({ kind, personalData, ending }) => {
    const entries = entriesOf(fieldsOf(kind.name));
    if (ending === 'expires')
      expect([...new Set(entries.map(({ keep }) => RETENTION[keep].way))]).toEqual(['EXPIRES']);
    const isPlain = entries.some(({ category }) =>
      ['CONTACT', 'OWN_WORDS', 'STAFF_WORDS'].includes(category),
    );
    if (isPlain && ending !== 'expires' && kind.name !== 'Cohort')
      expect(personalData === 'none', `${kind.name} holds words`).toBe(false);
    for (const { category, keep } of entries)
      if (['CONTACT', 'OWN_WORDS', 'STAFF_WORDS', 'NEEDS'].includes(category))
        expect(RETENTION[keep].way, `${kind.name} keeps ${category}`).not.toBe('ACCOUNT');
  });

  it('uses every purpose and every rule, so that the notice speaks of nothing else', () => {
    const entries = Object.values(FIELD_MAP).flatMap(entriesOf);
    const purposes = new Set(entries.map(({ purpose }) => purpose));
    expect(Object.keys(PURPOSES).filter((id) => !purposes.has(id as never))).toEqual([]);
    const rules = new Set(entries.map(({ keep }) => keep));
    // Part of the rule beside it.
    expect(Object.keys(RETENTION).filter((id) => !rules.has(id as never))).toEqual([
      'SUBSCRIPTION_UNCONFIRMED',
    ]);
  });
});
