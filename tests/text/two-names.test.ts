import { expect, it } from 'vitest';
import { deskMatchingText } from '../../shared/text/console/matching/text.ts';
import { pairsText } from '../../shared/text/console/pairs/text.ts';

it.each([
  ['en', 'and'],
  ['sv', 'och'],
  ['fi', 'ja'],
] as const)('names a pair in %s so that nobody gets the family name of the other', (language, and) => {
  const { names } = pairsText[language].pair;
  expect([names('Hoang', 'Sanna Ekholm'), names('Minh Tran', 'Sanna'), names('Hoang', 'Sanna')]).toEqual([
    'Hoang – Sanna Ekholm',
    `Minh Tran ${and} Sanna`,
    `Hoang ${and} Sanna`,
  ]);
  expect(deskMatchingText[language].whyButton('Hoang', 'Sanna Ekholm')).toContain(': Hoang – Sanna Ekholm');
});
