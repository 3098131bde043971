import { shellText } from '../text/console/shell/text.ts';
import { ASSETS } from './paths.ts';
import type { Site } from './site.ts';
import { staffPage } from './staff-page.ts';

/** The frame of the coordinator's desk. */
export const consolePage = ({ site }: { readonly site: Site }): string =>
  staffPage({
    site,
    text: shellText,
    style: ASSETS.consoleStyle,
    script: ASSETS.console,
    parts: ASSETS.consoleParts,
  });
