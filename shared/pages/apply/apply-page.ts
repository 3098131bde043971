import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { applyText } from '../../text/apply/text.ts';
import { calendarText } from '../../text/calendar/text.ts';
import { commonText } from '../../text/common/text.ts';
import type { Language } from '../../text/language.ts';
import { calendarSentences, type ShownStanding } from '../calendar.ts';
import { framed } from '../frame.ts';
import { attribute, type Html, html } from '../html.ts';
import { API, ASSETS, applyPage as applyPageName, formPost, pathIn } from '../paths.ts';
import type { Site } from '../site.ts';
import { subscribeSection } from '../subscribe.ts';
import { type AskedForm, problemSummary, questionSections } from './form.ts';
import { sectionsAt } from './questions.ts';

export type ApplyPage = {
  readonly site: Site;
  readonly language: Language;
  readonly role: Role;
  /** The form as it was sent, for a page with its faults. */
  readonly posted?: URLSearchParams;
  readonly faults?: readonly FieldFault[];
  /** Whether one can apply now, where it is known when the page is made. */
  readonly standing?: ShownStanding;
};

/** Preselected answers of a fresh page. */
const fresh = (language: Language): URLSearchParams =>
  new URLSearchParams({ locale: language, capacity: '1' });

/**
 * Whether one can apply, before anything is filled in. A page that is the same for everybody leaves it to the script, or without one to
 * a page that is made when it is asked for.
 */
const today = ({ site, language, role, standing }: ApplyPage): Html => {
  const { programme } = site;
  const sentence =
    standing === undefined
      ? calendarText[language].always
      : calendarSentences(standing, calendarText[language], language);
  const isClosed = standing !== undefined && standing.state !== 'OPEN';
  return html`<p id="calendar"${attribute('class', isClosed && 'note')} role="status" data-calendar="${API.calendar(programme.id)}">${sentence}</p>
${
  standing === undefined &&
  html`<noscript><form method="get" action="${formPost(programme.id, role)}"><input type="hidden" name="lang" value="${language}"><button class="plain" type="submit">${applyText[language].today}</button></form></noscript>`
}`;
};

/**
 * An application form. Without JavaScript it posts to the public API, which answers a faulty form with this very page
 * and status 422; with JavaScript the same schemas check it in the browser first.
 */
export const applyPage = (page: ApplyPage): string => {
  const { site, language, role, posted, faults = [], standing } = page;
  const text = applyText[language];
  const form: AskedForm = {
    site,
    language,
    faults,
    sections: sectionsAt('application', role),
    posted: posted ?? fresh(language),
  };
  const other = role === 'mentor' ? 'student' : 'mentor';
  const isClosed = standing !== undefined && standing.state !== 'OPEN';
  // Nobody answers 25 questions that cannot be sent; answers given already stay.
  const isAsked = !isClosed || posted !== undefined;
  return framed({
    site,
    language,
    title: text[role].title,
    page: applyPageName(role),
    // A link would lose the posted answers; a button takes them along.
    ...(posted === undefined ? {} : { switchForm: 'form', enter: html` name="step" value="check"` }),
    faulty: faults.length > 0,
    script: ASSETS.apply,
    hidden: posted !== undefined,
    content: html`${problemSummary(form)}
<h1>${text[role].title}</h1>
<p class="lead">${text[role].lead}</p>
${today(page)}
<p class="note" id="closed"${attribute('hidden', !(isClosed && posted !== undefined))}>${text.closed}</p>
<div id="later"${attribute('hidden', !isClosed)}>${subscribeSection({ site, language, role })}</div>
${isAsked && html`<ul id="before">${text.before.map((line) => html`<li>${line}</li>`)}</ul>`}
<p><a href="${pathIn(site.programme, applyPageName(other), language)}">${text.otherForm[role]}</a></p>
${
  isAsked &&
  html`<form class="form" id="form" method="post" action="${formPost(site.programme.id, role)}" novalidate data-role="${role}" data-applications="${API.applications(site.programme.id)}" data-thanks="${pathIn(site.programme, 'thanks', language)}" data-error-prefix="${commonText[language].errorPrefix}">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="noticeVersion" value="${site.programme.noticeVersion}">
<div id="questions">
${questionSections(form)}
<p><button class="button" type="submit" name="step" value="check">${text.check.action}</button></p>
</div>
<div id="check" hidden data-change="${text.check.change}" data-none="${text.check.none}" data-yes="${text.yes}" data-no="${text.no}">
<h2 tabindex="-1">${text.check.title}</h2>
<p>${text.check.lead}</p>
<dl class="answers"></dl>
<p><button class="button" type="submit" name="step" value="send">${text.submit}</button></p>
<p><button class="button quiet" type="button" data-back>${text.check.back}</button></p>
</div>
<p role="status" class="status" id="status"></p>
</form>`
}`,
  });
};
