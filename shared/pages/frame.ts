import { messageLanguages } from '../domain/vocabularies/languages.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import { commonText } from '../text/common/text.ts';
import type { Language } from '../text/language.ts';
import { type Html, html, nothing } from './html.ts';
import { ASSETS, myPagePath, type PageName, pathIn } from './paths.ts';
import type { Site } from './site.ts';

export type Frame = {
  readonly site: Site;
  readonly language: Language;
  readonly title: string;
  readonly content: Html;
  /** The page in the other languages; left out where it exists only as an answer to somebody. */
  readonly page?: PageName;
  /** The form that the switch of language posts, so that its answers come along. */
  readonly switchForm?: string;
  /** The address that shows the page in another language, where there is no form to post, with what it needs to know. */
  readonly switchTo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  /** Button for the enter key in that form: its first one would be the switch of language. */
  readonly enter?: Html;
  /** Whether the title says that an answer must be corrected. */
  readonly faulty?: boolean;
  readonly script?: string;
  /** Personal pages and answers stay out of search engines. */
  readonly hidden?: boolean;
};

const SHOW_IN = 'show-in';

const languageSwitch = (
  { programme }: Site,
  page: PageName | undefined,
  current: Language,
  { switchForm, switchTo }: Pick<Frame, 'switchForm' | 'switchTo'>,
): Html => html`<nav class="languages" aria-label="${commonText[current].languages}">
${switchTo && html`<form id="${SHOW_IN}" method="get" action="${switchTo.action}">${Object.entries(switchTo.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}</form>`}
<ul>${programme.languages.map((language) => {
  const name = labelOf(messageLanguages, language, language);
  return language === current
    ? html`<li><span aria-current="page" lang="${language}">${name}</span></li>`
    : switchForm !== undefined
      ? html`<li><button class="plain" type="submit" form="${switchForm}" name="show" value="${language}" lang="${language}">${name}</button></li>`
      : switchTo !== undefined
        ? html`<li><button class="plain" type="submit" form="${SHOW_IN}" name="lang" value="${language}" lang="${language}">${name}</button></li>`
        : page !== undefined &&
          html`<li><a href="${pathIn(programme, page, language)}" lang="${language}" hreflang="${language}">${name}</a></li>`;
})}</ul>
</nav>`;

const alternates = ({ programme }: Site, page: PageName): Html =>
  html`${programme.languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${pathIn(programme, page, language)}">`)}`;

const footer = ({ site, language }: Pick<Frame, 'site' | 'language'>): Html => {
  const text = commonText[language];
  return html`<footer class="footer"><div class="width">
<p>${site.programme.organiser[language]}. ${site.programme.funderLine[language]}</p>
<ul>
<li><a href="${myPagePath(site.programme)}">${text.myPage}</a></li>
<li><a href="${pathIn(site.programme, 'privacy', language)}">${text.privacy}</a></li>
<li><a href="${pathIn(site.programme, 'accessibility', language)}">${text.accessibility}</a></li>
<li><a href="mailto:${site.contact}">${text.contact}</a></li>
</ul>
</div></footer>`;
};

/** For a word that is longer than a narrow screen; a tab has no use for it. */
const SOFT_HYPHEN = '\u00AD';

/**
 * A document. Nothing in it comes from another site and nothing is inline, so that the strictest content security
 * policy holds.
 */
export const documentOf = (page: {
  readonly language: Language;
  readonly title: string;
  readonly styles: readonly string[];
  readonly script?: string | undefined;
  /** Parts that the script asks for at once, so that they come with it. */
  readonly parts?: readonly string[];
  readonly hidden: boolean;
  readonly links?: Html;
  readonly body: Html;
}): string =>
  html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${page.hidden && html`<meta name="robots" content="noindex">`}
<title>${page.title}</title>
${page.links}
<link rel="icon" href="${ASSETS.icon}" type="image/svg+xml">
${page.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
${page.parts?.map((part) => html`<link rel="modulepreload" href="${part}">`)}
${page.script && html`<script type="module" src="${page.script}"></script>`}
</head>
<body>
${page.body}
</body>
</html>
`.markup;

/** A page for applicants, participants and finance. Everything in it works without JavaScript unless it says so. */
export const framed = (frame: Frame): string => {
  const {
    site,
    language,
    title,
    content,
    page,
    faulty = false,
    script,
    hidden = false,
    switchForm,
    switchTo,
    enter,
  } = frame;
  const text = commonText[language];
  const name = site.programme.shortName;
  return documentOf({
    language,
    title: `${faulty ? text.errorPrefix : ''}${title.replaceAll(SOFT_HYPHEN, '')} – ${name}`,
    styles: [ASSETS.style],
    script,
    hidden,
    links: page ? alternates(site, page) : nothing,
    body: html`${switchForm !== undefined && html`<button class="default" type="submit" form="${switchForm}" tabindex="-1" aria-hidden="true"${enter}></button>`}<a class="skip" href="#content">${text.skip}</a>
<header class="header"><div class="width">
<a class="name" href="${pathIn(site.programme, 'start', language)}"><strong>${name}</strong> <span>${site.programme.name[language]}</span></a>
${page || switchForm || switchTo ? languageSwitch(site, page, language, { ...(switchForm === undefined ? {} : { switchForm }), ...(switchTo === undefined ? {} : { switchTo }) }) : nothing}
</div></header>
<main class="width" id="content" tabindex="-1">
${content}
</main>
${footer(frame)}`,
  });
};
