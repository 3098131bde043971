import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { studentForm } from '../people/forms.ts';
import { noBrowser } from './chromium.ts';
import { isOvertaken, openDesk, opensOvertaken } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { startSmallSample } from './small-sample.ts';

type List = { readonly items: readonly { readonly id: string; readonly name: string }[] };
type Company = { readonly id: string; readonly name: string; readonly mentors: number };

describe.skipIf(noBrowser !== undefined)(
  `people and companies on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    const { get, post } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      const unreviewed = await get<List>(`cohorts/${cohortId}/applications?standing=CONFIRMED`);
      for (const { id } of unreviewed.items) await post(`applications/${id}/approval`);
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const companies = async (search = ''): Promise<readonly Company[]> => {
      const path = `programmes/cccc/companies?search=${encodeURIComponent(search)}`;
      return (await get<{ items: readonly Company[] }>(path)).items;
    };

    /** Somebody who wants to be asked later on, entered from a paper form. */
    const consenting = async (): Promise<string> => {
      const consents = { ...(studentForm()['consents'] as object), followUp: true };
      const { noticeVersion: _, ...answers } = studentForm({ email: 'yes@example.org', consents });
      const paper = { channel: 'LETTER', reason: 'Came on paper', consent: 'Signed the paper form' };
      const entered = { role: 'student', answers, ...paper };
      const { id } = await post<{ readonly id: string }>(`cohorts/${cohortId}/applications`, entered);
      return (await get<{ readonly personId: string }>(`applications/${id}`)).personId;
    };

    it('merges two companies after saying what it means', async () => {
      const [losing, kept] = await companies();
      if (!losing || !kept) throw new Error('The sample has too few companies.');
      const page = await openDesk(browser, { origin: system.url, to: '/companies' });
      await page.getByRole('link', { name: losing.name, exact: true }).click();
      await page.getByRole('button', { name: 'Merge into another …' }).click();
      await page.getByLabel('The company that stays').fill(kept.name);
      await page.getByRole('button', { name: `Choose ${kept.name}` }).click();
      await page.getByText(`then belong`, { exact: false }).first().waitFor();
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await page.locator('.fault').waitFor();
      await page.getByLabel('Reason').fill('One company, spelt twice.');
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await page.getByRole('status').getByText(`${losing.name} is part of ${kept.name} now.`).waitFor();
      await page.getByRole('heading', { level: 1, name: kept.name }).waitFor();
      await page.getByRole('cell', { name: /One company, spelt twice/ }).waitFor();
      expect((await companies(losing.name)).map(({ id }) => id)).not.toContain(losing.id);
      expect(await companies(kept.name)).toMatchObject([{ mentors: losing.mentors + kept.mentors }]);
      await page.context().close();
    });

    it('does nothing to a company that was begun for one that has become part of it', async () => {
      const [kept, losing] = (await companies()).toReversed();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/companies/${losing?.id}?do=correct`,
      });
      await page.getByLabel('Name', { exact: true }).fill('Another name');
      const merge = { into: kept?.id, reason: 'One company, spelt twice.' };
      await post(`companies/${losing?.id}/merge`, merge);
      await page.getByLabel('Reason').fill('Told by phone.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await isOvertaken(page);
      await page.getByText('This company was merged into the one below.').waitFor();
      expect(page.url()).toContain(`/companies/${kept?.id}`);
      expect(await companies(kept?.name)).toMatchObject([{ id: kept?.id }]);
      for (const deed of ['correct', 'contact', 'merge']) {
        await page.goto(page.url().replace(/#.*/, `#/companies/${losing?.id}?do=${deed}`));
        await isOvertaken(page);
      }
      await page.context().close();
    });

    it('corrects a company, and says at its field that a business ID is none', async () => {
      const [company] = (await companies()).toReversed();
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/companies/${company?.id}?do=correct`,
      });
      await page.getByLabel('Name', { exact: true }).fill('Ankar Ab');
      await page.getByLabel(/^Business ID/).fill('1234567-0');
      await page.getByLabel('Reason').fill('Told by phone.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.locator('.fault').waitFor();
      expect(await page.getByLabel(/^Business ID/).getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel(/^Business ID/).fill('1097805-3');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Ankar Ab' }).waitFor();
      expect(await companies('1097805-3')).toMatchObject([{ name: 'Ankar Ab' }]);
      await page.getByRole('button', { name: 'Name the contact …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name', { exact: true }).fill('Åsa-Märta Nguyễn');
      await dialog.getByLabel('Mail address').fill('asa@ankar.example');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.locator('.fault').first().waitFor();
      await dialog.getByLabel('How did they agree?').selectOption('PHONE');
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/contact.png` });
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText(/^by phone, noted by /).waitFor();
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/company.png`, fullPage: true });
      await page.getByRole('button', { name: 'Remove the contact' }).click();
      await page.getByText('The company has no contact who has agreed to get mail.').waitFor();
      await page.context().close();
    });

    const people = async (search: string): Promise<List['items']> =>
      (await post<List>('programmes/cccc/people-search', { search })).items;

    it('finds a person, corrects the name, and says at its field that an address is none', async () => {
      const [someone] = await people('a');
      if (!someone) throw new Error('Nobody’s name begins with an A.');
      const page = await openDesk(browser, { origin: system.url, to: '/people' });
      await page.getByLabel('Name, company, mail address or reference').fill(someone.name.toUpperCase());
      await page.getByRole('link', { name: someone.name, exact: true }).click();
      await page.getByRole('button', { name: 'Correct contact …' }).click();
      await page.getByLabel('First name').fill('Zenobia');
      await page.getByLabel('Reason').fill('Told by phone.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /^Zenobia/ }).waitFor();
      await page.getByRole('button', { name: 'Send the way to their page …' }).click();
      await page.getByText(/^It goes to /).waitFor();
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/own-page.png` });
      await page.getByRole('button', { name: 'Send the mail' }).click();
      await page.getByText(/^The way to the page has gone to /).waitFor();
      expect((await people('zenobia')).map(({ id }) => id)).toEqual([someone.id]);
      await page.getByRole('button', { name: 'Change address …' }).click();
      await page.getByRole('textbox', { name: 'Mail address' }).fill('nowhere');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.locator('.fault').first().waitFor();
      expect(await page.getByRole('textbox', { name: 'Mail address' }).getAttribute('aria-invalid')).toBe(
        'true',
      );
      await page.getByRole('textbox', { name: 'Mail address' }).fill('zenobia@example.org');
      await page.getByLabel('What was wrong').selectOption('MISTYPED');
      await page.getByLabel('Reason').fill('Read back by phone.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Mails go to the new address now.').waitFor();
      await page.context().close();
    });

    it('has the data of a person kept and not used, and tells of the end beforehand', async () => {
      const someone = (await people('e')).at(-1);
      if (!someone) throw new Error('Nobody’s name begins with an E.');
      const page = await openDesk(browser, { origin: system.url, to: `/people/${someone.id}` });
      await page.getByRole('button', { name: 'Restrict …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('No matching, and no decision').waitFor();
      await dialog.getByRole('button', { name: 'Keep and do not use' }).click();
      await dialog.locator('.fault').first().waitFor();
      await dialog.getByLabel('How did the person tell you?').selectOption('PHONE');
      await dialog.getByLabel('Reason, in neutral words').fill('Disputes the year.');
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/restrict.png` });
      await dialog.getByRole('button', { name: 'Keep and do not use' }).click();
      await page.getByText('Reason: Disputes the year.').waitFor();
      await page.getByText('Not used: the data is restricted').first().waitFor();
      await page.getByRole('button', { name: 'Use the data again …' }).click();
      await dialog.getByLabel('Reason, in neutral words').fill('The year is right.');
      await dialog.getByRole('button', { name: 'Announce it' }).click();
      await page.getByText('The person has been told: The year is right.').waitFor();
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/restricted.png` });
      await opensOvertaken(page, 'lift');
      await page.getByRole('button', { name: 'Keep it unused …' }).click();
      await dialog.getByLabel('How did the person tell you?').selectOption('PHONE');
      await dialog.getByLabel('Reason, in neutral words').fill('Disputes it still.');
      await dialog.getByRole('button', { name: 'Keep and do not use' }).click();
      await page.getByText('The person has been told: The year is right.').waitFor({ state: 'detached' });
      await opensOvertaken(page, 'restrict');
      await page.context().close();
    });

    it('takes a consent back at the word of the person, and shows how', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/people/${await consenting()}` });
      const consents = page.getByRole('table', { name: 'Consents' });
      await page.getByRole('button', { name: 'A consent is taken back …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Take back' }).click();
      await dialog.locator('.fault').first().waitFor();
      await dialog.getByLabel('Consent', { exact: true }).selectOption('FOLLOW_UP');
      await dialog.getByLabel('How the word of it came').selectOption('PHONE');
      await dialog.getByLabel('Reason').fill('Called on Monday.');
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/consent.png` });
      await dialog.getByRole('button', { name: 'Take back' }).click();
      await consents.getByText('taken back').first().waitFor();
      await dialog.waitFor({ state: 'detached' });
      for (;;) {
        const left = page.getByRole('button', { name: 'A consent is taken back …' });
        if (!(await left.isVisible())) break;
        await left.click();
        await dialog.getByLabel('Consent', { exact: true }).selectOption({ index: 1 });
        await dialog.getByLabel('How the word of it came').selectOption('PHONE');
        await dialog.getByLabel('Reason').fill('Called on Monday.');
        await dialog.getByRole('button', { name: 'Take back' }).click();
        await dialog.waitFor({ state: 'detached' });
      }
      await opensOvertaken(page, 'consent');
      await page.context().close();
    });

    it('has a person erased once the name is typed, and says so with a receipt', async () => {
      const [person] = await people('ek');
      const page = await openDesk(browser, { origin: system.url, to: `/people/${person?.id}` });
      await page.getByRole('button', { name: 'Erase …' }).click();
      const dialog = page.getByRole('dialog');
      const name = dialog.getByRole('textbox', { name: 'Type the name to confirm' });
      await name.fill('Somebody Else');
      await dialog.getByRole('button', { name: 'Erase for good' }).click();
      await page.locator('.fault').first().waitFor();
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/erase.png` });
      await name.fill(String(person?.name));
      await dialog.getByRole('button', { name: 'Erase for good' }).click();
      await page.getByText('This person is being erased. Receipt: era_').waitFor();
      await page.context().close();
    });
  },
);
