import { describe, expect, it } from 'vitest';
import { readForm } from '../../../shared/domain/applications/forms/read.ts';
import { isPlainText } from '../../../shared/domain/kernel/characters.ts';
import { studentForm } from '../../people/forms.ts';

const DISGUISED: readonly (readonly [string, string])[] = [
  ['Hangul fillers', '\u3164\u3164'],
  ['a filler after a name', 'Lin\u3164'],
  ['blank Braille', '\u2800\u2800'],
  ['tag characters', 'Lin\u{E0041}\u{E007F}'],
  ['a separator of lines', 'Lin\u2028Berg'],
  ['a separator of paragraphs', 'Lin\u2029Berg'],
  ['a mark that turns the direction', 'Lin\u202Egreb'],
  ['a control', 'Lin\u0007'],
  ['a lone surrogate', 'Lin\uD83D'],
];
const PLAIN = ['Åsa Öhman', '', '   ', 'نور', '김민준', '⠓⠊', 'Zoë 👩‍👩‍👧', 'نام‌خانوادگی'];

describe('a text that looks like what it is', () => {
  it.each(PLAIN)('is plain: %j', (text) => {
    expect(isPlainText(text, { lines: false })).toBe(true);
  });

  it('may have line ends and tabs only where several lines are asked for', () => {
    expect([true, false].map((lines) => isPlainText('one\r\n\ttwo', { lines }))).toEqual([true, false]);
  });

  it.each(DISGUISED)('is not %s', (_, text) => {
    expect(isPlainText(text, { lines: true })).toBe(false);
  });

  it.each(DISGUISED)('is wanted for the name on an application: no %s', (_, firstName) => {
    const read = readForm('student', studentForm({ firstName }), new Date('2026-11-02'));
    expect(read.ok ? [] : read.faults).toMatchObject([{ pointer: '/firstName', code: 'characters-refused' }]);
  });
});
