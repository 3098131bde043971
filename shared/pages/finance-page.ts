import { fundingText } from '../text/funding/text.ts';
import { ASSETS } from './paths.ts';
import type { Site } from './site.ts';
import { staffPage } from './staff-page.ts';

/** The frame of the finance page. */
export const financePage = ({ site }: { readonly site: Site }): string =>
  staffPage({
    site,
    text: fundingText,
    style: ASSETS.financeStyle,
    script: ASSETS.finance,
    parts: ASSETS.financeParts,
  });
