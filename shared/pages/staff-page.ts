import type { Language } from '../text/language.ts';
import { documentOf } from './frame.ts';
import { html } from './html.ts';
import { pathIn } from './paths.ts';
import type { Site } from './site.ts';

/**
 * The frame of a page for staff. Its script draws everything, in the language that the reader chooses there. Browsers do not offer to
 * translate it: names of participants would go to a translator, and figures that change would stay as they were.
 */
export const staffPage = ({
  site: { programme },
  text,
  style,
  script,
  parts,
}: {
  readonly site: Site;
  readonly text: Readonly<Record<Language, { readonly title: string; readonly noScript: string }>>;
  readonly style: string;
  readonly script: string;
  /** Part that the script asks for at once. */
  readonly parts: string;
}): string =>
  documentOf({
    language: 'en',
    title: `${text.en.title} – ${programme.shortName}`,
    styles: [style],
    script,
    parts: [parts],
    hidden: true,
    body: html`<div id="desk" translate="no" data-programme="${programme.id}" data-name="${programme.shortName}" data-start="${pathIn(programme, 'start', 'en')}">
<noscript><main class="width"><h1>${programme.shortName}</h1>
${programme.languages.map((language) => html`<p class="note" lang="${language}">${text[language].noScript}</p>`)}</main></noscript>
</div>`,
  });
