import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { confirmContactText } from './text.ts';

/** Two buttons. */
export const confirmContactPage = (partner: string, { site, language, token, menu }: AskedPage): string => {
  const text = confirmContactText[language];
  return framed({
    site,
    language,
    title: text.title(partner),
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`<h1>${text.title(partner)}</h1>
<p class="lead">${text.lead}</p>
${linkForm({ language, token, verb: 'in-touch', id: 'form' }, html`<button class="button" type="submit">${text.yes}</button>`)}
${linkForm({ language, token, verb: 'not-heard' }, html`<button class="button quiet" type="submit">${text.no}</button>`)}
<p class="hint">${text.noText}</p>
${menu}`,
  });
};
