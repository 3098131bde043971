import type { AddressChange } from '../../domain/people/address-change.ts';
import { breakable } from '../../pages/address.ts';
import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { confirmAddressText } from './text.ts';

/** One button. */
export const confirmAddressPage = (
  { email }: Pick<AddressChange, 'email'>,
  { site, language, token }: AskedPage,
): string => {
  const text = confirmAddressText[language];
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
<p class="lead">${breakable(text.lead(email))}</p>
${linkForm(
  { language, token, verb: 'confirm-address', id: 'form' },
  html`<button class="button" type="submit">${text.action}</button>`,
)}
<p class="hint">${text.notYou}</p>`,
  });
};
