import { PURPOSE_IDS, PURPOSES } from '../domain/privacy/purposes.ts';
import type { RetentionRule } from '../domain/privacy/retention.ts';
import type { Language } from '../text/language.ts';
import { noticeText } from '../text/notice/text.ts';
import { privacyText, ruleLine } from '../text/privacy/text.ts';
import { mailTo } from './address.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import type { Site } from './site.ts';

type Page = { readonly site: Site; readonly language: Language };

/** A sentence with its address as a link. */
const linked = (sentence: string, address: string): Html =>
  html`${sentence.split(address).map((part, place) => html`${place > 0 && mailTo(address)}${part}`)}`;

/** Times that concern whoever applies or takes part; the others are in the data map. */
const TOLD: readonly RetentionRule[] = [
  ...(['UNCONFIRMED', 'UNSUCCESSFUL', 'NEEDS', 'WORDS', 'CONTACT', 'CONTACT_FOLLOW_UP'] as const),
  ...([
    'CONTACT_NEXT_ROUND',
    'EVIDENCE',
    'SUBSCRIPTION',
    'COMPANY_CONTACT',
    'MAIL_LOG',
    'SUPPRESSION',
  ] as const),
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

/** Sections of a notice as they are read: the version of the privacy notice stands for them. */
export const sectionsOf = (kind: 'privacy' | 'accessibility', language: Language, of: Of) =>
  noticeText[language][kind].sections.map((section) => ({
    heading: section.heading,
    paragraphs: section.paragraphs.map((paragraph) => paragraph(of)),
    lines: 'list' in section ? linesOf(section.list, language) : [],
  }));

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
${sectionsOf(kind, language, of).map(
  ({ heading, paragraphs, lines }) => html`<h2>${heading}</h2>
${paragraphs.map((paragraph) => html`<p>${linked(paragraph, site.contact)}</p>`)}
${lines.length > 0 && html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}`,
)}`,
  });
};

export const privacyPage = (page: Page): string => noticePage('privacy', page);
export const accessibilityPage = (page: Page): string => noticePage('accessibility', page);
