import { PURPOSE_IDS, PURPOSES } from '../domain/privacy/purposes.ts';
import type { RetentionRule } from '../domain/privacy/retention.ts';
import type { Language } from '../text/language.ts';
import { noticeText } from '../text/notice/text.ts';
import { privacyText, ruleLine } from '../text/privacy/text.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** A sentence with its address as a link. */
const linked = (sentence: string, address: string): Html =>
  html`${sentence.split(address).map((part, place) => html`${place > 0 && html`<a href="mailto:${address}">${address}</a>`}${part}`)}`;

/** Times that concern whoever applies or takes part; the others are in the data map. */
const TOLD: readonly RetentionRule[] = [
  ...(['UNCONFIRMED', 'UNSUCCESSFUL', 'NEEDS', 'WORDS', 'CONTACT', 'CONTACT_FOLLOW_UP'] as const),
  ...(['CONTACT_NEXT_ROUND', 'EVIDENCE', 'SUBSCRIPTION', 'MAIL_LOG', 'SUPPRESSION'] as const),
  ...(['AUDIT', 'PROOF', 'ACCOUNT'] as const),
];

const linesOf = (list: string, language: Language): readonly string[] => {
  const { purposes, bases } = privacyText[language];
  if (list === 'RETENTION') return TOLD.map((rule) => `${ruleLine(rule, language)}.`);
  return PURPOSE_IDS.map((id) => {
    const { name, means } = purposes[id];
    return `${name}: ${means} (${bases[PURPOSES[id].basis]}).`;
  });
};

type Of = { readonly organiser: string; readonly contact: string };

/** The privacy notice as lines: its version stands for them. */
export const privacyLines = (language: Language, of: Of): readonly string[] =>
  noticeText[language].privacy.sections.flatMap((section) => [
    section.heading,
    ...section.paragraphs.map((paragraph) => paragraph(of)),
    ...('list' in section ? linesOf(section.list, language) : []),
  ]);

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
  (section) => html`<h2>${section.heading}</h2>
${section.paragraphs.map((paragraph) => html`<p>${linked(paragraph(of), site.contact)}</p>`)}
${'list' in section && html`<ul>${linesOf(section.list, language).map((line) => html`<li>${line}</li>`)}</ul>`}`,
)}`,
  });
};

export const privacyPage = (page: Page): string => noticePage('privacy', page);
export const accessibilityPage = (page: Page): string => noticePage('accessibility', page);
