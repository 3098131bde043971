import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalPage } from '../../shared/asks/answer-proposal/page.ts';
import { answerProposalText } from '../../shared/asks/answer-proposal/text.ts';
import { completeProfilePage } from '../../shared/asks/complete-profile/page.ts';
import { confirmPage } from '../../shared/asks/confirm/page.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { applyPage } from '../../shared/pages/apply/apply-page.ts';
import { outcomePage } from '../../shared/pages/link-page.ts';
import { HOME, PATHS } from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { edgePage } from '../../shared/pages/static-pages.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { aStudent } from '../domain/given.ts';
import { site } from '../pages/site.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import {
  cutWords,
  lostFocus,
  overflow,
  smallLinks,
  smallTargets,
  touching,
  unaligned,
  violations,
} from './fitness.ts';
import { type Breadth, isWornBy, LOOKS } from './looks.ts';
import { servePages } from './site-server.ts';

/** Pages that only a Lambda renders, under paths of this test. */
const personal = (language: Language): Readonly<Record<string, string>> => ({
  '/test/faulty': applyPage({
    site,
    language,
    role: 'mentor',
    posted: new URLSearchParams({ firstName: 'Ann', bio: 'Too short' }),
    faults: [
      { pointer: '/email', code: 'required' },
      { pointer: '/bio', code: 'too-short', limit: 50 },
      { pointer: '/expertise', code: 'required' },
      { pointer: '/noticeRead', code: 'tick-needed' },
    ],
  }),
  '/test/profile': completeProfilePage(
    { id: 'app_1', form: { role: 'student', answers: aStudent() } },
    { site, language, token: 't', faults: [{ pointer: '/answers/phone', code: 'phone-invalid' }] },
  ),
  '/test/confirm': confirmPage({ site, language, token: 't' }),
  '/test/proposal': proposalPage({
    site,
    language,
    token: 't',
    role: 'mentor',
    counterpart: {
      firstName: 'Lin',
      fields: ['ICT'],
      title: 'BEng',
      sharedLanguages: ['English'],
      meetingMode: 'Online',
      words: 'Goals',
    },
    reasons: ['Same field'],
    answerBy: '2027-02-03T21:59:00Z',
    accepted: false,
    faults: [{ pointer: '/reason', code: 'required' }],
  }),
  '/test/outcome': outcomePage({
    site,
    language,
    outcome: {
      code: 'formedStudent',
      ...answerProposalText[language].outcomes.formedStudent,
      isGlad: true,
      isOwn: true,
    },
    before: true,
  }),
  '/test/missing': edgePage('not-found', PROGRAMMES, language),
  '/test/problem': problemPage({ site, language, code: 'link-unknown', reference: 'ref-1' }),
});

/** Each language in another look. */
const PAGE_LOOKS = [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'sv', theme: 'dark', width: 320 },
  { language: 'fi', theme: 'light', width: 320 },
] as const;

/** Widths, cut words and small targets hang on the language, and are looked for in each; axe, the slow one, in as many as `breadth` says. */
export const describeEveryPage = (breadth: Breadth): void => {
  describe.skipIf(noBrowser !== undefined)(
    `every page is for everybody${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
    () => {
      let browser: Browser;
      let server: Awaited<ReturnType<typeof servePages>>;

      beforeAll(async () => {
        browser = await launchChromium();
        server = await servePages(({ pathname, searchParams }) => {
          const language = LANGUAGES.find((each) => each === searchParams.get('lang')) ?? 'en';
          return personal(language)[pathname];
        });
      });
      afterAll(async () => {
        await browser?.close();
        await server?.close();
      });

      const pathsIn = (language: Language): string[] => [
        ...Object.values(PATHS).map((byLanguage) => byLanguage[language]),
        ...Object.keys(personal(language)).map((path) => `${path}?lang=${language}`),
        ...(language === 'en' ? [HOME] : []),
      ];

      it('by a measure that finds what is planted', async () => {
        const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
        await page.setContent(
          '<main><img src="x"><p style="width: 900px">wide</p><button>tiny</button><h1>Dataskyddsbeskrivningens</h1><select style="width: 60px"><option>A language</option></select></main>',
        );
        expect(await cutWords(page)).toEqual(['cut: Dataskyddsbeskrivningens', 'cut:  A language']);
        expect((await violations(page)).join()).toMatch(/image-alt/);
        expect(await smallTargets(page)).toEqual(['BUTTON tiny', 'SELECT A language']);
        expect(await overflow(page)).toBeGreaterThan(0);
        await page.setContent(
          '<style>:focus-visible { outline: none }</style><p><a href="#a">i</a></p><button style="position: absolute; top: 90px">low</button><button style="position: absolute; top: 10px">high</button>',
        );
        expect(await smallLinks(page)).toEqual(['small link: i']);
        expect((await lostFocus(page)).join()).toMatch(
          /unseen focus: a i.*unseen focus: button low.*jumps back: button low → button high/,
        );
        await page.setContent(
          `<style>.filters { display: flex; align-items: end } input { display: block; box-sizing: border-box }</style><button class="button">one</button><button class="button">other</button>
          <div class="filters"><div><label>low</label><input style="height: 20px"></div><div><label>high</label><input style="height: 22px"></div></div>`,
        );
        expect(await touching(page)).toEqual(['touching: one | other']);
        expect(await unaligned(page)).toEqual(['unaligned: low | high']);
        await page.close();
      });

      it.each(
        (breadth === 'each in every look' ? LOOKS : PAGE_LOOKS).map((looks, turn) => ({ ...looks, turn })),
      )('in $language, $theme, $width pixels wide', async ({ language, theme, width, turn }) => {
        const context = await browser.newContext({
          colorScheme: theme,
          viewport: { width, height: 800 },
          bypassCSP: true,
        });
        const page = await context.newPage();
        const troubles: Record<string, unknown> = {};
        for (const [index, path] of pathsIn(language).entries()) {
          await page.goto(server.origin + path);
          const found = [...(await smallTargets(page)), ...(await touching(page)), ...(await cutWords(page))];
          if (isWornBy(breadth, index, turn, PAGE_LOOKS.length)) found.push(...(await violations(page)));
          const wide = await overflow(page);
          if (wide > 0) found.push(`overflow by ${wide} px`);
          if (found.length > 0) troubles[path] = found;
        }
        await context.close();
        expect(troubles).toEqual({});
      });
    },
  );
};
