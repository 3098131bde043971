import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { siteOf } from '../../shared/pages/site.ts';

/** The programme's own site, as the build and the Lambdas have it. */
export const site = siteOf(CCCC);
