import { MAIL_BUDGET } from '../domain/follow-up/mail-budget.ts';
import type { Role } from '../domain/kernel/role.ts';
import { messageLanguages } from '../domain/vocabularies/languages.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import { calendarText } from '../text/calendar/text.ts';
import type { Language } from '../text/language.ts';
import { startText } from '../text/start/text.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { API, ASSETS, applyPage, pathIn, spokenIn } from './paths.ts';
import type { Site } from './site.ts';
import { subscribeSection } from './subscribe.ts';

type Page = { readonly site: Site; readonly language: Language };

/** Start page without a language: the programme in three languages, one below the other. */
export const homePage = ({ site }: Pick<Page, 'site'>): string => {
  const first = spokenIn(site.programme, 'en');
  return framed({
    site,
    language: first,
    title: startText[first].title,
    content: html`<h1>${site.programme.shortName}</h1>
${site.programme.languages.map(
  (language) => html`<section class="door" lang="${language}">
<h2>${startText[language].title}</h2>
<p>${startText[language].lead}</p>
<p><a class="button" href="${pathIn(site.programme, 'start', language)}" hreflang="${language}">${labelOf(messageLanguages, language, language)}</a></p>
</section>`,
)}`,
  });
};

/** The line about dates holds a sentence that is always true, until the script knows more. */
const invitation = ({ site, language }: Page, role: Role): Html => {
  const text = startText[language];
  const card = text[role];
  const href = pathIn(site.programme, applyPage(role), language);
  return html`<section class="card">
<h2>${card.heading}</h2>
<p>${card.text}</p>
<p data-calendar="${API.calendar(site.programme.id)}" data-role="${role}">${calendarText[language].always}</p>
<p><a class="button" href="${href}">${card.action}</a></p>
</section>`;
};

export const startPage = ({ site, language }: Page): string => {
  const text = startText[language];
  return framed({
    site,
    language,
    title: text.title,
    page: 'start',
    script: ASSETS.start,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<div class="cards">
${invitation({ site, language }, 'student')}
${invitation({ site, language }, 'mentor')}
</div>
${subscribeSection({ site, language })}
<h2>${text.how}</h2>
<ol class="steps">${text.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${text.mails(MAIL_BUDGET.beforeFirstMeeting, MAIL_BUDGET.season)}</p>
<h2>${text.promise}</h2>
<p>${text.promiseText}</p>`,
  });
};
