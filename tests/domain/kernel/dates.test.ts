import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  holidaysOf,
  instantAt,
  isWorkingDay,
  localDateOf,
  localHourOf,
  nextDaytime,
} from '../../../shared/domain/kernel/dates.ts';
import { minutesAfter } from '../given.ts';

/** Good Friday, Easter, Easter Monday, Ascension, Pentecost, Midsummer Eve and Day, All Saints. */
const MOVABLE: Readonly<Record<number, string>> = {
  2026: '04-03 04-05 04-06 05-14 05-24 06-19 06-20 10-31',
  2027: '03-26 03-28 03-29 05-06 05-16 06-25 06-26 11-06',
  2028: '04-14 04-16 04-17 05-25 06-04 06-23 06-24 11-04',
  2029: '03-30 04-01 04-02 05-10 05-20 06-22 06-23 11-03',
  2030: '04-19 04-21 04-22 05-30 06-09 06-21 06-22 11-02',
  2031: '04-11 04-13 04-14 05-22 06-01 06-20 06-21 11-01',
  2032: '03-26 03-28 03-29 05-06 05-16 06-25 06-26 11-06',
  2033: '04-15 04-17 04-18 05-26 06-05 06-24 06-25 11-05',
  2034: '04-07 04-09 04-10 05-18 05-28 06-23 06-24 11-04',
  2035: '03-23 03-25 03-26 05-03 05-13 06-22 06-23 11-03',
};
const FIXED = '01-01 01-06 05-01 12-06 12-24 12-25 12-26';

/** The wall clock in Finland, by another way than the calendar’s own. */
const shownAt = (instant: Date): string =>
  instant.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 16);

const allQuarters = fc
  .integer({
    min: Date.parse('2026-01-01T00:00:00Z') / 900_000,
    max: Date.parse('2036-01-01T00:00:00Z') / 900_000,
  })
  .map((quarter) => new Date(quarter * 900_000));

describe('Finnish holidays', () => {
  it.each(Object.entries(MOVABLE))('of %s are the written ones', (year, movable) => {
    const written = `${movable} ${FIXED}`.split(' ').map((day) => `${year}-${day}`);
    expect(holidaysOf(Number(year))).toEqual(written.sort());
  });
});

describe('working days', () => {
  it('leave out weekends, holidays, Midsummer Eve and Christmas Eve', () => {
    const days = [
      '2027-06-24',
      '2027-06-25',
      '2027-06-26',
      '2027-06-27',
      '2027-06-28',
      '2026-12-24',
      '2026-12-31',
    ];
    expect(days.filter(isWorkingDay)).toEqual(['2027-06-24', '2027-06-28', '2026-12-31']);
  });

  it.each([
    ['an ordinary week', '2027-01-12', 5, '2027-01-19'],
    ['Easter', '2027-03-24', 2, '2027-03-30'],
    ['Christmas and New Year', '2026-12-23', 5, '2027-01-04'],
    ['a Saturday', '2027-01-16', 1, '2027-01-18'],
    ['no day at all', '2027-01-16', 0, '2027-01-16'],
  ])('are counted on from the next day: %s', (_case, from, count, until) => {
    expect(addWorkingDays(from, count)).toBe(until);
  });
});

describe('Finnish time', () => {
  it('takes every wall time that exists to an instant at which clocks show it', () => {
    fc.assert(
      fc.property(allQuarters, (instant) => {
        const [date = '', time = ''] = shownAt(instant).split(' ');
        expect(shownAt(instantAt(date, time))).toBe(`${date} ${time}`);
        expect(localDateOf(instant)).toBe(date);
        expect(localHourOf(instant)).toBe(Number(time.slice(0, 2)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'])(
    'is right at every half hour of %s, on which the clocks change',
    (date) => {
      const first = instantAt(date, '00:00');
      for (let minutes = 0; minutes < 1500; minutes += 30) {
        const shown = shownAt(minutesAfter(first, minutes));
        const [day = '', time = ''] = shown.split(' ');
        expect(shownAt(instantAt(day, time))).toBe(shown);
      }
    },
  );

  it.each([
    ['before the gap', '2027-03-28', '02:59', '2027-03-28T00:59:00Z'],
    ['in the gap: an hour later on the clock', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['in the gap: an hour later on the clock', '2027-03-28', '03:30', '2027-03-28T01:30:00Z'],
    ['after the gap', '2027-03-28', '04:00', '2027-03-28T01:00:00Z'],
    ['the morning after the gap', '2027-03-28', '09:00', '2027-03-28T06:00:00Z'],
    ['before the double hour', '2026-10-25', '02:59', '2026-10-24T23:59:00Z'],
    ['in the double hour: the first', '2026-10-25', '03:00', '2026-10-25T00:00:00Z'],
    ['in the double hour: the first', '2026-10-25', '03:59', '2026-10-25T00:59:00Z'],
    ['after the double hour', '2026-10-25', '04:00', '2026-10-25T02:00:00Z'],
    ['in the double hour of the next year', '2027-10-31', '03:30', '2027-10-31T00:30:00Z'],
    ['the evening after the double hour', '2027-10-31', '20:00', '2027-10-31T18:00:00Z'],
  ])('%s', (_case, date, time, instant) => {
    expect(instantAt(date, time)).toEqual(new Date(instant));
  });

  it('adds days on the calendar, also where a day has 23 or 25 hours', () => {
    expect([addDays('2027-03-27', 2), addDays('2026-10-24', 2), addDays('2028-02-28', 1)]).toEqual([
      '2027-03-29',
      '2026-10-26',
      '2028-02-29',
    ]);
  });
});

describe('quiet hours', () => {
  it.each([
    ['eight in the morning is daytime', '2027-01-12 08:00', '2027-01-12 08:00'],
    ['a minute before is not', '2027-01-12 07:59', '2027-01-12 08:00'],
    ['the last minute of the evening is daytime', '2027-01-12 19:59', '2027-01-12 19:59'],
    ['eight in the evening waits for the morning', '2027-01-12 20:00', '2027-01-13 08:00'],
    ['midnight waits for the same day’s morning', '2027-01-12 00:00', '2027-01-12 08:00'],
    ['a Sunday is as good as another day', '2027-01-17 12:00', '2027-01-17 12:00'],
    ['a holiday waits for the next day', '2027-01-06 12:00', '2027-01-07 08:00'],
    ['the night before Good Friday waits for Saturday', '2027-03-25 21:00', '2027-03-27 08:00'],
    ['Easter Sunday, whose night lost an hour, waits for Tuesday', '2027-03-28 06:00', '2027-03-30 08:00'],
    ['Christmas Eve waits until Christmas is over', '2026-12-24 09:00', '2026-12-27 08:00'],
    ['the night that gained an hour', '2026-10-25 03:30', '2026-10-25 08:00'],
  ])('%s', (_case, now, leaves) => {
    const [date = '', time = ''] = now.split(' ');
    expect(shownAt(nextDaytime(instantAt(date, time)))).toBe(leaves);
  });

  it('never end later than need be, and never let a mail go at night or on a holiday', () => {
    fc.assert(
      fc.property(allQuarters, (now) => {
        const leaves = nextDaytime(now);
        expect(leaves >= now).toBe(true);
        expect(nextDaytime(leaves)).toEqual(leaves);
        expect(localHourOf(leaves)).toBeGreaterThanOrEqual(8);
        expect(localHourOf(leaves)).toBeLessThan(20);
        expect(holidaysOf(leaves.getUTCFullYear())).not.toContain(localDateOf(leaves));
      }),
    );
  });
});
