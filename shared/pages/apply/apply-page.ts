import { offeredOf } from '../../domain/applications/forms/offered.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { applyText } from '../../text/apply/text.ts';
import { commonText } from '../../text/common/text.ts';
import type { Language } from '../../text/language.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import { questionsText } from '../../text/questions/text.ts';
import { framed } from '../frame.ts';
import { attribute, type Html, html } from '../html.ts';
import { API, ASSETS, applyPage as applyPageName, formPost, pathIn } from '../paths.ts';
import type { Site } from '../site.ts';
import { control, type Wording } from './controls.ts';
import { isMissing, problemLine, type Question, questionAt, type Section } from './question.ts';
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

type Problem = {
  readonly question: string;
  readonly wording: Wording | undefined;
  readonly sentence: string;
};

const problemsOf = (faults: readonly FieldFault[], role: Role, language: Language): Problem[] => {
  const asked = sectionsAt('application', role).flatMap(({ questions }) => questions);
  const byQuestion = new Map<string, Problem>();
  for (const fault of faults) {
    const question = questionAt(fault.pointer);
    const name = asked.find((candidate) => candidate.name === question)?.name;
    const wording: Wording | undefined = name && questionsText[language][name];
    if (!byQuestion.has(question))
      byQuestion.set(question, {
        question,
        wording,
        sentence: (isMissing(fault) ? wording?.missing : undefined) ?? sentenceOf(fault, language),
      });
  }
  const place = ({ question }: Problem): number => {
    const found = asked.findIndex(({ name }) => name === question);
    return found < 0 ? asked.length : found;
  };
  return [...byQuestion.values()].sort((a, b) => place(a) - place(b));
};

/**
 * All faults, in the order of the page, each a link to its question. Without faults it is there too, empty and hidden,
 * for the script to fill.
 */
const summary = (problems: readonly Problem[], language: Language): Html => {
  const { title, sentence } = problemText[language].refusals['field-invalid'];
  const none = problems.length === 0;
  return html`<div class="problems" id="problems" tabindex="-1"${attribute('hidden', none)}${attribute('autofocus', !none)}>
<div role="alert"><h2>${title}</h2><p>${sentence}</p></div>
<ul>${problems.map(({ question, wording, sentence: what }) =>
    wording === undefined
      ? html`<li>${what}</li>`
      : html`<li><a href="#${question}">${problemLine(wording.label, what, wording.missing)}</a></li>`,
  )}</ul>
</div>`;
};

const sectionNote = (title: Section['title'], { programme }: Site, language: Language): Html | undefined => {
  const text = applyText[language];
  if (title === 'consents') return html`<p>${text.consentsNote}</p>`;
  if (title !== 'notice') return undefined;
  return html`<p>${text.noticeNote} <a href="${pathIn(programme, 'privacy', language)}" target="_blank">${text.noticeLink}</a></p>`;
};

/** A question with the answers that the programme offers. */
const askedBy = (programme: Site['programme'], question: Question): Question =>
  'from' in question && typeof question.from === 'object'
    ? ({ ...question, from: offeredOf(question.from, programme) } as Question)
    : question;

/**
 * An application form. Without JavaScript it posts to the public API, which answers a faulty form with this very page
 * and status 422; with JavaScript the same schemas check it in the browser first.
 */
export const applyPage = ({ site, language, role, posted, faults = [] }: ApplyPage): string => {
  const text = applyText[language];
  const problems = problemsOf(faults, role, language);
  const shown = (name: keyof (typeof questionsText)[Language]) => ({
    language,
    text,
    wording: questionsText[language][name],
    posted: posted ?? fresh(language),
    fault: problems.find(({ question }) => question === name)?.sentence,
  });
  const other = role === 'mentor' ? 'student' : 'mentor';
  return framed({
    site,
    language,
    title: text[role].title,
    page: applyPageName(role),
    // A link would lose the posted answers; a button takes them along.
    ...(posted === undefined ? {} : { switchForm: 'form' }),
    faulty: problems.length > 0,
    script: ASSETS.apply,
    hidden: posted !== undefined,
    content: html`${summary(problems, language)}
<h1>${text[role].title}</h1>
<p class="lead">${text[role].lead}</p>
<p class="note" role="status" id="closed" hidden></p>
<ul>${text.before.map((line) => html`<li>${line}</li>`)}</ul>
<p><a href="${pathIn(site.programme, applyPageName(other), language)}">${text.otherForm[role]}</a></p>
<form class="form" id="form" method="post" action="${formPost(site.programme.id, role)}" novalidate data-role="${role}" data-applications="${API.applications(site.programme.id)}" data-thanks="${pathIn(site.programme, 'thanks', language)}" data-error-prefix="${commonText[language].errorPrefix}">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="noticeVersion" value="${site.programme.noticeVersion}">
${sectionsAt('application', role).map(
  ({ title, questions }) => html`<section aria-labelledby="section-${title}">
<h2 id="section-${title}">${text.sections[title]}</h2>
${sectionNote(title, site, language)}
${questions.map((question) => control(askedBy(site.programme, question), shown(question.name)))}
</section>`,
)}
<p role="status" class="status" id="status"></p>
<button class="button" type="submit">${text.submit}</button>
</form>`,
  });
};
