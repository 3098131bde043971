import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinkIn, type Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { fillIn } from './fill-in.ts';
import { looksRight } from './looks-right.ts';
import { letMailsLeave } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

describe.skipIf(noBrowser !== undefined)(
  `a late application by a personal link${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    const { post } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('is sent from the desk once applications have closed, taken back, and applied with', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}/applications` });
      await page.getByRole('link', { name: 'Late entry by link …' }).click();
      await page.getByText('Nobody has got a link.').waitFor();
      const send = page.getByRole('button', { name: 'Send the link' });
      await send.click();
      await page.locator('input[name="firstName"][aria-invalid="true"]').waitFor();
      await looksRight(page);
      await page.locator('input[name="firstName"]').fill('Lin');
      await page.locator('input[name="email"]').fill('lin@student.centria.fi');
      await page.locator('textarea[name="reason"]').fill('Was ill in January.');
      await send.click();
      // Everybody can still apply: what was typed stays.
      await page.getByRole('alert').getByText('Applications are still open').waitFor();
      await post(`cohorts/${cohortId}/applications-closing`, { roles: ['mentor', 'student'] });
      await client.newMails();
      for (const isFirst of [true, false]) {
        if (!isFirst) {
          await page.locator('input[name="firstName"]').fill('Lin');
          await page.locator('input[name="email"]').fill('lin@student.centria.fi');
          await page.locator('textarea[name="reason"]').fill('Was ill in January.');
        }
        await send.click();
        await isTold(page, 'A personal link is on its way to Lin.');
        if (!isFirst) continue;
        await page.getByRole('button', { name: 'Take back' }).click();
        await isTold(page, 'The link of Lin does not work any more.');
        await page.getByRole('row', { name: /Lin/ }).getByText('Taken back').waitFor();
      }
      await letMailsLeave(client);
      const mails = (await client.newMails()).filter(({ to }) => to[0] === 'lin@student.centria.fi');
      // By day the first mail has left before its link was taken back; by night it never leaves.
      expect(new Set(mails.map(({ subject }) => subject))).toEqual(
        new Set(['You can still apply, by this link']),
      );

      const mail = mails.at(-1);
      const link = mail && actionLinkIn(mail);
      for (const [locale, width] of [
        ['fi-FI', 360],
        ['sv-FI', 1280],
      ] as const) {
        const context = await browser.newContext({
          locale,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        const other = await context.newPage();
        await other.goto(`${link}&lang=${locale.slice(0, 2)}`);
        await other.getByRole('heading', { level: 1 }).waitFor();
        await looksRight(other);
        await context.close();
      }
      const form = await page.context().newPage();
      await form.goto(`${link}&lang=en`);
      await form.getByText('with the address lin@student.centria.fi').waitFor();
      await form.getByRole('button', { name: 'Send my application' }).click();
      await form.getByRole('alert').waitFor();
      expect(await form.getByLabel('First name').inputValue()).toBe('Lin');
      await fillIn(form, { isInvited: true });
      await form.getByRole('button', { name: 'Send my application' }).click();
      await form.getByRole('heading', { name: 'Thank you for applying' }).waitFor();

      await page.reload();
      await page.getByRole('link', { name: 'To the application' }).click();
      await page.getByRole('heading', { level: 1, name: 'Lin' }).waitFor();
      await page.getByText('It came after applications had closed.').waitFor();
      await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
      await page.context().close();
    });
  },
);
