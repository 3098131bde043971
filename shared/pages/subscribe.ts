import type { FieldFault } from '../domain/kernel/refusal.ts';
import { ROLES, type Role } from '../domain/kernel/role.ts';
import { messageLanguages } from '../domain/vocabularies/languages.ts';
import { labelOf } from '../domain/vocabularies/vocabulary.ts';
import type { Language } from '../text/language.ts';
import { sentenceOf } from '../text/problem/text.ts';
import { subscribeText } from '../text/subscribe/text.ts';
import { framed } from './frame.ts';
import { attribute, type Html, html } from './html.ts';
import { API } from './paths.ts';
import type { Site } from './site.ts';

const FORM = 'subscribe-form';

type Page = { readonly site: Site; readonly language: Language };

export type Subscribing = Page & {
  /** The role of an application page; a start page asks. */
  readonly role?: Role;
  readonly posted?: URLSearchParams;
  readonly faults?: readonly FieldFault[];
};

const faultAt = (name: string, { faults = [], language }: Subscribing): string | undefined => {
  const fault = faults.find(({ pointer }) => pointer === `/${name}`);
  return fault && sentenceOf(fault, language);
};

const email = (given: Subscribing): Html => {
  const fault = faultAt('email', given);
  return html`<div class="question">
<label for="subscriber">${subscribeText[given.language].email}</label>
<p class="fault" id="subscriber-fault"${attribute('hidden', fault === undefined)}>${fault}</p>
<input id="subscriber" name="email" type="email" class="medium" autocomplete="email" required aria-describedby="subscriber-fault"${attribute('aria-invalid', fault !== undefined && 'true')}${attribute('value', given.posted?.get('email') ?? undefined)}>
</div>`;
};

const select = (
  id: string,
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: string | undefined,
): Html => html`<div class="question">
<label for="${id}">${label}</label>
<select id="${id}" name="${name}" class="medium">
${options.map((option) => html`<option value="${option.value}"${attribute('selected', option.value === chosen)}>${option.label}</option>`)}
</select>
</div>`;

/** The form that asks for one mail when applications open. It works without JavaScript. */
export const subscribeForm = (given: Subscribing): Html => {
  const { site, language, role, posted } = given;
  const text = subscribeText[language];
  const languages = site.programme.languages.map((value) => ({
    value,
    label: labelOf(messageLanguages, value, language),
  }));
  const roles = ROLES.map((value) => ({ value, label: text.roles[value] }));
  return html`<form class="form" id="${FORM}" method="post" action="${API.subscriptions(site.programme.id)}">
<input type="hidden" name="lang" value="${language}">
${email(given)}
${
  role === undefined
    ? select('subscriber-role', 'role', text.role, roles, posted?.get('role') ?? 'student')
    : html`<input type="hidden" name="role" value="${role}">`
}
${select('subscriber-language', 'language', text.language, languages, posted?.get('language') ?? language)}
<button class="button" type="submit">${text.submit}</button>
</form>`;
};

/** The form with its heading, as a part of another page. Pages with JavaScript show it where a role is closed. */
export const subscribeSection = (given: Subscribing): Html => {
  const text = subscribeText[given.language];
  return html`<section class="card" id="subscribe" aria-labelledby="subscribe-title">
<h2 id="subscribe-title">${text.title}</h2>
<p>${text.lead}</p>
${subscribeForm(given)}
</section>`;
};

/** The form by itself, with its faults. */
export const subscribePage = (given: Subscribing): string => {
  const { site, language, faults = [] } = given;
  const text = subscribeText[language];
  return framed({
    site,
    language,
    title: text.title,
    faulty: faults.length > 0,
    hidden: true,
    switchForm: FORM,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${subscribeForm(given)}`,
  });
};

/** The same for every address, known or not. */
export const subscribedPage = ({ site, language }: Page): string => {
  const { title, text, noMail } = subscribeText[language].received;
  return framed({
    site,
    language,
    title,
    hidden: true,
    switchForm: FORM,
    content: html`<form id="${FORM}" method="post" action="${API.subscriptions(site.programme.id)}"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="at" value="received"></form><div class="done"><h1>${title}</h1>
<p>${text}</p></div>
<p>${noMail}</p>`,
  });
};
