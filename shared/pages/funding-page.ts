import { fundingText } from '../text/funding/text.ts';
import type { Language } from '../text/language.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import { API, ASSETS } from './paths.ts';
import type { Site } from './site.ts';

/** The frame of the finance page: the script loads the figures after the sign-in, so the page itself holds none. */
export const fundingPage = ({
  site,
  language,
}: {
  readonly site: Site;
  readonly language: Language;
}): string => {
  const text = fundingText[language];
  return framed({
    site,
    language,
    title: text.title,
    page: 'funding',
    hidden: true,
    script: ASSETS.funding,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<noscript><p class="note">${text.noScript}</p></noscript>
<p role="status" class="status" id="status"></p>
<div id="report" data-indicators="${API.indicators(site.programme.id)}"></div>`,
  });
};
