import { datesIn } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';
import { wayBack } from './parts.ts';

/** A mail in the list of what somebody got. */
export type OwnMail = { readonly id: string; readonly at: string; readonly subject: string };

/** A letter to read again. */
type ReadLetter = { readonly language: Language; readonly text: string };

type Page = { readonly site: Site; readonly language: Language };

export const mailHref = (id: string, language: Language): string =>
  `${MY_PAGE.mails}?${new URLSearchParams({ mail: id, lang: language }).toString()}`;

/** Mails as a list of links. */
export const mailList = (mails: readonly OwnMail[], labelledBy: string, language: Language): Html =>
  html`<ul aria-labelledby="${labelledBy}">${mails.map(({ id, at, subject }) => html`<li>${datesIn(language).moment(at)}: <a href="${mailHref(id, language)}">${subject}</a></li>`)}</ul>`;

/** Mails that a person got, the newest first. */
export const mailsPage = ({
  site,
  language,
  mails,
}: Page & { readonly mails: readonly OwnMail[] }): string => {
  const text = myPageText[language].mails;
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchTo: { action: MY_PAGE.mails, fields: {} },
    content: html`<h1 id="mails">${text.title}</h1>
${mails.length === 0 ? html`<p class="lead">${text.none}</p>` : html`<p class="lead">${text.lead}</p>${mailList(mails, 'mails', language)}`}
${wayBack(language)}`,
  });
};

/** One of them, to read again. */
export const mailPage = ({
  site,
  language,
  mail,
  letter,
}: Page & { readonly mail: OwnMail; readonly letter: ReadLetter | undefined }): string => {
  const text = myPageText[language].mails;
  return framed({
    site,
    language,
    title: mail.subject,
    hidden: true,
    switchTo: { action: MY_PAGE.mails, fields: { mail: mail.id } },
    content: html`<h1>${mail.subject}</h1>
<p class="hint">${text.from}: ${datesIn(language).moment(mail.at)}</p>
${
  letter === undefined
    ? html`<p class="note">${text.over}</p>`
    : html`<div class="card letter-text" lang="${letter.language}">${letter.text}</div><p class="hint">${text.anew}</p>`
}
<p><a href="${MY_PAGE.mails}?lang=${language}">${text.back}</a></p>
${wayBack(language)}`,
  });
};
