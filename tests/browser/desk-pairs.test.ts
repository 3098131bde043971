import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionLinksIn, type Client, type ReceivedMail } from '../../infra/local/sample/client.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { addDays, localDateOf } from '../../shared/domain/kernel/dates.ts';
import { twoNames } from '../../shared/text/two-names.ts';
import { noBrowser } from './chromium.ts';
import { isTold, openDesk, opensOvertaken } from './desk.ts';
import { deskApi } from './desk-api.ts';
import { comeToRest } from './desk-places.ts';
import { cutWords, overflow, violations } from './fitness.ts';
import { letMailsLeave } from './mails-leave.ts';
import { startSmallSample } from './small-sample.ts';

type Proposal = {
  readonly id: string;
  readonly status: string;
  readonly pairId?: string;
  readonly mentor: { readonly name: string };
  readonly student: { readonly name: string };
};
const valuesIn = (dialog: Locator): Promise<readonly string[]> =>
  dialog
    .locator('select, input, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

const SAMPLES: Readonly<Record<string, string>> = {
  date: '2027-03-01',
  'datetime-local': '2027-03-01T16:00',
  number: '5',
};

/** A choice in each list and something in each field. @returns the values */
const fillIn = async (dialog: Locator): Promise<readonly string[]> => {
  for (const list of await dialog.locator('select').all()) await list.selectOption({ index: 1 });
  for (const field of await dialog.locator('input, textarea').all()) {
    const type = await field.getAttribute('type');
    await field.fill(SAMPLES[type ?? ''] ?? 'As they have said it.');
  }
  return valuesIn(dialog);
};

type Listed = { readonly items: readonly { readonly id: string; readonly role: string }[] };

describe.skipIf(noBrowser !== undefined)(
  `proposals and pairs on the desk${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let system: LocalSystem;
    let client: Client;
    let cohortId: string;
    let mails: readonly ReceivedMail[];
    const { get, post, put } = deskApi(() => client);

    const proposals = async (): Promise<readonly Proposal[]> =>
      (await get<{ items: readonly Proposal[] }>(`cohorts/${cohortId}/proposals`)).items;

    beforeAll(async () => {
      ({ browser, system, client, cohortId } = await startSmallSample());
      for (const { id, role } of (await get<Listed>(`cohorts/${cohortId}/applications`)).items) {
        await post(`applications/${id}/approval`);
        if (role === 'mentor') await post(`applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' });
      }
      await client.drain();
      const round = await post<{ id: string }>(`cohorts/${cohortId}/rounds`);
      await client.drain();
      await post(`rounds/${round.id}/approval`);
      await client.newMails();
      await post(`rounds/${round.id}/publication`);
      await letMailsLeave(client);
      mails = await client.newMails();
      const said = { verb: 'accept', channel: 'PHONE', note: 'Called on Monday.' };
      for (const { id } of (await proposals()).slice(0, 2))
        for (const role of ['mentor', 'student']) await put(`proposals/${id}/answers/${role}`, said);
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    const open = async (index: number): Promise<Proposal> => {
      const found = (await proposals()).filter(({ status }) => status === 'PROPOSED')[index];
      if (!found) throw new Error('No open proposal is left.');
      return found;
    };

    it('enters an answer that came by phone, says so on the page of the person’s own link, and forms the pair with the second yes', async () => {
      const { id, student, mentor } = await open(0);
      const page = await openDesk(browser, { origin: system.url, to: `/cohorts/${cohortId}/pairs` });
      await page.getByLabel('State').selectOption({ label: 'Waiting for both' });
      expect(page.url()).toContain('status=PROPOSED');
      const link = page.getByRole('link', { name: twoNames(student.name, mentor.name) });
      expect(await link.getAttribute('href')).toBe(`#/proposals/${id}`);
      await link.click();
      await page.getByRole('heading', { name: 'Why these two' }).waitFor();
      await page.getByRole('button', { name: `Enter the answer of ${student.name}` }).click();
      await page.getByRole('button', { name: 'Enter the answer', exact: true }).click();
      await page.locator('.fault').nth(1).waitFor();
      expect(await page.getByLabel('How the answer came').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('How the answer came').selectOption({ label: 'by phone' });
      await page.getByLabel('Note').fill('Called on Tuesday.');
      await page.getByRole('button', { name: 'Enter the answer', exact: true }).click();
      await isTold(page, `The yes of ${student.name} is entered.`);
      await page.getByText('given by phone').waitFor();

      const theirs = (await Promise.all(
        mails.flatMap(actionLinksIn).map(async (address) => (await fetch(`${address}&lang=en`)).text()),
      )) as string[];
      expect(theirs.filter((body) => body.includes('by phone'))).toHaveLength(5);

      await page.getByRole('button', { name: `Enter the answer of ${mentor.name}` }).click();
      await page.getByText('A yes forms the pair').waitFor();
      await page.getByLabel('How the answer came').selectOption({ label: 'in person' });
      await page.getByLabel('Note').fill('Said so at the training.');
      await page.getByRole('button', { name: 'Enter the answer', exact: true }).click();
      await isTold(page, 'Both have said yes: they are a pair.');
      await page.getByRole('link', { name: 'To the pair' }).click();
      await page.getByText('Pair since').waitFor();

      await page.getByRole('button', { name: 'Plan a meeting …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('For whom?').selectOption({ label: student.name });
      await dialog.getByLabel('Day and time').fill(`${addDays(localDateOf(await client.now()), 3)}T16:00`);
      await dialog.getByLabel('How', { exact: true }).selectOption({ index: 1 });
      await dialog.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('button', { name: /^Move …/ }).click();
      await dialog.getByLabel('For whom?').selectOption({ label: mentor.name });
      await dialog.getByLabel('Minutes').fill('90');
      // A colleague was faster: both lengths stand there, and the own one is sent by choice.
      const pairPage = /pai_\w+/.exec(page.url())?.[0];
      const { meetings } = await get<{ meetings: { id: string; startsAt: string }[] }>(
        `pairs/${pairPage}/course`,
      );
      const [meeting] = meetings;
      await put(`meetings/${meeting?.id}/plan`, {
        role: 'student',
        startsAt: meeting?.startsAt,
        mode: 'IN_PERSON',
        minutes: 75,
        place: 'Library',
      });
      await dialog.getByRole('button', { name: 'Enter' }).click();
      await dialog
        .getByText('Both versions stand at their fields; choose there. Different: Minutes.')
        .waitFor();
      expect(await dialog.getByLabel('Place').inputValue()).toBe('Library');
      await dialog.getByText('Changed meanwhile to: 75').waitFor();
      await dialog.getByRole('button', { name: 'Keep mine: Minutes' }).click();
      expect(await dialog.getByText('meanwhile to: 75').count()).toBe(0);
      expect(await dialog.getByLabel('Minutes').evaluate((field) => field === document.activeElement)).toBe(
        true,
      );
      expect(await dialog.getByLabel('Minutes').inputValue()).toBe('90');
      await dialog.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('row').getByText('90', { exact: true }).waitFor();

      await page.getByRole('button', { name: 'Ask a survey …' }).click();
      await dialog.getByLabel('Survey').selectOption({ label: 'How is it going?' });
      await dialog.getByLabel('Asked person').selectOption({ label: 'Mentor' });
      await dialog.getByRole('button', { name: 'Send the survey' }).click();
      await isTold(page, 'The survey is on its way.');
      await page.getByText('Mentor · sent').waitFor();
      await client.drain();
      // A confirmation for nobody is missing its person at the field.
      await page.getByRole('button', { name: 'Enter the agreement of …' }).click();
      await dialog.getByRole('button', { name: 'Enter' }).click();
      await dialog.locator('select[name="role"][aria-invalid="true"]').waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      // The mentor tells the answers by telephone.
      await page.getByRole('button', { name: /^Enter the answers … How is it going/ }).click();
      await dialog.getByRole('button', { name: 'Enter the answers', exact: true }).click();
      await dialog.locator('select[name="channel"][aria-invalid="true"]').waitFor();
      await dialog.getByLabel('How the word of it came').selectOption({ label: 'by phone' });
      await dialog.getByLabel('Reason').fill('Called on Friday.');
      await dialog.getByRole('button', { name: 'Enter the answers', exact: true }).click();
      await dialog.locator('input[name="meetings"][aria-invalid="true"]').waitFor();
      await dialog.locator('input[name="meetings"]').fill('2');
      await dialog.locator('select[name="mode"]').selectOption({ index: 1 });
      await dialog.locator('select[name="going"]').selectOption({ index: 4 });
      await dialog.locator('select[name="help"]').selectOption({ index: 1 });
      await dialog.getByRole('button', { name: 'Enter the answers', exact: true }).click();
      await isTold(page, 'The answers are entered.');
      await page.getByText('Mentor · answered').waitFor();
      await page.goto(`${system.url}/console/#/cohorts/${cohortId}/pairs`);
      await page.getByText('Success and response rates').click();
      await page.getByRole('row', { name: /How is it going\?/ }).waitFor();
      await page.getByText('100%').waitFor();
      await page.context().close();
    });

    it('pauses a pair, resumes, ends and reopens it, shows a fault at its field, and takes a change back', async () => {
      const pairId = (await proposals()).flatMap((proposal) => proposal.pairId ?? [])[0] ?? '';
      const status = async () => (await get<{ status: string }>(`pairs/${pairId}`)).status;
      const today = localDateOf(await client.now());
      const page = await openDesk(browser, { origin: system.url, to: `/pairs/${pairId}` });
      await page.getByRole('button', { name: 'Pause …' }).click();
      await page.getByText('Both get a mail with the last day').waitFor();
      await page.getByLabel('Last day of the pause').fill(addDays(today, 400));
      await page.getByLabel('Reason').selectOption({ label: 'Holiday' });
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      await page.locator('.fault').waitFor();
      expect(await page.getByLabel('Last day of the pause').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('Last day of the pause').fill(addDays(today, 30));
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      await isTold(page, /have a pause\./);
      expect(await status()).toBe('PAUSED');
      await page.getByRole('button', { name: 'Undo' }).click();
      await isTold(page, 'Taken back.');
      expect(await status()).toBe('FORMED');

      await put(`pairs/${pairId}/pause`, { until: addDays(today, 20), reason: 'ABROAD' });
      await page.reload();
      await page.getByRole('button', { name: 'End the pause …' }).click();
      await page.getByRole('button', { name: 'End the pause', exact: true }).click();
      await isTold(page, /pause of .* is over/);
      expect(await status()).toBe('FORMED');

      await page.getByRole('button', { name: 'End the pair …' }).click();
      await page.getByRole('button', { name: 'End the pair', exact: true }).click();
      await page.locator('.fault').nth(1).waitFor();
      await page.getByLabel('Who wanted the end?').selectOption({ label: 'The student' });
      await page.getByLabel('Reason').selectOption({ label: 'Moved away' });
      await page.getByRole('button', { name: 'End the pair', exact: true }).click();
      await isTold(page, /has ended/);
      expect(await status()).toBe('ENDED_EARLY');
      // A pair that has ended does neither well nor badly.
      await page.getByRole('heading', { name: 'How it goes' }).waitFor();
      expect(await page.getByText(/^(On course|Starting)$/).count()).toBe(0);
      for (const deed of ['agreement', 'report-meeting', 'plan-meeting', 'move-none', 'survey-none'])
        await opensOvertaken(page, deed);
      await page.getByRole('button', { name: 'Reopen …' }).click();
      await page.getByRole('button', { name: 'Reopen', exact: true }).click();
      await isTold(page, /a pair again/);
      expect(await status()).toBe('FORMED');
      await page.getByRole('button', { name: 'Undo' }).click();
      await isTold(page, 'Taken back.');
      expect(await status()).toBe('ENDED_EARLY');
      await page.context().close();
    });

    it('says once, in each dialog of a pair, that there is no connection, and keeps what was typed', async () => {
      const pairId = (await proposals()).flatMap((proposal) => proposal.pairId ?? [])[1] ?? '';
      const page = await openDesk(browser, { origin: system.url, to: `/pairs/${pairId}`, width: 400 });
      const dialogs = page.getByRole('main').getByRole('button', { name: /…$/ });
      await page.getByRole('heading', { name: 'Surveys' }).waitFor();
      await comeToRest(page);
      const names = await dialogs.allTextContents();
      expect(names.length).toBeGreaterThanOrEqual(7);
      await page.context().setOffline(true);
      const dialog = page.getByRole('dialog');
      for (const [place, name] of names.entries()) {
        await dialogs.nth(place).click();
        const kept = await fillIn(dialog);
        await dialog.locator('button[type=submit]').click();
        await dialog.getByRole('heading', { name: 'No connection' }).waitFor();
        expect([name, await page.locator('.problems').count()]).toEqual([name, 1]);
        expect([name, await valuesIn(dialog)]).toEqual([name, kept]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect([name, await page.locator('.problems').count()]).toEqual([name, 0]);
      }
      await page.context().setOffline(false);
      await dialogs.first().click();
      await dialog.locator('button[type=submit]').click();
      await isTold(page, /are closing\.$/);
      await page.context().close();
    });

    it.each([
      ['en', 'light', 360],
      ['sv', 'dark', 1280],
      ['fi', 'light', 360],
    ] as const)('can be read in %s, %s, at %i pixels, without barriers', async (language, theme, width) => {
      const all = await proposals();
      const pair = all.find((proposal) => proposal.pairId !== undefined);
      const waiting = all.find(({ status }) => status === 'PROPOSED')?.id;
      const page = await openDesk(browser, { origin: system.url, language, theme, width });
      for (const to of [`/proposals/${waiting}?do=answer-student`, `/pairs/${pair?.pairId}?do=reopen`]) {
        await page.goto(`${system.url}/console/#${to}`);
        await page.getByRole('main').locator('table, .facts').first().waitFor();
        expect([to, await violations(page), await overflow(page), await cutWords(page)]).toEqual([
          to,
          [],
          0,
          [],
        ]);
      }
      await page.context().close();
    });
  },
);
