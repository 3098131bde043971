import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientFor } from '../../infra/local/sample/client.ts';
import { playSmallSample } from '../../infra/local/sample/small.ts';
import type { LocalSystem } from '../../infra/local/system.ts';
import { FINANCE_PAGE } from '../../shared/pages/paths.ts';
import { costsText } from '../../shared/text/costs/text.ts';
import { faultText } from '../../shared/text/fault/text.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import { decisionText } from '../../shared/text/funding-decision/text.ts';
import { entryText } from '../../shared/text/funding-entry/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import { FORMS } from '../functions/forms-of-pages.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { openDesk, opensOvertaken } from './desk.ts';
import { settled, settledAfter } from './desk-places.ts';
import { unfitness } from './fitness.ts';
import type { Breadth } from './looks.ts';
import { misplacedIn, refuseForms } from './refusals.ts';
import { holdAnswers } from './slow-answers.ts';
import { startTestSystem } from './test-system.ts';

const NOW = new Date('2026-12-10T08:00:00Z');

/** Each language in another look. */
const LOOKS = {
  en: { theme: 'light', width: 1100 },
  sv: { theme: 'dark', width: 1100 },
  fi: { theme: 'light', width: 360 },
} as const;

/** The form of a wrong file, of which this season has none. */
const NOT_SENT = ['POST /api/finance/decisions/{decisionId}/cost-imports/{importId}/withdrawal'];

const GOOD = 'Datum;Verifikat;Kostnadsslag;Belopp\n5.12.2026;V1;Löner;5000,00';

/**
 * A controller's way from the decision to the pack. In every look it is walked whole in each language; in one look each language has a
 * part of it, as if the page were read by three.
 */
