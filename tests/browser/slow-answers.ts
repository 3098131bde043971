import { createHash } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** Whether every page of a browser test is on a slow connection. */
export const isSlow = process.env['CCCC_SLOW'] === '1';

/** Milliseconds by which an answer comes late, at least and at most: what is asked before a deed may be answered after it. */
const LATE = { reading: [500, 1_500], deed: [0, 750] } as const;

/** A number in [0, 1) that the same words always give. */
const shareOf = (words: string): number =>
  createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;

const routeOf = (method: string, url: string): string =>
  `${method} ${new URL(url).pathname.replace(/\/[a-z]+_[^/]+/g, '/{id}')}`;

/**
 * Holds back each answer of the API, each page behind a link and each script, as a slow connection does; what was asked is done at once. How long
 * depends on the route and on how often the page has asked it: each run is the same, and answers overtake each other.
 */
const slowDown = async (page: Page): Promise<void> => {
  const turns = new Map<string, number>();
  const latenessOf = (method: string, url: string): number => {
    const route = routeOf(method, url);
    const turn = (turns.get(route) ?? 0) + 1;
    turns.set(route, turn);
    const [least, most] = method === 'GET' ? LATE.reading : LATE.deed;
    return least + (most - least) * shareOf(`${route} ${turn}`);
  };
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    pass(latenessOf(request.method, request.url))
      .then(() => session.send('Fetch.continueResponse', { requestId }))
      // The page was left or closed meanwhile: nobody waits for the answer.
      .catch(() => undefined);
  });
  const patterns = ['*/api/*', '*/a', '*/a\\?*', '*/a/*', '*/assets/*.js'];
  await session.send('Fetch.enable', {
    patterns: patterns.map((urlPattern) => ({ urlPattern, requestStage: 'Response' as const })),
  });
};

/** Every page that opens from now on is on a slow connection. */
export const slowAnswers = (context: BrowserContext): void => {
  context.on('page', (page) => {
    // It may be closed before it has loaded anything.
    slowDown(page).catch(() => undefined);
  });
};

/** Holds back the answers to requests of a method under an address, until they are let go. */
export const holdAnswers = async (
  page: Page,
  method: string,
  path: RegExp,
): Promise<{ readonly isAsked: Promise<void>; readonly letGo: () => void }> => {
  const asked = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    asked.resolve();
    await gone.promise;
    return route.fulfill({ response });
  });
  return { isAsked: asked.promise, letGo: gone.resolve };
};

/** Holds back each answer to a reading under that address for the same time. */
export const slowReadings = async (page: Page, path: RegExp, milliseconds: number): Promise<void> => {
  await page.route(path, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    await pass(milliseconds);
    return route.fulfill({ response });
  });
};
