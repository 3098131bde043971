import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientFor } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { openDesk } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { cutWords, overflow, violations } from './fitness.ts';
import { startTestSystem } from './test-system.ts';

describe.skipIf(noBrowser !== undefined)(
  `cohorts on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let today: string;
    let cohortId: string;
    const { get, post, put } = deskApi(() => client);

    beforeAll(async () => {
      [browser, system] = await Promise.all([launchChromium(), startTestSystem()]);
      client = clientFor(system.url);
      today = localDateOf(await client.now());
      const period = { opens: today, closes: addDays(today, 30) };
      const opened = await post<{ id: string }>('programmes/cccc/cohorts', {
        name: 'Spring 2027',
        applications: { mentor: period, student: period },
        matchingOn: [addDays(today, 40)],
        kickOff: addDays(today, 60),
        confirmed: ['day-off', 'school-holidays'],
      });
      cohortId = opened.id;
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    it('changes matching days in any order, with the fault of a day at its own field, and the place of the kick-off', async () => {
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}?do=edit` });
      const dialog = page.getByRole('dialog');
      const day = (number: number) => dialog.getByLabel(`Matching day ${number}`, { exact: false });
      await day(1).fill(addDays(today, 50));
      await dialog.getByRole('button', { name: 'One more matching day' }).click();
      await day(2).fill(addDays(today, 45));
      await dialog.getByRole('button', { name: 'One more matching day' }).click();
      await day(3).fill(addDays(today, 10));
      await dialog.getByLabel('Kick-off', { exact: true }).fill(addDays(today, 9));
      await dialog.getByText('What this change means').waitFor();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.locator('.fault').first().waitFor();
      expect(await dialog.getByLabel('Kick-off', { exact: true }).getAttribute('aria-invalid')).toBe('true');
      await dialog.getByLabel('Kick-off', { exact: true }).fill(addDays(today, 47));
      await dialog.getByLabel('Kick-off: time').fill('16:00');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.locator('input[name="kickOffPlace"][aria-invalid="true"]').waitFor();
      await dialog.getByLabel('Kick-off: place').fill('Campus Allegro');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Is this meant so?').waitFor();
      const remarks = (number: number) => day(number).locator('xpath=..').locator('.meanwhile');
      await remarks(1).getByText('is not before the kick-off').waitFor();
      await remarks(3).getByText('People can still apply').waitFor();
      expect(await violations(page)).toEqual([]);
      for (const tick of await dialog.locator('.notice').getByRole('checkbox').all()) await tick.check();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('status').getByText('The cohort is changed.').waitFor();
      const after = await get<{ matchingOn: string[]; kickOffMeeting?: object }>(`cohorts/${cohortId}`);
      expect(after.matchingOn).toEqual([10, 45, 50].map((days) => addDays(today, days)));
      expect(after.kickOffMeeting).toMatchObject({ startsAt: '16:00', place: 'Campus Allegro' });

      await page.getByRole('button', { name: 'Change …' }).click();
      for (const name of ['Kick-off: time', 'Kick-off: place']) await dialog.getByLabel(name).fill('');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('16:00, Campus Allegro').waitFor({ state: 'hidden' });
      expect('kickOffMeeting' in (await get<object>(`cohorts/${cohortId}`))).toBe(false);

      // Days to answer and modules, beside a colleague who has chosen otherwise.
      await page.getByRole('button', { name: 'Change …' }).click();
      const days = dialog.locator('input[name="answerDays"]');
      await days.fill('0');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.locator('input[name="answerDays"][aria-invalid="true"]:focus').waitFor();
      await days.fill('9');
      const modules = dialog.getByRole('group', { name: 'Training that mentors need' });
      await modules.getByRole('checkbox').last().setChecked(false);
      await put(`cohorts/${cohortId}/settings`, {
        answerDays: 7,
        training: { mentor: [], student: [] },
        closing: addDays(today, 200),
      });
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Different: Training, Working days for an answer').waitFor();
      await dialog.getByText('Changed meanwhile to: nothing').waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Use the new one: Working days for an answer' }).click();
      await days.fill('8');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      const { answerDays, training, closing } = await get<{
        readonly answerDays: number;
        readonly closing: string;
        readonly training: { readonly mentor: readonly string[] };
      }>(`cohorts/${cohortId}`);
      expect([answerDays, closing]).toEqual([8, addDays(today, 200)]);
      expect(training.mentor).toEqual(['MENTOR_ROLE']);
      await page.context().close();
    });

    it('copies a cohort to next year, says what to look at, and lists both with their state', async () => {
      const page = await openDesk(browser, {
        origin: system.url,
        to: `/cohorts/${cohortId}`,
        language: 'sv',
        width: 360,
        theme: 'dark',
      });
      await page.getByRole('link', { name: 'Kopiera till nästa år …' }).click();
      await page.getByRole('heading', { level: 1, name: 'En omgång som den förra' }).waitFor();
      const name = page.getByLabel('Namn', { exact: true });
      expect(await name.inputValue()).toBe('Spring 2028');
      await page.getByLabel('Startträff', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await cutWords(page)).toEqual([]);
      await name.fill('Våren 2028');
      await page.getByRole('button', { name: 'Öppna programomgången' }).click();
      await page
        .locator('.notice')
        .filter({ has: page.getByRole('checkbox') })
        .waitFor();
      const ticks = page.locator('.notice').getByRole('checkbox');
      for (const tick of await ticks.all()) await tick.check();
      await page.getByRole('button', { name: 'Öppna programomgången' }).click();
      await page.getByRole('heading', { level: 1, name: 'Våren 2028' }).waitFor();
      await page.getByText('Öppnar senare').waitFor();
      await page.getByRole('link', { name: '← Programomgångar' }).click();
      await page
        .getByRole('row', { name: /Spring 2027/ })
        .getByText('Öppen för ansökan')
        .waitFor();
      await page.context().close();
    });
  },
);
