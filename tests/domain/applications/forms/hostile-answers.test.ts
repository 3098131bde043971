import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../../shared/domain/applications/forms/envelope.ts';
import { readForm } from '../../../../shared/domain/applications/forms/read.ts';
import { cpuTimeOf, QUADRATIC_MS } from '../../../cpu-time.ts';
import { mentorForm, studentForm } from '../../../people/forms.ts';

const student = (changes: Record<string, unknown>) =>
  readForm('student', studentForm(changes), new Date('2026-11-02'));
const codes = (changes: Record<string, unknown>) => {
  const result = student(changes);
  return result.ok ? [] : result.faults.map(({ code }) => code);
};
const kept = (changes: Record<string, unknown>): Record<string, unknown> => {
  const result = student(changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.answers;
};
const text = (...parts: string[]): string => `${parts.join('')}${' and so on'.repeat(12)}`;

describe('what is not a form', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['a text', 'x'],
  ])('refuses %s', (_, body) => {
    expect(readForm('student', body, new Date('2026-11-02')).ok).toBe(false);
    expect(readEnvelope(body).ok).toBe(false);
  });

  it.each(['Mentor', 'MENTOR', 'admin', '', 3])('refuses the role %s', (role) => {
    expect(readEnvelope({ role })).toEqual({
      ok: false,
      faults: [{ pointer: '/role', code: 'choice-unknown' }],
    });
  });

  it('parts the envelope from the answers', () => {
    expect(readEnvelope({ role: 'mentor', cohortId: 'coh_1', locale: 'en' })).toEqual({
      ok: true,
      answers: { envelope: { role: 'mentor', cohortId: 'coh_1' }, form: { locale: 'en' } },
    });
  });
});

describe('unknown fields', () => {
  it.each([
    { status: 'FORMED' },
    { capacityUsed: 0 },
    { verified: true },
    { programme: 'other' },
    { role: 'admin' },
    { consents: { everything: true } },
  ])('are refused: %j', (changes) => {
    expect(codes(changes)).toEqual(['unknown-field']);
  });

  it('are refused under names that mean something to JavaScript, and pollute nothing', () => {
    const body: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(studentForm()).slice(1)}`,
    );
    const result = readForm('student', body, new Date('2026-11-02'));
    expect(result.ok || result.faults.map(({ pointer }) => pointer)).toEqual(['/__proto__', '/constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are named by an escaped pointer of bounded length', () => {
    const result = readForm(
      'student',
      studentForm({ 'a/b~c': 1, ['x'.repeat(5000)]: 1 }),
      new Date('2026-11-02'),
    );
    const pointers = result.ok ? [] : result.faults.map(({ pointer }) => pointer);
    expect(pointers[0]).toBe('/a~1b~0c');
    expect(pointers[1]).toHaveLength(100);
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['a number', 7],
    ['a list', ['a@x.fi', 'b@x.fi']],
    ['an object', { $ne: null }],
  ])('are refused as %s', (_, lastingEmail) => {
    expect(codes({ lastingEmail })).toEqual(['type-wrong']);
  });

  it.each([
    'a@b',
    'a@b.c',
    'a@b.c\r\nBcc: x@y.zz',
    'a@x.fi\n',
    '"a b"@x.fi',
    'a@x.fi,b@y.fi',
    '<a@x.fi>',
    'ä@ö.fi',
    'a@ö.fi',
    'a@x.fi.',
    'a@-x.fi',
    'a..b@x.fi',
    '@x.fi',
    'a@@x.fi',
    `${'a'.repeat(65)}@x.fi`,
    `a@${'b'.repeat(60)}.${'c'.repeat(320)}.fi`,
  ])('are refused when written as %j', (lastingEmail) => {
    expect(codes({ lastingEmail })).toEqual(['email-invalid']);
  });

  it.each([
    ['A.B@X.FI', 'a.b@x.fi'],
    [' a@x.fi ', 'a@x.fi'],
    ['a+tag@x.fi', 'a+tag@x.fi'],
    ["o'brien@x.fi", "o'brien@x.fi"],
    ['a@xn--nda.fi', 'a@xn--nda.fi'],
  ])('%j is kept as %s', (given, email) => {
    expect(kept({ lastingEmail: given })['lastingEmail']).toBe(email);
  });

  it('take no time to refuse, however long', async () => {
    const spent = await cpuTimeOf(() => {
      codes({
        lastingEmail: `${'a'.repeat(30_000)}!`,
        goals: 'a'.repeat(30_000),
        firstName: ' '.repeat(30_000),
      });
      codes({ phone: '1'.repeat(30_000), linkedin: `https://${'a.'.repeat(15_000)}` });
    });
    expect(spent).toBeLessThan(QUADRATIC_MS);
  });
});

