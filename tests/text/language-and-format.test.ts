import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatMinutes, formatNumber } from '../../shared/text/format.ts';
import { pickLanguage } from '../../shared/text/language.ts';

describe('the reader’s language', () => {
  it.each([
    ['sv', 'fi', 'sv'],
    ['sv-FI', undefined, 'sv'],
    [undefined, 'fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
    [undefined, 'de,sv;q=0.3,en;q=0.7', 'en'],
    [undefined, 'fi;q=0,sv;q=0.1', 'sv'],
    ['xx', undefined, 'en'],
    ['fi-FI;q=…', 'sv', 'sv'],
    [undefined, 'fi;q=oops', 'en'],
    [undefined, '*', 'en'],
    [undefined, undefined, 'en'],
  ] as const)('asked for %s, browser says %s: %s', (asked, header, language) => {
    expect(pickLanguage(asked, header)).toBe(language);
  });
});

describe('dates', () => {
  it('are written as each language writes them, on Finnish clocks', () => {
    const summer = '2026-09-01T11:00:00Z';
    expect(formatDateTime(summer, 'en')).toBe('1 Sep 2026, 14:00');
    expect(formatDateTime(summer, 'sv')).toBe('1.9.2026 kl. 14.00');
    expect(formatDateTime(summer, 'fi')).toBe('1.9.2026 klo 14.00');
    const morning = '2027-03-03T07:34:00Z';
    expect(formatDateTime(morning, 'en')).toBe('3 Mar 2027, 09:34');
    expect(formatDateTime(morning, 'sv')).toBe('3.3.2027 kl. 9.34');
    expect(formatDateTime(morning, 'fi')).toBe('3.3.2027 klo 9.34');
    expect(formatDateTime(new Date('2026-12-31T22:05:00Z'), 'fi')).toBe('1.1.2027 klo 0.05');
  });

  it('without a time stay the day that they name', () => {
    expect(formatDate('2027-03-28', 'en')).toBe('28 Mar 2027');
    expect(formatDate('2026-12-31T22:05:00Z', 'sv')).toBe('1.1.2027');
  });
});

it('numbers are grouped as each language groups them', () => {
  expect(formatNumber(56000.5, 'en')).toBe('56,000.5');
  expect(formatNumber(56000.5, 'fi')).toBe('56\u00A0000,5');
  expect(formatNumber(-3, 'sv')).toBe('\u22123');
});

it.each([
  [0, '0 h'],
  [45, '45 min'],
  [1_920, '32 h'],
  [75_015, '1\u00A0250 h 15 min'],
  [-90, '\u22121 h 30 min'],
])('%i minutes stand beside whole hours as %s', (minutes, words) => {
  expect(formatMinutes(minutes, 'sv')).toBe(words);
});
