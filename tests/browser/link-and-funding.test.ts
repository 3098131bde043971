import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmPage } from '../../shared/asks/confirm/page.ts';
import { confirmText } from '../../shared/asks/confirm/text.ts';
import { linkAgain, outcomePage } from '../../shared/pages/link-page.ts';
import { ASSETS, FINANCE_PAGE, LINK, PATHS } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import type { Missing, Overview } from '../../web/finance/overview.ts';
import { site } from '../pages/site.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { type Answer, serveSite } from './site-server.ts';

const page = (body: string): Answer => ({ status: 200, type: 'text/html; charset=utf-8', body });
const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});
const same = (text: string) => ({ en: text, sv: text, fi: text });

const MISSING: Missing = {
  kind: 'SESSION_WITHOUT_ATTENDANCE' as const,
  date: '2027-02-12',
  id: 'ses_1',
  indicator: 'sessions.held',
  place: '/sessions/ses_1',
};

const NO_STATEMENT = {
  byCategory: { WAGES: 0, SERVICES: 0, TRAVEL: 0, EQUIPMENT: 0, OTHER: 0, INCOME: 0 },
  direct: 0,
  flat: 0,
  income: 0,
  eligible: null,
  support: null,
  own: null,
};

const LOCKED: Overview['periods'][number] = {
  id: 'prd_1',
  programmeId: 'cccc',
  decisionId: 'one',
  from: '2027-01-01',
  to: '2027-01-31',
  dueOn: null,
  status: 'LOCKED',
  isLocked: true,
  most: 560_000,
  version: 3,
  locks: [
    {
      revision: 1,
      snapshotId: 'snp_1',
      hash: '9f2c'.repeat(16),
      at: '2027-02-01T10:00:00Z',
      by: 'staff:1',
    },
  ],
  claim: null,
  answer: null,
  payment: null,
  steps: [],
};

/** A claim pack at one of its steps, or made. */
const packAt = (step: 'WRITING' | null) => ({
  id: 'pck_1',
  periodId: 'prd_1',
  revision: 1,
  isInForce: true,
  requestedAt: '2027-02-01T10:00:00Z',
  status: step === null ? 'READY' : 'BUILDING',
  step,
  fault: null,
  files: [],
  steps: ['WAITING', 'COLLECTING', 'WRITING', 'KEEPING'],
  readyAt: step === null ? '2027-02-01T10:00:00Z' : null,
  hash: step === null ? '3b1d'.repeat(16) : null,
  bytes: step === null ? 220_000 : null,
});

const overview = (id: string): Overview => ({
  asOf: '2027-03-15T12:05:00Z',
  decisions: ['one', 'two'].map((each) => ({
    id: each,
    label: same(`Decision ${each}`),
    status: 'OPEN' as const,
    isBeingCounted: false,
  })),
  decision: {
    id,
    label: same(`Decision ${id}`),
    status: 'OPEN',
    from: '2026-01-01',
    number: null,
    carriesOver: false,
    isBeingCounted: false,
  },
  indicators: [
    {
      key: 'pairs.formed',
      label: same('Pairs'),
      definition: same('Both have said yes.'),
      definitionVersion: 1,
      unit: 'COUNT',
      target: 30,
      actual: 27,
      gross: null,
      thisMonth: 6,
      isConfirmed: true,
      responses: null,
      ofWhich: [],
      targetTerms: null,
      carriedOver: null,
      months: { '2027-02': 21, '2027-03': 6 },
      plan: 20,
      course: 'ON_COURSE',
      staysHere: false,
      forecast: {
        low: 29,
        high: 34,
        pairs: null,
        planned: null,
        reached: { early: '2027-05-02', late: null },
        paces: { whole: 21, lately: 40, latelyFrom: '2027-01-01' },
      },
    },
  ],
  missing: [{ kind: MISSING.kind, count: 1, isAtLeast: false }],
  periods: [LOCKED],
  costs: {
    asOf: '2027-03-15T12:05:00Z',
    costs: NO_STATEMENT,
    lines: [],
    financing: [],
    imports: [],
    burn: { time: null, money: null, budget: 0 },
    perSuccessfulPair: null,
    successfulPairs: 0,
  },
});

