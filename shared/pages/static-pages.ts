import type { Role } from '../domain/kernel/role.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import { commonText } from '../text/common/text.ts';
import type { Language } from '../text/language.ts';
import { applyPage } from './apply/apply-page.ts';
import { thanksPage } from './apply/thanks-page.ts';
import { consolePage } from './console-page.ts';
import { financePage } from './finance-page.ts';
import { accessibilityPage, privacyPage } from './notice-pages.ts';
import { CONSOLE, FINANCE_PAGE, HOME, type PageName, pathIn, SIGNED_IN } from './paths.ts';
import { preparePage } from './prepare-page.ts';
import { problemPage } from './problem-pages.ts';
import { signedInPage } from './signed-in-page.ts';
import { type Site, siteOf } from './site.ts';
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
  prepare: preparePage,
  privacy: privacyPage,
  accessibility: accessibilityPage,
};

const STAFF_PAGES = {
  coordinator: { path: CONSOLE, label: 'openDesk' },
  finance: { path: FINANCE_PAGE, label: 'openFinance' },
} as const;

/** Answers of the edge itself: at an address that nothing lies at, to a form above every limit, and at an address of staff without a sign-in. */
export const edgePage = (
  of: 'not-found' | 'body-too-large' | keyof typeof STAFF_PAGES,
  { home }: Pick<Programmes, 'home'>,
  language: Language,
  contact?: string,
): string => {
  const page = { site: siteOf(home, contact), language, switchTo: { action: '?', fields: {} } };
  if (of === 'not-found' || of === 'body-too-large') return problemPage({ ...page, code: of });
  const { path, label } = STAFF_PAGES[of];
  const leadsTo = { href: home.path + path, label: commonText[language][label] };
  return problemPage({ ...page, code: 'signed-out', leadsTo });
};

/** Pages that are the same for everybody, by path, each written when it is asked for. */
const renderers = ({ all, home }: Programmes, contact?: string): ReadonlyMap<string, () => string> => {
  const pages = new Map<string, () => string>([
    [SIGNED_IN, () => signedInPage({ site: siteOf(home, contact) })],
  ]);
  for (const programme of all) {
    const site = siteOf(programme, contact);
    pages.set(`${programme.path}${HOME}`, () => homePage({ site }));
    pages.set(`${programme.path}${CONSOLE}`, () => consolePage({ site }));
    pages.set(`${programme.path}${FINANCE_PAGE}`, () => financePage({ site }));
    for (const [name, render] of Object.entries(PAGES))
      for (const language of programme.languages)
        pages.set(pathIn(programme, name as PageName, language), () => render({ site, language }));
  }
  return pages;
};

export const pagePaths = (programmes: Programmes): readonly string[] => [...renderers(programmes).keys()];

/** Every page by its path. `contact` replaces every programme's own address. */
export const staticPages = (programmes: Programmes, contact?: string): ReadonlyMap<string, string> =>
  new Map([...renderers(programmes, contact)].map(([path, render]) => [path, render()]));

/** `/fi/hae` is the folder's `index.html`, which is what the viewer function asks for; a name with a dot is a file. */
const fileOf = (path: string): string =>
  path.slice(path.lastIndexOf('/')).includes('.') ? path : `${path.replace(/\/$/, '')}/index.html`;

/** The same pages by their files, as the site's bucket holds them. */
export const siteFiles = (programmes: Programmes, contact?: string): ReadonlyMap<string, string> =>
  new Map([...staticPages(programmes, contact)].map(([path, page]) => [fileOf(path), page]));
