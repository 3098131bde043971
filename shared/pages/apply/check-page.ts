import { inapplicable } from '../../domain/applications/forms/applies.ts';
import { formFromPost } from '../../domain/applications/forms/post.ts';
import type { Role } from '../../domain/kernel/role.ts';
import { applyText } from '../../text/apply/text.ts';
import type { Language } from '../../text/language.ts';
import { questionsText } from '../../text/questions/text.ts';
import { breakable } from '../address.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { applyPage as applyPageName, formPost } from '../paths.ts';
import type { Site } from '../site.ts';
import { answerLines } from './answer-text.ts';
import type { Question } from './question.ts';
import { sectionsAt } from './questions.ts';

type CheckPage = {
  readonly site: Site;
  readonly language: Language;
  readonly role: Role;
  readonly posted: URLSearchParams;
  /** Names this sending: a second press of the button sends nothing new. */
  readonly once: string;
};

/** Fields of the page itself, which it says anew. */
const OWN = ['lang', 'show', 'step', 'at', 'once', 'altcha', 'waited'];

const kept = (posted: URLSearchParams): Html =>
  html`${[...posted]
    .filter(([name, value]) => !OWN.includes(name) && value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

const answered = (question: Question, { site, language, role, posted }: CheckPage): Html => {
  const text = applyText[language];
  const { label } = questionsText[language][question.name];
  const lines = answerLines(question, { posted, language, text });
  return html`<div><dt>${label}</dt><dd>${lines.length === 0 ? html`<span class="hint">${text.check.none}</span>` : breakable(lines.join('\n'))}</dd>
<dd class="change"><button class="plain" type="submit" name="step" value="edit" formaction="${formPost(site.programme.id, role)}#${question.name}" aria-label="${text.check.change}: ${label}">${text.check.change}</button></dd></div>`;
};

/** All answers once more before they are sent, each with the way back to its question. For pages without JavaScript. */
export const checkPage = (page: CheckPage): string => {
  const { site, language, role, posted, once } = page;
  const text = applyText[language];
  const left = inapplicable(role, formFromPost(role, posted));
  return framed({
    site,
    language,
    title: text.check.title,
    page: applyPageName(role),
    switchForm: 'form',
    enter: html` name="step" value="send"`,
    hidden: true,
    content: html`<h1>${text.check.title}</h1>
<p class="lead">${text.check.lead}</p>
<form class="form" id="form" method="post" action="${formPost(site.programme.id, role)}">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="at" value="check"><input type="hidden" name="once" value="${once}">
${kept(posted)}
${sectionsAt('application', role).map(
  ({
    title,
    questions,
  }) => html`<section aria-labelledby="section-${title}"><h2 id="section-${title}">${text.sections[title]}</h2>
<dl class="answers">${questions
    .filter(({ name }) => !left.includes(name))
    .map((question) => answered(question, page))}</dl></section>`,
)}
<p><button class="button" type="submit" name="step" value="send">${text.submit}</button></p>
<p><button class="button quiet" type="submit" name="step" value="edit">${text.check.back}</button></p>
</form>`,
  });
};
