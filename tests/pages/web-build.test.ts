import { existsSync, globSync, readFileSync } from 'node:fs';
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

  it('has a stylesheet of at most 8 KB', () => {
    expect(weight(ASSETS.style)).toBeLessThanOrEqual(8 * KB);
  });

  it.each([
    ['desk', 'console/index.html', ASSETS.consoleStyle, ASSETS.consoleParts, ASSETS.console],
    ['finance page', 'finance/index.html', ASSETS.financeStyle, ASSETS.financeParts, ASSETS.finance],
  ])(
    'has a %s whose first view is a page, a style, an icon and two scripts that ask for no more, at most 60 KB compressed',
    (_, path, style, parts, script) => {
      const page = read(path).toString('utf8');
      const asked = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => String(asset));
      expect(new Set(asked)).toEqual(new Set([ASSETS.icon, style, parts, script]));
      for (const each of [script, parts]) {
        const imports = [
          ...read(each)
            .toString('utf8')
            .matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g),
        ];
        expect(asked).toEqual(expect.arrayContaining(imports.map(([, name]) => `/assets/${name}`)));
      }
      expect(weight(path, ...asked)).toBeLessThanOrEqual(60 * KB);
    },
  );

  it('has a finance page that asks for nothing of the desk, where people have names', () => {
    const scripts = globSync('**/finance*.js', { cwd: join(site, 'assets') });
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      const script = read(`assets/${name}`).toString('utf8');
      expect(script, name).not.toMatch(/\/api\/coordinator|console-/);
    }
  });

  it('has further screens in a folder of the release, which a tab of the one before asks for in vain', () => {
    const inFirst = globSync('{console,finance}*.js', { cwd: join(site, 'assets') }).toSorted();
    expect(inFirst).toEqual(['console-parts.js', 'console.js', 'finance-parts.js', 'finance.js']);
    const folders = new Set(
      inFirst.flatMap((name) =>
        [
          ...read(`assets/${name}`)
            .toString('utf8')
            .matchAll(/import\(["'`]\.\/([^"'`]*?)[^/"'`]+["'`]\)/g),
        ].map(([, folder]) => folder),
      ),
    );
    expect([...folders]).toEqual([expect.stringMatching(/^[0-9a-f]{8}\/$/)]);
    expect(existsSync(join(site, 'assets', [...folders].join('')))).toBe(true);
  });

  it('brings the texts of an area alone, and not those of the handbook with them', () => {
    const texts = globSync('*/console-text-*.js', {
      cwd: join(site, 'assets'),
      exclude: ['*/console-text-handbook*'],
    });
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
