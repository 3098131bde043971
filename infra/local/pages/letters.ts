import { detailTypeOf } from '../../../events/define.ts';
import { type Html, html } from '../../../shared/pages/html.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { everyMail, type Specimen } from './every-mail.ts';
import { localPage } from './frame.ts';

type One = { readonly mail: string; readonly variant: number; readonly language: Language };

const NAMES: Readonly<Record<Language, string>> = { en: 'English', sv: 'Svenska', fi: 'Suomi' };

const find = ({ mail, variant, language }: One): Specimen | undefined =>
  everyMail().find((one) => one.mail.id === mail && one.variant === variant && one.language === language);

const queryOf = (one: One): string =>
  new URLSearchParams({ ...one, variant: String(one.variant) }).toString();

const languages = (current: Language, to: (language: Language) => string): Html =>
  html`<p>${LANGUAGES.map((language) =>
    language === current
      ? html`<strong lang="${language}">${NAMES[language]}</strong> `
      : html`<a href="${to(language)}" lang="${language}" hreflang="${language}">${NAMES[language]}</a> `,
  )}</p>`;

const inWords = (id: string): string => id.replaceAll('-', ' ');

/** Every mail by the examples that stand beside its letter, in the order of a season. */
export const lettersPage = (language: Language): string => {
  const all = everyMail().filter((one) => one.language === language);
  return localPage(
    'Every mail',
    html`<p>The mails that the programme can send, in the order of a season. The people in them are invented.</p>
${languages(language, (other) => `/_local/letters/?language=${other}`)}
<div class="scroll"><table><thead><tr><th scope="col">Kind</th><th scope="col">Subject</th><th scope="col">Told by</th></tr></thead>
<tbody>${all.map(
      ({ mail, subject, variant }) => html`<tr><td>${inWords(mail.id)}${variant > 1 && ` (${variant})`}</td>
<td><a lang="${language}" href="/_local/letters/letter?${queryOf({ mail: mail.id, variant, language })}">${subject}</a></td><td><span class="note">${detailTypeOf(mail.on)}</span></td></tr>`,
    )}</tbody></table></div>`,
  );
};

/** Undefined where there is no such mail, or no such example of it. */
export const letterPage = (one: One): string | undefined => {
  const specimen = find(one);
  if (specimen === undefined) return undefined;
  const { mail, subject, text, language } = specimen;
  return localPage(
    subject,
    html`${languages(language, (other) => `/_local/letters/letter?${queryOf({ ...one, language: other })}`)}
<dl class="facts"><dt>Kind</dt><dd>${inWords(mail.id)}${one.variant > 1 && ` (${one.variant})`}</dd><dt>Told by</dt><dd>${detailTypeOf(mail.on)}</dd>
<dt>Leaves</dt><dd>${mail.waits > 0 ? `after ${mail.waits} minutes, so that its reason can be taken back` : 'at once'}${mail.quietHours && ', never at night'}</dd></dl>
<h2>As it is shown</h2><iframe title="The mail as it is shown" sandbox="" src="/_local/letters/html?${queryOf(one)}"></iframe>
<h2>As text</h2><pre class="text" lang="${language}">${text}</pre>
<p><a href="/_local/letters/?language=${language}">Every mail</a></p>`,
  );
};

export const letterHtml = (one: One): string | undefined => find(one)?.html;
