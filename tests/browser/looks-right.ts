import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cutWords, overflow, violations } from './fitness.ts';

/** Fails where the page has an accessibility fault, sticks out to the right or cuts words. */
export const looksRight = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await cutWords(page)).toEqual([]);
};
