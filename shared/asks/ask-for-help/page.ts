import { breakable } from '../../pages/address.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { askForHelpText } from './text.ts';

/** One button, and ways to reach a coordinator without it. */
export const askForHelpPage = (
  { partner, waits = false }: { readonly partner: string; readonly waits?: boolean },
  page: AskedPage,
): string => {
  const { site, language, token, menu } = page;
  const text = askForHelpText[language];
  const { phone } = site.programme.contact;
  return askPage(
    page,
    text.title,
    html`<h1>${text.title}</h1>
${waits && html`<div class="note"><p>${text.waits}</p></div>`}
<p class="lead">${text.lead}</p>
<p>${text.secret(partner)}</p>
${linkForm({ language, token, verb: 'ask-for-help', id: 'form' }, html`<button class="button" type="submit">${text.ask}</button>`)}
<p class="hint">${breakable(text.direct(site.contact))}${phone !== undefined && html` ${text.directPhone(phone)}`}</p>
${menu}`,
  );
};
