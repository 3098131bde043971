import { describe, expect, it } from 'vitest';
import { deskMatchingText } from '../../shared/text/console/matching/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { twoNames } from '../../shared/text/two-names.ts';
import { toldApart } from '../../web/console/told-apart.ts';

const person = (name: string | undefined, reference: string) => ({ ...(name && { name }), reference });

describe('people of a list', () => {
  it('bear their references where they have one name in common, and are nothing but their names otherwise', () => {
    const people = [
      person('Kim Lee', 'M-000001'),
      person('Kim', 'S-000002'),
      person('Kim Lee', 'S-000003'),
      person(undefined, 'S-000004'),
      person(undefined, 'S-000005'),
    ];
    expect(toldApart(people, ({ reference }) => reference).map(({ name }) => name)).toEqual([
      'Kim Lee (M-000001)',
      'Kim',
      'Kim Lee (S-000003)',
      undefined,
      undefined,
    ]);
  });

  it.each(['Hoang', 'Minh Anh'])('give nobody the family name of the other: %s has none', (first) => {
    expect(twoNames(first, 'Sanna Ekholm')).toBe(`${first} – Sanna Ekholm`);
    for (const language of LANGUAGES)
      expect(deskMatchingText[language].whyButton(first, 'Sanna Ekholm')).toContain(
        `: ${first} – Sanna Ekholm`,
      );
  });
});
