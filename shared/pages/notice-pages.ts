import type { Language } from '../text/language.ts';
import { noticeText } from '../text/notice/text.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** A sentence with its address as a link. */
const linked = (sentence: string, address: string): Html =>
  html`${sentence.split(address).map((part, place) => html`${place > 0 && html`<a href="mailto:${address}">${address}</a>`}${part}`)}`;

const noticePage = (kind: 'privacy' | 'accessibility', { site, language }: Page): string => {
  const text = noticeText[language][kind];
  const of = { organiser: site.programme.organiser[language], contact: site.contact };
  return framed({
    site,
    language,
    title: text.title,
    page: kind,
    content: html`<h1>${text.title}</h1>
${'version' in text && html`<p class="hint">${text.version(site.programme.noticeVersion)}</p>`}
${text.sections.map(
  ({ heading, paragraphs }) => html`<h2>${heading}</h2>
${paragraphs.map((paragraph) => html`<p>${linked(paragraph(of), site.contact)}</p>`)}`,
)}`,
  });
};

export const privacyPage = (page: Page): string => noticePage('privacy', page);
export const accessibilityPage = (page: Page): string => noticePage('accessibility', page);
