import type { Refusal, RefusalCode } from '../domain/kernel/refusal.ts';
import { commonText } from '../text/common/text.ts';
import type { Language } from '../text/language.ts';
import { linkText } from '../text/link/text.ts';
import { problemText } from '../text/problem/text.ts';
import { mailTo } from './address.ts';
import { type Frame, framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { myPagePath, NEW_LINK, pathIn } from './paths.ts';
import { type HeldForm, keptFields, proofPage } from './proof-page.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

const newLinkForm = (token: string, language: Language) =>
  html`<form class="act" method="post" action="${NEW_LINK}"><input type="hidden" name="t" value="${token}"><input type="hidden" name="lang" value="${language}">
<button class="button" type="submit">${linkText[language].newLink.action}</button></form>`;

const HELD = 'held';

/** A form that nothing shows: by it the switch of language posts once more what was sent. */
const heldForm = ({ action, posted }: HeldForm, language: Language): Html =>
  html`<form id="${HELD}" method="post" action="${action}"><input type="hidden" name="lang" value="${language}">${keptFields(posted)}</form>`;

/** The same for every token, known or not. */
export const newLinkPage = ({ site, language }: Page): string => {
  const { title, sentence, limit } = linkText[language].newLink;
  return framed({
    site,
    language,
    title,
    hidden: true,
    switchForm: HELD,
    content: html`${heldForm({ action: NEW_LINK, posted: new URLSearchParams() }, language)}<h1>${title}</h1>
<p class="lead">${sentence}</p>
<p class="hint">${limit}</p>
<p><a class="button quiet" href="${myPagePath(site.programme)}">${commonText[language].openMyPage}</a></p>
<p>${mailTo(site.contact, `${commonText[language].contact}: `)}</p>`,
  });
};

/** A refusal, or a fault of ours, as a page that says what to do. `reference` finds the request in the log. */
export const problemPage = ({
  site,
  language,
  code,
  reference,
  script,
  switchTo,
  newLinkFor,
  leadsToOwnPage = code === 'link-unknown',
  leadsTo,
  form,
}: Page & {
  readonly code: RefusalCode | 'unexpected' | 'signed-out';
  readonly reference?: string;
  readonly script?: string;
  readonly switchTo?: Frame['switchTo'];
  /** The form that was refused, which the switch of language shows again. */
  readonly form?: HeldForm;
  /** The token of a link that does not work, known or not: for it a new one can be asked for. */
  readonly newLinkFor?: string | undefined;
  /** True for somebody who has signed in, and behind a link that does not work. */
  readonly leadsToOwnPage?: boolean;
  /** The page of staff that the refused address belongs to. */
  readonly leadsTo?: { readonly href: string; readonly label: string } | undefined;
}): string => {
  const { refusals, unexpected, signedOut } = problemText[language];
  const { title, sentence } =
    code === 'unexpected' ? unexpected : code === 'signed-out' ? signedOut : refusals[code];
  return framed({
    site,
    language,
    title,
    hidden: true,
    ...(script === undefined ? {} : { script }),
    ...(switchTo === undefined ? {} : { switchTo }),
    ...(form === undefined ? {} : { switchForm: HELD }),
    content: html`${form !== undefined && heldForm(form, language)}<h1>${title}</h1>
<p class="lead">${sentence}</p>
${newLinkFor !== undefined && newLinkForm(newLinkFor, language)}
${leadsToOwnPage && html`<p><a class="button${newLinkFor === undefined ? '' : ' quiet'}" href="${myPagePath(site.programme)}">${commonText[language].openMyPage}</a></p>`}
${leadsTo && html`<p><a class="button" href="${leadsTo.href}">${leadsTo.label}</a></p>`}
${reference !== undefined && html`<p class="hint"><code>${reference}</code></p>`}
<p>${mailTo(site.contact, `${commonText[language].contact}: `)}</p>
<p><a href="${pathIn(site.programme, 'start', language)}">${commonText[language].backToStart}</a></p>`,
  });
};

/** The answer to a form that was refused: the way on where it needs a proof, and otherwise what to do. */
export const refusedFormPage = (
  page: Page,
  { code, members }: Pick<Refusal, 'code' | 'members'>,
  form: HeldForm,
): string => {
  const { question } = members;
  return code === 'proof-needed' && typeof question === 'string'
    ? proofPage({ ...page, question, form })
    : problemPage({ ...page, code, form });
};
