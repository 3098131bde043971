import type { Application } from '../../domain/applications/application.ts';
import type { Enquiry } from '../../domain/applications/enquiry.ts';
import { postFromAnswers } from '../../domain/applications/forms/post.ts';
import { withDependent } from '../../domain/applications/forms/read.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { type AskedForm, problemSummary, questionSections } from '../../pages/apply/form.ts';
import { SECTIONS } from '../../pages/apply/questions.ts';
import { attribute, type Html, html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { sentenceOf } from '../../text/problem/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import type { AnswerQuestionText } from './en.ts';
import { answerQuestionText } from './text.ts';

const freeAnswer = (
  question: string,
  fault: FieldFault | undefined,
  typed: string,
  text: AnswerQuestionText,
  language: AskedPage['language'],
): Html => {
  const sentence = fault && (fault.code === 'required' ? text.answerMissing : sentenceOf(fault, language));
  return html`<section class="card"><h2>${text.question}</h2>
<p class="words">${question}</p></section>
<div class="question" data-question="answer">
<label for="answer"><span data-label>${text.answer}</span></label>
<p class="hint" id="answer-hint">${text.answerHint}</p><p class="fault" id="answer-fault"${attribute('hidden', fault === undefined)}>${sentence}</p>
<textarea id="answer" name="answer" rows="7" aria-describedby="answer-hint answer-fault"${attribute('aria-invalid', fault !== undefined && 'true')}>
${typed}</textarea>
</div>`;
};

/** A coordinator's question, with room for text, the form's own controls, or both. */
export const answerQuestionPage = (
  { id, form }: Pick<Application, 'id' | 'form'>,
  { question, fields }: Pick<Enquiry, 'question' | 'fields'>,
  page: AskedPage,
): string => {
  const { site, language, token, posted, faults = [] } = page;
  const text = answerQuestionText[language];
  const names = withDependent(fields);
  const plain = faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/answers/, '') }));
  const asked: AskedForm = {
    site,
    language,
    faults: plain,
    sections: SECTIONS[form.role]
      .map((section) => ({
        ...section,
        questions: section.questions.filter(({ name }) => names.includes(name)),
      }))
      .filter(({ questions }) => questions.length > 0),
    posted: posted ?? postFromAnswers(form.answers),
  };
  const answerFault = plain.find(({ pointer }) => pointer === '/answer');
  return askPage(
    page,
    text.title,
    html`${problemSummary(asked, { answer: { label: text.answer, missing: text.answerMissing } })}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${linkForm(
  { language, token, verb: 'answer-question', id: 'form', draft: `answer-question-${id}` },
  html`${question !== undefined && freeAnswer(question, answerFault, posted?.get('answer') ?? '', text, language)}
${fields.length > 0 && html`<p>${text.fields}</p>`}
${questionSections(asked)}
<button class="button" type="submit">${text.submit}</button>`,
)}`,
  );
};
