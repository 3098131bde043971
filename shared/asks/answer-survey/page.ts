import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Question, SurveyKind } from '../../domain/surveys/definitions.ts';
import { problemLine } from '../../pages/apply/question.ts';
import { attribute, type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDateTime } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import { choiceLabel, wordingOf } from '../../text/surveys/text.ts';
import { surveyTitles } from '../../text/surveys/titles.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { answerSurveyText } from './text.ts';

type Survey = {
  readonly kind: SurveyKind;
  readonly questions: readonly Question[];
  readonly partner: string | undefined;
  /** ISO instant. */
  readonly answerBy: string;
};

const WHOLE_NUMBER = /^\d{1,6}$/;

/** The answers that a form post stands for. A text that is no number stays as typed, and is refused at its field. */
export const postedAnswers = (
  questions: readonly Question[],
  posted: URLSearchParams,
): Record<string, number | string> =>
  Object.fromEntries(
    questions.flatMap(({ id, ask }): [string, number | string][] => {
      const typed = posted.get(id)?.trim() ?? '';
      if (typed === '') return [];
      const isNumber = (ask === 'scale' || ask === 'count') && WHOLE_NUMBER.test(typed);
      return [[id, isNumber ? Number(typed) : typed]];
    }),
  );

type Shown = {
  readonly language: Language;
  readonly posted: URLSearchParams;
  readonly fault: string | undefined;
};

const notes = (id: string, hint: string | undefined, fault: string | undefined): Html =>
  html`${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}<p class="fault" id="${id}-fault"${attribute('hidden', fault === undefined)}>${fault}</p>`;

const describedBy = (id: string, hint: string | undefined): string =>
  hint === undefined ? `${id}-fault` : `${id}-hint ${id}-fault`;

type Option = { readonly value: string; readonly label: string };

const optionsOf = (question: Question, language: Language): readonly Option[] | undefined => {
  if (question.ask === 'choice')
    return question.of.map((value) => ({ value, label: choiceLabel(value, language) }));
  if (question.ask !== 'scale') return undefined;
  return Array.from({ length: question.to - question.from + 1 }, (_, step) => {
    const value = String(question.from + step);
    return { value, label: value };
  });
};

const control = (question: Question, { language, posted, fault }: Shown): Html => {
  const { id, optional } = question;
  const { label, hint } = wordingOf(id, language);
  const named = html`<span data-label>${label}</span>${optional && html` <span class="optional">(${answerSurveyText[language].optional})</span>`}`;
  const invalid = attribute('aria-invalid', fault !== undefined && 'true');
  const typed = posted.get(id) ?? '';
  const options = optionsOf(question, language);
  if (options !== undefined)
    return html`<fieldset class="question" data-question="${id}" aria-describedby="${describedBy(id, hint)}">
<legend>${named}</legend>
${notes(id, hint, fault)}
<div class="marks${question.ask === 'scale' ? ' scale' : ''}">${options.map((option, place) => {
      const mark = place === 0 ? id : `${id}-${option.value}`;
      return html`<div class="mark"><input type="radio" id="${mark}" name="${id}" value="${option.value}"${attribute('checked', typed === option.value)}><label for="${mark}">${option.label}</label></div>`;
    })}</div>
</fieldset>`;
  return html`<div class="question" data-question="${id}">
<label for="${id}">${named}</label>
${notes(id, hint, fault)}
${
  question.ask === 'count'
    ? html`<input id="${id}" name="${id}" type="text" inputmode="numeric" class="short" autocomplete="off" aria-describedby="${describedBy(id, hint)}"${invalid} value="${typed}">`
    : html`<textarea id="${id}" name="${id}" rows="4" aria-describedby="${describedBy(id, hint)}"${invalid}>
${typed}</textarea>`
}
</div>`;
};

const idOf = ({ pointer }: FieldFault): string => pointer.replace(/^\/answers\//, '');

const summary = (survey: Survey, faults: readonly FieldFault[], language: Language): Html => {
  const { title, sentence } = problemText[language].refusals['field-invalid'];
  const asked = survey.questions.flatMap(({ id }) => {
    const fault = faults.find((given) => idOf(given) === id);
    return fault === undefined ? [] : [{ id, sentence: sentenceOf(fault, language) }];
  });
  return html`<div class="problems" id="problems" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><p>${sentence}</p></div>
<ul>${asked.map(({ id, sentence: what }) => html`<li><a href="#${id}">${problemLine(wordingOf(id, language).label, what)}</a></li>`)}</ul>
</div>`;
};

/** A survey on one page. It is sent by its button, with or without a script. */
export const answerSurveyPage = (survey: Survey, page: AskedPage): string => {
  const { language, token, posted = new URLSearchParams(), faults = [] } = page;
  const text = answerSurveyText[language];
  const until = commonText[language].finnishTime(formatDateTime(survey.answerBy, language));
  const title = surveyTitles[language][survey.kind];
  const fed = survey.questions.some(({ purpose }) => purpose === 'FIGURES');
  return askPage(
    page,
    title,
    html`${faults.length > 0 && summary(survey, faults, language)}
<h1>${title}</h1>
<p class="lead">${text.lead[survey.kind]}</p>
${survey.partner !== undefined && survey.kind !== 'FOLLOWUP6' && html`<p>${text.about(survey.partner)}</p>`}
<p>${text.answerBy(until)}</p>
<div class="form">
${linkForm(
  { language, token, verb: 'answer-survey', id: 'form' },
  html`${survey.questions.map((question) => {
    const fault = faults.find((given) => idOf(given) === question.id);
    return control(question, { language, posted, fault: fault && sentenceOf(fault, language) });
  })}
<button class="button" type="submit">${text.submit}</button>`,
)}
</div>
<p class="hint">${text.privacy} ${fed && text.figures}</p>`,
  );
};
