import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, noBrowser } from '../browser/chromium.ts';
import { addressesIn, follow, type Newcomer, noRepository, startFreshClone, type Visit } from './newcomer.ts';

describe.skipIf(noRepository !== undefined)(
  `a newcomer who types what the README says${noRepository ? ` – skipped: ${noRepository}` : ''}`,
  () => {
    let newcomer: Newcomer;
    let visits: Visit[];
    beforeAll(async () => {
      newcomer = await startFreshClone();
      const { links } = addressesIn(newcomer.printed);
      visits = await follow(
        [`${newcomer.origin}/`, `${newcomer.origin}/_local/`, ...links],
        newcomer.origin,
        3,
      );
    });
    afterAll(async () => {
      await newcomer?.stop();
    });

    it('is told how long the start took, and where everything is', () => {
      expect(newcomer.printed).toMatch(/Ready in \d+\.\d s/);
      const { links, calls } = addressesIn(newcomer.printed);
      expect(links.length).toBeGreaterThanOrEqual(7);
      for (const url of [...links, ...calls.map(({ url }) => url)])
        expect(new URL(url).origin).toBe(newcomer.origin);
    });

    it('finds something behind every address that the terminal shows, and behind every link from there', () => {
      expect(visits.filter(({ status }) => status !== 200)).toEqual([]);
      expect(visits.filter(({ isPage }) => isPage).length).toBeGreaterThanOrEqual(10);
    });

    it('is answered by every call that the terminal proposes', async () => {
      const { calls } = addressesIn(newcomer.printed);
      expect(calls.length).toBeGreaterThanOrEqual(2);
      for (const { url, body } of calls)
        expect([url, (await fetch(url, { method: 'POST', body })).status]).toEqual([url, 200]);
    });

    it.skipIf(noBrowser !== undefined)(
      `sees no error in the console of any page${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
      async () => {
        const browser = await launchChromium();
        const problems: string[] = [];
        for (const { url } of visits.filter(({ isPage }) => isPage)) {
          const page = await browser.newPage();
          page.on('console', (message) => {
            if (message.type() === 'error') problems.push(`${url}: ${message.text()}`);
          });
          page.on('pageerror', ({ message }) => problems.push(`${url}: ${message}`));
          // A page that leads on to the sign-in is left on its way there: that is no failure.
          page.on('requestfailed', (request) => {
            const why = request.failure()?.errorText;
            if (why !== 'net::ERR_ABORTED') problems.push(`${url}: ${request.url()}: ${why}`);
          });
          await page.goto(url, { waitUntil: 'load' });
          await page.close();
        }
        await browser.close();
        expect(problems).toEqual([]);
      },
    );
  },
);
