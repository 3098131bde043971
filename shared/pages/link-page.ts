import type { FieldFault } from '../domain/kernel/refusal.ts';
import { declineReasons } from '../domain/vocabularies/declining.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import { commonText } from '../text/common/text.ts';
import { formatDateTime } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { LinkText } from '../text/link/en.ts';
import { linkText } from '../text/link/text.ts';
import { sentenceOf } from '../text/problem/text.ts';
import { framed } from './frame.ts';
import { attribute, type Html, html } from './html.ts';
import { ASSETS, LINK } from './paths.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** The other side of a proposal as shown before both accepted. Labels, not codes. */
export type Counterpart = {
  readonly firstName: string;
  /** A mentor's field, or the fields that a student wants to work in. */
  readonly fields: readonly string[];
  /** A mentor's job title, or a student's degree programme. */
  readonly title: string;
  readonly sharedLanguages: readonly string[];
  readonly meetingMode: string;
  /** A mentor's introduction, or a student's goals. */
  readonly words: string;
};

export type Proposal = {
  readonly token: string;
  /** The reader's own role. */
  readonly role: 'mentor' | 'student';
  readonly counterpart: Counterpart;
  /** Reasons of the match, as short lines; no score. */
  readonly reasons: readonly string[];
  /** ISO instant. */
  readonly answerBy: string;
  /** The reader has said yes already and can still change their mind. */
  readonly accepted: boolean;
  /** A no that was sent without a reason. */
  readonly faults?: readonly FieldFault[];
};

/** Outcomes of a link. The object's state decides, not the link: pressing twice shows the same. */
export type LinkOutcome = keyof LinkText['outcomes'];

/** What the reader has done, as against what the other one or the clock has. */
const OWN: readonly LinkOutcome[] = ['confirmed', 'accepted', 'formedMentor', 'formedStudent', 'declined'];
/** Outcomes that are shown in green. */
const GLAD: readonly LinkOutcome[] = ['confirmed', 'accepted', 'formedMentor', 'formedStudent'];

const tokenField = (token: string): Html => html`<input type="hidden" name="t" value="${token}">`;

const act = (
  language: Language,
  token: string,
  verb: string,
  content: Html,
  id?: string,
): Html => html`<form class="act" method="post" action="${LINK}"${attribute('id', id)}>
${tokenField(token)}<input type="hidden" name="verb" value="${verb}"><input type="hidden" name="lang" value="${language}">
${content}
</form>`;

/** One button. Opening the page has done nothing, because mail filters open every link. */
export const confirmPage = ({ site, language, token }: Page & { readonly token: string }): string => {
  const text = linkText[language].confirm;
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.text}</p>
${act(language, token, 'confirm', html`<button class="button" type="submit">${text.action}</button>`)}
<p class="hint">${text.notYou}</p>`,
  });
};

const about = ({ role, counterpart }: Proposal, text: LinkText['proposal']): Html => {
  const facts: readonly (readonly [string, string])[] = [
    [text.name, counterpart.firstName],
    [text.field[role], counterpart.fields.join('; ')],
    [text.role[role], counterpart.title],
    [text.languages, counterpart.sharedLanguages.join(', ')],
    [text.meeting, counterpart.meetingMode],
  ];
  return html`<section class="card">
<dl>${facts.map(([term, detail]) => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`)}</dl>
<h2>${text.words[role]}</h2>
<p class="words">${counterpart.words}</p>
</section>`;
};

const declining = (proposal: Proposal, language: Language): Html => {
  const text = linkText[language].proposal;
  const [fault] = proposal.faults ?? [];
  const reasons = declineReasons.codes.map((code, place) => {
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
${act(language, proposal.token, 'decline', form)}
</details>`;
};

/** The partner, and yes or no. A no needs a reason, which the other side never sees. */
export const proposalPage = ({ site, language, ...proposal }: Page & Proposal): string => {
  const text = linkText[language].proposal;
  const { role, accepted, reasons, answerBy, token, faults = [] } = proposal;
  const until = commonText[language].finnishTime(formatDateTime(answerBy, language));
  return framed({
    site,
    language,
    title: text.title[role],
    faulty: faults.length > 0,
    hidden: true,
    script: ASSETS.link,
    content: html`<h1>${text.title[role]}</h1>
<p class="lead">${accepted ? text.accepted : text.answerBy(until)}</p>
${about(proposal, text)}
${
  reasons.length > 0 &&
  html`<h2>${text.why}</h2>
<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
}
${
  !accepted &&
  html`<h2>${text.acceptHeading}</h2>
<p>${text.acceptText[role]}</p>
${act(language, token, 'accept', html`<button class="button" type="submit">${text.accept}</button>`)}`
}
${declining(proposal, language)}`,
  });
};

/** The outcome, the same at each reading. `before` says that it was reached earlier. */
export const outcomePage = ({
  site,
  language,
  outcome,
  before = false,
}: Page & { readonly outcome: LinkOutcome; readonly before?: boolean }): string => {
  const text = linkText[language];
  const { title, text: what } = text.outcomes[outcome];
  return framed({
    site,
    language,
    title,
    hidden: true,
    script: ASSETS.link,
    content: html`<div class="${GLAD.includes(outcome) ? 'done' : 'note'}" data-outcome="${outcome}"><h1>${title}</h1>
<p>${what}</p></div>
${before && OWN.includes(outcome) && html`<p>${text.already}</p>`}
<p class="hint">${text.closePage}</p>`,
  });
};
