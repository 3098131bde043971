import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { isFocused, pressAt, tabTo, writeAt } from './hands.ts';
import { startSmallSample } from './small-sample.ts';

type Listed = {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly standing: string;
  }[];
};
type Decisions = { readonly locks: readonly unknown[]; readonly vetoes: readonly unknown[] };
type Round = { readonly status: string; readonly run: { readonly decisions: Decisions } };

describe.skipIf(noBrowser !== undefined)(
  `the desk by keys alone, and for two at once${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let roundId: string;
    const { get, post } = deskApi(() => client);

    const waiting = async (): Promise<Listed['items'][number]> => {
      const [first] = (await get<Listed>(`cohorts/${cohortId}/applications?standing=CONFIRMED`)).items;
      if (!first) throw new Error('No application waits for a review.');
      return first;
    };
    const decisions = async (): Promise<Decisions> => (await get<Round>(`rounds/${roundId}`)).run.decisions;
    const desk = (to: string, persona?: 'Admin'): Promise<Page> =>
      openDesk(browser, { origin: system.url, to, ...(persona && { persona }) });

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('reviews an application: Escape closes the dialog and gives the focus back', async () => {
      const { name } = await waiting();
      const page = await desk(`/cohorts/${cohortId}/applications`);
      await pressAt(page, page.getByRole('link', { name, exact: true }));
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const reject = page.getByRole('button', { name: 'Reject …' });
      await pressAt(page, reject);
      await page.getByRole('dialog').waitFor();
      await tabTo(page, page.getByLabel('Reason'));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await isFocused(reject)).toBe(true);
      await pressAt(page, page.getByRole('button', { name: 'Approve', exact: true }));
      await isTold(page, `${name} is approved.`);
      await page.context().close();
    });

    it('does once what is pressed twice, and says so in peace', async () => {
      const { id, name } = await waiting();
      const page = await desk(`/applications/${id}`);
      let sent = 0;
      page.on('request', (request) => {
        if (request.method() === 'POST' && /\/approval(\?|$)/.test(request.url())) sent += 1;
      });
      await page.getByRole('button', { name: 'Approve', exact: true }).dblclick();
      await isTold(page, `${name} is approved.`);
      expect(sent).toBe(1);
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.context().close();
    });

    it('matches from the start to the people', async () => {
      for (const { id, role, standing } of (await get<Listed>(`cohorts/${cohortId}/applications`)).items) {
        if (standing === 'CONFIRMED') await post(`applications/${id}/approval`);
        if (role === 'mentor') await post(`applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' });
      }
      await client.drain();
      const page = await desk(`/cohorts/${cohortId}/matching`);
      await pressAt(page, page.getByRole('button', { name: 'New round' }));
      await pressAt(page, page.getByRole('button', { name: 'Start the round' }));
      await page.getByRole('heading', { level: 1, name: /^Round of/ }).waitFor();
      const pairs = page.getByRole('table', { name: /^Pairs/ });
      await pairs.waitFor();
      roundId = page.url().match(/rnd_\w+/)?.[0] ?? '';

      await pressAt(page, pairs.getByRole('link').first());
      await page.getByRole('heading', { name: 'What speaks for it' }).waitFor();
      const reason = page.getByLabel('Reason', { exact: true });
      await writeAt(page, reason, 'They know each other');
      await pressAt(page, page.getByRole('button', { name: 'Lock', exact: true }));
      await isTold(page, 'The pair is locked.');
      await page.getByRole('button', { name: 'Unlock' }).waitFor();
      expect((await decisions()).locks).toHaveLength(1);
      await pressAt(page, page.getByRole('button', { name: 'Undo' }));
      await isTold(page, 'Taken back.');
      await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
      expect((await decisions()).locks).toHaveLength(0);

      await page.keyboard.press('Escape');
      const last = pairs.getByRole('link').last();
      await pressAt(page, last);
      await page.getByRole('heading', { name: 'What speaks for it' }).waitFor();
      await tabTo(page, reason);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'What speaks for it' }).waitFor({ state: 'detached' });
      await expect.poll(() => isFocused(last)).toBe(true);

      await page.keyboard.press('Enter');
      await writeAt(page, reason, 'Former colleagues');
      await pressAt(page, page.getByRole('button', { name: 'Rule out' }));
      await isTold(page, 'The pair is ruled out.');
      expect((await decisions()).vetoes).toHaveLength(1);
      await page.context().close();
    });

    it('keeps the decisions of two who work on one round, and never the one over the other', async () => {
      const [ann, bob] = await Promise.all([desk(`/rounds/${roundId}`), desk(`/rounds/${roundId}`)]);
      const open = async (page: Page, row: number): Promise<void> => {
        await page
          .getByRole('table', { name: /^Pairs/ })
          .getByRole('link')
          .nth(row)
          .click();
        await page.getByLabel('Reason', { exact: true }).fill('As they asked for it.');
      };
      await open(ann, 0);
      await open(bob, 1);
      const lock = (page: Page) => page.getByRole('button', { name: 'Lock', exact: true });
      await lock(ann).click();
      await isTold(ann, 'The pair is locked.');
      // He has not seen her lock: he is told of it, and decides again.
      await lock(bob).click();
      await bob.getByRole('alert').first().waitFor();
      expect((await decisions()).locks).toHaveLength(1);
      await bob
        .getByRole('table', { name: /^Pairs/ })
        .getByText('Locked', { exact: true })
        .waitFor();
      expect(await bob.getByLabel('Reason', { exact: true }).inputValue()).toBe('As they asked for it.');
      await lock(bob).click();
      await isTold(bob, 'The pair is locked.');
      expect((await decisions()).locks).toHaveLength(2);
      await Promise.all([ann.context().close(), bob.context().close()]);
    });

    it('publishes by keys, with the count that somebody has read', async () => {
      const page = await desk(`/rounds/${roundId}`);
      await pressAt(page, page.getByRole('button', { name: 'Approve …' }));
      await pressAt(page, page.getByRole('button', { name: 'Approve', exact: true }));
      await pressAt(page, page.getByRole('button', { name: 'Publish …' }));
      const count = (await page.getByText(/pairs? would be told/).textContent())?.match(/^\d+/)?.[0] ?? '';
      await writeAt(page, page.getByLabel(/^Write \d+ to confirm/), count);
      await pressAt(page, page.getByRole('button', { name: 'Publish', exact: true }));
      await isTold(page, /being published|is planned/);
      await page.context().close();
    });

    it('shows both versions to the second of two who change a cohort at once', async () => {
      const [ann, bob] = await Promise.all([
        desk(`/cohorts/${cohortId}?do=edit`, 'Admin'),
        desk(`/cohorts/${cohortId}?do=edit`),
      ]);
      const name = (page: Page) => page.getByLabel('Name', { exact: true });
      await name(ann).fill('Name by Ann');
      await name(bob).fill('Name by Bob');
      await ann.getByRole('button', { name: 'Save' }).click();
      await isTold(ann, 'The cohort is changed.');
      await bob.getByRole('button', { name: 'Save' }).click();
      await bob.getByText('Changed meanwhile to: Name by Ann').waitFor();
      await bob
        .getByRole('alert')
        .getByText(/^Sofia Holm, .*: Cohort changed$/)
        .waitFor();
      expect(await name(bob).inputValue()).toBe('Name by Bob');
      expect((await get<{ name: string }>(`cohorts/${cohortId}`)).name).toBe('Name by Ann');
      // Having seen it he insists.
      await bob.getByRole('button', { name: 'Save' }).click();
      await isTold(bob, 'The cohort is changed.');
      expect((await get<{ name: string }>(`cohorts/${cohortId}`)).name).toBe('Name by Bob');
      await Promise.all([ann.context().close(), bob.context().close()]);
    });
  },
);
