import { detailTypeOf } from '../../../events/define.ts';
import { DIGEST } from '../../../shared/domain/follow-up/digest-name.ts';
import { type Html, html } from '../../../shared/pages/html.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { type DigestSpecimen, everyDigest, everyMail, type Specimen } from './every-mail.ts';
import { localPage } from './frame.ts';

type One = { readonly mail: string; readonly variant: number; readonly language: Language };

const NAMES: Readonly<Record<Language, string>> = { en: 'English', sv: 'Svenska', fi: 'Suomi' };

const find = ({ mail, variant, language }: One): Specimen | undefined =>
  everyMail().find((one) => one.mail.id === mail && one.variant === variant && one.language === language);

const findDigest = ({ mail, variant, language }: One): DigestSpecimen | undefined =>
  mail === DIGEST
    ? everyDigest().find((one) => one.variant === variant && one.language === language)
    : undefined;

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
    )}
${everyDigest()
  .filter((one) => one.language === language)
  .map(
    ({ subject, variant }) => html`<tr><td>several matters in one mail${variant > 1 && ` (${variant})`}</td>
<td><a lang="${language}" href="/_local/letters/letter?${queryOf({ mail: DIGEST, variant, language })}">${subject}</a></td><td></td></tr>`,
  )}</tbody></table></div>`,
  );
};

const digestPage = ({ subject, text, language, letters }: DigestSpecimen, one: One): string =>
  localPage(
    subject,
    html`${languages(language, (other) => `/_local/letters/letter?${queryOf({ ...one, language: other })}`)}
<dl class="facts"><dt>Kind</dt><dd>several matters in one mail</dd><dt>Carries</dt><dd>${letters.map(({ mail }) => inWords(mail.id)).join(', ')}</dd></dl>
<h2>As it is shown</h2><iframe title="The mail as it is shown" sandbox="" src="/_local/letters/html?${queryOf(one)}"></iframe>
<h2>As text</h2><pre class="text" lang="${language}">${text}</pre>
<p><a href="/_local/letters/?language=${language}">Every mail</a></p>`,
  );

/** Undefined where there is no such mail, or no such example of it. */
export const letterPage = (one: One): string | undefined => {
  const digest = findDigest(one);
  if (digest !== undefined) return digestPage(digest, one);
  const specimen = find(one);
  if (specimen === undefined) return undefined;
  const { mail, subject, text, language } = specimen;
  return localPage(
    subject,
    html`${languages(language, (other) => `/_local/letters/letter?${queryOf({ ...one, language: other })}`)}
<dl class="facts"><dt>Kind</dt><dd>${inWords(mail.id)}${one.variant > 1 && ` (${one.variant})`}</dd><dt>Told by</dt><dd>${detailTypeOf(mail.on)}</dd>
<dt>Leaves</dt><dd>${mail.leaves.replaceAll('-', ' ')}${mail.waits > 0 && `, after ${mail.waits} minutes in which its reason can be taken back`}${mail.quietHours && ', never at night'}</dd></dl>
<h2>As it is shown</h2><iframe title="The mail as it is shown" sandbox="" src="/_local/letters/html?${queryOf(one)}"></iframe>
<h2>As text</h2><pre class="text" lang="${language}">${text}</pre>
<p><a href="/_local/letters/?language=${language}">Every mail</a></p>`,
  );
};

export const letterHtml = (one: One): string | undefined => (findDigest(one) ?? find(one))?.html;
