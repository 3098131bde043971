import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { applyText } from '../../text/apply/text.ts';
import { commonText } from '../../text/common/text.ts';
import type { Language } from '../../text/language.ts';
import { framed } from '../frame.ts';
import { html } from '../html.ts';
import { API, ASSETS, applyPage as applyPageName, formPost, pathIn } from '../paths.ts';
import type { Site } from '../site.ts';
import { type AskedForm, problemSummary, questionSections } from './form.ts';
import { sectionsAt } from './questions.ts';

export type ApplyPage = {
  readonly site: Site;
  readonly language: Language;
  readonly role: Role;
  /** The form as it was sent, for a page with its faults. */
  readonly posted?: URLSearchParams;
  readonly faults?: readonly FieldFault[];
};

/** Preselected answers of a fresh page. */
const fresh = (language: Language): URLSearchParams =>
  new URLSearchParams({ locale: language, capacity: '1' });

/**
 * An application form. Without JavaScript it posts to the public API, which answers a faulty form with this very page
 * and status 422; with JavaScript the same schemas check it in the browser first.
 */
export const applyPage = ({ site, language, role, posted, faults = [] }: ApplyPage): string => {
  const text = applyText[language];
  const form: AskedForm = {
    ...{ site, language, faults },
    sections: sectionsAt('application', role),
    posted: posted ?? fresh(language),
  };
  const other = role === 'mentor' ? 'student' : 'mentor';
  return framed({
    site,
    language,
    title: text[role].title,
    page: applyPageName(role),
    // A link would lose the posted answers; a button takes them along.
    ...(posted === undefined ? {} : { switchForm: 'form' }),
    faulty: faults.length > 0,
    script: ASSETS.apply,
    hidden: posted !== undefined,
    content: html`${problemSummary(form)}
<h1>${text[role].title}</h1>
<p class="lead">${text[role].lead}</p>
<p class="note" role="status" id="closed" hidden></p>
<ul>${text.before.map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="${pathIn(site.programme, applyPageName(other), language)}">${text.otherForm[role]}</a></p>
<form class="form" id="form" method="post" action="${formPost(site.programme.id, role)}" novalidate data-role="${role}" data-applications="${API.applications(site.programme.id)}" data-thanks="${pathIn(site.programme, 'thanks', language)}" data-error-prefix="${commonText[language].errorPrefix}">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="noticeVersion" value="${site.programme.noticeVersion}">
${questionSections(form)}
<p role="status" class="status" id="status"></p>
<button class="button" type="submit">${text.submit}</button>
</form>`,
  });
};
