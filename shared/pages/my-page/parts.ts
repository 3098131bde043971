import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { Language } from '../../text/language.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { sentenceOf } from '../../text/problem/text.ts';
import { breakable } from '../address.ts';
import { attribute, type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';

/** A page of a session. */
export type SessionPage = {
  readonly site: Site;
  readonly language: Language;
  /** Stands in every form of the session. */
  readonly formKey: string;
};

/** The fields that every form of the page sends. */
export const keyFields = ({ formKey, language }: Pick<SessionPage, 'formKey' | 'language'>): Html =>
  html`<input type="hidden" name="key" value="${formKey}"><input type="hidden" name="lang" value="${language}">`;

export const row = (term: string, detail: Html | string): Html =>
  html`<div><dt>${term}</dt><dd>${typeof detail === 'string' ? breakable(detail) : detail}</dd></div>`;

export const wayBack = (language: Language): Html =>
  html`<p><a href="${MY_PAGE.page}?lang=${language}">${myPageText[language].data.back}</a></p>`;

/** A question with one control, its hint and its fault. */
export const question = (
  {
    name,
    label,
    hint,
    fault,
    language,
  }: {
    readonly name: string;
    readonly label: string;
    readonly hint?: string;
    readonly fault?: FieldFault | undefined;
    readonly language: Language;
  },
  control: (attributes: Html) => Html,
): Html => {
  const described = [...(hint === undefined ? [] : [`${name}-hint`]), `${name}-fault`].join(' ');
  return html`<div class="question"><label for="${name}">${label}</label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
<p class="fault" id="${name}-fault"${attribute('hidden', fault === undefined)}>${fault && sentenceOf(fault, language)}</p>
${control(html` id="${name}" name="${name}" aria-describedby="${described}"${attribute('aria-invalid', fault !== undefined && 'true')}${attribute('autofocus', fault !== undefined)}`)}</div>`;
};
