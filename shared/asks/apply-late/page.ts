import type { LateInvitation } from '../../domain/applications/late-invitation.ts';
import { breakable } from '../../pages/address.ts';
import { type AskedForm, problemSummary, questionSections } from '../../pages/apply/form.ts';
import { sectionsAt } from '../../pages/apply/questions.ts';
import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { applyLateText } from './text.ts';

/** Answers that staff know already. */
const known = ({ firstName, lastName, language }: LateInvitation): URLSearchParams =>
  new URLSearchParams({ firstName, locale: language, ...(lastName === undefined ? {} : { lastName }) });

/** The form of an application, for the address that got the link. */
export const applyLatePage = (
  invitation: LateInvitation,
  { site, language, token, posted, faults = [] }: AskedPage,
): string => {
  const text = applyLateText[language];
  const { id, role, email } = invitation;
  const asked: AskedForm = {
    ...{ site, language },
    faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/answers/, '') })),
    sections: sectionsAt('application', role).map((section) => ({
      ...section,
      questions: section.questions.filter(({ name }) => name !== 'email'),
    })),
    posted: posted ?? known(invitation),
  };
  return framed({
    site,
    language,
    title: text.title[role],
    faulty: faults.length > 0,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`${problemSummary(asked)}
<h1>${text.title[role]}</h1>
<p class="lead">${text.lead}</p>
<p>${breakable(text.address(email))}</p>
${linkForm(
  { language, token, verb: 'apply-late', id: 'form', draft: `apply-late-${id}` },
  html`${questionSections(asked)}
<button class="button" type="submit">${text.submit}</button>`,
)}`,
  });
};
