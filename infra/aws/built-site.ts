import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SITE = join(import.meta.dirname, '../../.build/web');

/** The folder of the built site. @throws where it has not been built */
export const builtSite = (): string => {
  if (!existsSync(join(SITE, 'index.html')))
    throw new Error('The site is missing (.build/web/index.html): run npm run build.');
  return SITE;
};