export const describeFinance = (breadth: Breadth): void => {
  describe.skipIf(noBrowser !== undefined)(
    `the finance page${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
    () => {
      let browser: Browser;
      let system: LocalSystem;
      let client: Client;
      beforeAll(async () => {
        [browser, system] = await Promise.all([launchChromium(), startTestSystem(NOW)]);
        client = clientFor(system.url);
        await playSmallSample(client);
      });
      afterAll(async () => {
        await browser?.close();
        await system?.stop();
      });

      const opened = async (language: Language, to: string): Promise<Page> => {
        const page = await openDesk(browser, {
          origin: system.url,
          path: FINANCE_PAGE,
          to,
          persona: 'Finance',
          language,
          now: NOW,
          isInspected: true,
          ...LOOKS[language],
        });
        return page;
      };

      const fits = async (page: Page): Promise<void> => {
        await settled(page);
        // The notice stays over the foot of the window until somebody closes it.
        const told = page.locator('.told-bar').getByRole('button').last();
        if (await told.isVisible()) await told.click();
        expect(await unfitness(page)).toEqual([]);
      };

      /** Tables that are wider than a printed A4 sheet, by their captions. */
      const cutOff = async (page: Page): Promise<string[]> => {
        const screen = page.viewportSize();
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 717, height: 1000 });
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('table')].flatMap((table) =>
            table.getBoundingClientRect().right > document.documentElement.clientWidth
              ? [table.caption?.textContent ?? table.textContent.slice(0, 40)]
              : [],
          ),
        );
        await page.emulateMedia({ media: 'screen' });
        if (screen !== null) await page.setViewportSize(screen);
        return wide;
      };

      /** The fault at a field. */
      const faultAt = async (page: Page, label: string): Promise<string> => {
        const field = page
          .getByLabel(label, { exact: true })
          .or(page.getByLabel(label))
          .and(page.locator('[aria-invalid=true]'));
        await field.waitFor();
        const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
        const id = ids.find((each) => each.endsWith('-fault'));
        // Until the answer comes, a fault of the refusals that were tried may still stand there.
        const fault = page.locator(`[id="${id}"]`).filter({ hasNotText: '«' });
        await fault.waitFor();
        return (await fault.textContent()) ?? '';
      };

      const refused = new Set<string | undefined>();
      /** Each value of the open form is refused once, and the fault stands at its field. */
      const refuseAll = async (page: Page): Promise<void> => {
        for (const form of await refuseForms(page)) {
          refused.add(form.route);
          expect(misplacedIn(form, () => false)).toEqual([]);
        }
      };

      /** The button of these words, in the open dialog or that opens one. */
      const press = (page: Page, name: string): Promise<void> =>
        page
          .getByRole('button', { name, exact: true })
          .or(page.getByRole('button', { name: `${name} …`, exact: true }))
          .last()
          .click();

      /** @returns id of the decision */
      const enterDecision = async (language: Language): Promise<string> => {
        const words = decisionText[language];
        const page = await opened(language, '/decisions/new');

        // A decision: what cannot be read, then what nobody has confirmed, then all of it.
        for (const each of LANGUAGES) await page.getByLabel(words.labels[each]).fill(`Grant ${language}`);
        await page.getByLabel(words.funder, { exact: true }).selectOption('OTHER');
        await page.getByLabel(words.funderName).fill(`Funder ${language}`);
        await page.getByLabel(words.from).fill('2026-12-01');
        await page.getByLabel(words.to).fill('2026-11-30');
        await page.getByLabel(words.granted).fill('56000,505');
        await page.getByLabel(words.costModel).selectOption('FLAT_40');
        await page.getByLabel(words.supportRate).fill('80');
        await press(page, words.save);
        expect(await faultAt(page, words.granted)).toBe(costsText[language].refused['amount-decimals']);
        await page.getByLabel(words.granted).fill('56000,50');
        await press(page, words.save);
        expect(await faultAt(page, words.to)).toBe(faultText[language]['before-start']);
        await page.getByLabel(words.to).fill('2027-12-31');
        await refuseAll(page);
        await press(page, words.save);
        expect(await faultAt(page, words.source)).toBe(faultText[language]['source-missing']);
        await fits(page);
        await page.getByLabel(words.confirmed).check();
        await press(page, words.save);
        await page.getByRole('heading', { name: words.targets }).waitFor();
        await client.drain();

        // A target, and another one that keeps the first.
        await page.getByRole('button', { name: words.addTarget }).click();
        await page.getByLabel(words.what).selectOption('students.applied');
        await page.getByLabel(words.whole, { exact: true }).fill('twelve');
        await page.getByLabel(words.confirmed).check();
        await press(page, words.addTarget);
        expect(await faultAt(page, words.whole)).toBe(words.faults.whole);
        await page.getByLabel(words.whole, { exact: true }).fill('12');
        await refuseAll(page);
        await press(page, words.addTarget);
        const target = page.getByRole('table', { name: words.targets }).locator('tbody tr').first();
        await target.getByRole('button').click();
        await page.getByRole('dialog').getByRole('textbox').first().fill('20');
        await press(page, words.change);
        await target.locator('td').first().filter({ hasText: /^20$/ }).waitFor();
        expect(await target.getByRole('listitem').textContent()).toMatch(/: 12$/);
        await fits(page);

        const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
        await page.context().close();
        return id;
      };

      /** @returns place of the period */
      const lockPeriod = async (language: Language, id: string): Promise<string> => {
        const words = decisionText[language];
        const { period: steps, accounts } = entryText[language];
        const text = fundingText[language];
        const page = await opened(language, `/figures?decision=${id}`);

        // The page: the figure against its target, and what proves it.
        await page.getByRole('table', { name: text.indicators }).waitFor();
        await fits(page);
        const figure = page.getByRole('table', { name: text.indicators }).getByRole('link').first();
        const count = Number(await figure.textContent());
        expect(count).toBeGreaterThan(0);
        const overview = page.url();
        await settledAfter(page, async () => {
          await figure.click();
          await page.waitForURL(({ href }) => href !== overview);
        });
        await fits(page);
        expect(await page.getByRole('table').first().locator('tbody tr').count()).toBe(count);
        await page.goBack();
        await settled(page);

        // A period, its costs, and its lock.
        await page.getByRole('button', { name: steps.open }).click();
        await page.getByLabel(words.to, { exact: true }).fill('2026-12-09');
        await page.getByLabel(steps.dueOn).fill('2027-04-30');
        await refuseAll(page);
        await press(page, steps.open);
        await page.getByRole('heading', { name: steps.claimPanel }).waitFor();
        await press(page, steps.change);
        await refuseAll(page);
        await page.getByRole('dialog').getByRole('button').first().click();
        await page.getByRole('link', { name: accounts.title }).click();
        await page.getByLabel(accounts.file).setInputFiles({
          name: 'accounts.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(`${GOOD}\n1.3.2027;V2;Resor;1,005`),
        });
        await press(page, accounts.look);
        const refused = page.getByRole('table', { name: accounts.refusedTitle });
        await refused.waitFor();
        expect(await refused.textContent()).toContain(costsText[language].refused['amount-decimals']);
        expect(await refused.textContent()).toContain(costsText[language].refused['date-outside-period']);
        expect(await page.getByRole('button', { name: accounts.book }).count()).toBe(0);
        await fits(page);
        // The preview is of the chosen file: it cannot be exchanged while the preview is made, and another file has none yet.
        const good = { name: 'good.csv', mimeType: 'text/csv', buffer: Buffer.from(GOOD) };
        const chosen = page.getByLabel(accounts.file);
        const { isAsked, letGo } = await holdAnswers(page, 'POST', /\/cost-preview/);
        await press(page, accounts.look);
        await isAsked;
        await chosen.setInputFiles(good);
        letGo();
        const look = page.getByRole('button', { name: accounts.look });
        await expect.poll(() => look.getAttribute('aria-disabled')).toBeNull();
        await refused.waitFor();
        expect(await chosen.inputValue()).toContain('accounts.csv');
        await chosen.setInputFiles(good);
        await refused.waitFor({ state: 'detached' });
        await press(page, accounts.look);
        await press(page, accounts.book);
        await page.getByRole('heading', { name: steps.claimPanel }).waitFor();
        await press(page, steps.review);
        await press(page, steps.lock);
        await page.getByLabel(steps.lockType(steps.lockWord)).fill('no');
        await press(page, steps.lock);
        expect(await faultAt(page, steps.lockType(steps.lockWord))).toBe(steps.lockNot(steps.lockWord));
        await page.getByLabel(steps.lockType(steps.lockWord)).fill(steps.lockWord);
        await press(page, steps.lock);
        await page.getByText(steps.final).waitFor();
        await fits(page);

        const place = new URL(page.url()).hash.slice(1);
        await page.context().close();
        return place;
      };

      const handOver = async (language: Language, id: string, place: string): Promise<void> => {
        const { period: steps } = entryText[language];
        const text = fundingText[language];
        const page = await opened(language, place);

        // A claim above what can be claimed, and then the highest: 80 % of 5000 and 40 % of it.
        await press(page, steps.claim);
        expect(await page.getByLabel(steps.claimAmount).inputValue()).toBe('5600');
        await page.getByLabel(steps.claimAmount).fill('5600,01');
        await page.getByLabel(steps.claimNumber).fill('M1/2027');
        await press(page, steps.claim);
        expect(await faultAt(page, steps.claimAmount)).toBe(
          problemText[language].refusals['claim-too-large'].sentence,
        );
        await page.getByLabel(steps.claimAmount).fill('5600');
        await refuseAll(page);
        await press(page, steps.claim);
        await press(page, steps.return);
        await refuseAll(page);
        await page.getByLabel(steps.reason).fill('Bilagorna saknas.');
        await press(page, steps.return);
        // The reason stands where the next step is chosen, and is claimed anew with the same number.
        await page.getByText(steps.returnedLead).waitFor();
        await page.locator('.facts').getByText('Bilagorna saknas.').waitFor();
        await page.locator('.facts').getByText(steps.reason, { exact: true }).waitFor();
        const history = page.getByRole('table', { name: steps.steps });
        await history.getByText(`${steps.claimNumber}: M1/2027`).waitFor();
        await history.getByText(`${steps.reason}: Bilagorna saknas.`).waitFor();
        await press(page, steps.claim);
        expect(await page.getByLabel(steps.claimNumber).inputValue()).toBe('M1/2027');
        await press(page, steps.claim);
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        // Its number stands there once, by its name.
        await page.locator('.facts').getByText(steps.claimNumber, { exact: true }).waitFor();
        expect(await page.locator('.facts').getByText('M1/2027').count()).toBe(1);
        await press(page, steps.answer);
        await page.getByLabel(steps.accepted).fill('5500');
        await refuseAll(page);
        await press(page, steps.answer);
        await press(page, steps.pay);
        await refuseAll(page);
        expect(await page.getByLabel(steps.payAmount).inputValue()).toBe('5500');
        await press(page, steps.pay);
        await page.getByText(steps.lacksNothing).waitFor();
        for (const step of ['pay', 'change']) await opensOvertaken(page, step, language);

        for (const [elsewhere, dialog] of [
          [`/decisions/${id}`, 'targets.none'],
          ['/report', 'remove-none'],
          [`/figures?decision=${id}`, 'withdraw-none'],
        ] as const) {
          await page.goto(`${system.url}${FINANCE_PAGE}#${elsewhere}`);
          await opensOvertaken(page, dialog, language);
        }
        await settled(page);
        const period = page.getByRole('table', { name: text.periods }).locator('tbody tr').first();
        expect(await period.textContent()).toContain(text.periodStates.PAID);
        // Changes, missing proof and the sum to claim are said on the page; then the pack is handed over.
        await page.getByText(text.noChanges).waitFor();
        await page.getByText(text.nothingMissing).first().waitFor();
        await page.getByRole('button', { name: text.makePack, exact: true }).click();
        const fetched = page.waitForEvent('download');
        await page.getByRole('button', { name: text.fetchPack, exact: true }).click();
        const files = unzipSync(await readFile(await (await fetched).path()));
        expect(Object.keys(files)).toEqual(
          expect.arrayContaining([
            ...LANGUAGES.flatMap((each) => [`summary-${each}.pdf`]),
            'drafts/annex-sv.docx',
            'drafts/annex-fi.docx',
            'drafts/final-report-sv.docx',
            'indicators.csv',
            'costs.csv',
            'financing.csv',
            'definitions.md',
            'manifest.json',
          ]),
        );
        const csv = Buffer.from(files['indicators.csv'] ?? []);
        // Excel in Finland reads UTF-8 by its mark, and semicolons.
        expect([csv.subarray(0, 3).toString('hex'), csv.subarray(3, 16).toString()]).toEqual([
          'efbbbf',
          'key;label_fi;',
        ]);
        const pdf = Buffer.from(files[`summary-${language}.pdf`] ?? []).toString('latin1');
        expect(pdf).toContain('/MarkInfo');
        expect(await cutOff(page)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
        await page.context().close();
      };

      const walks =
        breadth === 'each in every look'
          ? LANGUAGES.map((language) => [language, language, language] as const)
          : [['fi', 'sv', 'en'] as const];

      it.each(walks)(
        'lets a controller enter a decision in %s, close a period in %s, and claim, note what was paid and hand over in %s',
        async (entered, locked, claimed) => {
          const id = await enterDecision(entered);
          await handOver(claimed, id, await lockPeriod(locked, id));
        },
      );

      it('has shown a refusal of each value of each form, at its field where it has one', async () => {
        const page = await opened('fi', '/report?do=add-reader');
        await page.getByRole('dialog').waitFor();
        await refuseAll(page);
        await page.context().close();
        const forms = new Set(
          FORMS.filter(({ file }) => file.startsWith('finance')).map(({ route }) => route),
        );
        expect([...forms].filter((route) => !refused.has(route))).toEqual(NOT_SENT);
      });

      it('is printed as an annex: every figure with its definition, and no button', async () => {
        const page = await opened('sv', '/figures');
        await settled(page);
        expect(await cutOff(page)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
        await page.getByRole('heading', { name: fundingText.sv.definition }).waitFor();
        await page.context().close();
      });

      it('shows somebody without the right nothing but why', async () => {
        const page = await openDesk(browser, {
          origin: system.url,
          path: FINANCE_PAGE,
          to: '/figures',
          persona: 'Coordinator' as const,
        });
        await page.getByRole('heading', { name: fundingText.en.forbidden.title }).waitFor();
        await page.context().close();
      });
    },
  );
};
