import type { Restriction } from '../../domain/people/restriction.ts';
import { datesIn } from '../../text/dates.ts';
import { formatDate } from '../../text/format.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import type { Own } from './own.ts';
import { keyFields, row, type SessionPage, wayBack } from './parts.ts';

type RestrictionPage = SessionPage & { readonly own: Own };

/** A form of one button. `wish` says what it does. */
const form = (page: RestrictionPage, wish: 'restrict' | 'lift', label: string, isQuiet = false): Html =>
  html`<form class="act" method="post" action="${MY_PAGE.restriction}">${keyFields(page)}<input type="hidden" name="wish" value="${wish}">
<button class="${isQuiet ? 'button quiet' : 'button'}" type="submit">${label}</button></form>`;

/** List by name of everything that ends or rests, so that nobody presses unaware. */
const endsOf = ({ own, language }: RestrictionPage): readonly string[] => {
  const text = myPageText[language].restriction;
  return [
    ...own.applications.flatMap(({ ways }) =>
      ways.flatMap(({ verb }) => (verb === 'answer-proposal' ? [text.proposal] : [])),
    ),
    // A pair that closes goes on closing.
    ...own.pairs.flatMap(({ pair: { status }, partner }) =>
      status === 'FORMED' || status === 'PAUSED' ? [text.pairs[status](partner?.fullName)] : [],
    ),
  ];
};

const offer = (page: RestrictionPage): Html => {
  const text = myPageText[page.language].restriction;
  const ends = endsOf(page);
  return html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<section class="card"><h2 id="means">${text.meansTitle}</h2><ul aria-labelledby="means">${text.means.map((line) => html`<li>${line}</li>`)}</ul></section>
${
  ends.length > 0 &&
  html`<section class="card"><h2 id="ends">${text.endsTitle}</h2><ul aria-labelledby="ends">${ends.map((line) => html`<li>${line}</li>`)}</ul></section>`
}
${form(page, 'restrict', text.submit)}`;
};

const standing = (page: RestrictionPage, { since, by, reason, lift }: Restriction): Html => {
  const { language } = page;
  const text = myPageText[language].restriction;
  return html`<h1>${text.isTitle}</h1>
<dl>${row(text.since, datesIn(language).moment(since))}${row(text.by, by.startsWith('person:') ? text.byYou : text.byUs)}${reason !== undefined && row(text.reason, reason)}</dl>
${
  lift !== undefined &&
  html`<div class="note"><p>${text.announced(formatDate(lift.at, language), lift.reason ?? '')}</p>
${form(page, 'restrict', text.keep)}</div>`
}
<section class="card"><h2 id="means">${text.meansTitle}</h2><ul aria-labelledby="means">${text.means.map((line) => html`<li>${line}</li>`)}</ul></section>
<p>${text.liftLead}</p>
${form(page, 'lift', text.lift, true)}`;
};

/** The wish that data is kept and not used: its meaning, or its state and its end. */
export const restrictionPage = (page: RestrictionPage): string => {
  const { site, language, own } = page;
  const { restriction } = own.person;
  return framed({
    site,
    language,
    title: myPageText[language].restriction.title,
    hidden: true,
    switchTo: { action: MY_PAGE.restriction, fields: {} },
    content: html`${restriction === undefined ? offer(page) : standing(page, restriction)}
${wayBack(language)}`,
  });
};
