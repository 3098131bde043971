import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeProfilePage } from '../../shared/asks/complete-profile/page.ts';
import { completeProfileText } from '../../shared/asks/complete-profile/text.ts';
import { outcomePage } from '../../shared/pages/link-page.ts';
import { LINK } from '../../shared/pages/paths.ts';
import { site } from '../pages/site.ts';
import { studentForm } from '../people/forms.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { type Answer, serveSite } from './site-server.ts';

const page = (body: string): Answer => ({ status: 200, type: 'text/html; charset=utf-8', body });
const form = { role: 'student', answers: studentForm() } as unknown as Parameters<
  typeof completeProfilePage
>[0]['form'];

describe.skipIf(noBrowser !== undefined)(
  `the questions after approval in a browser${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serveSite>>;

    beforeAll(async () => {
      browser = await launchChromium();
      server = await serveSite(({ method, url, body }) => {
        if (url.pathname !== LINK) return undefined;
        const posted = new URLSearchParams(body);
        const show = posted.get('show');
        const asked = { site, token: 't1' };
        if (method === 'POST' && show === null) {
          const outcome = { ...completeProfileText.en.outcomes.completed, isGlad: true, isOwn: true };
          return page(
            outcomePage({
              site,
              language: 'en',
              verb: 'complete-profile',
              outcome: { code: 'completed', ...outcome },
            }),
          );
        }
        const language = show === 'fi' ? 'fi' : 'en';
        return page(
          completeProfilePage(
            { id: 'app_1', form },
            { ...asked, language, ...(method === 'POST' ? { posted } : {}) },
          ),
        );
      });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const open = async (javaScriptEnabled: boolean): Promise<Page> => {
      const opened = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await opened.goto(`${server.origin}${LINK}?t=t1`, { waitUntil: 'load' });
      return opened;
    };

    it('keep what was typed through a reload and a change of language, until it is sent', async () => {
      const opened = await open(true);
      await opened.locator('#phone').fill('040 1234567');
      await opened.reload({ waitUntil: 'load' });
      await opened.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#phone')?.value === '040 1234567',
      );
      await opened.getByRole('button', { name: 'Suomi' }).click();
      await opened.getByRole('heading', { name: completeProfileText.fi.title }).waitFor();
      expect(await opened.locator('#phone').inputValue()).toBe('040 1234567');
      await opened.getByRole('button', { name: completeProfileText.fi.submit }).click();
      await opened.getByRole('heading', { name: completeProfileText.en.outcomes.completed.title }).waitFor();
      // By the script of the page, which may come later than its words.
      await expect.poll(() => opened.evaluate(() => Object.keys(window.sessionStorage))).toEqual([]);
      await opened.context().close();
    });

    it('keep what was typed when the language changes without JavaScript', async () => {
      const opened = await open(false);
      await opened.locator('#phone').fill('040 1234567');
      await opened.getByRole('button', { name: 'Suomi' }).click();
      await opened.getByRole('heading', { name: completeProfileText.fi.title }).waitFor();
      expect(await opened.locator('#phone').inputValue()).toBe('040 1234567');
      await opened.context().close();
    });
  },
);
