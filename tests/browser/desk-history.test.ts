import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { noBrowser } from './chromium.ts';
import { openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { settled } from './desk-places.ts';
import { cutWords, overflow, smallTargets, violations } from './fitness.ts';
import { startSmallSample } from './small-sample.ts';

type List = { readonly items: readonly { readonly id: string; readonly name: string }[] };

describe.skipIf(noBrowser !== undefined)(
  `the history on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let applicant: List['items'][number];
    const { get } = deskApi(() => client);

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      const { items } = await get<List>(`cohorts/${cohortId}/applications?standing=CONFIRMED`);
      applicant = items[0] as never;
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('tells at a thing what a colleague has just done with it, by name', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/applications/${applicant.id}` });
      await page.getByRole('button', { name: 'Reject …' }).click();
      await page.getByRole('dialog').getByLabel('Reason').selectOption('INCOMPLETE');
      await page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
      await page.getByText(`${applicant.name} is rejected.`).waitFor();
      await page.getByRole('heading', { name: 'History' }).click();
      const row = page.getByRole('row', { name: /Application rejected/ });
      await row.waitFor();
      expect(await row.textContent()).toContain('incomplete application');
      expect(await row.getByRole('link', { name: applicant.name }).count()).toBe(1);
      await page.context().close();
    });

    it('tells of the whole programme, and is narrowed by area and author', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/today' });
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'History' }).click();
      await page.getByRole('heading', { name: 'History', level: 1 }).waitFor();
      await page.getByRole('row', { name: /Application rejected/ }).waitFor();
      await page.getByLabel('About').selectOption('cohorts');
      await page.getByRole('row', { name: /Cohort opened/ }).waitFor();
      expect(await page.getByRole('row', { name: /Application rejected/ }).count()).toBe(0);
      await page.getByLabel('Done by').selectOption('person');
      await page.getByText('Nothing fits these filters.').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByRole('row', { name: /Application rejected/ }).waitFor();
      await page.context().close();
    });

    it('leads an admin to the audit, which tells who looked at whom, and a coordinator to none', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/history', persona: 'Admin' });
      await page.getByRole('link', { name: 'Audit log' }).click();
      await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
      const look = page.getByRole('row', { name: /Looked at/ }).filter({ hasText: applicant.name });
      await look.first().waitFor();
      // By the system's calendar: the browser's clock is years behind.
      const now = await client.now();
      const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1))
        .toISOString()
        .slice(0, 7);
      expect(await page.getByLabel('Month').locator('option').nth(1).getAttribute('value')).toBe(lastMonth);
      await page.getByLabel('Kind').selectOption('DEED');
      await page
        .getByRole('row', { name: /Changed.*Application/ })
        .first()
        .waitFor();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the list as a file (CSV)' }).click(),
      ]);
      const rows = readFileSync(await saved.path(), 'utf8');
      expect(rows).toMatch(
        /"\d{4}-\d\d-\d\dT[^"]*";"Annika Nyberg";"Changed Application app_\w+ before [\w-]{43} after [\w-]{43} /,
      );
      await page
        .getByRole('row', { name: /Application/ })
        .getByRole('link', { name: applicant.name })
        .first()
        .click();
      await page.getByRole('link', { name: 'Audit log of this person' }).click();
      await page.getByRole('heading', { name: 'Audit log of this person', level: 1 }).waitFor();
      await page
        .getByRole('row', { name: /Looked at/ })
        .first()
        .waitFor();
      const others = page.locator('tbody a').filter({ hasNotText: applicant.name });
      expect(await others.count()).toBe(0);
      await page.context().close();
      const other = await openDesk(browser, { origin: system.url, to: '/history' });
      await other.getByRole('row', { name: /Application rejected/ }).waitFor();
      expect(await other.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
      await other.context().close();
    });

    it.each([
      ['en', 'light', 1280, '/history/audit'],
      ['fi', 'dark', 360, '/history/audit'],
    ] as const)(
      'of who looked at whom can be read by everybody in %s, %s, at %i pixels',
      async (language, theme, width, to) => {
        const page = await openDesk(browser, {
          origin: system.url,
          to,
          language,
          theme,
          width,
          persona: 'Admin',
          isInspected: true,
        });
        await page.locator('table.rows tbody tr').first().waitFor();
        await settled(page);
        if (process.env['SHOTS'])
          await page.screenshot({
            path: `${process.env['SHOTS']}/${to.split('/').at(-1)}-${language}-${theme}-${width}.png`,
          });
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await smallTargets(page)).toEqual([]);
        expect(await cutWords(page)).toEqual([]);
        await page.context().close();
      },
    );
  },
);
