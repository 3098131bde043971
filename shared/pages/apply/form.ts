import { type Offer, offeredOf } from '../../domain/applications/forms/offered.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { applyText } from '../../text/apply/text.ts';
import type { Language } from '../../text/language.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import { questionsText } from '../../text/questions/text.ts';
import { attribute, type Html, html } from '../html.ts';
import { pathIn } from '../paths.ts';
import type { Site } from '../site.ts';
import { control, type Wording } from './controls.ts';
import { isMissing, problemLine, type Question, questionAt, type Section } from './question.ts';

/** Questions with the answers and faults that they are shown with. */
export type AskedForm = {
  readonly site: Site;
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly posted: URLSearchParams;
  readonly faults: readonly FieldFault[];
};

type Problem = {
  readonly question: string;
  readonly wording: Wording | undefined;
  readonly sentence: string;
};

const problemsOf = (
  { faults, sections, language }: AskedForm,
  others: Readonly<Record<string, Wording>> = {},
): Problem[] => {
  const asked = sections.flatMap(({ questions }) => questions);
  const byQuestion = new Map<string, Problem>();
  for (const fault of faults) {
    const question = questionAt(fault.pointer);
    const name = asked.find((candidate) => candidate.name === question)?.name;
    const other = Object.hasOwn(others, question) ? others[question] : undefined;
    const wording: Wording | undefined = name ? questionsText[language][name] : other;
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
export const problemSummary = (form: AskedForm, others?: Readonly<Record<string, Wording>>): Html => {
  const { language } = form;
  const problems = problemsOf(form, others);
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
const askedBy = (programme: Offer, question: Question): Question =>
  'from' in question && typeof question.from === 'object'
    ? ({ ...question, from: offeredOf(question.from, programme) } as Question)
    : question;

/** The sections of a form, each with its questions. */
export const questionSections = (form: AskedForm): Html => {
  const { site, language, sections, posted } = form;
  const text = applyText[language];
  const problems = problemsOf(form);
  const shown = (name: Question['name']) => ({
    language,
    text,
    posted,
    wording: questionsText[language][name],
    fault: problems.find(({ question }) => question === name)?.sentence,
  });
  return html`${sections.map(
    ({ title, questions }) => html`<section aria-labelledby="section-${title}">
<h2 id="section-${title}">${text.sections[title]}</h2>
${sectionNote(title, site, language)}
${questions.map((question) => control(askedBy(site.programme, question), shown(question.name)))}
</section>`,
  )}`;
};
