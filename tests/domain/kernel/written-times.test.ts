import { describe, expect, it } from 'vitest';
import { dayIn, timeIn } from '../../../shared/domain/kernel/written-times.ts';

describe('a written day', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['30. 11. 2026', '2026-11-30'],
    ['30/11/2026', '2026-11-30'],
    ['5.1.2027', '2027-01-05'],
    ['ma 30.11.2026\n', '2026-11-30'],
    ['Tuesday 17 Nov 2026', '2026-11-17'],
    ['17 november 2026', '2026-11-17'],
    ['30. marraskuuta 2026 klo 14.30', '2026-11-30'],
    ['2026-11-30T14:30', '2026-11-30'],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    '',
    '30.11.',
    '11/30/2026',
    '31.11.2026',
    '29.2.2027',
    '30.11.20261',
    '1.30.11.2026',
    '30 foo 2026',
    '2026-11',
    '12026-11-30',
  ])('%s is none', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

describe('a written time', () => {
  it.each([
    ['klo 14.30', '14:30'],
    ['kl. 14.30', '14:30'],
    ['14:30', '14:30'],
    ['9.05', '09:05'],
    ['30.11.2026 klo 9.05.', '09:05'],
    ['2026-11-30T14:30', '14:30'],
    ['2026-11-30 14:30', '14:30'],
  ])('%s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });

  it.each(['', '14', '30.11.2026', '30.11.', '24.10', '2:30 pm', '2.30 p.m.', '14:30:59'])(
    '%s is none',
    (text) => {
      expect(timeIn(text)).toBeUndefined();
    },
  );
});
