import type { FieldFault } from '../../domain/kernel/refusal.ts';
import type { AddressChange } from '../../domain/people/address-change.ts';
import type { Person } from '../../domain/people/person.ts';
import { datesIn } from '../../text/dates.ts';
import { myPageText } from '../../text/my-page/text.ts';
import { breakable } from '../address.ts';
import { framed } from '../frame.ts';
import { attribute, type Html, html } from '../html.ts';
import { MY_PAGE } from '../paths.ts';
import { keyFields, question, type SessionPage, wayBack } from './parts.ts';

type ContactPage = SessionPage & {
  readonly person: Person;
  /** Whether the person has applied as a student, and has an address for the time after. */
  readonly isStudent: boolean;
  /** The wish for another address, while it waits for its link. */
  readonly change?: AddressChange | undefined;
  readonly posted?: URLSearchParams | undefined;
  readonly faults?: readonly FieldFault[];
  readonly note?: 'saved' | 'sent' | 'stopped' | undefined;
};

type Line = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type: 'text' | 'tel' | 'email';
  readonly autocomplete: string;
  readonly hint?: string;
};

const line = (
  { name, label, value = '', type, autocomplete, hint }: Line,
  { language, posted, faults = [] }: ContactPage,
): Html => {
  const fault = faults.find(({ pointer }) => pointer === `/${name}`);
  const typed = posted?.get(name) ?? value;
  return question(
    { name, label, fault, language, ...(hint === undefined ? {} : { hint }) },
    (attributes) =>
      html`<input${attributes} type="${type}" class="medium" maxlength="254" autocomplete="${autocomplete}" value="${typed}">`,
  );
};

const details = (page: ContactPage): Html => {
  const { language, person, isStudent } = page;
  const text = myPageText[language].contact;
  const { firstName, lastName, phone, lastingEmail } = person.contact;
  const lines: readonly Line[] = [
    { name: 'firstName', label: text.firstName, value: firstName, type: 'text', autocomplete: 'given-name' },
    { name: 'lastName', label: text.lastName, value: lastName, type: 'text', autocomplete: 'family-name' },
    { name: 'phone', label: text.phone, value: phone, type: 'tel', autocomplete: 'tel' },
    ...(isStudent
      ? [
          {
            name: 'lastingEmail',
            label: text.lastingEmail,
            hint: text.lastingHint,
            value: lastingEmail,
            ...({ type: 'email', autocomplete: 'off' } as const),
          },
        ]
      : []),
  ];
  return html`<form class="act" method="post" action="${MY_PAGE.contact}">${keyFields(page)}
${lines.map((each) => line(each, page))}
<button class="button" type="submit">${text.submit}</button></form>`;
};

const waiting = (change: AddressChange, page: ContactPage): Html => {
  const text = myPageText[page.language].contact;
  return html`<p>${breakable(text.waits(change.email, datesIn(page.language).moment(change.expiresAt)))}</p>
<form class="act" method="post" action="${MY_PAGE.address}">${keyFields(page)}<input type="hidden" name="stop" value="yes">
<button class="button quiet" type="submit">${text.stop}</button></form>`;
};

const address = (page: ContactPage): Html => {
  const { language, person, change } = page;
  const text = myPageText[language].contact;
  return html`<section class="card" aria-labelledby="address-title"><h2 id="address-title">${text.address}</h2>
<p>${text.now} <strong${attribute('translate', 'no')}>${breakable(person.contact.email)}</strong></p>
${change !== undefined && waiting(change, page)}
<form class="act" method="post" action="${MY_PAGE.address}">${keyFields(page)}
<p>${text.how}</p>
${line({ name: 'email', label: text.newAddress, value: '', type: 'email', autocomplete: 'email' }, page)}
<button class="button${change === undefined ? '' : ' quiet'}" type="submit">${text.sendLink}</button></form></section>`;
};

/** Name, number and address of a person, to correct. */
export const contactPage = (page: ContactPage): string => {
  const { site, language, faults = [], note } = page;
  const text = myPageText[language].contact;
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    faulty: faults.length > 0,
    switchTo: { action: MY_PAGE.contact, fields: {} },
    content: html`${note !== undefined && html`<div class="done" role="status"><p>${text.notes[note]}</p></div>`}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${details(page)}
${address(page)}
${wayBack(language)}`,
  });
};