describe.skipIf(noBrowser !== undefined)(
  `pages behind links and for staff${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serveSite>>;
    const posts: URLSearchParams[] = [];
    let challenge = '';
    let rights: 'finance' | 'none' = 'finance';

    let looks = 0;
    /** Answers that the pack goes in, and whether its link is over. */
    let [pieces, isOver] = [1, false];
    /** Lists behind the page, and a pack that is made between the second look and the third. */
    const lists = (method: string, { pathname, search }: URL): Answer | undefined => {
      if (pathname === '/api/finance/programmes/cccc/missing-evidence')
        return json(200, { items: [MISSING] });
      if (pathname === '/api/finance/programmes/cccc/companies')
        return json(200, { items: [], total: 0, byMunicipality: [] });
      if (pathname === '/api/finance/periods/prd_1/packs')
        return method === 'POST' ? json(202, packAt('WRITING')) : json(200, { items: [] });
      if (pathname === '/api/finance/packs/pck_1') {
        looks += 1;
        return json(200, packAt(looks < 3 ? 'WRITING' : null));
      }
      if (pathname + search === '/api/packs/pck_1?t=short&lang=sv')
        return { status: 200, type: 'application/zip', body: 'the pack' };
      if (pathname === '/api/packs/pck_1')
        return isOver
          ? json(404, {
              code: 'file-link-unknown',
              title: 'Länken gäller inte mera',
              detail: 'Hämta filen igen.',
            })
          : { status: 200, type: 'application/zip', body: search.includes('piece=1') ? 'pack' : 'large ' };
      return pathname === '/api/finance/packs/pck_1/links'
        ? json(201, { href: '/api/packs/pck_1?t=short', expiresAt: '2027-02-01T10:10:00Z', pieces })
        : undefined;
    };

    const signIn = (url: URL, body: string): Answer | undefined => {
      if (url.pathname === '/api/sign-in')
        return json(200, { issuer: server.origin, domain: server.origin, clientId: 'web' });
      if (url.pathname === '/oauth2/authorize') {
        challenge = url.searchParams.get('code_challenge') ?? '';
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.search = String(new URLSearchParams({ code: 'c1', state: url.searchParams.get('state') ?? '' }));
        return page(
          `<!doctype html><title>Sign in</title><a href="${back.href.replaceAll('&', '&amp;')}">Come in</a>`,
        );
      }
      if (url.pathname === '/logout')
        return page(
          `<!doctype html><title>Out</title><a href="${url.searchParams.get('logout_uri')}">Go back</a>`,
        );
      if (url.pathname !== '/oauth2/token') return undefined;
      const asked = new URLSearchParams(body);
      const whole = asked.get('code') === 'c1' && asked.get('code_verifier') && challenge;
      return whole ? json(200, { access_token: 'token-1' }) : json(400, {});
    };

    beforeAll(async () => {
      browser = await launchChromium();
      server = await serveSite(({ method, url, body, headers }) => {
        if (url.pathname === LINK && method === 'POST') {
          posts.push(new URLSearchParams(body));
          return page(
            outcomePage({
              site,
              language: 'en',
              outcome: { code: 'confirmed', ...confirmText.en.outcomes.confirmed, isGlad: true, isOwn: true },
            }),
          );
        }
        if (url.pathname === LINK && url.searchParams.get('t') !== 'secret-token') {
          // As the door answers who comes without a token.
          const unknown = problemPage({
            site,
            language: 'en',
            code: 'link-unknown',
            script: ASSETS.link,
            switchTo: linkAgain(''),
            newLinkFor: '',
          });
          return { ...page(unknown), status: 404 };
        }
        if (url.pathname === LINK) return page(confirmPage({ site, language: 'en', token: 'secret-token' }));
        if (url.pathname !== '/api/finance/programmes/cccc/overview')
          return lists(method, url) ?? signIn(url, body);
        if (headers.authorization !== 'Bearer token-1') return json(401, {});
        if (rights === 'none') return json(403, { code: 'forbidden' });
        return json(200, overview(url.searchParams.get('decision') ?? 'one'));
      });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const open = async (path: string): Promise<Page> => {
      const opened = await (await browser.newContext()).newPage();
      await opened.goto(server.origin + path, { waitUntil: 'networkidle' });
      return opened;
    };

    it('a link does nothing when it is opened, leaves the address bar, and acts when its button is pressed', async () => {
      const opened = await open(`${LINK}?t=secret-token`);
      expect(opened.url()).toBe(server.origin + LINK);
      expect(posts).toEqual([]);
      await opened.getByRole('button', { name: 'Confirm my address' }).click();
      await opened.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
      expect(posts.map(String)).toEqual(['t=secret-token&verb=confirm&lang=en']);
      await opened.context().close();
    });

    it('a link works when its page is loaded again, and after reading the notice, with and without scripts', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const opened = await (await browser.newContext({ javaScriptEnabled })).newPage();
        const button = opened.getByRole('button', { name: 'Confirm my address' });
        await opened.goto(`${server.origin}${LINK}?t=secret-token`, { waitUntil: 'networkidle' });
        await opened.reload({ waitUntil: 'networkidle' });
        await button.waitFor();
        expect(opened.url().includes('secret-token')).toBe(!javaScriptEnabled);
        await opened.getByRole('link', { name: 'Privacy notice' }).click();
        await opened.waitForURL(`**${PATHS.privacy.en}`);
        await opened.goBack({ waitUntil: 'networkidle' });
        await button.waitFor();
        expect(opened.url().includes('secret-token')).toBe(!javaScriptEnabled);
        await opened.context().close();
      }
      const stranger = await open(LINK);
      await stranger.getByRole('heading', { name: 'This link does not work' }).waitFor();
      await stranger.context().close();
    });

    it('staff sign in with a code and its proof, see the figures, and change the decision', async () => {
      const opened = await open(FINANCE_PAGE);
      await opened.getByRole('button', { name: 'Svenska' }).click();
      await opened.getByRole('button', { name: 'Logga in' }).click();
      await opened.getByRole('link', { name: 'Come in' }).click();
      await opened.waitForURL(`**${FINANCE_PAGE}`);
      const row = opened.getByRole('row', { name: 'Pairs' }).first();
      await row.waitFor();
      expect(await row.textContent()).toContain('3 kvar till målet');
      const missing = opened.getByRole('row', { name: 'Hållet tillfälle utan närvarolista' });
      await missing.waitFor();
      expect(await missing.getByRole('link').getAttribute('href')).toBe('/console/#/sessions/ses_1');
      await opened.getByRole('button', { name: 'Gör paketet' }).click();
      await opened.getByText('Du kan lämna sidan under tiden').waitFor();
      await opened.getByText('Klart: 215 kB. SHA-256 3b1d3b1d3b1d').waitFor();
      const fetched = opened.waitForEvent('download');
      await opened.getByRole('button', { name: 'Hämta ZIP-filen' }).click();
      expect(await readFile(await (await fetched).path(), 'utf8')).toBe('the pack');
      // One that is larger than an answer: its link is over at first.
      [pieces, isOver] = [2, true];
      await opened.getByRole('button', { name: 'Hämta ZIP-filen' }).click();
      await opened.getByText('Länken gäller inte mera').waitFor();
      isOver = false;
      const whole = opened.waitForEvent('download');
      await opened.getByRole('button', { name: 'Hämta ZIP-filen' }).click();
      expect(await readFile(await (await whole).path(), 'utf8')).toBe('large pack');
      expect(await opened.getByText('Länken gäller inte mera').count()).toBe(0);
      await opened.getByLabel('Tidsperiod').selectOption('2027-Q1');
      await opened.getByRole('columnheader', { name: 'Kvartal 1/2027' }).first().waitFor();
      await opened.getByLabel('Finansiering').selectOption('two');
      await opened.getByRole('heading', { name: 'Decision two' }).waitFor();
      await opened.getByRole('button', { name: 'Logga ut' }).click();
      await opened.getByRole('link', { name: 'Go back' }).click();
      await opened.getByText('Logga in med ditt personalkonto').waitFor();
      await opened.context().close();
    });

    it('staff without the right are told so, and an answer to no question of ours is refused', async () => {
      rights = 'none';
      const opened = await open('/staff/?code=c1&state=forged');
      await opened.getByText('The sign-in did not succeed.').waitFor();
      await opened.evaluate(() => window.sessionStorage.setItem('staff-token', 'token-1'));
      await opened.goto(server.origin + FINANCE_PAGE);
      await opened.getByText('does not have the right').waitFor();
      await opened.context().close();
    });
  },
);
