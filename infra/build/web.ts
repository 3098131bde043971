import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse, relative } from 'node:path';
import { build } from 'vite';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { ASSETS } from '../../shared/pages/paths.ts';
import { siteFiles } from '../../shared/pages/static-pages.ts';
import { codesOnly } from './codes-only.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'web');
const SITE = join(ROOT, '.build/web');

const DESK = 'console.tsx';
const FINANCE = 'finance.tsx';
/** Pages that their script draws, screen by screen. */
const DRAWN: readonly string[] = [DESK, FINANCE];

/** Assets of the pages: a script for each kind of page, a stylesheet for all, and one more for each page that its script draws. */
const ENTRIES = [
  'start.ts',
  'apply.ts',
  'proof.ts',
  'proof-worker.ts',
  'link.ts',
  'thanks.ts',
  'signed-in.ts',
  'site.css',
  DESK,
  'console.css',
  FINANCE,
  'finance.css',
];

/** `web/apply/words/sv.ts`, a part of `apply.ts`, is served as `assets/apply-words-sv.js`. */
const partName = (entry: string, module: string | null, name: string): string =>
  `assets/${parse(entry).name}-${(module === null ? name : relative(WEB, module))
    .replace(/^(?:apply|console|finance)\//, '')
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-tsx?$/, '')}.js`;

const HANDBOOK = /[\\/]shared[\\/]text[\\/]console[\\/]handbook[\\/]/;
const AREA_OF_TEXT = /[\\/]shared[\\/]text[\\/]console[\\/](\w+)[\\/]/;

/**
 * Parts that every screen of the desk needs come as one file, beside one file for each screen, and one for the texts of each area: the
 * handbook reads those of most.
 */
const SHARED_BY_SCREENS = {
  groups: [
    // Loaded by the first who saves a list as a workbook.
    { name: 'workbook', priority: 3, test: /[\\/](?:write-excel-file|fflate)[\\/]|web[\\/]ui[\\/]workbook/ },
    {
      name: 'parts',
      priority: 2,
      test: /[\\/](?:node_modules|web[\\/](?:ui|api|staff|finance[\\/](?!screens|finance\.)[\w-]+)|shared[\\/]text[\\/](?:console[\\/](?:ui|shell|words|today)|staff|funding|funding-entry|costs|format|language))[\\/.]/,
    },
    {
      name: (module: string) => `text-${AREA_OF_TEXT.exec(module)?.[1]}`,
      priority: 1,
      test: (module: string) => AREA_OF_TEXT.test(module) && !HANDBOOK.test(module),
    },
    // After the others: it reads their texts, and would take them in.
    { name: 'text-handbook', priority: 0, test: HANDBOOK },
  ],
};

/**
 * Builds one entry into files that keep their names: a Lambda that renders a page refers to them too, and a browser
 * never asks for a part that a new release has taken away.
 */
const buildEntry = async (entry: string): Promise<void> => {
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The pages for staff bring their own labels; the other pages have them in their markup.
    plugins: DRAWN.includes(entry) ? [] : [codesOnly()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: SITE,
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
      modulePreload: false,
      rolldownOptions: {
        input: join(WEB, entry),
        // On a busy machine it would print how long each plugin took.
        checks: { bundlerTimings: false },
        output: {
          ...(DRAWN.includes(entry) ? { codeSplitting: SHARED_BY_SCREENS } : {}),
          entryFileNames: 'assets/[name].js',
          chunkFileNames: ({ facadeModuleId, name }) => partName(entry, facadeModuleId, name),
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
};

/** Writes the site to `.build/web/`: every page in every language, and its assets. */
export const buildWeb = async (): Promise<void> => {
  await rm(SITE, { recursive: true, force: true });
  await Promise.all(ENTRIES.map(buildEntry));
  await copyFile(join(WEB, 'icon.svg'), join(SITE, ASSETS.icon));
  await cp(join(WEB, 'handbook'), join(SITE, 'assets/handbook'), { recursive: true });
  await mkdir(join(SITE, 'api'), { recursive: true });
  await copyFile(join(ROOT, 'functions/openapi.json'), join(SITE, 'api/openapi.json'));
  for (const [name, page] of siteFiles(PROGRAMMES)) {
    const file = join(SITE, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
  }
};
