import { shellText } from '../text/console/shell/text.ts';
import { fundingText } from '../text/funding/text.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import { ASSETS, CONSOLE, FINANCE_PAGE } from './paths.ts';
import type { Site } from './site.ts';

/** Page to which staff return from the sign-in, on their way to the wanted page. */
export const signedInPage = ({ site }: { readonly site: Site }): string =>
  framed({
    site,
    language: 'en',
    title: site.programme.shortName,
    hidden: true,
    script: ASSETS.signedIn,
    content: html`<h1>${site.programme.shortName}</h1>
<p role="status" id="signing-in"></p>
<ul>
<li><a href="${site.programme.path}${CONSOLE}">${shellText.en.title}</a></li>
<li><a href="${site.programme.path}${FINANCE_PAGE}">${fundingText.en.title}</a></li>
</ul>`,
  });
