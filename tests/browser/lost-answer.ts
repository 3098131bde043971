import type { Page, Route } from 'playwright-core';

/**
 * Loses the first answer with that status to a request that changes something: it is carried out, and the page hears nothing of it. Afterwards
 * nothing is held up, so that no request is under way here when the page closes.
 */
export const loseAnswer = async (page: Page, path: string, status: number): Promise<void> => {
  const lose = async (route: Route): Promise<void> => {
    if (route.request().method() === 'GET') return route.fallback();
    const response = await route.fetch();
    if (response.status() !== status) return route.fulfill({ response });
    await route.abort();
    await page.unroute(path, lose);
  };
  await page.route(path, lose);
};
