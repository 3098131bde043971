import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientFor } from '../../infra/local/sample/client.ts';
import { enterFunding } from '../../infra/local/sample/funding.ts';
import { inventPeople } from '../../infra/local/sample/people.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { launchChromium, noBrowser } from '../browser/chromium.ts';
import { fillIn, send } from '../browser/fill-in.ts';
import { startTestSystem } from '../browser/test-system.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** A Monday morning in Finland. */
const BEGINS = new Date('2027-01-11T07:00:00Z');
/** Applies at the beginning, and never confirms. */
const [SILENT] = inventPeople({ mentors: 0, students: 1, seed: 5 });

describe.skipIf(noBrowser !== undefined)(
  `a newcomer presses through a season from the start page${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let context: BrowserContext;
    let system: LocalSystem;
    let client: Client;
    let page: Page;

    beforeAll(async () => {
      [browser, system] = await Promise.all([launchChromium(), startTestSystem(BEGINS)]);
      client = clientFor(system.url);
      await enterFunding(client);
      const period = { opens: '2027-01-11', closes: '2027-01-16' };
      await client.send(
        'POST',
        '/api/coordinator/programmes/cccc/cohorts',
        {
          name: 'Spring',
          applications: { mentor: period, student: period },
          matchingOn: ['2027-01-18'],
          kickOff: '2027-01-21',
        },
        { staff: true },
      );
      await client.send('POST', '/api/programmes/cccc/applications', SILENT?.application);
      await client.drain();
      context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const start = () => page.goto(`${system.url}/_local/`);
    const status = () => page.getByRole('status');
    /** The tab that a press opens. A press that came to nothing is repeated, as a person would. */
    const inNewTab = async (act: () => Promise<void>): Promise<Page> => {
      for (let tries = 0; tries < 3; tries += 1) {
        const opened = context.waitForEvent('page', { timeout: 10_000 }).catch(() => undefined);
        await act();
        const tab = await opened;
        if (tab !== undefined) return tab;
      }
      throw new Error('No press has opened a tab.');
    };
    const press = async (name: RegExp): Promise<string> => {
      await page.getByRole('button', { name }).click();
      await status()
        .getByText(/^Done – /)
        .waitFor();
      return (await page.locator('#clock').textContent()) ?? '';
    };

    it('applies, finds the mail in the mailbox, and confirms by its link', async () => {
      await start();
      await page.getByRole('link', { name: 'Apply, in English' }).click();
      await page.waitForURL('**/en/');
      await page.goto(`${system.url}/en/apply/student`);
      await fillIn(page);
      await page.getByLabel('E-mail', { exact: true }).fill('lin@example.org');
      // A sender within three seconds of opening a form is no person.
      await client.advanceTo(new Date((await client.now()).getTime() + 60_000));
      await send(page);
      await page.waitForURL('**/en/apply/thanks');
      await client.drain();

      await start();
      const row = page.getByRole('row', { name: /Lin.*lin@example\.org.*delivered/ });
      await row.getByRole('link').click();
      await page.getByRole('heading', { name: 'As text' }).waitFor();
      await page.waitForLoadState('load');
      const link = page
        .frameLocator('iframe')
        .getByRole('link', { name: /confirm/i })
        .first();
      const behindTheLink = await inNewTab(() => link.click());
      await behindTheLink.getByRole('button', { name: 'Confirm my address' }).click();
      await behindTheLink.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
      await behindTheLink.close();
    });

    it('goes to the next thing due, and is told of the reminder that was sent', async () => {
      await start();
      const told = await press(/^To the next thing due/);
      expect(told).toMatch(/Mails sent.*reminder confirm 1/);
      await page.getByRole('link', { name: 'reminder confirm', exact: true }).click();
      await page.getByRole('heading', { name: 'Mailbox' }).waitFor();
      expect(await page.getByRole('row').count()).toBe(1 + 1);
      expect(await page.getByRole('row').last().textContent()).toContain(SILENT?.email);
    });

    it('signs in as a coordinator by one press, and approves', async () => {
      await start();
      await page.getByRole('link', { name: 'Coordinator', exact: true }).click();
      await page.waitForURL('**/console/**');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      const cohorts = (await client.send('GET', '/api/coordinator/programmes/cccc/cohorts', undefined, {
        staff: true,
      })) as { items: { id: string }[] };
      await page.goto(`${system.url}/console/#/cohorts/${cohorts.items[0]?.id}/applications`);
      await page.getByRole('link', { name: /^Lin/ }).first().click();
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      await page
        .getByRole('status')
        .getByText(/is approved/)
        .waitFor();
    });

    it('sees a move going on, also after a reload, and then what has happened', async () => {
      await start();
      await page.getByRole('button', { name: /^To the next matching day/ }).click();
      await page.getByRole('progressbar').waitFor();
      await page.reload();
      await page.getByRole('progressbar').waitFor();
      await status()
        .getByText(/^Done – To the next matching day/)
        .waitFor();
      const told = (await page.locator('#clock').textContent()) ?? '';
      expect(told).toContain('It is 18 Jan 2027, 09:00');
      expect(told).toMatch(/Facts.*RoundRequested 1/);
      expect(told).toMatch(/Schedules fired.*start due rounds/);
    });

    it('comes to the kick-off by keyboard alone, and then has none ahead', async () => {
      await page.getByRole('button', { name: /^To the kick-off/ }).focus();
      await page.keyboard.press('Enter');
      await status()
        .getByText(/^Done – To the kick-off/)
        .waitFor();
      expect(await page.locator('#clock').textContent()).toContain('It is 21 Jan 2027, 09:00');
      expect(await page.getByRole('button', { name: /^To the kick-off/ }).isDisabled()).toBe(true);
    });

    it('signs in as finance by one press, and sees figures', async () => {
      await start();
      await page.getByRole('link', { name: 'Finance', exact: true }).click();
      await page.waitForURL('**/finance/**');
      await page
        .getByRole('row', { name: /Students who applied/ })
        .first()
        .waitFor();
    });

    it.each([
      ['light', 1280],
      ['dark', 320],
    ] as const)('reads every page of the local system, %s and %i pixels wide', async (colorScheme, width) => {
      const own = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const reader = await own.newPage();
      const [mail] = (await (await fetch(`${system.url}/_local/mails`)).json()) as { messageId: string }[];
      const troubles: string[] = [];
      for (const path of ['', 'api', 'mailbox/', `mailbox/mail?id=${mail?.messageId}`]) {
        await reader.goto(`${system.url}/_local/${path}`);
        await reader.addScriptTag({ path: AXE });
        const found = await reader.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run({
            resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        const wide = await reader.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        troubles.push(...found, ...(wide > 0 ? [`${path} is ${wide} pixels too wide`] : []));
      }
      await own.close();
      expect(troubles).toEqual([]);
    });
  },
);
