import { describe, expect, it } from 'vitest';
import { fieldOfFault, placeFaults } from '../../web/ui/fault-places.ts';

const FIELDS = [
  '/name',
  '/answers/languages',
  '/answers/languages/0',
  '/kickOffMeeting/startsAt',
  '/kickOffMeeting/place',
];

describe('A fault of a refusal', () => {
  it.each([
    ['/name', '/name'],
    // A part of a row, of a row that the form does not show, and of the whole list.
    ['/answers/languages/0/level', '/answers/languages/0'],
    ['/answers/languages/3/level', '/answers/languages'],
    ['/answers/languages', '/answers/languages'],
    // A whole whose parts have fields.
    ['/kickOffMeeting', '/kickOffMeeting/startsAt'],
    ['/kickOffMeeting/place', '/kickOffMeeting/place'],
  ])('at %s stands at the closest field', (pointer, field) => {
    expect(fieldOfFault(FIELDS, pointer)).toBe(field);
  });

  it.each(['/names', '/answers/languagesToo', '/answer', '/Idempotency-Key', ''])(
    'at %s, which is near no field, stands above them',
    (pointer) => {
      expect(fieldOfFault(FIELDS, pointer)).toBeUndefined();
    },
  );

  it('is said once at a field, however many of its values it is about', () => {
    const fault = (pointer: string, detail: string) => ({ pointer, detail });
    const { at, above } = placeFaults(FIELDS, [
      fault('/answers/languages/1/level', 'Choose one.'),
      fault('/answers/languages/2/level', 'Choose one.'),
      fault('/answers/languages', 'Choose at most 8.'),
      fault('/rules', 'Check it.'),
      fault('/floor', 'Check it.'),
    ]);
    expect(at).toEqual(new Map([['/answers/languages', ['Choose one.', 'Choose at most 8.']]]));
    expect(above).toEqual(['Check it.']);
  });
});
