import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { looksRight } from './looks-right.ts';
import { startSmallSample } from './small-sample.ts';

type Person = { readonly id: string; readonly name: string; readonly role: string };

describe.skipIf(noBrowser !== undefined)(
  `what people tell a coordinator${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let people: readonly Person[];
    const { get, post } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      people = (await get<{ items: Person[] }>(`cohorts/${cohortId}/applications`)).items;
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const first = (role: string): Person => {
      const found = people.find((each) => each.role === role);
      if (!found) throw new Error(`The sample has no ${role}.`);
      return found;
    };

    it('enters the profile and the answer about one student more for a mentor, with channel and reason', async () => {
      const mentor = first('mentor');
      await post(`applications/${mentor.id}/approval`);
      await post(`applications/${mentor.id}/training-waiver`, { reason: 'TRAINED_BEFORE' });
      const { form } = await get<{ form: { answers: { capacity: number } } }>(`applications/${mentor.id}`);
      await post(`applications/${mentor.id}/capacity-ask`, { capacity: form.answers.capacity + 1 });
      await client.drain();
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${mentor.id}` });
      const dialog = page.getByRole('dialog');

      await page.getByRole('button', { name: 'Enter the profile …' }).click();
      await dialog.locator('input[name="businessId"]').fill('123');
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'by phone' });
      await dialog.getByLabel('Reason').fill('Called on Monday.');
      await dialog.getByRole('button', { name: 'Enter the answer' }).click();
      await dialog.locator('input[name="businessId"][aria-invalid="true"]').waitFor();
      await looksRight(page);
      await dialog.locator('input[name="businessId"]').fill('');
      await dialog.getByRole('button', { name: 'Enter the answer' }).click();
      await isTold(page, 'The profile is entered.');

      await page.getByRole('button', { name: 'Enter the answer about more students …' }).click();
      await dialog.getByRole('button', { name: 'Enter the answer' }).click();
      await dialog.locator('select[name="answer"][aria-invalid="true"]').waitFor();
      await looksRight(page);
      await dialog.getByLabel('Answer', { exact: true }).selectOption({ label: 'Yes' });
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'by phone' });
      await dialog.getByLabel('Reason').fill('Takes one more.');
      await dialog.getByRole('button', { name: 'Enter the answer' }).click();
      await isTold(page, 'The answer is entered.');
      await page.getByText('in all: said yes').waitFor();
      await page.context().close();
    });

    it('notes what is known of two people before matching, and takes it back', async () => {
      const [mentor, student] = [first('mentor'), first('student')];
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}/matching`,
        language: 'fi',
        width: 360,
      });
      await page.getByRole('link', { name: 'Tiedossa ennen yhdistämistä …' }).click();
      await page.getByText('Tällä ohjelmakaudella ei ole merkintöjä.').waitFor();
      const save = page.getByRole('button', { name: 'Tallenna merkintä' });
      await save.click();
      await page.locator('select[name="studentApplicationId"][aria-invalid="true"]').waitFor();
      await page.getByLabel('Mentori', { exact: true }).selectOption({ label: mentor.name });
      await page.getByLabel('Opiskelija', { exact: true }).selectOption({ label: student.name });
      await save.click();
      await page.locator('select[name="known"][aria-invalid="true"]').waitFor();
      await page.getByLabel('Mitä tiedetään').selectOption({ label: 'Ei saa olla pari' });
      await page.getByLabel('Syy', { exact: true }).fill('Esihenkilö.');
      await save.click();
      await isTold(page, 'Merkintä on tallennettu.');
      const row = page.getByRole('row', { name: new RegExp(student.name) });
      await row.getByText('Ei saa olla pari').waitFor();
      await looksRight(page);
      await row.getByRole('button', { name: /^Peru merkintä/ }).click();
      await isTold(page, 'Merkintä on peruttu.');
      await row.getByRole('button').waitFor({ state: 'detached' });
      await page.context().close();
    });
  },
);
