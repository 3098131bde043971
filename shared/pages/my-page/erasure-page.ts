import { isErased, referenceOf } from '../../domain/applications/application.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import type { Erasure } from '../../domain/people/erasure.ts';
import { datesIn } from '../../text/dates.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { mailTo } from '../address.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import type { Own } from './own.ts';
import { keyFields, question, row, type SessionPage, wayBack } from './parts.ts';

type ErasurePage = SessionPage & {
  readonly own: Own;
  readonly erasure?: Erasure | undefined;
  readonly typed?: string | undefined;
  readonly fault?: FieldFault | undefined;
};

const asked = (erasure: Erasure, { language, site }: ErasurePage): Html => {
  const text = myPageText[language].erasure;
  return html`<div class="note"><h1>${text.asked}</h1>
<dl>${row(text.since, datesIn(language).moment(erasure.requestedAt))}${row(text.receipt, html`<code>${erasure.id}</code>`)}</dl>
<p>${text.askedLead}</p></div>
<p>${text.mistake} ${mailTo(site.contact)}</p>`;
};

/** Everything that would go and end, by name, so that nobody presses unaware. */
const ends = ({ own, language }: ErasurePage): readonly string[] => {
  const text = myPageText[language].erasure;
  const standing = own.applications.filter(({ application }) => !isErased(application));
  return [
    ...standing.map(({ application, cohortName }) => text.application(cohortName, referenceOf(application))),
    ...standing.flatMap(({ ways }) =>
      ways.flatMap(({ verb }) => (verb === 'answer-proposal' ? [text.proposal] : [])),
    ),
    ...own.pairs.flatMap(({ pair, partner }) =>
      isRunning(pair) ? [partner === undefined ? text.pairWithNobody : text.pair(partner.fullName)] : [],
    ),
  ];
};

const form = (page: ErasurePage): Html => {
  const { language, own, typed = '', fault } = page;
  const text = myPageText[language].erasure;
  return html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<section class="card"><h2 id="ends">${text.ends}</h2><ul aria-labelledby="ends">${ends(page).map((line) => html`<li>${line}</li>`)}<li>${text.words}</li></ul>
<p>${text.stays}</p></section>
<p><a href="${MY_PAGE.data}?lang=${language}">${text.before}</a></p>
<form class="act" method="post" action="${MY_PAGE.erasure}">${keyFields(page)}
${question(
  { name: 'email', label: text.type(own.person.contact.email), hint: text.typeHint, fault, language },
  (attributes) =>
    html`<input${attributes} type="email" class="medium" autocomplete="off" spellcheck="false" maxlength="254" value="${typed}">`,
)}
<button class="button" type="submit">${text.submit}</button></form>`;
};

/** The way to be forgotten: its consequences, and the word that confirms it; or the receipt, once it is asked for. */
export const erasurePage = (page: ErasurePage): string => {
  const { site, language, erasure, fault } = page;
  return framed({
    site,
    language,
    title: myPageText[language].erasure.title,
    hidden: true,
    faulty: fault !== undefined,
    switchTo: { action: MY_PAGE.erasure, fields: {} },
    content: html`${erasure === undefined ? form(page) : asked(erasure, page)}
${wayBack(language)}`,
  });
};
