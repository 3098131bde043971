import { commonText } from '../text/common/text.ts';
import type { Language } from '../text/language.ts';
import { linkText } from '../text/link/text.ts';
import { framed } from './frame.ts';
import { attribute, type Html, html, nothing } from './html.ts';
import { ASSETS, LINK, myPagePath } from './paths.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** Outcome of a link. The object's state decides, not the link: pressing twice shows the same. */
export type LinkOutcome = {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** Facts of the outcome, each on its own line. */
  readonly lines?: readonly string[];
  /** Label of the way back to the question, where the answer can be changed. */
  readonly again?: string;
  /** True where everything else that the reader has stands on their own page. */
  readonly leadsToOwnPage?: boolean;
  /** Shown in green. */
  readonly isGlad: boolean;
  /** Brought about by the reader, as against the other one or the clock. */
  readonly isOwn: boolean;
};

/** A form whose button carries one verb out. Opening the page has done nothing, because mail filters open every link. */
export const linkForm = (
  {
    language,
    token,
    verb,
    id,
    draft,
  }: {
    language: Language;
    token: string;
    verb: string;
    id?: string;
    /** Name of a draft that the browser keeps through a reload. */
    draft?: string;
  },
  content: Html,
): Html => html`<form class="act" method="post" action="${LINK}"${attribute('id', id)}${attribute('data-draft', draft)}>
<input type="hidden" name="t" value="${token}"><input type="hidden" name="verb" value="${verb}"><input type="hidden" name="lang" value="${language}">
${content}
</form>`;

/** The pages that one link opens. */
export const linkMenu = (
  { token, language }: { readonly token: string; readonly language: Language },
  entries: readonly { readonly verb: string; readonly name: string; readonly isHere: boolean }[],
): Html =>
  entries.length < 2
    ? nothing
    : html`<nav class="ways" aria-labelledby="ways"><h2 id="ways">${linkText[language].more}</h2>
<ul>${entries.map(({ verb, name, isHere }) =>
        isHere
          ? html`<li><span aria-current="page">${name}</span></li>`
          : html`<li><a href="${LINK}?${new URLSearchParams({ t: token, ask: verb, lang: language }).toString()}">${name}</a></li>`,
      )}</ul></nav>`;

/** The page of a link once more, for example in another language. */
export const linkAgain = (token: string, verb?: string) => ({
  action: LINK,
  fields: { t: token, ...(verb === undefined ? {} : { ask: verb }) },
});

/** The outcome, the same at each reading. `before` says that it was reached earlier. */
export const outcomePage = ({
  site,
  language,
  outcome,
  before = false,
  token,
  menu = nothing,
  verb,
}: Page & {
  readonly outcome: LinkOutcome;
  readonly before?: boolean;
  readonly token?: string;
  readonly menu?: Html;
  /** The ask that this is the outcome of: its drafts are not needed any more. */
  readonly verb?: string;
}): string => {
  const { already, closePage } = linkText[language];
  const { code, title, text, lines = [], again, leadsToOwnPage, isGlad, isOwn } = outcome;
  return framed({
    site,
    language,
    title,
    hidden: true,
    ...(token === undefined ? {} : { switchTo: linkAgain(token, verb) }),
    script: ASSETS.link,
    content: html`<div class="${isGlad ? 'done' : 'note'}" data-outcome="${code}"${attribute('data-answered', verb)}><h1>${title}</h1>
${lines.map((line) => html`<p><strong>${line}</strong></p>`)}<p>${text}</p></div>
${again !== undefined && token !== undefined && html`<form method="get" action="${LINK}"><input type="hidden" name="t" value="${token}"><input type="hidden" name="lang" value="${language}"><button class="button quiet" type="submit">${again}</button></form>`}
${before && isOwn && html`<p>${already}</p>`}
${leadsToOwnPage === true && html`<p><a class="button quiet" href="${myPagePath(site.programme)}">${commonText[language].openMyPage}</a></p>`}
<p class="hint">${closePage}</p>
${menu}`,
  });
};
