import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { applicationsText } from '../../shared/text/console/applications/text.ts';
import { uiText } from '../../shared/text/console/ui/text.ts';
import { studentForm } from '../people/forms.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { holdAnswers } from './slow-answers.ts';
import { startSmallSample } from './small-sample.ts';

type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };

describe.skipIf(noBrowser !== undefined)(
  `the desk on a slow connection${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;

    const { get, post } = deskApi(() => client);
    /** Applications that wait for a review. */
    const waiting = async (): Promise<Listed['items']> =>
      (await get<Listed>(`cohorts/${cohortId}/applications?standing=CONFIRMED`)).items;
    const one = async (): Promise<Listed['items'][number]> => {
      const [first] = await waiting();
      if (!first) throw new Error('No application waits for a review.');
      return first;
    };
    const desk = (to: string): Promise<Page> => openDesk(browser, { origin: system.url, to });
    const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const isBusy = (page: Page, name: string) => button(page, name).getAttribute('aria-disabled');
    const close = async (page: Page): Promise<void> => {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.context().close();
    };

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('decides, takes back and decides anew as fast as the buttons let somebody', async () => {
      const { id, name } = await one();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/applications/${id}`,
        isSlow: true,
      });
      await button(page, 'Approve').dblclick();
      await button(page, 'Undo').click();
      await button(page, 'Approve').click();
      await isTold(page, `${name} is approved.`);
      await page.getByLabel('New note').fill('Called them.');
      await button(page, 'Add the note').click();
      await page.getByText('Called them.').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await close(page);
    });

    it('keeps every deed of a screen back while one is under way, also in another language', async () => {
      const { id, name } = await one();
      const page = await desk(`/applications/${id}`);
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/approval/);
      await button(page, 'Approve').click();
      await isAsked;
      expect(await isBusy(page, 'Add the note')).toBe('true');
      await button(page, 'Svenska').click();
      expect(await isBusy(page, 'Lägg till anteckningen')).toBe('true');
      await button(page, 'English').click();
      letGo();
      await isTold(page, `${name} is approved.`);
      await button(page, 'Svenska').click();
      await isTold(page, applicationsText.sv.approved(name));
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await close(page);
    });

    it('says of a refusal that it stands in the language in which it was given, until it is tried again', async () => {
      const page = await desk('/cohorts/new');
      const send = () => page.locator('.desk-form').evaluate((form: HTMLFormElement) => form.requestSubmit());
      const refusal = page.getByRole('alert');
      const title = refusal.getByRole('heading');
      await page.locator('.desk-form').waitFor();
      await send();
      await title.waitFor();
      expect(await title.getAttribute('lang')).toBe('en');
      await button(page, 'Svenska').click();
      await refusal.getByText(uiText.sv.saidBefore).waitFor();
      expect(await title.getAttribute('lang')).toBe('en');
      await send();
      await refusal.getByText(uiText.sv.saidBefore).waitFor({ state: 'detached' });
      expect(await title.getAttribute('lang')).toBe('sv');
      await close(page);
    });

    it('moves nobody who has gone on while a deed was under way', async () => {
      const [left, right] = await waiting();
      const page = await desk(`/applications/${left?.id}?do=reject`);
      await page.getByLabel('Reason').selectOption({ index: 1 });
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/rejection/);
      await button(page, 'Reject').click();
      await isAsked;
      await page.evaluate((to) => {
        window.location.hash = to;
      }, `/applications/${right?.id}?do=reject`);
      const other = page.getByRole('dialog', { name: `Reject the application of ${right?.name}` });
      await other.waitFor();
      letGo();
      await isTold(page, `${left?.name} is rejected.`);
      await other.waitFor();
      expect(page.url()).toContain(`${right?.id}?do=reject`);
      await close(page);
    });

    it('shows what was searched for last, though a deed about the one before ends later', async () => {
      const { noticeVersion: _, ...answers } = studentForm({ email: 'slip@example.org' });
      const entry = { role: 'student', answers, channel: 'PHONE', reason: 'Called on Monday.' };
      await post(`cohorts/${cohortId}/applications`, entry);
      await client.drain();
      const page = await desk('/people?search=slip@example.org');
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/confirmation-mail/);
      const again = button(page, 'Send the link again');
      await again.click();
      await isAsked;
      const isSearched = page.waitForResponse(/unconfirmed-search/);
      await page.getByRole('main').getByRole('searchbox').fill('other@example.org');
      await isSearched;
      await again.waitFor({ state: 'detached' });
      letGo();
      await isTold(page, 'A link has gone to slip@example.org.');
      expect(await again.count()).toBe(0);
      await close(page);
    });

    it('keeps what is typed from going with what is being sent', async () => {
      const { id } = await one();
      const page = await desk(`/applications/${id}`);
      const note = page.getByLabel('New note');
      await note.fill('First.');
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/notes/);
      await button(page, 'Add the note').click();
      await isAsked;
      expect(await note.isEditable()).toBe(false);
      letGo();
      await isTold(page, 'The note is added.');
      await note.fill('Second.');
      expect(await note.inputValue()).toBe('Second.');
      await close(page);
    });

    it('holds ticks, lists, days and files while they are sent, and leaves the focus where it is', async () => {
      const page = await desk('/cohorts/new');
      const tick = page.getByRole('checkbox').first();
      const day = page.getByLabel('Kick-off', { exact: true });
      const before = await tick.isChecked();
      const cohort = await holdAnswers(page, 'POST', /\/cohorts/);
      await tick.focus();
      await page.locator('.desk-form').evaluate((form: HTMLFormElement) => form.requestSubmit());
      await cohort.isAsked;
      await page.keyboard.press('Space');
      await tick.click({ force: true });
      expect(await tick.isChecked()).toBe(before);
      expect(await tick.getAttribute('aria-disabled')).toBe('true');
      expect(await tick.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await day.isEditable()).toBe(false);
      cohort.letGo();
      await page.getByRole('alert').waitFor();
      await tick.click();
      expect(await tick.isChecked()).toBe(!before);

      const [found] = await waiting();
      await page.goto(page.url().replace(/#.*/, `#/applications/${found?.id}?do=reject`));
      const reason = page.getByRole('dialog').getByLabel('Reason');
      await reason.selectOption({ index: 1 });
      const chosen = await reason.inputValue();
      const rejection = await holdAnswers(page, 'POST', /\/rejection/);
      await reason.press('Enter');
      await button(page, 'Reject').press('Enter');
      await rejection.isAsked;
      await reason.focus();
      await page.keyboard.press('ArrowDown');
      expect(await reason.inputValue()).toBe(chosen);
      // A list of a phone lets itself be changed all the same.
      await reason.evaluate((list: HTMLSelectElement) => {
        list.selectedIndex = 2;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect(await reason.inputValue()).toBe(chosen);
      rejection.letGo();
      await isTold(page, `${found?.name} is rejected.`);
      await close(page);
    });

    it('says of a dialog that another deed came first, and offers its button no more', async () => {
      const { id, name } = await one();
      const page = await desk(`/applications/${id}`);
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/approval/);
      await button(page, 'Approve').click();
      await isAsked;
      await button(page, 'Reject …').click();
      await page.getByRole('dialog', { name: `Reject the application of ${name}` }).waitFor();
      letGo();
      const dialog = page.getByRole('dialog', { name: uiText.en.overtaken.title });
      await dialog.getByText('The state is now').waitFor();
      expect(await dialog.getByRole('button').allTextContents()).toEqual([uiText.en.close]);
      await dialog.getByRole('button').click();
      await dialog.waitFor({ state: 'detached' });
      expect(page.url()).not.toContain('do=');
      await close(page);
    });

    it('gives a deed back whose answer never comes', async () => {
      const { id, name } = await one();
      const page = await desk(`/applications/${id}`);
      await page.evaluate(() => {
        const { timeout } = AbortSignal;
        AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, milliseconds / 200);
      });
      const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/approval/);
      await button(page, 'Approve').click();
      await isAsked;
      await page.getByRole('alert').getByText(uiText.en.offline.title).waitFor();
      letGo();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await button(page, 'Approve').click();
      await isTold(page, `${name} is approved.`);
      await close(page);
    });

    it.each([
      ['a gateway waited in vain', 503, { message: 'Service Unavailable' }, uiText.en.offline.title],
      ['the API failed on the way', 500, { code: 'unexpected', title: 'It failed' }, 'It failed'],
    ])(
      'sends a form that is changed by the key of the one before, where %s',
      async (_, status, json, said) => {
        const page = await desk('/cohorts/new');
        const keys: (string | undefined)[] = [];
        await page.route(/\/cohorts\?/, async (route) => {
          if (route.request().method() === 'GET') return route.fallback();
          keys.push(route.request().headers()['idempotency-key']);
          await route.fulfill({ status, json });
        });
        const send = async (name: string, count: number) => {
          await page.locator('.desk-form input').first().fill(name);
          await page.locator('.desk-form').evaluate((form: HTMLFormElement) => form.requestSubmit());
          await expect.poll(() => keys.length).toBe(count);
          await page.getByRole('alert').getByRole('heading', { name: said }).waitFor();
          await page.locator('.desk-form button[type=submit]:not([aria-disabled=true])').waitFor();
        };
        await send('Autumn', 1);
        await send('Autumn 2031', 2);
        expect(keys[0]).toBeTruthy();
        expect(keys[1]).toBe(keys[0]);
        await close(page);
      },
    );

    it('tells what is done although nothing can be read any more', async () => {
      const { id, name } = await one();
      const page = await desk(`/applications/${id}`);
      await page.getByLabel('New note').waitFor();
      const { isAsked, letGo } = await holdAnswers(page, 'GET', /\/api\//);
      await button(page, 'Approve').click();
      await isAsked;
      await page.clock.fastForward(10_000);
      await isTold(page, `${name} is approved.`);
      letGo();
      await close(page);
    });

    it('says once why the parts of a page could not be read, and tries all of them again', async () => {
      const { id } = await one();
      const page = await desk('/today');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      const { personId } = await get<{ personId: string }>(`applications/${id}`);
      await page.route(/\/api\//, (route) =>
        new URL(route.request().url()).pathname.endsWith(`/people/${personId}`)
          ? route.fallback()
          : route.abort(),
      );
      await page.evaluate((to) => {
        window.location.hash = to;
      }, `/people/${personId}`);
      const unread = page.getByText(uiText.en.unread);
      await unread.first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);
      await page.unrouteAll({ behavior: 'wait' });
      await button(page, uiText.en.retry).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await unread.first().waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Mails' }).waitFor();
      await close(page);
    });

    it('says once in a dialog that there is no connection, where a part of it cannot be loaded either', async () => {
      const { id } = await one();
      const page = await desk(`/applications/${id}?do=reject`);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').selectOption({ index: 1 });
      await page.route(/\/api\//, (route) => route.abort());
      await button(page, 'Reject').click();
      const why = dialog.getByRole('heading', { name: uiText.en.offline.title });
      await why.waitFor();
      await dialog.getByLabel('Reason').selectOption({ index: 2 });
      await dialog.getByRole('button', { name: uiText.en.retry }).waitFor();
      expect(await why.count()).toBe(1);
      await close(page);
    });

    it('says that it loads, and why it could not, where an empty page was', async () => {
      const page = await desk('/today');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      await page.route(/\/api\/coordinator\/me/, (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      const { letGo } = await holdAnswers(page, 'GET', /\/api\/coordinator\/me/);
      await button(page, 'Reload').click();
      await page.getByRole('main').getByText('Loading').waitFor({ state: 'attached' });
      expect(await page.getByLabel('Cohort').textContent()).toContain('Loading');
      letGo();
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      await close(page);
    });
  },
);
