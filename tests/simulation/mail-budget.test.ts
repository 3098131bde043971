import { describe, expect, it } from 'vitest';
import { mailsBefore, unwantedIn } from './mail-budget.ts';

let sent = 0;
const mail = (at: string, changes: object = {}) => ({
  headers: { 'x-entity-ref-id': `mai_${sent++}` },
  at,
  to: ['lin@example.org'],
  subject: 'A mail',
  text: 'Hello https://example.org/a?t=1',
  ...changes,
});

describe('the mailbox of a season', () => {
  it.each([
    ['at half past seven in the morning, Finnish time', '2027-03-29T04:30:00Z', 1, 0],
    ['at eight, after the clocks went forward', '2027-03-29T05:00:00Z', 0, 0],
    ['at eight in the evening', '2027-03-29T17:00:00Z', 1, 0],
    ['on the first day of the summer weeks', '2027-06-15T09:00:00Z', 0, 1],
    ['on the day after them', '2027-08-16T09:00:00Z', 0, 0],
    ['on Twelfth Night', '2027-01-06T09:00:00Z', 0, 1],
  ])('has unwanted mails where one came %s', (_when, at, inQuietHours, inSleepingWeeks) => {
    expect(unwantedIn([mail(at)])).toEqual({
      twice: 0,
      inSameWords: 0,
      inQuietHours,
      inSleepingWeeks,
    });
  });

  it('has a mail in the same words where it says the same within a week, whatever its link', () => {
    const again = (at: string, changes = {}) => unwantedIn([mail('2027-03-01T09:00:00Z'), mail(at, changes)]);
    expect(again('2027-03-03T09:00:00Z', { text: 'Hello https://example.org/a?t=2' }).inSameWords).toBe(1);
    expect(again('2027-03-08T09:00:00Z').inSameWords).toBe(0);
    expect(again('2027-03-03T09:00:00Z', { text: 'Hello again' }).inSameWords).toBe(0);
    expect(again('2027-03-03T09:00:00Z', { to: ['ada@example.org'] }).inSameWords).toBe(0);
  });

  it('has a mail twice where two came for one reason', () => {
    const one = mail('2027-03-01T09:00:00Z');
    expect(unwantedIn([one, { ...one, at: '2027-04-01T09:00:00Z' }]).twice).toBe(1);
    expect(unwantedIn([one, mail('2027-03-01T09:00:00Z')]).twice).toBe(0);
  });

  it('tells how many mails somebody got before an instant of their own', () => {
    const mails = ['2027-03-01', '2027-03-02', '2027-03-03'].map((day) => mail(`${day}T09:00:00Z`));
    const until = new Map([['lin@example.org', '2027-03-02T12:00:00Z']]);
    expect(mailsBefore(['lin@example.org'], mails, until)).toMatchObject({ people: 1, most: 2 });
  });
});
