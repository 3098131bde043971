import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ASSETS, PATHS } from '../../shared/pages/paths.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

const site = join(import.meta.dirname, '../../.build/web');
const read = (path: string): Buffer => readFileSync(join(site, path));
const weight = (...files: string[]): number =>
  files.reduce((total, file) => total + gzipSync(read(file), { level: 9 }).length, 0);
const KB = 1024;
const common = [ASSETS.style, ASSETS.icon];

describe('the built site', () => {
  it('holds every file that pages refer to, under the name they know', () => {
    for (const file of Object.values(ASSETS)) expect(existsSync(join(site, file)), file).toBe(true);
  });

  it('puts each page where the viewer function looks for it', () => {
    for (const byLanguage of Object.values(PATHS))
      for (const path of Object.values(byLanguage))
        expect(existsSync(join(site, path, 'index.html')), path).toBe(true);
  });

  it.each(LANGUAGES)('has an application page in %s of at most 28 KB in all, compressed', (language) => {
    const words = `assets/apply-words-${language}.js`;
    for (const name of ['applyMentor', 'applyStudent'] as const) {
      const page = `${PATHS[name][language]}/index.html`;
      expect(weight(page, ASSETS.apply, words, ...common)).toBeLessThanOrEqual(28 * KB);
    }
  });

  it('has a finance page of at most 50 KB and a stylesheet of at most 8 KB', () => {
    expect(weight(`${PATHS.funding.en}/index.html`, ASSETS.funding, ...common)).toBeLessThanOrEqual(50 * KB);
    expect(weight(ASSETS.style)).toBeLessThanOrEqual(8 * KB);
  });

  it('has a desk whose first view is a page, a style, an icon and two scripts that ask for no more, at most 60 KB compressed', () => {
    const page = read('console/index.html').toString('utf8');
    const asked = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => String(path));
    expect(new Set(asked)).toEqual(
      new Set([ASSETS.icon, ASSETS.consoleStyle, ASSETS.consoleParts, ASSETS.console]),
    );
    for (const script of [ASSETS.console, ASSETS.consoleParts]) {
      const imports = [
        ...read(script)
          .toString('utf8')
          .matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g),
      ];
      expect(asked).toEqual(expect.arrayContaining(imports.map(([, name]) => `/assets/${name}`)));
    }
    expect(weight('console/index.html', ...asked)).toBeLessThanOrEqual(60 * KB);
  });

  it('brings the texts of an area alone, and not those of the handbook with them', () => {
    const texts = readdirSync(join(site, 'assets')).filter((name) => /^console-text-(?!handbook)/.test(name));
    expect(texts.length).toBeGreaterThan(8);
    for (const name of texts)
      expect(read(`assets/${name}`).toString('utf8'), name).not.toContain('text-handbook');
  });

  it('sends no labels and no other language to the browser', () => {
    const script = read(ASSETS.apply).toString('utf8');
    expect(script).not.toContain('Veneet');
    expect(script).not.toContain('Svara på');
  });
});
