import type { AsideAfterProposal } from '../../domain/applications/aside-reasons.ts';
import { type DeclineReason, PLANS, type Plan } from '../../domain/pairs/proposal.ts';
import { declineReasons } from '../../domain/vocabularies/declining.ts';
import { labelOf } from '../../domain/vocabularies/vocabulary.ts';
import { attribute, type Html, html } from '../../pages/html.ts';
import { linkAgain, linkForm } from '../../pages/link-page.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDateTime } from '../../text/format.ts';
import type { Introduction } from '../../text/introduction.ts';
import { sentenceOf } from '../../text/problem/text.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { textarea } from '../controls.ts';
import type { AnswerProposalText } from './en.ts';
import { answerProposalText } from './text.ts';

/** A proposal as one of the two sees it. */
export type Proposal = {
  /** The reader's own role. */
  readonly role: 'mentor' | 'student';
  /** The other side as shown before both accepted. Labels, not codes. */
  readonly counterpart: Introduction;
  /** Reasons of the match, as short lines; no score. */
  readonly reasons: readonly string[];
  /** ISO instant. */
  readonly answerBy: string;
  /** The reader has said yes already and can still change their mind. */
  readonly accepted: boolean;
  /** The sentence about an answer that a coordinator has entered. */
  readonly entered?: string | undefined;
  /** The reader has asked to be called. */
  readonly callWanted?: boolean;
};

const about = ({ role, counterpart }: Proposal, text: AnswerProposalText): Html => {
  const facts: readonly (readonly [string, string])[] = [
    [text.name, counterpart.firstName],
    [text.field[role], counterpart.fields.join('; ')],
    [text.role[role], counterpart.title],
    ...(counterpart.employer === undefined ? [] : [[text.employer, counterpart.employer] as const]),
    [text.languages, counterpart.sharedLanguages.join(', ')],
    [text.meeting, counterpart.meetingMode],
  ];
  return html`<section class="card">
<dl>${facts.map(([term, detail]) => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`)}</dl>
<h2>${text.words[role]}</h2>
<p class="words">${counterpart.words}</p>
</section>`;
};

/** Reasons that students alone can have. */
const OF_STUDENTS: readonly DeclineReason[] = ['FOUND_JOB', 'GRADUATED'];

const declining = ({ token, language, faults = [], role }: AskedPage & Pick<Proposal, 'role'>): Html => {
  const text = answerProposalText[language];
  const fault = faults.find(({ pointer }) => pointer === '/reason');
  const codes = declineReasons.codes.filter((code) => role === 'student' || !OF_STUDENTS.includes(code));
  const reasons = codes.map((code, place) => {
    const id = place === 0 ? 'reason' : `reason-${code}`;
    return html`<div class="mark"><input type="radio" id="${id}" name="reason" value="${code}"><label for="${id}">${labelOf(declineReasons, code, language)}</label></div>`;
  });
  // The page of a fault opens where the fault is, also without scripts.
  const focus = fault && html` tabindex="-1" autofocus`;
  const form = html`<fieldset class="question" aria-describedby="reason-fault"${focus}>
<legend>${text.reason}</legend>
<p class="fault" id="reason-fault"${attribute('hidden', fault === undefined)}>${fault && (fault.code === 'required' ? text.reasonMissing : sentenceOf(fault, language))}</p>
<div class="marks">${reasons}</div>
</fieldset>
<button class="button quiet" type="submit">${text.decline}</button>`;
  return html`<details class="decline"${attribute('open', fault !== undefined)}>
<summary>${text.declineHeading}</summary>
<p>${text.declineText}</p>
${linkForm({ language, token, verb: 'decline', id: 'form' }, form)}
</details>`;
};

const calling = ({ token, language, faults = [], posted }: AskedPage, callWanted: boolean): Html => {
  const text = answerProposalText[language];
  const fault = faults.find(({ pointer }) => pointer === '/words');
  const control = {
    name: 'words',
    label: text.callWords,
    missing: text.callWords,
    value: posted?.get('words') ?? '',
  };
  return html`<details class="decline"${attribute('open', fault !== undefined)}>
