import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmText } from '../../shared/asks/confirm/text.ts';
import { formFromPost } from '../../shared/domain/applications/forms/post.ts';
import { readForm } from '../../shared/domain/applications/forms/read.ts';
import { applyPage } from '../../shared/pages/apply/apply-page.ts';
import { checkPage } from '../../shared/pages/apply/check-page.ts';
import { outcomePage } from '../../shared/pages/link-page.ts';
import { PATHS } from '../../shared/pages/paths.ts';
import { site } from '../pages/site.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { fillIn, send } from './fill-in.ts';
import { type Answer, serveSite } from './site-server.ts';
import { holdAnswers } from './slow-answers.ts';

const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

type Received = { readonly key: string | undefined; readonly body: Record<string, unknown> };

describe.skipIf(noBrowser !== undefined)(
  `applying in a browser${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serveSite>>;
    let received: Received[] = [];
    let posts: URLSearchParams[] = [];
    let openFor: string[] = ['mentor', 'student'];
    const standing = (role: string) =>
      openFor.includes(role)
        ? {
            state: 'OPEN',
            opens: '2026-11-01',
            closes: '2026-12-31',
            cohort: { id: 'coh_1', name: 'Spring', kickOff: '2027-03-10', matchingOn: [] },
          }
        : { state: 'CLOSED' };
    let answer: () => Answer = () => json(202, { received: true });

    beforeAll(async () => {
      browser = await launchChromium();
      server = await serveSite(({ method, url, body, headers }) => {
        if (url.pathname === '/api/programmes/cccc/calendar')
          return json(200, { mentor: standing('mentor'), student: standing('student') });
        if (url.pathname === '/confirmed') {
          const page = outcomePage({
            site,
            language: 'en',
            outcome: { code: 'confirmed', ...confirmText.en.outcomes.confirmed, isGlad: true, isOwn: true },
          });
          return { status: 200, type: 'text/html; charset=utf-8', body: page };
        }
        if (method !== 'POST') return undefined;
        if (url.pathname === '/api/programmes/cccc/applications') {
          received.push({ key: String(headers['idempotency-key']), body: JSON.parse(body) });
          return answer();
        }
        const posted = new URLSearchParams(body);
        posts.push(posted);
        const read = readForm('student', formFromPost('student', posted), new Date('2026-11-02'));
        const faults = read.ok ? [] : read.faults;
        const language = posted.get('show') === 'fi' ? 'fi' : 'en';
        if (posted.get('step') === 'check' && faults.length === 0)
          return {
            status: 200,
            type: 'text/html; charset=utf-8',
            body: checkPage({ site, language, role: 'student', posted, once: 'once-1' }),
          };
        const page = applyPage({ site, language, role: 'student', posted, faults });
        return { status: 422, type: 'text/html; charset=utf-8', body: page };
      });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => {
      received = [];
      posts = [];
      answer = () => json(202, { received: true });
    });

    const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(server.origin + PATHS.applyStudent.en, { waitUntil: 'networkidle' });
      return page;
    };
    const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

    it('says at once what is missing, takes the keyboard there, and sends nothing', async () => {
      const page = await open();
      await send(page);
      expect(await focused(page)).toBe('problems');
      expect(await page.title()).toBe('Error: Apply for a mentor – CCCC');
      await page.getByRole('link', { name: 'Select your campus' }).click();
      expect(await focused(page)).toBe('campus');
      const email = page.getByLabel('E-mail', { exact: true });
      expect(await email.getAttribute('aria-invalid')).toBe('true');
      await email.fill('lin@example.org');
      await send(page);
      expect(await email.getAttribute('aria-invalid')).toBeNull();
      expect(await page.title()).toBe('Error: Apply for a mentor – CCCC');
      expect(received).toEqual([]);
      await page.context().close();
    });

    it('sends one application however often the button is pressed, and thanks for it', async () => {
      const page = await open();
      await fillIn(page);
      await page.getByRole('button', { name: 'Check your answers' }).click();
      expect(received).toEqual([]);
      await page.getByRole('button', { name: 'Send the application' }).dblclick();
      await page.waitForURL(`**${PATHS.thanks.en}`);
      expect(received).toHaveLength(1);
      const [{ key, body } = { key: '', body: {} }] = received;
      expect(key).toMatch(/^[0-9a-f-]{36}$/);
      expect(body).toMatchObject({
        role: 'student',
        targetFields: ['ict', 'automation'],
        languages: [
          { language: 'en', level: 'fluent' },
          { language: 'ne', level: 'native' },
        ],
        workedInFinland: false,
      });
      await page.context().close();
    });

    it('tells which address the mail went to, and keeps the answers until it is confirmed', async () => {
      const page = await open();
      await fillIn(page);
      await page.reload({ waitUntil: 'networkidle' });
      await send(page);
      await page.getByText('lin@student.centria.fi').waitFor();
      expect(received).toHaveLength(1);
      await page.getByRole('link', { name: 'Change the address' }).click();
      await page.getByText('We have kept what you wrote').waitFor();
      await page.getByLabel('E-mail', { exact: true }).fill('lin@example.org');
      await send(page);
      await page.getByText('lin@example.org').waitFor();
      expect(received.map(({ body }) => body['email'])).toEqual([
        'lin@student.centria.fi',
        'lin@example.org',
      ]);
      expect(new Set(received.map(({ key }) => key)).size).toBe(2);
      const mail = await page.context().newPage();
      await mail.goto(`${server.origin}/confirmed`, { waitUntil: 'networkidle' });
      await page.goto(server.origin + PATHS.applyStudent.en, { waitUntil: 'networkidle' });
      expect(await page.getByLabel('First name').inputValue()).toBe('');
      await page.context().close();
    });

    it('says before it is filled in until when one can apply, or that one cannot, and offers to tell when', async () => {
      const whenOpen = await open();
      await whenOpen.getByText('You can apply until 31 Dec 2026.').waitFor();
      expect(await whenOpen.getByText('Tell me when I can apply').isVisible()).toBe(false);
      await whenOpen.context().close();
      openFor = ['mentor'];
      const whenClosed = await open();
      await whenClosed.getByText('Applications are closed at the moment.').waitFor();
      await whenClosed.getByRole('heading', { name: 'Tell me when I can apply' }).waitFor();
      expect(await whenClosed.getByLabel('First name').isVisible()).toBe(false);
      openFor = ['mentor', 'student'];
      await whenClosed.context().close();
    });

    it('keeps what was written before the page knows that the time is over', async () => {
      openFor = [];
      const page = await (await browser.newContext()).newPage();
      const { isAsked, letGo } = await holdAnswers(page, 'GET', /\/calendar$/);
      await page.goto(server.origin + PATHS.start.en);
      await isAsked;
      const role = page.locator('#subscriber-role');
      await role.selectOption('mentor');
      letGo();
      await page.getByText('Applications are closed at the moment.').first().waitFor();
      expect(await role.inputValue()).toBe('mentor');
      const form = await holdAnswers(page, 'GET', /\/calendar$/);
      await page.goto(server.origin + PATHS.applyStudent.en);
      await form.isAsked;
      await page.getByLabel('First name').fill('Lin');
      form.letGo();
      await page.getByText('Applications are closed at the moment.').waitFor();
      expect(await page.getByLabel('First name').isVisible()).toBe(true);
      expect(await page.getByLabel('First name').inputValue()).toBe('Lin');
      openFor = ['mentor', 'student'];
      await page.context().close();
    });

    it('shows all answers before they are sent, and each leads back to its question', async () => {
      const page = await open({ viewport: { width: 360, height: 740 } });
      await fillIn(page);
      await page.getByRole('button', { name: 'Check your answers' }).click();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check your answers');
      const row = page.locator('.answers > div', { hasText: 'Fields in which you want to work' });
      expect(await row.locator('dd').first().textContent()).toMatch(/^1\. ICT.*2\. Automation/s);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const promise = page.locator('.answers > div', { hasText: 'I take the first contact' });
      expect(await promise.locator('dd').first().textContent()).toBe('Yes');
      expect(await page.getByText('The form takes about ten minutes.').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Change: First name' }).click();
      await page.getByLabel('First name').waitFor();
      expect(await focused(page)).toBe('firstName');
      await page.getByLabel('First name').fill('Linda');
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await page.locator('.answers > div', { hasText: 'Linda' }).waitFor();
      await page.goBack();
      expect(await page.getByLabel('First name').inputValue()).toBe('Linda');
      expect(received).toEqual([]);
      await page.context().close();
    });

    it('asks a question that depends on another only when it applies', async () => {
      const page = await open();
      const which = page.getByLabel('Which programme?');
      expect(await which.isVisible()).toBe(false);
      await page.getByLabel('Degree programme').selectOption('other');
      expect(await which.isVisible()).toBe(true);
      const graduation = page.getByLabel('When do you expect to graduate?');
      await graduation.fill('juni 2027');
      await page.getByLabel('First name').focus();
      expect(await graduation.inputValue()).toBe('6/2027');
      await page.context().close();
    });

    it('shows the server’s faults at their questions, and keeps the same key for the next try', async () => {
      const page = await open();
      await fillIn(page);
      answer = () =>
        json(400, {
          code: 'field-invalid',
          errors: [{ pointer: '/goals', code: 'too-long', limit: 1000 }],
        });
      await send(page);
      await page
        .getByRole('link', { name: 'What should be different after six months? Use at most 1000' })
        .waitFor();
      answer = () => json(409, { code: 'application-period-closed' });
      await send(page);
      await page.getByText('The application period is not open now.').waitFor();
      answer = () => json(500, { code: 'unexpected' });
      await send(page);
      await page.getByText('Not sent: the fault is ours.').waitFor();
      expect(new Set(received.map(({ key }) => key)).size).toBe(1);
      await page.context().close();
    });

    it('keeps what was written when the connection is gone and when the language changes', async () => {
      const page = await open();
      await fillIn(page);
      await page.context().setOffline(true);
      await send(page);
      await page.getByText('Not sent: you are offline.').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('link', { name: 'Suomi' }).click();
      await page.getByText('Olemme säilyttäneet').waitFor();
      expect(await page.getByLabel('Etunimi').inputValue()).toBe('Lin');
      const fields = page.getByRole('group', { name: 'Alat, joilla haluat työskennellä' });
      expect(await fields.getByLabel('2. vaihtoehto').inputValue()).toBe('automation');
      expect(await page.getByLabel('Teen opinnäytetyötä').isChecked()).toBe(true);
      await page.context().close();
    });

    it('works with JavaScript switched off', async () => {
      const page = await open({ javaScriptEnabled: false });
      await page.getByLabel('First name').fill('Lin');
      await send(page);
      expect(await page.title()).toBe('Error: Apply for a mentor – CCCC');
      expect(await page.getByLabel('First name').inputValue()).toBe('Lin');
      await page.getByRole('button', { name: 'Suomi' }).click();
      expect(await page.getByLabel('Etunimi').inputValue()).toBe('Lin');
      await page.getByRole('button', { name: 'English' }).click();
      await fillIn(page);
      await send(page);
      const last = posts.at(-1) ?? new URLSearchParams();
      expect(readForm('student', formFromPost('student', last), new Date('2026-11-02'))).toMatchObject({
        ok: true,
      });
      await page.context().close();
    });
  },
);
