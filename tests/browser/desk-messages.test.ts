import type { Browser } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinksIn, type Client } from '../../infra/local/sample/client.ts';
import { inventPeople } from '../../infra/local/sample/people.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { noBrowser } from './chromium.ts';
import { openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { settled } from './desk-places.ts';
import { isFocused } from './hands.ts';
import { letMailsLeave } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

type List = { readonly items: readonly { readonly id: string; readonly name: string }[] };

describe.skipIf(noBrowser !== undefined)(
  `messages on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let applicant: List['items'][number];
    const { get } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      await letMailsLeave(client);
      const { items } = await get<List>(`cohorts/${cohortId}/applications?standing=CONFIRMED`);
      applicant = items[0] as never;
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('shows the mail of a rejection before it is made, and then as it was sent', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${applicant.id}` });
      await page.getByRole('button', { name: 'Reject …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').selectOption('INCOMPLETE');
      const frame = dialog.locator('iframe.letter');
      await frame.waitFor();
      const [first = ''] = applicant.name.split(' ');
      await frame.contentFrame().getByText(first, { exact: false }).first().waitFor();
      await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByText(`${applicant.name} is rejected.`).waitFor();
      await page.getByRole('link', { name: applicant.name, exact: true }).click();
      await page.getByRole('heading', { name: 'Mails', level: 2 }).waitFor();
      await page.getByRole('row', { name: /Application received/ }).waitFor();
      await page
        .getByRole('row', { name: /Application received/ })
        .getByRole('link')
        .first()
        .click();
      await page.locator('iframe.letter').contentFrame().getByText(first).first().waitFor();
      await page.getByText('Delivered', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Send again: Application received' }).click();
      await page.getByText('The mail is sent again.').waitFor();
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/mail.png`, fullPage: true });
      await page.getByRole('link', { name: 'Sent again' }).click();
      await page.waitForURL(/r2$/);
      await settled(page);
      await page.context().close();
    });

    it('writes to the applicants of a filter: preview, number confirmed, sent', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/applications?role=student`,
      });
      await page.getByRole('link', { name: 'Write to these people …' }).click();
      await page.getByText('Applicants: Student').waitFor();
      await page.getByRole('button', { name: 'Look at the mails' }).click();
      await page.getByRole('alert').first().waitFor();
      const english = page.getByRole('group', { name: 'In English' });
      await english.getByLabel('Subject').fill('A new room');
      await english.getByLabel('Message').fill('We meet in room four.\nPlease come early.');
      await page.getByRole('button', { name: 'Look at the mails' }).click();
      await page.locator('iframe.letter').first().contentFrame().getByText('We meet in room four.').waitFor();
      expect(await isFocused(page.getByRole('heading', { level: 1 }))).toBe(true);
      await page.getByRole('button', { name: 'Change the text' }).click();
      expect(await english.getByLabel('Subject').inputValue()).toBe('A new room');
      await english.getByLabel('Subject').fill('Another room');
      await page.getByRole('button', { name: 'Look at the mails' }).click();
      await page.getByText('Another room').first().waitFor();
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/group.png`, fullPage: true });
      const send = page.getByRole('button', { name: /^Yes, send it to \d+ (person|people)$/ });
      const count = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
      await send.click();
      await page.getByText(/mails? (is|are) on the way/).waitFor();
      expect(count).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Written to groups' }).click();
      const row = page.getByRole('row').filter({ hasText: 'Another room' });
      await row.getByRole('cell', { name: 'Annika Nyberg' }).waitFor();
      await row.getByRole('cell', { name: String(count), exact: true }).waitFor();
      await row.getByText('Another room').click();
      await row.getByText('Please come early.').waitFor();
      await page.context().close();
    });

    it('adds a paragraph of the cohort to a mail', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/paragraphs?mail=pair-formed`,
      });
      await page.getByLabel('In Swedish').fill('Välkommen på kaffe!');
      await page.getByRole('button', { name: 'See the mail first' }).click();
      await page.getByText('The mail is shown below.').waitFor();
      await page.frameLocator('iframe').nth(1).getByText('Välkommen på kaffe!').waitFor();
      await page.getByRole('button', { name: 'Save the paragraph' }).click();
      await page.getByRole('link', { name: 'You are a pair' }).waitFor();
      await page.context().close();
    });

    it('lists mails by kind and state, and leads to the people on the mails', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/messages' });
      await page.getByLabel('Kind').selectOption('application-received');
      await page
        .getByRole('row', { name: /Application received/ })
        .first()
        .waitFor();
      await settled(page);
      const others = page.getByRole('row', { name: /Please confirm the address/ });
      expect(await others.count()).toBe(0);
      await page.getByLabel('State').selectOption('COMPLAINED');
      await page.getByText('No mail fits these filters.').waitFor();
      await page.context().close();
    });

    it('sends a mail again that came back, once mail to its address is allowed again', async () => {
      const [student] = inventPeople({ mentors: 0, students: 1, seed: 23 });
      const email = 'bounce+returned@example.org';
      await client.send('POST', '/api/programmes/cccc/applications', { ...student?.application, email });
      await client.drain();
      const page = await openDesk(browser, { origin: system.url, to: '/messages?state=BOUNCED' });
      const again = page.getByRole('button', { name: 'Send again: Please confirm the address' });
      await again.click();
      await page.getByRole('alert').getByText('This address takes no mail').waitFor();
      await page.getByRole('link', { name: 'Addresses that get no mail' }).click();
      await page.getByRole('button', { name: 'Allow mail to this address again' }).click();
      await page.getByRole('status').getByText('The address gets mail again.').waitFor();
      await page.goBack();
      await client.newMails();
      await again.click();
      await page.getByRole('status').getByText('The mail is sent again.').waitFor();
      await client.drain();
      const sent = (await client.newMails()).filter(({ to }) => to.includes(email));
      expect(sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/\S/)]);
      expect(sent.flatMap(actionLinksIn)).not.toEqual([]);
      await page.context().close();
    });

    it('saves a list as a workbook, with the words that it shows', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: '/messages?kind=application-received',
      });
      await page.getByRole('table').waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as a workbook (XLSX)' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('Messages.xlsx');
      const [sheet] = await readXlsx(await file.path());
      const rows = sheet?.data ?? [];
      expect(rows[0]?.slice(0, 3)).toEqual(['Mail', 'To', 'State']);
      expect(rows).toHaveLength(await page.getByRole('table').getByRole('row').count());
      await page.context().close();
    });
  },
);
