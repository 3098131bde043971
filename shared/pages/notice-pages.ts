import type { Language } from '../text/language.ts';
import { noticeText } from '../text/notice/text.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

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
${paragraphs.map((paragraph) => html`<p>${paragraph(of)}</p>`)}`,
)}`,
  });
};

export const privacyPage = (page: Page): string => noticePage('privacy', page);
export const accessibilityPage = (page: Page): string => noticePage('accessibility', page);
