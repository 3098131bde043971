import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { openDesk, opensOvertaken } from './desk.ts';
import { cutWords, overflow, smallTargets, violations } from './fitness.ts';
import { misplacedIn, refuseForms } from './refusals.ts';
import { startTestSystem } from './test-system.ts';

describe.skipIf(noBrowser !== undefined)(
  `the staff on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    beforeAll(async () => {
      [browser, system] = await Promise.all([launchChromium(), startTestSystem()]);
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('invites a trainer, who gets a mail, signs in and finds sessions alone, until an admin ends the roles', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/staff', persona: 'Admin' });
      await page.getByRole('button', { name: 'Invite somebody …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Tora Trainer');
      await dialog.getByLabel('E-mail address').fill('tora@school.example');
      await dialog.getByLabel(/^Trainer/).check();
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await page.getByText('Tora Trainer is invited.').waitFor();
      const mails = (await (await fetch(`${system.url}/_local/mails?to=tora@school.example`)).json()) as {
        html: string;
        links: string[];
      }[];
      expect(mails[0]?.links[0]).toBe(`${system.url}/console/`);
      expect(mails[0]?.html).toMatch(/<code>[\d-]{19}<\/code>/);
      const own = await openDesk(browser, { origin: system.url, persona: 'Tora Trainer' as never });
      const menu = own.getByRole('navigation', { name: 'Menu' });
      await menu.getByRole('link', { name: 'Sessions' }).waitFor();
      expect(await menu.getByRole('link').allTextContents()).toEqual(['Sessions']);
      await page.getByRole('button', { name: 'End the roles of Tora Trainer' }).click();
      const ending = new URL(page.url()).hash.split('do=')[1] ?? '';
      await page.getByRole('dialog').getByRole('button', { name: 'End the roles' }).click();
      await page.getByText('The roles of Tora Trainer have ended.').waitFor();
      await opensOvertaken(page, ending);
      await opensOvertaken(page, ending.replace('end-', 'change-'));
      await own.reload();
      await own.getByRole('heading', { name: 'No right to work here' }).waitFor();
      await page.context().close();
      await own.context().close();
    });

    it('shows a refusal of each value of its forms at its field', async () => {
      const page = await openDesk(browser, { origin: system.url, to: '/staff?do=invite', persona: 'Admin' });
      const sent: (string | undefined)[] = [];
      const refuse = async (): Promise<void> => {
        await page.getByRole('dialog').waitFor();
        for (const form of await refuseForms(page)) {
          sent.push(form.route);
          expect(misplacedIn(form, () => false)).toEqual([]);
        }
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      };
      await refuse();
      await page
        .getByRole('button', { name: /^Change / })
        .first()
        .click();
      await refuse();
      expect(sent).toEqual([
        'POST /api/coordinator/programmes/{programmeId}/staff',
        'PUT /api/coordinator/programmes/{programmeId}/staff/{staffId}',
      ]);
      await page.context().close();
    });

    it.each([
      ['en', 'light', 1100, '/staff'],
      ['sv', 'dark', 360, '/staff'],
      ['fi', 'light', 360, '/staff?do=invite'],
    ] as const)(
      'can be used by everybody in %s, %s, at %i pixels: %s',
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
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}/staff-${language}-${width}.png` });
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await smallTargets(page)).toEqual([]);
        expect(await cutWords(page)).toEqual([]);
        await page.context().close();
      },
    );
  },
);
