import type { Application } from '../../domain/applications/application.ts';
import { inapplicable } from '../../domain/applications/forms/applies.ts';
import { postFromAnswers } from '../../domain/applications/forms/post.ts';
import { type AskedForm, problemSummary, questionSections } from '../../pages/apply/form.ts';
import { sectionsAt } from '../../pages/apply/questions.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { completeProfileText } from './text.ts';

/** The questions that are asked after approval, with what is known already. */
export const completeProfilePage = (
  { id, form }: Pick<Application, 'id' | 'form'>,
  page: AskedPage,
): string => {
  const { site, language, token, posted, faults = [] } = page;
  const text = completeProfileText[language];
  const { role } = form;
  const left = inapplicable(role, form.answers);
  const asked: AskedForm = {
    site,
    language,
    faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/answers/, '') })),
    sections: sectionsAt('approval', role).map((section) => ({
      ...section,
      questions: section.questions.filter(({ name }) => !left.includes(name)),
    })),
    posted: posted ?? postFromAnswers(form.answers),
  };
  return askPage(
    page,
    text.title,
    html`${problemSummary(asked)}
<h1>${text.title}</h1>
<p class="lead">${text.lead[role]}</p>
${linkForm(
  { language, token, verb: 'complete-profile', id: 'form', draft: `complete-profile-${id}` },
  html`${questionSections(asked)}
<button class="button" type="submit">${text.submit}</button>`,
)}`,
  );
};
