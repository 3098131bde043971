import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { missingPage, pagePaths } from '../../shared/pages/static-pages.ts';

/** Code of the function before the site's bucket: it knows every page, and answers for all other addresses. `contact` is the stage's own. */
export const viewerRequestCode = (contact: string | undefined): string => {
  const pages = pagePaths(PROGRAMMES).map((path) => path.replace(/\/$/, ''));
  const missing = missingPage(PROGRAMMES, contact);
  return `const PAGES = ${JSON.stringify(pages)};\nconst MISSING = ${JSON.stringify(missing)};\n${readFileSync(join(import.meta.dirname, 'viewer-request.js'), 'utf8')}`;
};
