import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { confirmContactText } from './text.ts';

/** Two buttons. */
export const confirmContactPage = (partner: string, page: AskedPage): string => {
  const { language, token, menu } = page;
  const text = confirmContactText[language];
  return askPage(
    page,
    text.title(partner),
    html`<h1>${text.title(partner)}</h1>
<p class="lead">${text.lead}</p>
${linkForm({ language, token, verb: 'in-touch', id: 'form' }, html`<button class="button" type="submit">${text.yes}</button>`)}
${linkForm({ language, token, verb: 'not-heard' }, html`<button class="button quiet" type="submit">${text.no}</button>`)}
<p class="hint">${text.noText}</p>
${menu}`,
  );
};
