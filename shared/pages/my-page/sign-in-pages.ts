import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { SESSION_MINUTES } from '../../domain/people/sign-in.ts';
import type { Language } from '../../text/language.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { problemText, sentenceOf } from '../../text/problem/text.ts';
import { mailTo } from '../address.ts';
import { framed } from '../frame.ts';
import { attribute, html } from '../html.ts';
import { ASSETS, MY_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** The form that asks for a one-time code. */
export const signInPage = ({
  site,
  language,
  typed = '',
  fault,
  isOver = false,
}: Page & {
  readonly typed?: string;
  readonly fault?: FieldFault | undefined;
  /** True for somebody whose session has ended. */
  readonly isOver?: boolean;
}): string => {
  const text = myPageText[language].signIn;
  return framed({
    site,
    language,
    title: text.title,
    faulty: fault !== undefined,
    hidden: true,
    switchForm: 'sign-in',
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
${isOver && html`<div class="note" role="status"><p>${text.over(SESSION_MINUTES)}</p></div>`}
<p class="lead">${text.lead}</p>
<form class="form" id="sign-in" method="post" action="${MY_PAGE.code}">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="programme" value="${site.programme.id}">
<div class="question">
<label for="email">${text.email}</label>
<p class="hint" id="email-hint">${text.emailHint}</p>
<p class="fault" id="email-fault"${attribute('hidden', fault === undefined)}>${fault && sentenceOf(fault, language)}</p>
<input id="email" name="email" type="email" class="medium" autocomplete="email" maxlength="254" aria-describedby="email-hint email-fault"${attribute('aria-invalid', fault !== undefined && 'true')}${attribute('autofocus', fault !== undefined)} value="${typed}">
</div>
<button class="button" type="submit">${text.submit}</button>
</form>`,
  });
};

/** The same for every address, known or not. */
export const codePage = ({
  site,
  language,
  signInId,
  email,
  typed = '',
  fault,
}: Page & {
  readonly signInId: string;
  /** For a new code. */
  readonly email: string;
  /** Content of the field: a code without six digits. */
  readonly typed?: string;
  readonly fault?: 'shape' | 'code-wrong' | 'code-over' | undefined;
}): string => {
  const { code: text } = myPageText[language];
  const isOver = fault === 'code-over';
  const refused =
    fault === undefined || fault === 'shape' ? undefined : problemText[language].refusals[fault];
  const sentence = fault === 'shape' ? text.shape : refused && `${refused.title}. ${refused.sentence}`;
  return framed({
    site,
    language,
    title: text.title,
    faulty: fault !== undefined,
    hidden: true,
    switchForm: 'code-form',
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<form class="form" id="code-form" method="post" action="${MY_PAGE.session}">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="programme" value="${site.programme.id}"><input type="hidden" name="signIn" value="${signInId}"><input type="hidden" name="email" value="${email}">
<div class="question">
<label for="code">${text.label}</label>
<p class="hint" id="code-hint">${text.hint}</p>
<p class="fault" id="code-fault" role="alert"${attribute('hidden', fault === undefined)}>${sentence}</p>
<input id="code" name="code" type="text" class="short" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" maxlength="20" aria-describedby="code-hint code-fault"${attribute('aria-invalid', fault !== undefined && 'true')}${attribute('autofocus', !isOver)} value="${typed}">
</div>
${!isOver && html`<button class="button" type="submit">${text.submit}</button>`}
</form>
<form class="act" method="post" action="${MY_PAGE.code}">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="programme" value="${site.programme.id}"><input type="hidden" name="email" value="${email}">
<button class="button${isOver ? '' : ' quiet'}" type="submit">${text.another}</button>
</form>
<p class="hint">${text.limit}</p>
<p class="hint">${text.none} ${mailTo(site.contact)}</p>`,
  });
};