<summary>${text.callHeading}</summary>
<p>${callWanted ? text.callAsked : text.callText}</p>
${linkForm(
  { language, token, verb: 'call-me' },
  html`${textarea(control, { faults, language })}
<button class="button quiet" type="submit">${text.callMe}</button>`,
)}
</details>`;
};

/** The partner, and yes or no, or a call first. A no needs a reason, which the other side never sees. */
export const proposalPage = (page: AskedPage & Proposal): string => {
  const { language, role, accepted, entered, reasons, answerBy, token, callWanted = false } = page;
  const text = answerProposalText[language];
  const until = commonText[language].finnishTime(formatDateTime(answerBy, language));
  return askPage(
    page,
    text.title[role],
    html`<h1>${text.title[role]}</h1>
<p class="lead">${accepted ? text.accepted(until) : text.answerBy(until)}</p>
${entered && html`<p>${entered}</p>`}
${callWanted && html`<div class="note"><p>${text.callWaits}</p></div>`}
${about(page, text)}
${
  reasons.length > 0 &&
  html`<h2>${text.why}</h2>
<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
}
${
  !accepted &&
  html`<h2>${text.acceptHeading}</h2>
<p>${text.acceptText[role]}</p>
${linkForm({ language, token, verb: 'accept' }, html`<button class="button" type="submit">${text.accept}</button>`)}`
}
${calling(page, callWanted)}
${declining(page)}`,
  );
};

type Plans = {
  readonly why: AsideAfterProposal;
  /** The last day without proposals, as a date to read. */
  readonly until?: string | undefined;
};

/** A silent person sees the question about going on first; somebody who has just said no sees it last. */
const plansFor = (why: AsideAfterProposal): readonly Plan[] => {
  const open = PLANS.filter((plan) => plan !== why && !(plan === 'NOT_AT_ALL' && why === 'LEAVING'));
  return why === 'SILENT' ? ['BACK', ...open.filter((plan) => plan !== 'BACK')] : open;
};

/** A question to somebody who is proposed to nobody for now: their plans. Each answer is one button. */
export const plansPage = (page: AskedPage & Plans): string => {
  const { language, token, why, until } = page;
  const text = answerProposalText[language].plans;
  const { title, lead } = text[why];
  return askPage(
    page,
    title,
    html`<h1>${title}</h1>
<p class="lead">${lead(until ?? '')}</p>
<h2>${text.question}</h2>
${plansFor(why).map((plan) => linkForm({ language, token, verb: 'plan-on' }, html`<input type="hidden" name="plan" value="${plan}"><button class="${plan === 'BACK' && why === 'SILENT' ? 'button' : 'button quiet'}" type="submit">${text.buttons[plan]}</button>`))}
<p class="hint">${text.hint}</p>`,
    { switchTo: linkAgain(token) },
  );
};

type End = { readonly reason: DeclineReason; readonly partner: string };

/** A no that came after both had said yes: the pair stands, and one more press ends it. */
export const endingPage = (page: AskedPage & End): string => {
  const { language, token, reason, partner } = page;
  const text = answerProposalText[language].ending;
  return askPage(
    page,
    text.title,
    html`<h1>${text.title}</h1>
<p class="lead">${text.lead(partner)}</p>
<p>${text.meaning}</p>
<dl><div><dt>${text.reason}</dt><dd>${labelOf(declineReasons, reason, language)}</dd></div></dl>
${linkForm({ language, token, verb: 'end-pair', id: 'form' }, html`<input type="hidden" name="reason" value="${reason}"><button class="button quiet" type="submit">${text.end}</button>`)}
<p class="hint">${text.hint}</p>`,
  );
};
