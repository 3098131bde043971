import { applyText } from '../../text/apply/text.ts';
import type { Language } from '../../text/language.ts';
import { mailTo } from '../address.ts';
import { framed } from '../frame.ts';
import { html } from '../html.ts';
import { ASSETS, pathIn } from '../paths.ts';
import type { Site } from '../site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** The same for a new and a known address: its reader learns nothing about others. */
export const thanksPage = ({ site, language }: Page): string => {
  const text = applyText[language].thanks;
  return framed({
    site,
    language,
    title: text.title,
    page: 'thanks',
    hidden: true,
    script: ASSETS.thanks,
    content: html`<div class="done"><h1>${text.title}</h1>
<p>${text.lead}</p>
<p id="sent" hidden>${text.sentTo} <strong data-address></strong><br><a href="${pathIn(site.programme, 'start', language)}">${text.changeAddress}</a></p></div>
<h2>${text.next}</h2>
<ol class="steps">${text.steps.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${text.noMail}</h2>
<p>${text.noMailText} ${mailTo(site.contact)}</p>`,
  });
};
