import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForHelpPage } from '../../shared/asks/ask-for-help/page.ts';
import { confirmAgreementPage } from '../../shared/asks/confirm-agreement/page.ts';
import { confirmContactPage } from '../../shared/asks/confirm-contact/page.ts';
import { confirmMeetingPage } from '../../shared/asks/confirm-meeting/page.ts';
import { planMeetingPage } from '../../shared/asks/plan-meeting/page.ts';
import { reportMeetingPage } from '../../shared/asks/report-meeting/page.ts';
import { linkMenu } from '../../shared/pages/link-page.ts';
import { preparePage } from '../../shared/pages/prepare-page.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { aMentor, aStudent } from '../domain/given.ts';
import { site } from '../pages/site.ts';
import { launchChromium, noBrowser } from './chromium.ts';
import { overflow, touching, violations } from './fitness.ts';
import { type Breadth, isWornBy } from './looks.ts';
import { servePages } from './site-server.ts';

const now = new Date('2027-04-09T10:00:00.000Z');

/** Every page about a pair, with faults where it has a form. */
const pairPages = (language: Language): Readonly<Record<string, string>> => {
  const menu = linkMenu({ token: 't', language }, [
    { verb: 'report-meeting', name: 'Report', isHere: true },
    { verb: 'plan-meeting', name: 'Plan', isHere: false },
  ]);
  const page = { site, language, token: 't', menu };
  const meeting = { heldOn: '2027-04-08', mode: 'ONLINE', minutes: 60 } as const;
  const planned = {
    id: 'mtg_1',
    startsAt: '2027-04-12T13:00:00.000Z',
    minutes: 45,
    mode: 'IN_PERSON',
  } as const;
  return {
    '/test/agreement': confirmAgreementPage(
      {
        partner: 'Lin',
        mentor: aMentor(),
        student: aStudent(),
        terms: undefined,
        confirmed: false,
        isAgreed: false,
      },
      {
        ...page,
        faults: [
          { pointer: '/goals', code: 'too-short', limit: 10 },
          { pointer: '/secret', code: 'required' },
        ],
      },
    ),
    '/test/report': reportMeetingPage(
      { partner: 'Lin', now, planned: { ...planned, startsAt: '2027-04-08T13:00:00.000Z' } },
      { ...page, faults: [{ pointer: '/heldOn', code: 'date-ahead' }] },
    ),
    '/test/plan': planMeetingPage(
      { partner: 'Lin', now, planned },
      { ...page, faults: [{ pointer: '/date', code: 'time-passed' }] },
    ),
    '/test/plan-over': planMeetingPage(
      { partner: 'Lin', now, ended: { how: 'over', on: '2027-04-08' } },
      page,
    ),
    '/test/confirm': confirmMeetingPage(
      { partner: 'Lin', ...meeting, confirmBy: '2027-04-16T20:59:00.000Z', now },
      {
        ...page,
        posted: new URLSearchParams({ verb: 'correct-report', mode: 'PHONE', heldOn: '2027-04-30' }),
        faults: [{ pointer: '/heldOn', code: 'date-ahead' }],
      },
    ),
    '/test/contact': confirmContactPage('Lin', page),
    '/test/help': askForHelpPage({ partner: 'Lin', waits: true }, page),
    '/test/prepare': preparePage({ site, language }),
  };
};

/** No page sticks out in any language and width; axe, the slow one, looks as often as `breadth` says. */
export const describePairPages = (breadth: Breadth): void => {
  describe.skipIf(noBrowser !== undefined)(
    `pages about a pair${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
    () => {
      let browser: Browser;
      let server: Awaited<ReturnType<typeof servePages>>;
      let pages: Readonly<Record<string, string>> = {};
      beforeAll(async () => {
        [browser, server] = await Promise.all([
          launchChromium(),
          servePages(({ pathname }) => pages[pathname]),
        ]);
      });
      afterAll(async () => {
        await browser?.close();
        await server?.close();
      });

      const looks = LANGUAGES.flatMap((language) => [360, 1280].map((width) => ({ language, width })));
      it.each(looks.map((each, turn) => ({ ...each, turn })))(
        'have no accessibility fault and need no sideways scrolling in $language, $width pixels wide',
        async ({ language, width, turn }) => {
          pages = pairPages(language);
          const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
          for (const [index, path] of Object.keys(pages).entries()) {
            await page.goto(`${server.origin}${path}`);
            expect(await overflow(page), path).toBeLessThanOrEqual(0);
            if (isWornBy(breadth, index, turn, looks.length))
              expect(await violations(page), path).toEqual([]);
            expect(await touching(page), path).toEqual([]);
          }
          await page.close();
        },
      );
    },
  );
};
