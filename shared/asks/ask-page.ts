import { type Frame, framed } from '../pages/frame.ts';
import { type Html, html } from '../pages/html.ts';
import { linkForm } from '../pages/link-page.ts';
import { ASSETS } from '../pages/paths.ts';
import type { AskedPage } from './ask.ts';

/** A page of an ask. The switch of language posts the form with the id `form`, so that the answers come along. */
export const askPage = (
  { site, language, faults = [] }: AskedPage,
  title: string,
  content: Html,
  switching: Pick<Frame, 'switchForm' | 'switchTo'> = { switchForm: 'form' },
): string =>
  framed({
    site,
    language,
    title,
    content,
    ...switching,
    faulty: faults.length > 0,
    hidden: true,
    script: ASSETS.link,
  });

/** The page of an ask that is answered by pressing one button. */
export const buttonPage = (
  page: AskedPage,
  verb: string,
  {
    title,
    lead,
    action,
    notYou,
  }: {
    readonly title: string;
    readonly lead: string | Html;
    readonly action: string;
    readonly notYou?: string;
  },
): string => {
  const { language, token } = page;
  return askPage(
    page,
    title,
    html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${linkForm({ language, token, verb, id: 'form' }, html`<button class="button" type="submit">${action}</button>`)}
${notYou !== undefined && html`<p class="hint">${notYou}</p>`}`,
  );
};
