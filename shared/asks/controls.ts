import type { FieldFault } from '../domain/kernel/refusal.ts';
import { dayIn } from '../domain/kernel/written-times.ts';
import { attribute, type Html, html } from '../pages/html.ts';
import type { Language } from '../text/language.ts';
import { problemText, sentenceOf } from '../text/problem/text.ts';

/** A question on the page of an ask. `missing` asks for the answer that was left out. */
export type Control = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  readonly value: string;
};

/** The faults of a page, by its questions: `/heldOn` is the fault of `heldOn`. */
export type Faults = { readonly faults: readonly FieldFault[]; readonly language: Language };

const sentenceFor = ({ name, missing }: Control, { faults, language }: Faults): string | undefined => {
  const fault = faults.find(({ pointer }) => pointer === `/${name}`);
  if (fault === undefined) return undefined;
  return fault.code === 'required' || fault.code === 'type-wrong' ? missing : sentenceOf(fault, language);
};

/** All faults with links to their questions; nothing where there are none. */
export const faultSummary = (controls: readonly Control[], given: Faults): Html | false => {
  const found = controls.flatMap((control) => {
    const sentence = sentenceFor(control, given);
    return sentence === undefined ? [] : [{ ...control, sentence }];
  });
  if (given.faults.length === 0) return false;
  const { title, sentence } = problemText[given.language].refusals['field-invalid'];
  return html`<div class="problems" id="problems" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><p>${sentence}</p></div>
<ul>${found.map(({ name, label, sentence: what }) => html`<li><a href="#${name}">${label.replace(/\?$/, '')}: ${what}</a></li>`)}</ul>
</div>`;
};

const notes = (control: Control, given: Faults): Html => {
  const sentence = sentenceFor(control, given);
  const { name, hint } = control;
  return html`${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}<p class="fault" id="${name}-fault"${attribute('hidden', sentence === undefined)}>${sentence}</p>`;
};

const describedBy = ({ name, hint }: Control): string =>
  hint === undefined ? `${name}-fault` : `${name}-hint ${name}-fault`;

const invalid = (control: Control, given: Faults): Html =>
  attribute('aria-invalid', sentenceFor(control, given) !== undefined && 'true');

export const radios = (
  control: Control,
  choices: readonly { readonly value: string | number; readonly label: string }[],
  given: Faults,
): Html => {
  const { name, label, value: chosen } = control;
  return html`<fieldset class="question" aria-describedby="${describedBy(control)}">
<legend>${label}</legend>
${notes(control, given)}
<div class="marks">${choices.map(({ value, label: words }, place) => {
    const id = place === 0 ? name : `${name}-${value}`;
    return html`<div class="mark"><input type="radio" id="${id}" name="${name}" value="${value}"${attribute('checked', String(value) === chosen)}><label for="${id}">${words}</label></div>`;
  })}</div>
</fieldset>`;
};

export const input = (
  control: Control,
  kind: { readonly type: 'date' | 'time' | 'text' | 'number'; readonly min?: string; readonly max?: string },
  given: Faults,
): Html => {
  const { name, label, value } = control;
  return html`<div class="question">
<label for="${name}">${label}</label>
${notes(control, given)}
<input class="${kind.type === 'text' ? 'medium' : 'short'}" type="${kind.type}" id="${name}" name="${name}" value="${value}"${attribute('min', kind.min)}${attribute('max', kind.max)} aria-describedby="${describedBy(control)}"${invalid(control, given)}>
</div>`;
};

export const textarea = (control: Control, given: Faults): Html => {
  const { name, label, value } = control;
  return html`<div class="question">
<label for="${name}">${label}</label>
${notes(control, given)}
<textarea id="${name}" name="${name}" rows="6" aria-describedby="${describedBy(control)}"${invalid(control, given)}>
${value}</textarea>
</div>`;
};

/** A posted text without blanks around it; undefined where nothing was filled in. */
export const posted = (form: URLSearchParams, name: string): string | undefined =>
  form.get(name)?.trim() || undefined;

/** A posted day as people write it, where no browser has read it. */
export const postedDay = (form: URLSearchParams, name: string): string | undefined => {
  const typed = posted(form, name);
  return typed && (dayIn(typed) ?? typed);
};

/** A posted number; undefined where nothing was filled in. */
export const postedNumber = (form: URLSearchParams, name: string): number | undefined => {
  const typed = posted(form, name);
  return typed === undefined ? undefined : Number(typed);
};
