import { isErased } from '../../domain/applications/application.ts';
import {
  CONSENT_PURPOSES,
  type ConsentLog,
  type ConsentPurpose,
  isAsked,
  isTicked,
} from '../../domain/privacy/consent-log.ts';
import { PURPOSES } from '../../domain/privacy/purposes.ts';
import { consentWords } from '../../text/consents.ts';
import { datesIn } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { questionsText } from '../../text/questions/text.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { MY_PAGE, pathIn } from '../paths.ts';
import type { Own } from './own.ts';
import { keyFields, type SessionPage, wayBack } from './parts.ts';

type ConsentsPage = SessionPage & { readonly own: Own; readonly logs: readonly ConsentLog[] };

/** Answers about one purpose, the newest first. */
const courseOf = (
  logs: readonly ConsentLog[],
  purpose: ConsentPurpose,
  language: Language,
): readonly string[] =>
  logs
    .filter((log) => log.purpose === purpose)
    .flatMap(({ entries }) => entries)
    .toReversed()
    .map(({ at, isGiven, channel, noticeVersion }) => {
      const words = consentWords[language];
      const said = isGiven ? words.given : words.withdrawn;
      return `${datesIn(language).moment(at)}: ${said}, ${words.channels[channel]} (${words.notice(noticeVersion)})`;
    });

/** The courses of all purposes, for the page of all own data. */
export const consentLines = (logs: readonly ConsentLog[], language: Language): readonly string[] =>
  CONSENT_PURPOSES.flatMap((purpose) =>
    courseOf(logs, purpose, language).map((line) => `${labelOf(purpose, language)} – ${line}`),
  );

const labelOf = (purpose: ConsentPurpose, language: Language): string => {
  const name = PURPOSES[purpose].consent;
  return name === undefined ? purpose : questionsText[language][`consents.${name}`].label;
};

const card = (purpose: ConsentPurpose, page: ConsentsPage): Html => {
  const { language, own, logs } = page;
  const text = myPageText[language].consents;
  const isGiven = own.applications.some(({ application }) => isTicked(application.form, purpose));
  const course = courseOf(logs, purpose, language);
  const id = purpose.toLowerCase();
  return html`<section class="card"><h2 id="${id}">${labelOf(purpose, language)}</h2>
<p><strong>${isGiven ? text.isGiven : text.isNot}</strong></p>
<form method="post" action="${MY_PAGE.consents}">${keyFields(page)}<input type="hidden" name="purpose" value="${purpose}"><input type="hidden" name="wish" value="${isGiven ? 'withdraw' : 'give'}">
<button class="button quiet" type="submit" aria-describedby="${id}">${isGiven ? text.withdraw : text.give}</button></form>
${
  course.length > 0 &&
  html`<details><summary>${text.course}</summary><ul aria-labelledby="${id}">${course.map((line) => html`<li>${line}</li>`)}</ul></details>`
}</section>`;
};

/** Every consent with its state, one button, and what was said before. */
export const consentsPage = (page: ConsentsPage): string => {
  const { site, language, own } = page;
  const text = myPageText[language].consents;
  const standing = own.applications.filter(({ application }) => !isErased(application));
  const asked = CONSENT_PURPOSES.filter((purpose) =>
    standing.some(({ application }) => isAsked(application.form, purpose)),
  );
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchTo: { action: MY_PAGE.consents, fields: {} },
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a href="${pathIn(site.programme, 'privacy', language)}">${text.notice}</a></p>
${asked.map((purpose) => card(purpose, page))}
${wayBack(language)}`,
  });
};
