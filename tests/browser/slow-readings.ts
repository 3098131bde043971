import type { Page } from 'playwright-core';

/** Holds back each answer to a reading under that address, as a slow connection does. */
export const slowReadings = async (page: Page, path: RegExp, milliseconds: number): Promise<void> => {
  await page.route(path, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    await new Promise((later) => setTimeout(later, milliseconds));
    return route.fulfill({ response });
  });
};
