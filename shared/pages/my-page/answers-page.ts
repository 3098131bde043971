import type { Known } from '../../domain/applications/application.ts';
import { inapplicable } from '../../domain/applications/forms/applies.ts';
import { isAskedLater } from '../../domain/applications/forms/later.ts';
import { postFromAnswers } from '../../domain/applications/forms/post.ts';
import type { Revision } from '../../domain/applications/revision.ts';
import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { datesIn } from '../../text/dates.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { questionsText } from '../../text/questions/text.ts';
import { type AskedForm, problemSummary, questionSections } from '../apply/form.ts';
import type { Section } from '../apply/question.ts';
import { SECTIONS } from '../apply/questions.ts';
import { framed } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { ASSETS, MY_PAGE } from '../paths.ts';
import { keyFields, type SessionPage, wayBack } from './parts.ts';

/** Questions about contact details, which the person's record holds, and promises of the day of the application. */
const ELSEWHERE = ['firstName', 'lastName', 'email', 'lastingEmail', 'phone', 'locale'];
const OF_ITS_DAY = ['notice', 'promises'];

type AnswersPage = SessionPage & {
  readonly application: Known;
  readonly version: number;
  /** The questions that follow an approval are answered, and are shown as well. */
  readonly later: boolean;
  readonly faults?: readonly FieldFault[];
  readonly posted?: URLSearchParams;
  /** Why the form is shown again, or that it is stored. */
  readonly note?: 'saved' | 'meanwhile' | 'capacity';
};

const sectionsOf = ({ application, later }: AnswersPage): readonly Section[] => {
  const { role, answers } = application.form;
  const left = [...ELSEWHERE, ...inapplicable(role, answers)];
  return SECTIONS[role]
    .filter(({ title }) => !OF_ITS_DAY.includes(title))
    .map((section) => ({
      ...section,
      questions: section.questions.filter(
        ({ name }) => !left.includes(name) && (later || !isAskedLater(role, name)),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
};

/** The effect of a correction on what is under way. */
const meaning = ({ application, language }: AnswersPage): string => {
  const { means } = myPageText[language].answers;
  if (application.status === 'APPROVED') return means.approved;
  if (application.status !== 'PARTICIPATING') return means.undecided;
  const { proposed, formed } = application.partners;
  if (formed.length > 0) return means.paired;
  return proposed.length > 0 ? means.proposed : means.ready;
};

const history = (revisions: readonly Revision[], { language }: AnswersPage): Html | false => {
  const { changes } = myPageText[language].answers;
  const labels: Readonly<Record<string, { readonly label: string } | undefined>> = questionsText[language];
  const shown = (names: readonly string[]) =>
    names
      .flatMap((name) => labels[name]?.label ?? (name === 'consents' ? [changes.consents] : []))
      .join('; ');
  return (
    revisions.length > 0 &&
    html`<section class="card"><h2 id="changes">${changes.title}</h2><ul aria-labelledby="changes">${[
      ...revisions,
    ]
      .reverse()
      .map(
        ({ at, by, changed }) =>
          html`<li>${datesIn(language).moment(at)}, ${by.startsWith('staff:') ? changes.byUs : changes.byYou}: ${shown(changed)}</li>`,
      )}</ul></section>`
  );
};

/** The answers of an application as its form asks them, to correct. */
export const answersPage = (page: AnswersPage): string => {
  const { site, language, application, version, faults = [], posted, note } = page;
  const text = myPageText[language].answers;
  const asked: AskedForm = {
    site,
    language,
    faults,
    sections: sectionsOf(page),
    posted: posted ?? postFromAnswers(application.form.answers),
  };
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    faulty: faults.length > 0,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`${problemSummary(asked)}
${note !== undefined && html`<div class="${note === 'saved' ? 'done' : 'note'}" role="status"><p>${text.notes[note]}</p></div>`}
<h1>${text.title}</h1>
<p class="lead">${meaning(page)}</p>
<p>${text.contact} <a href="${MY_PAGE.contact}?lang=${language}">${myPageText[language].contact.see}</a></p>
<form class="act" id="form" method="post" action="${MY_PAGE.answers}">${keyFields(page)}<input type="hidden" name="application" value="${application.id}"><input type="hidden" name="version" value="${version}">
${questionSections(asked)}
<button class="button" type="submit">${text.submit}</button></form>
${history(application.revisions ?? [], page)}
${wayBack(language)}`,
  });
};
