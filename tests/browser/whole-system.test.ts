import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinkIn, type Client, clientFor } from '../../infra/local/sample/client.ts';
import { enterFunding } from '../../infra/local/sample/funding.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { fillIn, send } from './fill-in.ts';
import { startTestSystem } from './test-system.ts';

/** The real system behind real pages: nothing here is a stand-in. */
describe.skipIf(noBrowser !== undefined)(
  `the whole system in a browser${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;

    beforeAll(async () => {
      [browser, system] = await Promise.all([launchChromium(), startTestSystem()]);
      client = clientFor(system.url);
      await enterFunding(client);
      const period = { opens: '2027-01-11', closes: '2027-02-11' };
      await client.send(
        'POST',
        '/api/coordinator/programmes/cccc/cohorts',
        { name: 'Browser', applications: { mentor: period, student: period }, kickOff: '2027-03-12' },
        { staff: true },
      );
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const opened = async (javaScriptEnabled: boolean): Promise<Page> => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
      return context.newPage();
    };

    it.each([
      { lane: 'with JavaScript', javaScriptEnabled: true, email: 'lin@example.org' },
      { lane: 'without JavaScript', javaScriptEnabled: false, email: 'lin.plain@example.org' },
    ])('takes an application and its confirmation $lane', async ({ javaScriptEnabled, email }) => {
      const page = await opened(javaScriptEnabled);
      await page.goto(`${system.url}/en/apply/student`);
      await fillIn(page);
      await page.getByLabel('E-mail', { exact: true }).fill(email);
      // A sender within three seconds of opening a form is no person.
      await client.advanceTo(new Date((await client.now()).getTime() + 60_000));
      await send(page);
      await page.waitForURL('**/en/apply/thanks');
      await client.drain();

      const mail = (await client.newMails()).find(({ to }) => to.includes(email));
      const link = mail && actionLinkIn(mail);
      expect(link).toContain(`${system.url}/a?t=`);
      await page.goto(link ?? '');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Confirm');
      if (javaScriptEnabled) expect(page.url()).not.toContain('t=');
      await page.getByRole('button', { name: 'Confirm my address' }).click();
      await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
      await page.goto(link ?? '');
      await page.getByText('This was done before').waitFor();
      await client.drain();
      await page.context().close();
    });

    it('shows finance the indicators after signing in, and nobody else', async () => {
      const page = await opened(true);
      await page.goto(`${system.url}/finance/`);
      await page.getByRole('button', { name: /sign in/i }).click();
      await page
        .getByRole('button', { name: /finance/i })
        .or(page.getByRole('link', { name: /finance/i }))
        .first()
        .click();
      await page.waitForURL('**/finance/**');
      const row = page.getByRole('row', { name: /Students who applied/ }).first();
      await row.waitFor();
      expect(await row.textContent()).toMatch(/2/);
      expect(await page.textContent('body')).not.toContain('lin@example.org');
      await page.context().close();

      const other = await opened(true);
      await other.goto(`${system.url}/finance/`);
      await other.getByRole('button', { name: /sign in/i }).click();
      await other
        .getByRole('button', { name: /coordinator/i })
        .or(other.getByRole('link', { name: /coordinator/i }))
        .first()
        .click();
      await other.waitForURL('**/finance/**');
      await other
        .getByText(/does not have the right|not allowed/i)
        .first()
        .waitFor();
      await other.context().close();
    });

    it('answers an address that does not exist, and a token that never was, with a page', async () => {
      const page = await opened(true);
      expect((await page.goto(`${system.url}/a?t=${'x'.repeat(43)}`))?.status()).toBe(404);
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
      await page.context().close();
    });
  },
);
