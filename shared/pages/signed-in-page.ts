import { messageLanguages } from '../domain/vocabularies/languages.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import { ASSETS, pathIn } from './paths.ts';
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
<ul>${site.programme.languages.map(
      (language) =>
        html`<li lang="${language}"><a href="${pathIn(site.programme, 'funding', language)}">${labelOf(messageLanguages, language, language)}</a></li>`,
    )}</ul>`,
  });
