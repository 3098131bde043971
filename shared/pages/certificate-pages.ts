import { type Certificate, typedNumber } from '../domain/documents/certificate.ts';
import { certificateText } from '../text/certificate/text.ts';
import { formatDate } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { framed } from './frame.ts';
import { attribute, type Html, html } from './html.ts';
import { CERTIFICATE, VERIFY } from './paths.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** The ways to a certificate in each language, for its owner. */
export const certificatePage = ({
  site,
  language,
  token,
  certificate: { status },
}: Page & { readonly token: string; readonly certificate: Certificate }): string => {
  const text = certificateText[language].page;
  const ways = html`<ul class="ways">${site.programme.languages.map(
    (each) =>
      html`<li><a class="button${each === language ? '' : ' quiet'}" href="${CERTIFICATE.file}?t=${token}&in=${each}" hreflang="${each}" type="application/pdf">${text.download[each]} (PDF)</a></li>`,
  )}</ul>
<p>${text.verify} <a href="${VERIFY}?lang=${language}">${certificateText[language].verify.title}</a></p>`;
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchTo: { action: CERTIFICATE.page, fields: { t: token } },
    content: html`<h1>${text.title}</h1>
${status === 'READY' && html`<p class="lead">${text.lead}</p>${ways}`}
${status === 'ISSUED' && html`<p class="lead">${text.preparing}</p>`}
${status === 'REVOKED' && html`<p class="note">${text.revoked}</p>`}`,
  });
};

type Asked = {
  readonly typed: string;
  /** True where nothing was typed. */
  readonly missing: boolean;
  readonly certificate: Certificate | undefined;
};

const answerTo = ({ typed, missing, certificate }: Asked, { site, language }: Page): Html => {
  const { verify, headings, statements } = certificateText[language];
  if (missing) return html``;
  if (!certificate) return html`<div class="note" role="status"><p>${verify.unknown}</p></div>`;
  if (certificate.status === 'REVOKED')
    return html`<div class="note" role="status"><p>${verify.revoked}</p></div>`;
  const { kind, name, from, until, issuedOn, number } = certificate;
  if (certificate.formerNumbers?.includes(typedNumber(typed)))
    return html`<div class="note" role="status"><p>${verify.replaced(issuedOn)}</p></div>`;
  const row = (term: string, detail: string): Html => html`<div><dt>${term}</dt><dd>${detail}</dd></div>`;
  return html`<div class="done" role="status"><h2>${verify.valid}</h2><p>${verify.compare}</p></div>
<section class="card"><dl>${row(verify.label, number)}${row(verify.kind, headings[kind])}${row(verify.name, name)}${row(verify.issuedOn, formatDate(issuedOn, language))}</dl></section>
<p>${name} ${statements[kind](site.programme.name[language], from, until)}</p>
<p class="hint">${verify.privacy}</p>`;
};

/** The check of a number: the owner of the paper sees the same words again. */
export const verifyPage = ({ site, language, asked }: Page & { readonly asked?: Asked }): string => {
  const text = certificateText[language].verify;
  const fault = asked?.missing === true;
  return framed({
    site,
    language,
    title: text.title,
    faulty: fault,
    hidden: true,
    switchForm: 'form',
    content: html`<h1>${text.title}</h1>
${asked && answerTo(asked, { site, language })}
<p class="lead">${text.lead}</p>
<form id="form" method="post" action="${VERIFY}">
<input type="hidden" name="lang" value="${language}">
<div class="question">
<label for="number">${text.label}</label>
<p class="hint" id="number-hint">${text.hint}</p><p class="fault" id="number-fault"${attribute('hidden', !fault)}>${text.missing}</p>
<input id="number" name="number" type="text" class="medium" autocomplete="off" spellcheck="false" maxlength="60" aria-describedby="number-hint number-fault"${attribute('aria-invalid', fault && 'true')} value="${asked?.typed ?? ''}">
</div>
<button class="button" type="submit">${text.submit}</button>
</form>`,
  });
};
