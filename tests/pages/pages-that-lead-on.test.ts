import { expect, it } from 'vitest';
import { pageWithItems } from '../../web/ui/page-with-items.ts';

const PAGES = {
  first: { items: [], next: 'second' },
  second: { items: [], next: 'third' },
  third: { items: ['Ada'], next: 'fourth' },
  fourth: { items: [] },
};

const load = async (after = 'first') => ({
  ok: true as const,
  answer: PAGES[after as keyof typeof PAGES],
  version: undefined,
});

it('a list goes on past empty pages that lead on, and stops at one that does not', async () => {
  expect(await pageWithItems(load, undefined)).toMatchObject({ answer: PAGES.third });
  expect(await pageWithItems(load, 'fourth')).toMatchObject({ answer: PAGES.fourth });
});

it('a list that nobody looks at any more does not go on', async () => {
  expect(await pageWithItems(load, undefined, () => false)).toMatchObject({ answer: PAGES.first });
});
