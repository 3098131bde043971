import type { Role } from '../domain/kernel/role.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { applyPage } from './apply/apply-page.ts';
import { thanksPage } from './apply/thanks-page.ts';
import { fundingPage } from './funding-page.ts';
import { accessibilityPage, privacyPage } from './notice-pages.ts';
import { HOME, NOT_FOUND, PATHS, type PageName, SIGNED_IN } from './paths.ts';
import { notFoundPage } from './problem-pages.ts';
import { signedInPage } from './signed-in-page.ts';
import type { Site } from './site.ts';
import { homePage, startPage } from './start-pages.ts';

const application =
  (role: Role) =>
  (page: { site: Site; language: Language }): string =>
    applyPage({ ...page, role });

const PAGES: Readonly<Record<PageName, (page: { site: Site; language: Language }) => string>> = {
  start: startPage,
  applyMentor: application('mentor'),
  applyStudent: application('student'),
  thanks: thanksPage,
  funding: fundingPage,
  privacy: privacyPage,
  accessibility: accessibilityPage,
};

/** Every page that is the same for everybody, by its path. */
export const staticPages = (site: Site): ReadonlyMap<string, string> => {
  const pages = new Map([
    [HOME, homePage({ site })],
    [SIGNED_IN, signedInPage({ site })],
    [NOT_FOUND, notFoundPage({ site })],
  ]);
  for (const [name, render] of Object.entries(PAGES))
    for (const language of LANGUAGES)
      pages.set(PATHS[name as PageName][language], render({ site, language }));
  return pages;
};
