import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import { CONSOLE, FINANCE_PAGE } from '../../shared/pages/paths.ts';
import { shellText } from '../../shared/text/console/shell/text.ts';
import { uiText } from '../../shared/text/console/ui/text.ts';
import { staffText } from '../../shared/text/staff/text.ts';
import { noBrowser } from './chromium.ts';
import { openDesk, signInAs } from './desk.ts';
import { overflow } from './fitness.ts';
import { startSmallSample } from './small-sample.ts';

type StorageName = 'localStorage' | 'sessionStorage';

const { loadFailed, nav } = shellText.en;
const { halfOut, reload, signIn, signOut, signInFailed } = staffText.en;

describe.skipIf(noBrowser !== undefined)(
  `pages for staff in browsers as people have them${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;

    beforeAll(async () => {
      ({ browser, system } = await startSmallSample());
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const link = (page: Page, name: string) =>
      page.getByRole('navigation').getByRole('link', { name, exact: true });
    const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 1 });

    /** A browser that keeps nothing: reading and writing are both refused, as where site data is blocked. */
    const withoutStorage = async (...names: readonly StorageName[]): Promise<BrowserContext> => {
      const context = await browser.newContext({ locale: 'en-GB' });
      await context.addInitScript((blocked) => {
        for (const name of blocked)
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Access is denied.', 'SecurityError');
            },
          });
      }, names);
      return context;
    };

    it.each([CONSOLE, FINANCE_PAGE])('open at %s where the browser keeps no choices', async (path) => {
      const context = await withoutStorage('localStorage');
      const page = await context.newPage();
      await page.goto(`${system.url}${path}`);
      await button(page, signIn).click();
      await signInAs(page, 'Coordinator', path);
      await page.getByRole('button', { name: 'suomi' }).click();
      await page.locator('html[lang=fi]').waitFor();
      await page.getByRole('button', { name: staffText.fi.signOut, exact: true }).waitFor();
      await context.close();
    });

    it.each([CONSOLE, FINANCE_PAGE])(
      'say at %s that nobody can sign in where a tab keeps nothing',
      async (path) => {
        const context = await withoutStorage('localStorage', 'sessionStorage');
        const page = await context.newPage();
        await page.goto(`${system.url}${path}`);
        await button(page, signIn).click();
        await page.getByRole('button', { name: /^Coordinator/ }).click();
        await page.getByText(signInFailed).waitFor();
        await context.close();
      },
    );

    it('keep what is typed on the screen where the storage of the tab is full', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      const name = page.locator('form.desk-form input').first();
      await name.waitFor();
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      });
      await name.fill('Autumn');
      await name.press('End');
      await name.pressSequentially(' 2031');
      expect(await name.inputValue()).toBe('Autumn 2031');
      await page.context().close();
    });

    it('draw a bar and the current page in the colours of a reader who has chosen high contrast', async () => {
      const finance = await openDesk(browser, {
        origin: system.url,
        path: FINANCE_PAGE,
        persona: 'Finance',
        to: '/figures',
      });
      await finance.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const bar = finance.locator('.bar').first();
      await bar.waitFor();
      const [whole, goal, paper, ink] = await bar.evaluate((element) => {
        const styleOf = (part: Element | null) => getComputedStyle(part ?? element);
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [
          styleOf(element.querySelector('.bar-whole')).fill,
          styleOf(element.querySelector('.bar-goal')).fill,
          backgroundColor,
          color,
        ];
      });
      expect([whole, goal]).toEqual([paper, ink]);
      await finance.context().close();

      const page = await openDesk(browser, { origin: system.url, to: '/people' });
      await page.emulateMedia({ forcedColors: 'active' });
      const current = page.locator('.desk-nav [aria-current]');
      await current.waitFor();
      expect(await current.evaluate((item) => getComputedStyle(item).borderInlineStartWidth)).toBe('4px');
      await page.context().close();
    });

    it('print a table whole, and break a name that is one long word', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts', width: 320 });
      const table = page.locator('.table-box').first();
      await table.waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await table.evaluate((box) => getComputedStyle(box).overflowX)).toBe('visible');
      await page.emulateMedia({ media: null });
      await page.locator('.page-head > h1').evaluate((head) => {
        head.textContent = 'Vonhamvanderberghausenströmkorpelainen'.repeat(2);
      });
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    });

    it('forget with a sign-out what was typed, for whoever comes next in this tab', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      await page.locator('form.desk-form input').first().fill('Autumn 2031');
      const kept = () =>
        page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('form')));
      expect(await kept()).toHaveLength(1);
      await button(page, signOut).click();
      await button(page, signIn).waitFor();
      expect(await kept()).toEqual([]);
      await page.context().close();
    });

    it('ask after a sign-out who it is, and let no token be renewed', async () => {
      const page = await openDesk(browser, { origin: system.url, path: FINANCE_PAGE, to: '/figures' });
      const renew = await page.evaluate(() => sessionStorage.getItem('staff-refresh') ?? '');
      const { clientId } = (await (await fetch(`${system.url}/api/sign-in`)).json()) as { clientId: string };
      await button(page, signOut).click();
      // It comes back to the page that it left.
      await page.waitForURL(`**${FINANCE_PAGE}`);
      await button(page, signIn).click();
      await page.getByRole('button', { name: /^Coordinator/ }).waitFor();
      const renewed = await fetch(`${system.url}/_local/identity/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          client_id: clientId,
          refresh_token: renew,
        }),
      });
      expect([renew.length > 0, renewed.status]).toEqual([true, 400]);
      await page.context().close();
    });

    it('say of a sign-out that it is half done where the sign-in cannot be reached, and try again', async () => {
      const page = await openDesk(browser, { origin: system.url });
      await page.route('**/api/sign-in', (route) => route.abort());
      await button(page, signOut).click();
      await page.getByText(halfOut).waitFor();
      expect(await page.evaluate(() => sessionStorage.getItem('staff-token'))).toBeNull();
      await page.unroute('**/api/sign-in');
      await button(page, signOut).click();
      await button(page, signIn).waitFor();
      await page.context().close();
    });

    it.each([
      ['keep for the same person', 'Coordinator', 'Autumn 2031'],
      ['show to nobody else', 'Admin', ''],
    ])('%s what was typed in a session that ended', async (_, next, expected) => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      const name = page.locator('form.desk-form input').first();
      await name.fill('Autumn 2031');
      await page.evaluate(() => sessionStorage.removeItem('staff-token'));
      await page.context().clearCookies();
      await page.reload();
      await button(page, signIn).click();
      await signInAs(page, next, CONSOLE);
      await name.waitFor();
      expect(await name.inputValue()).toBe(expected);
      await page.context().close();
    });

    it('show nobody by the Back button what was there before a sign-out on the other page', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/people' });
      await link(page, nav.people).waitFor();
      // As the browser does with a page that it has kept, while the tab was signed out on another one.
      await page.evaluate(() => {
        sessionStorage.removeItem('staff-token');
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await button(page, signIn).waitFor();
      expect(await link(page, nav.people).count()).toBe(0);
      await page.context().close();
    });

    it('lead on by a reload, with what was typed, where a new release has taken the next screen away', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      await page.locator('form.desk-form input').first().fill('Autumn 2031');
      const gone = '**/assets/*/console-screens-people-search.js';
      await page.route(gone, (route) =>
        route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: '<!doctype html>' }),
      );
      await link(page, nav.people).click();
      await page.getByText(loadFailed.detail).waitFor();
      await page.unroute(gone);
      await button(page, reload).click();
      await page.getByRole('main').getByRole('searchbox').waitFor();
      await page.goto(`${system.url}${CONSOLE}#/cohorts/new`);
      expect(await page.locator('form.desk-form input').first().inputValue()).toBe('Autumn 2031');
      await page.context().close();
    });

    it('say that a screen cannot be shown where it fails, and show all others', async () => {
      const page = await openDesk(browser, { origin: system.url });
      page.removeAllListeners('pageerror');
      await page.route('**/assets/*/console-screens-people-search.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'export const People = () => { throw new Error("broken"); };',
        }),
      );
      await link(page, nav.people).click();
      await page.getByText(loadFailed.detail).waitFor();
      await link(page, nav.history).click();
      await heading(page, nav.history).waitFor();
      await page.context().close();
    });

    it('say of a day that is half written that it cannot be read, and send nothing', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      const day = page.locator('input[type=date]').first();
      await day.focus();
      await page.keyboard.press('1');
      expect(await day.evaluate((field: HTMLInputElement) => field.validity.badInput)).toBe(true);
      await page.keyboard.press('Enter');
      const faults = page.locator('.fault');
      await faults.first().waitFor();
      expect(await faults.allTextContents()).toEqual([uiText.en.halfWritten.field]);
      // Cleared it is missing, as the API says of every day.
      await day.fill('');
      await day.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.fault').length > 1);
      await page.context().close();
    });

    it('take a day and a time in the words in which they are copied, and leave other words alone', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      const paste = async (kind: string, words: string): Promise<string> => {
        const field = page.locator(`input[type=${kind}]`).first();
        await field.evaluate((target, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          target.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        }, words);
        return field.inputValue();
      };
      await page.locator('input[type=time]').first().waitFor();
      expect(await paste('date', 'ma 30.11.2026\n')).toBe('2026-11-30');
      expect(await paste('date', '30.11.')).toBe('2026-11-30');
      expect(await paste('time', 'klo 14.30')).toBe('14:30');
      await page.reload();
      await page.locator('input[type=time]').first().waitFor();
      expect(await page.locator('input[type=date]').first().inputValue()).toBe('2026-11-30');
      await page.context().close();
    });

    it('let the browser keep no list of what was typed about people', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/people' });
      await page.getByRole('main').getByRole('searchbox').waitFor();
      expect(await page.locator('input[type=search]').count()).toBe(2);
      expect(await page.locator('input[type=search]:not([autocomplete=off])').count()).toBe(0);
      await page.goto(`${system.url}${CONSOLE}#/cohorts/new`);
      await page.locator('form.desk-form[autocomplete=off]').waitFor();
      await page.context().close();
    });

    it('open by an address that was cut off within a letter', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/people/%E0%A4%A' });
      await link(page, nav.people).waitFor();
      await page.context().close();
    });

    it.each([CONSOLE, FINANCE_PAGE])(
      'are at %s not for translators, which would be sent every name',
      async (path) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${system.url}${path}`);
        expect(await page.locator('#desk').evaluate((desk: HTMLElement) => desk.translate)).toBe(false);
        await context.close();
      },
    );
  },
);
