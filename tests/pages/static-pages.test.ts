import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../shared/domain/kernel/refusal.ts';
import { PROGRAMMES, programmesOf } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { mailTo } from '../../shared/pages/address.ts';
import {
  ASSETS,
  CONSOLE,
  FINANCE_PAGE,
  HOME,
  LINK,
  MY_PAGE,
  myPagePath,
  PATHS,
  SIGNED_IN,
} from '../../shared/pages/paths.ts';
import { problemPage } from '../../shared/pages/problem-pages.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { staticPages } from '../../shared/pages/static-pages.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { REVONTULI } from '../domain/programme/revontuli.ts';
import { site } from './site.ts';

const pages = [...staticPages(PROGRAMMES)];
const paths = pages.map(([path]) => path);

describe('the site', () => {
  it('has each page in each language, under a path of its own', () => {
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(Object.keys(PATHS).length * LANGUAGES.length + 4);
    for (const path of [HOME, CONSOLE, FINANCE_PAGE, SIGNED_IN]) expect(paths).toContain(path);
  });

  it.each(pages)('%s names its language, its title and its main content', (path, page) => {
    const language = LANGUAGES.find((each) => path.startsWith(`/${each}/`)) ?? 'en';
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toMatch(/<title>[^<]{4,}<\/title>/);
    expect(page).not.toMatch(/<title>[^<]*\u00AD/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    // Pages for staff draw their own frame.
    if (path !== CONSOLE && path !== FINANCE_PAGE) {
      expect(page).toContain('<main class="width" id="content"');
      expect(page).toContain('<a class="skip" href="#content">');
    }
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it.each(pages)('%s has nothing inline and nothing from elsewhere', (_, page) => {
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  });

  it.each(pages)('%s leads only to pages and files that exist', (_, page) => {
    const known = [...paths, ...Object.values(ASSETS), LINK, MY_PAGE.page];
    for (const [, href] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g)) expect(known).toContain(href);
  });

  it('offers every page in the two other languages', () => {
    for (const byLanguage of Object.values(PATHS))
      for (const language of LANGUAGES) {
        const page = staticPages(PROGRAMMES).get(byLanguage[language]) ?? '';
        for (const other of LANGUAGES)
          if (other !== language)
            expect(page).toContain(`<a href="${byLanguage[other]}" lang="${other}" hreflang="${other}">`);
      }
  });

  it('has a page for every refusal in every language', () => {
    for (const language of LANGUAGES)
      for (const code of [...REFUSAL_CODES, 'unexpected'] as const) {
        const page = problemPage({ site, language, code, reference: '<ref>' });
        expect(page).toContain('&lt;ref&gt;');
        expect(page).toContain(`mailto:${site.contact}`);
      }
  });
});

describe('a second programme on the same host', () => {
  const both = staticPages(programmesOf([CCCC, REVONTULI]));
  const own = [...both].filter(([path]) => path.startsWith(`${REVONTULI.path}/`));

  it('changes no page of the first', () => {
    for (const [path, page] of pages) expect(both.get(path), path).toBe(page);
    expect(both.size).toBe(pages.length + own.length);
  });

  it('has its pages in its languages, below its path, and they lead nowhere else', () => {
    expect(own).toHaveLength(Object.keys(PATHS).length * REVONTULI.languages.length + 3);
    const known = [...own.map(([path]) => path), ...Object.values(ASSETS), myPagePath(REVONTULI)];
    for (const [path, page] of own) {
      for (const [, href] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g)) expect(known, path).toContain(href);
      expect(page).not.toContain(CCCC.shortName);
      expect(page).not.toContain(CCCC.organiser.en);
      expect(page).not.toContain(CCCC.contact.email);
    }
  });

  it('offers its own places and schools in its forms, and sends them to itself', () => {
    const page = both.get('/revontuli/en/apply/student') ?? '';
    expect(page).toContain('action="/api/programmes/revontuli/applications/form/student"');
    expect(page).toContain('data-applications="/api/programmes/revontuli/applications"');
    expect(page).toContain('name="noticeVersion" value="2027-01a"');
    const optionsOf = (name: string): unknown => {
      const [, select = ''] = new RegExp(`<select id="${name}"[^>]*>([^]*?)</select>`).exec(page) ?? [];
      return [...select.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value);
    };
    expect(optionsOf('municipality')).toEqual(['kannus', 'ylivieska', 'otherFinland']);
    expect(optionsOf('degreeProgramme')).toEqual(['nursing', 'other']);
    expect(page).not.toMatch(/name="campus" value="(jakobstad|kokkola)"/);
    expect(page).not.toContain('Jakobstad');
  });

  it('leads to pages that it has, also from a page in a language in which it has none', () => {
    const finnish = programmesOf([CCCC, { ...REVONTULI, languages: ['fi'] }]);
    const built = staticPages(finnish);
    const known = [...built.keys(), ...Object.values(ASSETS), myPagePath(REVONTULI)];
    const swedish = problemPage({
      site: siteOf(finnish.of('revontuli')),
      language: 'sv',
      code: 'link-expired',
    });
    for (const page of [built.get('/revontuli/') ?? '', swedish]) {
      const leads = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, href]) => href);
      expect(leads).toContain('/revontuli/fi/tietosuoja');
      expect(known).toEqual(expect.arrayContaining(leads));
    }
  });
});

describe('the notices', () => {
  it.each(LANGUAGES)('link their address, so that a press of it writes a mail, in %s', (language) => {
    for (const path of [PATHS.privacy[language], PATHS.accessibility[language]]) {
      const main = pages.find(([each]) => each === path)?.[1].split('<footer')[0];
      expect(main).toContain(mailTo(CCCC.contact.email).markup);
    }
  });
});
