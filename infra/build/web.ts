import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse, relative } from 'node:path';
import { build, type Plugin } from 'vite';
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

/** Folder of further screens while they are built; then it is named by what the release holds. */
const LATER = 'later';

/** Vite's helper brings styles of a part before its script. Parts here have none, so it only loads. */
const withoutPreload = (): Plugin => ({
  name: 'without-preload',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
});

/** The first view's parts are those with the framework. */
const isFirst = (modules: readonly string[]): boolean => modules.includes(join(WEB, 'ui/framework.ts'));

/** Names the folder of further screens by all that may differ between two releases, and tells the first views. */
const nameRelease = async (): Promise<void> => {
  const assets = join(SITE, 'assets');
  const scripts = globSync('{,later/}{console,finance}*.js', { cwd: assets }).toSorted();
  const hash = createHash('sha256');
  for (const script of scripts) hash.update(await readFile(join(assets, script)));
  const release = hash.digest('hex').slice(0, 8);
  await rename(join(assets, LATER), join(assets, release));
  for (const script of scripts.filter((name) => !name.includes('/'))) {
    const file = join(assets, script);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(`./${LATER}/`, `./${release}/`));
  }
};

/**
 * Builds one entry into files that keep their names, because a Lambda that renders a page refers to them too.
 */
const buildEntry = async (entry: string): Promise<void> => {
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The pages for staff bring their own labels; the other pages have them in their markup.
    plugins: [withoutPreload(), ...(DRAWN.includes(entry) ? [] : [codesOnly()])],
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
          // What comes with the first view keeps its name, as its page refers to it. Further screens are in a folder of the release: names of
          // exports are shortened anew in each, so a tab of the one before would get other functions by them.
          chunkFileNames: ({ facadeModuleId, name, moduleIds }) => {
            const file = partName(entry, facadeModuleId, name);
            return !DRAWN.includes(entry) || isFirst(moduleIds) ? file : file.replace('/', `/${LATER}/`);
          },
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
  await nameRelease();
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
