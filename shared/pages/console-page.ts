import { shellText } from '../text/console/shell/text.ts';
import { documentOf } from './frame.ts';
import { html } from './html.ts';
import { ASSETS, pathIn } from './paths.ts';
import type { Site } from './site.ts';

/** The frame of the coordinator's desk. Its script draws everything, in the language that the reader chooses there. */
export const consolePage = ({ site: { programme } }: { readonly site: Site }): string =>
  documentOf({
    language: 'en',
    title: `${shellText.en.title} – ${programme.shortName}`,
    styles: [ASSETS.consoleStyle],
    script: ASSETS.console,
    parts: [ASSETS.consoleParts],
    hidden: true,
    body: html`<div id="desk" data-programme="${programme.id}" data-name="${programme.shortName}" data-start="${pathIn(programme, 'start', 'en')}">
<noscript><main class="width"><h1>${programme.shortName}</h1>
${programme.languages.map((language) => html`<p class="note" lang="${language}">${shellText[language].noScript}</p>`)}</main></noscript>
</div>`,
  });
