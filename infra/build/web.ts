import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { CCCC } from '../../shared/domain/programmes/cccc.ts';
import { siteOf } from '../../shared/pages/site.ts';
import { staticPages } from '../../shared/pages/static-pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'web');

/** What a page refers to: a script for each kind of page, and the one stylesheet. */
const ENTRIES = ['apply.ts', 'link.ts', 'funding.ts', 'signed-in.ts', 'site.css'];

/**
 * Builds one entry into one file that keeps its name: a Lambda that renders a page refers to it too, and a browser
 * never asks for a part that a new release has taken away.
 */
const buildEntry = async (entry: string, outDir: string): Promise<void> => {
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
      modulePreload: false,
      rolldownOptions: {
        input: join(WEB, entry),
        output: { entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
};

/** `/fi/hae` is the folder's `index.html`, which is what the viewer function asks for; a name with a dot is a file. */
const fileOf = (path: string): string =>
  path.slice(path.lastIndexOf('/')).includes('.') ? path : join(path, 'index.html');

/** Writes the site to `.build/web/`: every page in every language, and what the pages refer to. */
export const buildWeb = async (outDir = join(ROOT, '.build/web')): Promise<void> => {
  await rm(outDir, { recursive: true, force: true });
  await Promise.all(ENTRIES.map((entry) => buildEntry(entry, outDir)));
  for (const [path, page] of staticPages(siteOf(CCCC))) {
    const file = join(outDir, fileOf(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
  }
};
