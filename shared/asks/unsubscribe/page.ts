import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { unsubscribeText } from './text.ts';

/** One button. */
export const unsubscribePage = ({ site, language, token }: AskedPage): string => {
  const text = unsubscribeText[language];
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${linkForm(
  { language, token, verb: 'unsubscribe', id: 'form' },
  html`<button class="button" type="submit">${text.action}</button>`,
)}`,
  });
};
