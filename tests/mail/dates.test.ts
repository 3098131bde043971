import { describe, expect, it } from 'vitest';
import { datesIn } from '../../shared/text/dates.ts';

describe('Dates in a letter', () => {
  it('carry the day of the week, as each language says “on Wednesday”', () => {
    expect(datesIn('en').day('2027-02-03')).toBe('Wednesday 3 Feb 2027');
    expect(datesIn('sv').day('2027-02-03')).toBe('onsdag 3.2.2027');
    expect(datesIn('fi').day('2027-02-03')).toBe('keskiviikkona 3.2.2027');
    expect(datesIn('fi').theDay('2027-02-03')).toBe('keskiviikko 3.2.2027');
    expect(datesIn('sv').theDay('2027-02-03')).toBe('onsdag 3.2.2027');
  });

  it('are the Finnish day, also where the world is a day behind', () => {
    expect(datesIn('fi').day('2027-02-02T22:30:00.000Z')).toBe('keskiviikkona 3.2.2027');
    expect(datesIn('en').moment('2027-02-02T22:30:00.000Z')).toBe('Wednesday 3 Feb 2027, 00:30 Finnish time');
  });

  it('show both ends of a session on Finnish clocks, in winter and in summer', () => {
    expect(datesIn('en').span('2027-02-03T12:00:00.000Z', 90)).toBe(
      'Wednesday 3 Feb 2027, 14:00–15:30 Finnish time',
    );
    expect(datesIn('sv').span('2027-05-05T12:00:00.000Z', 120)).toBe(
      'onsdag 5.5.2027 kl.\u00a015.00–17.00 finländsk tid',
    );
    expect(datesIn('fi').span('2027-05-05T12:00:00.000Z', 120)).toBe(
      'keskiviikkona 5.5.2027 klo\u00a015.00–17.00 Suomen aikaa',
    );
  });
});
