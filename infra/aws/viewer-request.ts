import { globSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { pagePaths } from '../../shared/pages/static-pages.ts';
import { builtSite } from './built-site.ts';
import { constants, edgeAnswers, edgeCode } from './edge-answers.ts';

/** A folder, or what stands before the first hyphen; the rest; and the kind of file. */
const PARTS = /^(.*\/|[^-/]+-)?([^/]+)(\.\w+)$/;

/** Names of files by what they begin and end with, each list of rests once: the pictures of every language have the same. */
const byBeginning = (files: readonly string[]) => {
  const rests = new Map<string, string[]>();
  for (const file of files.toSorted()) {
    const [, beginning = '', rest = '', kind = ''] = PARTS.exec(file) ?? [];
    const key = beginning + kind;
    rests.set(key, [...(rests.get(key) ?? []), rest]);
  }
  const names = [...new Set([...rests.values()].map((of) => of.join(' ')))];
  return {
    ASSETS: Object.fromEntries([...rests].map(([key, of]) => [key, names.indexOf(of.join(' '))])),
    NAMES: names,
  };
};

/** Code of the function before the site's bucket: it knows every page and every file, and answers for all other addresses. `contact` is the stage's own. */
export const viewerRequestCode = (contact: string | undefined): string => {
  const assets = globSync('**/*.*', { cwd: join(builtSite(), 'assets') });
  return (
    edgeAnswers(['not-found'], contact) +
    constants({
      PAGES: pagePaths(PROGRAMMES).map((path) => path.replace(/\/$/, '')),
      ...byBeginning(assets),
    }) +
    edgeCode('viewer-request.js')
  );
};
