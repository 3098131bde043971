import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { noBrowser } from './chromium.ts';
import { openDesk, signInAs } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { comeToRest, goOnTo } from './desk-places.ts';
import { overflow, violations } from './fitness.ts';
import { loseAnswer } from './lost-answer.ts';
import { startSmallSample } from './small-sample.ts';

type Listed = {
  readonly items: readonly { readonly id: string; readonly name: string; readonly standing: string }[];
};

describe.skipIf(noBrowser !== undefined)(
  `the coordinator’s desk in a browser${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    const { get, post, put } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const unreviewed = async (): Promise<Listed['items'][number]> => {
      const list = await get<Listed>(`cohorts/${cohortId}/applications?standing=CONFIRMED`);
      const [first] = list.items;
      if (!first) throw new Error('No application waits for a review.');
      return first;
    };

    it('comes back from the sign-in to the place that somebody wanted', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/applications?role=student`,
      });
      await page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
      expect(page.url()).toContain('role=student');
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('table').getByText('Mentor', { exact: true }).count()).toBe(0);
      await page.context().close();
    });

    it('saves a list as it is shown, for a spreadsheet', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/applications?role=mentor`,
      });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the list as a file (CSV)' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text.startsWith('\uFEFF"Name";"Role";"State"')).toBe(true);
      expect(text).toMatch(/;"\d{4}-\d\d-\d\dT[\d:.]+Z"\r\n/);
      const rows = await page.getByRole('table').getByRole('row').count();
      expect(text.trim().split('\r\n')).toHaveLength(rows);
      await page.context().close();
    });

    it('says so to somebody who may not work here', async () => {
      const page = await openDesk(browser, { origin: system.url, persona: 'Nobody' });
      await page.getByRole('heading', { name: 'No right to work here' }).waitFor();
      await page.context().close();
    });

    it('approves an application by keyboard alone, and says so', async () => {
      const { id, name } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}/applications` });
      await page.getByRole('link', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('button', { name: 'Approve', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(`${name} is approved.`).waitFor();
      const { standing } = await get<{ standing: string }>(`applications/${id}`);
      expect(['APPROVED', 'READY']).toContain(standing);
      await page.context().close();
    });

    it('goes on without a word where a token is out of date, and presses once', async () => {
      const { id, name } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${id}` });
      await page.evaluate(() => window.sessionStorage.setItem('staff-token', 'out-of-date'));
      const renewals: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/oauth2/token')) renewals.push(request.postData() ?? '');
      });
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      await page.getByRole('status').getByText(`${name} is approved.`).waitFor();
      // The deed and the lists that are read anew after it wait for the same token.
      expect(renewals).toEqual([expect.stringContaining('grant_type=refresh_token')]);
      await page.context().close();
    });

    it('keeps what was typed where the session has ended after an hour without use, and goes on after a new sign-in', async () => {
      const { id, name } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${id}` });
      await page.getByRole('button', { name: 'Reject …' }).click();
      await page.getByLabel('Reason').selectOption({ label: 'Incomplete application' });
      // The mail for this reason is there: nothing else asks the server before the press.
      await page
        .frameLocator('dialog iframe')
        .getByText(/missing from|saknas|puuttu/i)
        .first()
        .waitFor();
      await page.evaluate(() => {
        window.sessionStorage.setItem('staff-token', 'out-of-date');
        window.sessionStorage.setItem('staff-used', String(Date.now() - 3_601_000));
      });
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
      await page.getByRole('button', { name: 'Sign in' }).click();
      await signInAs(page, 'Coordinator');
      expect(await page.getByLabel('Reason').inputValue()).toBe('INCOMPLETE');
      await page.getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByRole('status').getByText(`${name} is rejected.`).waitFor();
      await page.context().close();
    });

    it('opens a cohort: a wrong date stands at its field, and an unusual one is confirmed', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/cohorts/new' });
      const today = localDateOf(await client.now());
      const day = (days: number): string => addDays(today, days);
      await page.getByLabel('Name', { exact: true }).fill('Spring of the desk');
      for (const role of ['Mentors', 'Students']) {
        await page.getByLabel(`${role} can apply from`).fill(day(1));
        await page.getByLabel(`${role} can apply until`).fill(day(40));
      }
      await page.getByLabel('Matching day', { exact: false }).first().fill(day(20));
      await page.getByLabel('Kick-off', { exact: true }).fill(day(70));
      await page.getByRole('button', { name: 'Open the cohort' }).click();
      await page.locator('.fault').first().waitFor();
      expect(
        await page.getByLabel('Matching day', { exact: false }).first().getAttribute('aria-invalid'),
      ).toBe('true');
      await page.getByLabel('Matching day', { exact: false }).first().fill(day(50));
      await page.getByRole('button', { name: 'Open the cohort' }).click();
      await page.getByText('Is this meant so?').waitFor();
      for (const tick of await page.getByRole('checkbox').all()) await tick.check();
      // The cohort is opened and the answer is lost: whoever presses again gets the same one.
      await loseAnswer(page, '**/programmes/*/cohorts*', 201);
      await page.getByRole('button', { name: 'Open the cohort' }).click();
      await page.getByRole('heading', { name: 'No connection' }).waitFor();
      await page.getByRole('button', { name: 'Open the cohort' }).click();
      await page.getByRole('heading', { level: 1, name: 'Spring of the desk' }).waitFor();
      const cohorts = await get<Listed>('programmes/cccc/cohorts');
      expect(cohorts.items.filter(({ name }) => name === 'Spring of the desk')).toHaveLength(1);
      await page.getByRole('button', { name: 'Archive' }).click();
      await page.getByRole('status').getByText('The cohort is archived.').waitFor();
      await page.getByRole('button', { name: 'Take out of the archive' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Take out of the archive' }).click();
      await page.getByText('Is this meant so?').waitFor();
      for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
      await dialog.getByRole('button', { name: 'Take out of the archive' }).click();
      await page.getByRole('button', { name: 'Archive' }).waitFor();
      await page.getByRole('button', { name: 'Close applications today' }).click();
      await page
        .getByText(/^Closed since/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Reopen applications …' }).click();
      await dialog.getByLabel('Last day to apply').fill(day(45));
      await dialog.getByRole('button', { name: 'Reopen', exact: true }).click();
      // Both roles are remarked upon in the same words, which are read once.
      await dialog.locator('.notice').getByRole('checkbox').check();
      expect(await dialog.locator('.notice label').textContent()).not.toMatch(/(People can apply).*\1/);
      await dialog.getByRole('button', { name: 'Reopen', exact: true }).click();
      await page.getByRole('status').getByText('Applications are open again.').waitFor();
      await page.context().close();
    });

    it('shows both versions where a colleague has changed the same value, also after a reload', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}?do=edit` });
      const name = page.getByLabel('Name', { exact: true });
      await name.fill('My name for it');
      await put(`cohorts/${cohortId}/settings`, { name: 'Name of a colleague' });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Changed meanwhile to: Name of a colleague').waitFor();
      await page.reload();
      await page.getByText('Changed meanwhile to: Name of a colleague').waitFor();
      expect(await name.inputValue()).toBe('My name for it');
      await page.getByRole('button', { name: 'Use the new one' }).click();
      expect(await name.inputValue()).toBe('Name of a colleague');
      expect(await page.getByText('Changed meanwhile').count()).toBe(0);
      await page.context().close();
    });

    it('says that there is no connection, keeps what was typed, and sends it once there is one', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}?do=edit` });
      await page.getByLabel('Name', { exact: true }).fill('Sample cohort, renamed');
      await page.route('**/settings*', (route) => route.abort());
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { name: 'No connection' }).waitFor();
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sample cohort, renamed');
      await page.unroute('**/settings*');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('status').getByText('The cohort is changed.').waitFor();
      await page.context().close();
    });

    it('says once that an approval got no answer: in its dialog, and neither below nor after it', async () => {
      const { id } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${id}?do=approve` });
      const dialog = page.getByRole('dialog');
      await comeToRest(page);
      await page.context().setOffline(true);
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
      await dialog.getByRole('heading', { name: 'No connection' }).waitFor();
      expect(await page.locator('.problems').count()).toBe(1);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.locator('.problems').count()).toBe(0);
      await page.context().close();
    });

    it('says once that neither a rejection nor the look at its mail got an answer, and sends and shows both later', async () => {
      const { id, name } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${id}`, width: 400 });
      await page.getByRole('button', { name: 'Reject …' }).click();
      const dialog = page.getByRole('dialog');
      await comeToRest(page);
      await page.context().setOffline(true);
      const told = dialog.getByRole('heading', { name: 'No connection' }).filter({ visible: true });
      await dialog.getByLabel('Reason').selectOption({ label: 'Another reason' });
      await told.waitFor();
      await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
      await dialog.locator('form .problems').waitFor();
      expect(await told.count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.context().setOffline(false);
      await dialog.getByRole('button', { name: 'Try again' }).click();
      await dialog.locator('iframe').waitFor();
      await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
      const bar = page.getByRole('status');
      await bar.getByText(name).waitFor();
      await bar.getByRole('button', { name: 'Undo' }).click();
      await bar.getByText('Taken back.').waitFor();
      await page.context().close();
    });

    it('says that a step back was not taken, also on another screen, and offers it again', async () => {
      const { id, name } = await unreviewed();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/applications/${id}`,
        language: 'sv',
        width: 360,
      });
      const bar = page.getByRole('status');
      await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
      await bar.getByText(`${name} är godkänd.`).waitFor();
      await goOnTo(page, '/today');
      await page.context().setOffline(true);
      await bar.getByRole('button', { name: 'Ångra' }).click();
      await bar.getByText('Ingen förbindelse').waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await page.context().setOffline(false);
      await bar.getByRole('button', { name: 'Ångra' }).click();
      await bar.getByText('Ångrat.').waitFor();
      expect((await unreviewed()).id).toBe(id);
      await page.context().close();
    });

    it('plans a session after the fact, and keeps who was there for the next who looks', async () => {
      const mentors = await get<Listed>(`cohorts/${cohortId}/applications?role=mentor&standing=CONFIRMED`);
      const { id, name } = mentors.items[0] ?? { id: '', name: '' };
      await post(`applications/${id}/approval`);
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/sessions?do=plan`,
      });
      await page.getByLabel('Module').selectOption({ label: 'The mentor’s role' });
      await page.getByLabel('Day and time').fill('2026-01-15T10:00');
      await page.getByLabel('Place, or address of the meeting').fill('Town library');
      await page.getByRole('button', { name: 'Plan the session' }).click();
      await page.getByText('Is this meant so?').waitFor();
      for (const tick of await page.getByRole('dialog').getByRole('checkbox').all()) await tick.check();
      await page.getByRole('button', { name: 'Plan the session' }).click();
      await page.getByRole('status').getByText('The session is planned.').waitFor();

      await page
        .getByRole('row', { name: /Town library/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('button', { name: 'Add somebody who was there …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').selectOption({ label: name });
      await dialog.getByRole('button', { name: 'Record as present' }).click();
      const row = page.getByRole('row', { name: new RegExp(name) });
      await row.getByText('Present').waitFor();
      await page.reload();
      await row.getByText('Present').waitFor();
      await page.context().close();
    });

    it('shows a fault at its field, in the reader’s language', async () => {
      const { id } = await unreviewed();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/applications/${id}?do=reject`,
        language: 'fi',
      });
      await page.getByRole('button', { name: 'Hylkää', exact: true }).click();
      const field = page.getByLabel('Syy');
      await page.locator('.fault').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.context().close();
    });

    it('does not overwrite what a colleague has decided meanwhile', async () => {
      const { id } = await unreviewed();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${id}` });
      await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
      await post(`applications/${id}/withdrawal`);
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      // The form has gone with what it was about: the foot of the window says why.
      await page
        .getByText(/^Sofia Holm, .*: Application withdrawn$/)
        .first()
        .waitFor();
      await page.context().close();
    });
  },
);
