import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinksIn, type Client, pressNewest } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { SWITCHES } from '../../shared/domain/matching/rules.ts';
import { noBrowser } from './chromium.ts';
import { openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { letMailsLeave } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

type Listed = {
  readonly items: readonly { readonly id: string; readonly role: string; readonly name: string }[];
};

describe.skipIf(noBrowser !== undefined)(
  `a round with more students than places${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let roundId: string;
    let mentorId: string;
    let page: Page;
    const { get, post } = deskApi(() => client);

    const correct = (id: string, answers: unknown) =>
      post(`applications/${id}/corrections`, { answers, channel: 'PHONE', reason: 'As they told us.' });

    const openAll = async (table: Locator): Promise<void> => {
      await table.locator('summary').first().waitFor();
      for (const row of await table.locator('summary').all()) await row.click();
    };

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      const { items } = await get<Listed>(`cohorts/${cohortId}/applications`);
      const mentors = items.filter(({ role }) => role === 'mentor');
      mentorId = mentors[0]?.id ?? '';
      await correct(mentorId, { capacity: 1 });
      await post(`applications/${mentorId}/approval`);
      await post(`applications/${mentorId}/training-waiver`, { reason: 'TRAINED_BEFORE' });
      const lastName = mentors[0]?.name.split(' ').at(-1) ?? '';
      for (const { id, role } of items) {
        if (role !== 'student') continue;
        await correct(id, { avoid: `Not ${lastName}, please.` });
        await post(`applications/${id}/approval`);
      }
      const filters = Object.fromEntries(SWITCHES.map((name) => [name, false]));
      ({ id: roundId } = await post<{ id: string }>(`cohorts/${cohortId}/rounds`, { floor: 0, filters }));
      await client.drain();
      await client.newMails();
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('marks the pair that a wish is about, and says whom to recruit', async () => {
      page = await openDesk(browser, { origin: system.url, to: `/rounds/${roundId}` });
      const pairs = page.getByRole('table', { name: /^Pairs/ });
      await pairs.waitFor();
      await pairs.getByText('Avoid?').waitFor();
      await page.getByRole('heading', { name: 'Whom to recruit' }).waitFor();
      await pairs.getByRole('link').first().click();
      await page.getByText(/This seems to mean/).waitFor();
    });

    it('asks a mentor for one place more from the row of a student without one, and follows the answer', async () => {
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByLabel('Show').selectOption('unmatched');
      const unmatched = page.getByRole('table', { name: /^Without a mentor/ });
      await openAll(unmatched);
      await unmatched
        .getByRole('button', { name: /^Ask the mentor/ })
        .first()
        .click();
      await page.getByRole('status').getByText('The mentor is asked by mail.').waitFor();
      await unmatched
        .getByText(/^Asked to take 2 in all/)
        .first()
        .waitFor();
      await letMailsLeave(client);
      const links = (await client.newMails()).flatMap(actionLinksIn);
      expect(await pressNewest(client, links, { verb: 'raise-capacity', lang: 'en' })).toBe(true);
      await page.reload();
      const ready = page.getByRole('table', { name: /^Without a mentor/ });
      await openAll(ready);
      await ready
        .getByText(/may take 2 now/)
        .first()
        .waitFor();
      await ready.getByRole('button', { name: 'To the places' }).first().click();
      await page
        .getByRole('table', { name: /^Pairs/ })
        .getByText('May take 2')
        .waitFor();
      await page.goto(`${system.url}/console/#/applications/${mentorId}`);
      await page.getByText('2 in all: said yes').waitFor();
      await page.goto(`${system.url}/console/#/today`);
      await page.getByText('A mentor takes more students now').filter({ visible: true }).waitFor();
      await page.context().close();
    });
  },
);
