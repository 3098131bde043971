import { describe, expect, it } from 'vitest';
import { BadPattern, compilePattern } from '../../../../infra/local/runner/bus/pattern.ts';

const event = {
  source: 'cccc',
  'detail-type': 'PairFormed.v1',
  region: 'eu-north-1',
  detail: {
    id: 'pair_7',
    score: 300,
    share: 0.5,
    open: true,
    closedAt: null,
    languages: ['sv', 'fi'],
    none: [],
    from: '10.0.5.9',
    fromV6: '2001:db8::7',
    path: 'a/b/photo.JPG',
    subject: { kind: 'pair', parts: [{ role: 'mentor' }, { role: 'student' }] },
  },
};
const detail = (pattern: unknown) => ({ detail: pattern });

const cases: [pattern: unknown, matches: boolean, why: string][] = [
  [{ source: ['cccc'] }, true, 'the value is listed'],
  [{ source: ['aws.ses', 'cccc'] }, true, 'one of several is enough'],
  [{ source: ['CCCC'] }, false, 'case counts'],
  [{ source: ['cccc'], region: ['eu-west-1'] }, false, 'every field must match'],
  [{ absent: ['x'] }, false, 'a missing field matches nothing'],
  [detail({ score: [300] }), true, 'numbers compare as numbers'],
  [detail({ score: ['300'] }), false, 'text is not a number'],
  [detail({ open: [true] }), true, 'booleans compare'],
  [detail({ closedAt: [null] }), true, 'null is a value'],
  [detail({ id: [null] }), false, 'a value is not null'],
  [detail({ languages: ['fi'] }), true, 'any element of a list in the event'],
  [detail({ languages: ['en'] }), false, 'no element of the list'],
  [detail({ none: ['x'] }), false, 'an empty list matches nothing'],
  [detail({ subject: { kind: ['pair'] } }), true, 'nested fields'],
  [detail({ subject: { parts: { role: ['student'] } } }), true, 'any object of a list'],
  [detail({ id: [{ prefix: 'pair_' }] }), true, 'prefix'],
  [detail({ id: [{ prefix: 'PAIR_' }] }), false, 'prefix, case counts'],
  [detail({ id: [{ prefix: { 'equals-ignore-case': 'PAIR_' } }] }), true, 'prefix, case does not count'],
  [detail({ score: [{ prefix: '3' }] }), false, 'prefix of a number'],
  [detail({ path: [{ suffix: '.JPG' }] }), true, 'suffix'],
  [detail({ path: [{ suffix: { 'equals-ignore-case': '.jpg' } }] }), true, 'suffix, case does not count'],
  [detail({ path: [{ suffix: '.png' }] }), false, 'another suffix'],
  [detail({ id: [{ 'equals-ignore-case': 'PAIR_7' }] }), true, 'equals, case does not count'],
  [detail({ path: [{ wildcard: 'a/*/photo*' }] }), true, 'wildcard'],
  [detail({ path: [{ wildcard: 'b/*' }] }), false, 'a wildcard is for the whole value'],
  [detail({ path: [{ wildcard: 'a\\*b*' }] }), false, 'an escaped star is a star'],
  [detail({ score: [{ numeric: ['=', 300] }] }), true, 'numeric, equal'],
  [detail({ score: [{ numeric: ['>', 0, '<=', 300] }] }), true, 'numeric, a range'],
  [detail({ score: [{ numeric: ['<', 300] }] }), false, 'numeric, the bound is outside'],
  [detail({ share: [{ numeric: ['>=', 0.5] }] }), true, 'numeric, a fraction'],
  [detail({ id: [{ numeric: ['>', 0] }] }), false, 'numeric of text'],
  [detail({ from: [{ cidr: '10.0.0.0/16' }] }), true, 'cidr'],
  [detail({ from: [{ cidr: '10.0.4.0/24' }] }), false, 'cidr, another network'],
  [detail({ fromV6: [{ cidr: '2001:db8::/32' }] }), true, 'cidr, version 6'],
  [detail({ from: [{ cidr: '2001:db8::/32' }] }), false, 'cidr, another version'],
  [detail({ id: [{ cidr: '10.0.0.0/8' }] }), false, 'cidr of what is no address'],
  [detail({ id: [{ exists: true }] }), true, 'exists'],
  [detail({ absent: [{ exists: false }] }), true, 'does not exist'],
  [detail({ id: [{ exists: false }] }), false, 'exists after all'],
  [detail({ subject: [{ exists: true }] }), false, 'exists is for leaves'],
  [detail({ none: [{ exists: true }] }), false, 'an empty list holds nothing'],
  [detail({ absent: { deeper: [{ exists: false }] } }), true, 'nothing below what is missing'],
  [detail({ id: [{ 'anything-but': 'pair_8' }] }), true, 'anything but one'],
  [detail({ id: [{ 'anything-but': ['pair_7', 'pair_8'] }] }), false, 'anything but several'],
  [detail({ score: [{ 'anything-but': [1, 2] }] }), true, 'anything but numbers'],
  [detail({ absent: [{ 'anything-but': 'x' }] }), false, 'anything-but wants a value'],
  [detail({ id: [{ 'anything-but': { prefix: 'pair_' } }] }), false, 'anything but a prefix'],
  [detail({ id: [{ 'anything-but': { prefix: ['x', 'y'] } }] }), true, 'anything but several prefixes'],
  [detail({ path: [{ 'anything-but': { suffix: '.png' } }] }), true, 'anything but a suffix'],
  [detail({ path: [{ 'anything-but': { wildcard: '*photo*' } }] }), false, 'anything but a wildcard'],
  [
    detail({ id: [{ 'anything-but': { 'equals-ignore-case': 'PAIR_7' } }] }),
    false,
    'anything but, case aside',
  ],
  [detail({ id: ['x', { prefix: 'pair' }] }), true, 'values and filters mix'],
  [{ $or: [{ source: ['x'] }, { region: ['eu-north-1'] }] }, true, '$or, the second holds'],
  [{ $or: [{ source: ['x'] }, { region: ['y'] }] }, false, '$or, none holds'],
  [{ source: ['cccc'], $or: [{ region: ['y'] }, detail({ open: [true] })] }, true, '$or beside a field'],
  [{ source: ['x'], $or: [{ region: ['eu-north-1'] }] }, false, '$or does not outweigh a field'],
];

describe('an event pattern', () => {
  it.each(cases)('%j → %j: %s', (pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each([
    ['not an object', ['x']],
    ['a bare value', { source: 'cccc' }],
    ['no alternatives', { source: [] }],
    ['an unknown filter', { source: [{ 'starts-with': 'c' }] }],
    ['two filters in one', { source: [{ prefix: 'c', suffix: 'c' }] }],
    ['a wildcard with two stars in a row', { source: [{ wildcard: 'c**' }] }],
    ['half a comparison', { score: [{ numeric: ['>'] }] }],
    ['an unknown comparison', { score: [{ numeric: ['!=', 1] }] }],
    ['a network too narrow', { ip: [{ cidr: '10.0.0.0/33' }] }],
    ['exists with a word', { id: [{ exists: 'yes' }] }],
    ['anything-but of a number filter', { id: [{ 'anything-but': { numeric: ['>', 1] } }] }],
  ])('with %s is refused when it is read', (_, pattern) => {
    expect(() => compilePattern(pattern)).toThrow(BadPattern);
  });
});
