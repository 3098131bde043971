import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyDigest, everyMail } from '../../infra/local/pages/every-mail.ts';
import { launchChromium, noBrowser } from '../browser/chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const digests = everyDigest();
const specimens = everyMail();
/** The two letters that between them have every piece of the layout. */
const representative = specimens.filter(({ name }) => /^(pair-proposed 1|training-enrolled 2) /.test(name));

/** A mail is shown inside the page of a mail program, which has the landmarks. */
const RULES = '{ region: { enabled: false }, "landmark-one-main": { enabled: false } }';

type AxeRun = { readonly violations: readonly { readonly id: string; readonly help: string }[] };

describe.skipIf(noBrowser !== undefined)(
  `Mails as Chromium shows them${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser?.close();
    });

    it.each(['light', 'dark'] as const)('have no accessibility fault in %s mode', async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      for (const { name, html } of [...representative, ...digests]) {
        await page.setContent(html);
        await page.addScriptTag({ path: AXE });
        const { violations } = (await page.evaluate(
          `axe.run({ resultTypes: ['violations'], rules: ${RULES} })`,
        )) as AxeRun;
        expect(
          violations.map(({ id, help }) => `${id}: ${help}`),
          name,
        ).toEqual([]);
      }
      await context.close();
    });

    it('never need sideways scrolling, down to 320 pixels', async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
      for (const { name, html } of [...specimens, ...digests]) {
        await page.setContent(html);
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320);
      }
      await page.close();
    });

    it('offer a button that a thumb can hit', async () => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      for (const { name, html } of representative.filter(({ mail }) => mail.hasLink)) {
        await page.setContent(html);
        const box = await page.locator('.button a').boundingBox();
        expect(box?.height, name).toBeGreaterThanOrEqual(44);
      }
      await page.close();
    });

    it('ask no other machine for anything', async () => {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const { html } of representative) await page.setContent(html, { waitUntil: 'load' });
      expect(asked).toEqual([]);
      await page.close();
    });
  },
);
