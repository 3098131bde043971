import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from '../../shared/mail/calendar.ts';
import { composeMime } from '../../shared/mail/mime.ts';

const entry: CalendarEntry = {
  uid: 'enr_1-mentor_role',
  sequence: 3,
  title: 'Skolning: Mentorns roll',
  startsAt: '2027-06-02T12:00:00.000Z',
  minutes: 90,
  place: 'Campus Allegro, våning 3, Runebergsgatan 8',
  description: 'Mentorns roll. Utbildare: Eva Exempel.',
};
const given = {
  host: 'mentoring.example.org',
  organizer: { name: 'Karriärmentorskapets team', email: 'office@example.org' },
  attendee: 'ada@example.org',
  now: new Date('2027-01-18T10:00:00Z'),
};
const linesOf = (file: string): string[] => file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('A calendar file', () => {
  it('has one entry with both times in UTC, an id that stays and a sequence that rises', () => {
    const lines = linesOf(calendarFile(entry, given));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:enr_1-mentor_role@mentoring.example.org',
        'SEQUENCE:3',
        'DTSTART:20270602T120000Z',
        'DTEND:20270602T133000Z',
        'DTSTAMP:20270118T100000Z',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.join()).not.toContain('TZID');
  });

  it('names its reader, who need not answer', () => {
    const lines = linesOf(calendarFile(entry, given));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ATTENDEE;.*PARTSTAT=ACCEPTED.*RSVP=FALSE.*:MAILTO:ada@example\.org$/i),
    );
  });

  it('takes an entry out again where its session is cancelled', () => {
    const lines = linesOf(calendarFile({ ...entry, sequence: 4, cancelled: true }, given));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'UID:enr_1-mentor_role@mentoring.example.org',
        'SEQUENCE:4',
        'STATUS:CANCELLED',
        'DTSTART:20270602T120000Z',
      ]),
    );
  });

  it('takes no second entry from what staff typed', () => {
    const lines = linesOf(calendarFile({ ...entry, place: 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT' }, given));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('is the same bytes for the same entry at the same moment', () => {
    expect(calendarFile(entry, given)).toBe(calendarFile(entry, given));
  });

  it('travels as a part that calendars read, with its method, and as a file', async () => {
    const content = calendarFile(entry, given);
    const mime = Buffer.from(
      await composeMime({
        from: 'CCCC <office@example.org>',
        to: 'ada@example.org',
        replyTo: 'office@example.org',
        subject: 'Save the date',
        text: 'text',
        html: '<p>text</p>',
        language: 'en',
        messageId: '<mai_1@example.org>',
        mailId: 'mai_1',
        date: given.now,
        calendars: [{ method: 'REQUEST', content }],
      }),
    ).toString('utf8');
    expect(mime).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(mime).toMatch(/Content-Disposition: attachment; filename=mentoring\.ics/);
  });
});
