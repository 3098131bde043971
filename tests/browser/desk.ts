import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { CONSOLE, type FINANCE_PAGE } from '../../shared/pages/paths.ts';
import { uiText } from '../../shared/text/console/ui/text.ts';
import type { Language } from '../../shared/text/language.ts';
import { slowAnswers } from './slow-answers.ts';

export type Visit = {
  readonly origin: string;
  /** The page: by default the desk. */
  readonly path?: typeof CONSOLE | typeof FINANCE_PAGE;
  /** Place behind the `#`. */
  readonly to?: string;
  readonly persona?: 'Coordinator' | 'Finance' | 'Admin' | 'Nobody';
  readonly language?: 'en' | 'sv' | 'fi';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Fixed time of the browser's clock, for pictures; without it the clock runs, and is more than a year behind. */
  readonly now?: Date;
  /** On a slow connection. */
  readonly isSlow?: boolean;
  /** Lets a test bring scripts of its own into the page. */
  readonly isInspected?: boolean;
};

/** Of the browser, in Finland: fields of dates follow it. */
const LOCALES = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' } as const;

/** The clock and the zone of a laptop in which nobody should trust: pages go by the API's time, and by Finland's. */
const FORGOTTEN = new Date('2025-02-28T23:59:00.000Z');
const FAR_AWAY = 'America/Los_Angeles';

/** The desk as a person opens it: signs in as somebody, and goes to a place. Errors of the page are thrown. */
export const openDesk = async (
  browser: Browser,
  {
    origin,
    path = CONSOLE,
    to = '/today',
    persona = 'Coordinator',
    language = 'en',
    theme = 'light',
    width = 1280,
    isInspected = false,
    isSlow = false,
    now,
  }: Visit,
): Promise<Page> => {
  const context = await browser.newContext({
    locale: LOCALES[language],
    timezoneId: FAR_AWAY,
    viewport: { width, height: 900 },
    bypassCSP: isInspected,
  });
  if (isSlow) slowAnswers(context);
  const page = await context.newPage();
  if (now) await page.clock.setFixedTime(now);
  else await page.clock.install({ time: FORGOTTEN });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      const { localStorage } = window;
      // A later choice by the person stays.
      if (localStorage.getItem('desk-language') === null)
        localStorage.setItem('desk-language', chosenLanguage);
      if (localStorage.getItem('desk-theme') === null) localStorage.setItem('desk-theme', chosenTheme);
    },
    [language, theme] as const,
  );
  await page.goto(`${origin}${path}#${to}`);
  await page.getByRole('main').getByRole('button').click();
  await signInAs(page, persona, path);
  return page;
};

/** The dialog that says of another one that its deed is possible no more, closed again. */
export const isOvertaken = async (page: Page, language: Language = 'en'): Promise<void> => {
  const { overtaken, close } = uiText[language];
  const dialog = page.getByRole('dialog', { name: overtaken.title });
  await dialog.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
  await dialog.getByRole('button', { name: close }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('do=');
};

/** Opens a dialog of the shown page by its address, as a colleague's link would, whose deed is possible no more. */
export const opensOvertaken = async (page: Page, dialog: string, language?: Language): Promise<void> => {
  const place = page.url().replace(/[?&]do=.*/, '');
  await page.goto(`${place}${place.includes('?') ? '&' : '?'}do=${dialog}`);
  await isOvertaken(page, language);
};

/** The local stand-in for the sign-in form. */
export const signInAs = async (page: Page, persona: string, path: string = CONSOLE): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${persona}`) }).click();
  await page.waitForURL(`**${path}**`);
};

/** Waits for a sentence at the foot of the window. */
export const isTold = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).waitFor();
