import type { Language } from '../text/language.ts';
import { problemText } from '../text/problem/text.ts';
import { proofText } from '../text/proof/text.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { ASSETS } from './paths.ts';
import type { Site } from './site.ts';

/** The form that a proof is asked for, as it was sent. */
export type HeldForm = { readonly action: string; readonly posted: URLSearchParams };

/** Fields that the page says itself. */
const OWN = ['lang', 'show', 'altcha', 'waited'];

/** Fields of a form as it was sent, for another page that sends it. */
export const keptFields = (posted: URLSearchParams): Html =>
  html`${[...posted]
    .filter(([name, value]) => !OWN.includes(name) && value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/**
 * The step between a form and its answer where much comes from one network: a script lets the browser work and sends the form on. Without
 * scripts a minute of waiting takes the place of the work.
 */
export const proofPage = ({
  site,
  language,
  question,
  form: { action, posted },
}: {
  readonly site: Site;
  readonly language: Language;
  readonly question: string;
  readonly form: HeldForm;
}): string => {
  const { title, sentence } = problemText[language].refusals['proof-needed'];
  const text = proofText[language];
  return framed({
    site,
    language,
    title,
    hidden: true,
    switchForm: 'proof',
    script: ASSETS.proof,
    content: html`<h1>${title}</h1>
<p class="lead">${sentence}</p>
<form class="form" id="proof" method="post" action="${action}" data-question="${question}">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="waited" value="${question}">
${keptFields(posted)}
<noscript><p class="note">${text.patience}</p></noscript>
<p class="hint" id="work" role="status" data-working="${text.working}" data-failed="${text.patience}"></p>
<button class="button" type="submit">${text.submit}</button>
</form>`,
  });
};
