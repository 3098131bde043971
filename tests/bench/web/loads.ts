import type { Browser } from 'playwright-core';

/** Slow 4G, as Lighthouse applies it to a browser: 1.6 Mbit/s down, and every request waits for its answer 562.5 ms at least. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};

export type Load = {
  readonly page: string;
  readonly requests: number;
  readonly transferKb: number;
  /** Largest contentful paint. */
  readonly lcpMs: number;
};

/** Opens a page in a browser that has never seen it, and has a slow line. */
export const measureLoad = async (
  browser: Browser,
  { page: name, url, token }: { readonly page: string; readonly url: string; readonly token?: string },
): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  if (token !== undefined)
    await page.addInitScript((value) => window.sessionStorage.setItem('staff-token', value), token);
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW_4G);
  let [requests, bytes] = [0, 0];
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
  const lcpMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        );
      }),
  );
  await context.close();
  return { page: name, requests, transferKb: bytes / 1000, lcpMs };
};
