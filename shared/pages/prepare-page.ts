import type { Language } from '../text/language.ts';
import { prepareText } from '../text/prepare/text.ts';
import { breakable } from './address.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import type { Site } from './site.ts';

/** Reading for both of a pair before their first meeting. */
export const preparePage = ({
  site,
  language,
}: {
  readonly site: Site;
  readonly language: Language;
}): string => {
  const text = prepareText[language];
  const { name, phone } = site.programme.contact;
  return framed({
    site,
    language,
    title: text.title,
    page: 'prepare',
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${text.sections.map(
  ({ heading, lines }) => html`<h2>${heading}</h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
)}
<h2>${text.call}</h2>
<p>${breakable([name[language], site.contact, phone].filter((part) => part !== undefined).join(', '))}</p>`,
  });
};