describe('names', () => {
  it.each(['Ö', 'Łukasz', 'Nguyễn', "O'Brien", '李', 'ñ'.repeat(200)])(
    'are taken as they are: %s',
    (name) => {
      expect(kept({ firstName: name })['firstName']).toBe(name);
    },
  );

  it.each([
    ['201 characters', 'x'.repeat(201), 'too-long'],
    ['a line break', 'Ann\nBcc: x', 'characters-refused'],
    ['a NUL', 'Ann\u0000', 'characters-refused'],
    ['a C1 control', 'Ann\u0085', 'characters-refused'],
    ['a text turned round', 'Ann\u202Egnp', 'characters-refused'],
    ['a lone surrogate', 'Ann\uD800', 'characters-refused'],
    ['a flood of marks', `A${'\u0316'.repeat(1000)}`, 'characters-refused'],
    ['spaces alone', '   ', 'required'],
    ['unseen marks alone', '\u200B\u200B', 'required'],
  ])('are refused with %s', (_, firstName, code) => {
    expect(codes({ firstName })).toEqual([code]);
  });

  it('are the same in either Unicode form, and without unseen marks', () => {
    expect(kept({ firstName: 'A\u030Asa' })['firstName']).toBe('Åsa');
    expect(kept({ firstName: 'A\u200Bnn\uFEFF' })['firstName']).toBe('Ann');
  });

  it('take a tab, which a cell of a table brings along, for a space', () => {
    expect(kept({ firstName: 'Anna\tMaria\t' })['firstName']).toBe('Anna Maria');
    expect(kept({ email: '\tlin@example.org\t' })['email']).toBe('lin@example.org');
    expect(codes({ email: 'lin\t@example.org' })).toEqual(['email-invalid']);
  });

  it('may look like markup: whoever shows them escapes them', () => {
    expect(kept({ firstName: '"><img src=x onerror=alert(1)>' })['firstName']).toContain('<img');
  });
});

describe('texts', () => {
  it.each(['<script>alert(1)</script>', '{{7*7}}', '=HYPERLINK("http://evil")', 'BEGIN:VALARM', '👩‍🔧 🎓'])(
    'are kept literally: %s',
    (part) => {
      expect(kept({ goals: text(part) })['goals']).toContain(part);
    },
  );

  it('keep their line breaks, as LF', () => {
    expect(kept({ motivation: text('one\r\ntwo') })['motivation']).toContain('one\ntwo');
  });

  it('count an emoji as one character', () => {
    expect(codes({ goals: '🎓'.repeat(1000) })).toEqual([]);
    expect(codes({ goals: '🎓'.repeat(1001) })).toEqual(['too-long']);
  });

  it('are refused with controls and with a flood of marks', () => {
    expect(codes({ goals: text('\u0007') })).toEqual(['characters-refused']);
    expect(codes({ goals: text('a', '\u0300'.repeat(1000)) })).toEqual(['characters-refused']);
  });
});

describe('closed choices', () => {
  it.each([
    ['an unknown one', ['obedience'], 'choice-unknown'],
    ['a name that means something to JavaScript', ['__proto__'], 'choice-unknown'],
    ['an object', [{ $ne: null }], 'choice-unknown'],
    ['a text instead of a list', 'plan', 'type-wrong'],
    ['nothing instead of a list', null, 'type-wrong'],
    ['a hundred thousand', Array.from({ length: 100_000 }, () => 'plan'), 'too-many'],
  ])('are refused with %s', (_, workingStyles, code) => {
    expect(codes({ workingStyles })).toEqual([code]);
  });
});

describe('links and numbers', () => {
  it.each([
    'javascript:alert(1)//linkedin.com/in/x',
    'data:text/html,x',
    'http://169.254.169.254/',
    'http://linkedin.com/in/x',
    'https://linkedin.com.evil.example/in/x',
    'https://linkedin.com@evil.example/in/x',
    'https://evil.example/linkedin.com/in/x',
    'https://user:pass@linkedin.com/in/x',
    'https://linkedin.com:8443/in/x',
    'https://linkedin.com/company/x',
    'https://linkedin.com/in/x\n',
  ])('refuses the profile %s', (linkedin) => {
    expect(codes({ linkedin })).toEqual(['link-invalid']);
  });

  it.each([
    ['040 123 4567', '+358401234567'],
    ['00358401234567', '+358401234567'],
    ['+358 (0)40 123 4567', '+358401234567'],
    ['+358 040 123 4567', '+358401234567'],
    ['+46 (0)70 123 45 67', '+46701234567'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+39 06 1234 5678', '+390612345678'],
    ['040\u2013123\u00A04567', '+358401234567'],
    ['+46 (70) 123-45-67', '+46701234567'],
    ['\u202A+358 40 123 4567\u202C', '+358401234567'],
    ['\u2068040 123 4567\u2069 ', '+358401234567'],
  ])('reads the phone number %s', (given, e164) => {
    expect(kept({ phone: given })['phone']).toBe(e164);
  });

  it.each([
    '12',
    '040 12',
    '+358 40 12',
    '+0123456789',
    '+358 40 call me',
    'tel:+358401234567',
    '+3584012345678901',
    '+358 40\u202E7654321',
  ])('refuses the phone number %s', (phone) => {
    expect(codes({ phone })).toEqual(['phone-invalid']);
  });

  it('reads an address, a profile and a business ID without the marks of direction that a copy brings along', () => {
    const around = (text: string) => `\u202A${text}\u202C`;
    expect(kept({ email: around('Lin@example.org') })['email']).toBe('lin@example.org');
    expect(kept({ linkedin: around('linkedin.com/in/lin') })['linkedin']).toBe('https://linkedin.com/in/lin');
    expect(codes({ email: 'a\u202Eb@example.org' })).toEqual(['email-invalid']);
  });

  it('refuses ticks that are texts', () => {
    expect(codes({ workedInFinland: 'false' })).toEqual(['type-wrong']);
    expect(readForm('mentor', mentorForm({ consents: { story: 'true' } }), new Date('2026-11-02')).ok).toBe(
      false,
    );
  });
});
