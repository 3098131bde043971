import type { Role } from '../../domain/kernel/role.ts';
import { framed } from '../../pages/frame.ts';
import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { ASSETS } from '../../pages/paths.ts';
import type { AskedPage } from '../ask.ts';
import { confirmSubscriptionText } from './text.ts';

/** One button. */
export const confirmSubscriptionPage = (role: Role, { site, language, token }: AskedPage): string => {
  const text = confirmSubscriptionText[language];
  return framed({
    site,
    language,
    title: text.title,
    hidden: true,
    switchForm: 'form',
    script: ASSETS.link,
    content: html`<h1>${text.title}</h1>
<p class="lead">${text.lead[role]}</p>
${linkForm(
  { language, token, verb: 'confirm-subscription', id: 'form' },
  html`<button class="button" type="submit">${text.action}</button>`,
)}
<p class="hint">${text.notYou}</p>`,
  });
};
