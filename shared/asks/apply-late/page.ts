import type { LateInvitation } from '../../domain/applications/late-invitation.ts';
import { breakable } from '../../pages/address.ts';
import { type AskedForm, problemSummary, questionSections } from '../../pages/apply/form.ts';
import { sectionsAt } from '../../pages/apply/questions.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { applyLateText } from './text.ts';

/** Answers that staff know already. */
const known = ({ firstName, lastName, language }: LateInvitation): URLSearchParams =>
  new URLSearchParams({ firstName, locale: language, ...(lastName === undefined ? {} : { lastName }) });

/** The form of an application, for the address that got the link. */
export const applyLatePage = (invitation: LateInvitation, page: AskedPage): string => {
  const { site, language, token, posted, faults = [] } = page;
  const text = applyLateText[language];
  const { id, role, email } = invitation;
  const asked: AskedForm = {
    site,
    language,
    faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/answers/, '') })),
    sections: sectionsAt('application', role).map((section) => ({
      ...section,
      questions: section.questions.filter(({ name }) => name !== 'email'),
    })),
    posted: posted ?? known(invitation),
  };
  return askPage(
    page,
    text.title[role],
    html`${problemSummary(asked)}
<h1>${text.title[role]}</h1>
<p class="lead">${text.lead}</p>
<p>${breakable(text.address(email))}</p>
${linkForm(
  { language, token, verb: 'apply-late', id: 'form', draft: `apply-late-${id}` },
  html`${questionSections(asked)}
<button class="button" type="submit">${text.submit}</button>`,
)}`,
  );
};
