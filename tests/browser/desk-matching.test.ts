import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { instantAt } from '../../shared/domain/kernel/dates.ts';
import { noBrowser } from './chromium.ts';
import { openDesk, opensOvertaken } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { startSmallSample } from './small-sample.ts';

type Listed = {
  readonly items: readonly { readonly id: string; readonly role: string; readonly status: string }[];
};

describe.skipIf(noBrowser !== undefined)(
  `a matching round on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    const { get, post } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      for (const { id, role } of (await get<Listed>(`cohorts/${cohortId}/applications`)).items) {
        await post(`applications/${id}/approval`);
        if (role === 'mentor') await post(`applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' });
      }
      await client.drain();
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('goes from the start to the people: a lock and its undoing, a veto, other weights, approval, a typed count', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}/matching` });
      await page.getByRole('button', { name: 'New round' }).click();
      await page.getByRole('button', { name: 'Start the round' }).click();
      await page.getByRole('heading', { level: 1, name: /^Round of/ }).waitFor();
      const pairs = page.getByRole('table', { name: /^Pairs/ });
      await pairs.waitFor();
      const count = (await pairs.getByRole('row').count()) - 1;
      expect(count).toBeGreaterThan(1);
      const roundId = page.url().match(/rnd_\w+/)?.[0] ?? '';
      const decided = () =>
        get<{ run: { decisions: { locks: unknown[]; vetoes: unknown[] } } }>(`rounds/${roundId}`);

      await pairs.getByRole('link').first().click();
      await page.getByRole('heading', { name: 'What speaks for it' }).waitFor();
      await page.getByLabel('Reason', { exact: true }).fill('They know each other');
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
      await page.getByRole('status').getByText('The pair is locked.').waitFor();
      await pairs.getByText('Locked', { exact: true }).waitFor();
      expect((await decided()).run.decisions.locks).toHaveLength(1);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('status').getByText('Taken back.').waitFor();
      expect((await decided()).run.decisions.locks).toHaveLength(0);

      await page.getByRole('button', { name: 'Rule out' }).click();
      await page.getByRole('alert').first().waitFor();
      await page.getByLabel('Reason', { exact: true }).fill('Former colleagues');
      await page.getByRole('button', { name: 'Rule out' }).click();
      await page.getByRole('status').getByText('The pair is ruled out.').waitFor();
      expect((await decided()).run.decisions.vetoes).toHaveLength(1);

      const partners = async () =>
        (
          await get<{ pairs: { mentorApplicationId: string; studentApplicationId: string }[] }>(
            `rounds/${roundId}`,
          )
        ).pairs
          .map(({ mentorApplicationId, studentApplicationId }) => studentApplicationId + mentorApplicationId)
          .sort();
      const before = await partners();
      await pairs.getByRole('link').first().click();
      await page.getByText('Swap mentors with …').click();
      await page.getByLabel('Swap mentors with', { exact: true }).selectOption({ index: 1 });
      await page.getByLabel('Reason', { exact: true }).fill('They asked for it');
      await page.getByRole('button', { name: 'Swap', exact: true }).click();
      await page.getByRole('status').getByText('The two have swapped mentors.').waitFor();
      expect(await partners()).not.toEqual(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('status').getByText('Taken back.').waitFor();
      expect(await partners()).toEqual(before);

      await page.getByText('Rules', { exact: true }).click();
      await page.getByLabel('Field').fill('90');
      await page.getByRole('button', { name: 'What would change?' }).click();
      await page
        .getByText(/would (?:change|have)/)
        .first()
        .waitFor();

      await opensOvertaken(page, 'publish');
      await page.getByRole('button', { name: 'Approve …' }).click();
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      await page.getByRole('button', { name: 'Publish …' }).click();
      await page.getByText('Look at the mails').click();
      await page.getByLabel('Mails about').selectOption({ index: 1 });
      await page.getByRole('dialog').locator('iframe').first().waitFor();
      const typed = page.getByLabel(/^Write \d+ to confirm/);
      const told = (await page.getByText(/pairs would be told/).textContent())?.match(/^\d+/)?.[0] ?? '';
      await typed.fill('999');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.locator('.fault').waitFor();
      await page.getByRole('alert').getByText('That is not the number of pairs').waitFor();
      expect((await get<{ status: string }>(`rounds/${roundId}`)).status).toBe('APPROVED');
      await typed.fill(told);
      await page.getByLabel('When').selectOption('at');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const hour = page.getByLabel('Day and hour');
      await page.locator('.question', { has: hour }).locator('.fault').waitFor();
      await hour.fill('2027-02-02T11:00');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByRole('status').getByText('The publication is planned.').waitFor();
      expect(await get(`rounds/${roundId}`)).toMatchObject({
        publishAt: instantAt('2027-02-02', '11:00').toISOString(),
      });
      await page.context().close();
    });
  },
);
