import { LAYOUT } from './layout.generated.ts';
import type { Detail, Letter } from './letter.ts';
import { type DigestSheet, isWebAddress, type Section, type Sheet } from './sheet.ts';

/** HTML that is safe to put in: only this file makes it. */
type Html = string & { readonly html: unique symbol };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): Html =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string) as Html;
const joined = (parts: readonly Html[]): Html => parts.join('\n') as Html;

/** In one pass, so that a `%%slot%%` in somebody’s name is only a name. */
const fill = (piece: keyof typeof LAYOUT, slots: Readonly<Record<string, Html>>): Html =>
  LAYOUT[piece].replaceAll(/%%([a-z]+)%%/g, (_, slot: string) => {
    const html = slots[slot];
    if (html === undefined)
      throw new Error(`The mail layout has a slot ${slot} in ${piece} that nobody fills.`);
    return html;
  }) as Html;

const link = (url: string): Html => fill('link', { url: escaped(url) });
const paragraph = (text: string): Html => fill('paragraph', { text: escaped(text) });
/** Parted from the letter above it. */
const parted = (text: string): Html => fill('parted', { text: escaped(text) });
const small = (text: Html): Html => fill('small', { text });
const detail = ({ term, detail, linked }: Detail): Html =>
  fill('detail', {
    term: escaped(term),
    detail: linked && isWebAddress(detail) ? link(detail) : escaped(detail),
  });

const none = '' as Html;

/** News of a letter below its heading, without the greeting. A list below a heading of the second level has one of the third. */
const newsOf = ({ opening, details = [], list, paragraphs = [] }: Letter, level: 1 | 2): readonly Html[] => {
  const listed = list && {
    heading: escaped(list.heading),
    lines: joined(list.lines.map((line) => fill('line', { text: escaped(line) }))),
  };
  return [
    paragraph(opening),
    ...(details.length > 0 ? [fill('details', { lines: joined(details.map(detail)) })] : []),
    ...(listed ? [level === 1 ? fill('list', listed) : fill('sublist', listed)] : []),
    ...paragraphs.map(paragraph),
  ];
};

const greetingOf = (greeting: string | undefined): readonly Html[] =>
  greeting === undefined ? [] : [paragraph(greeting)];

const actionOf = (action: Section['action']): Html =>
  action
    ? fill('action', {
        label: escaped(action.label),
        intro: escaped(action.intro),
        url: escaped(action.url),
        link: link(action.url),
      })
    : none;

const around = (
  {
    language,
    programme,
    closing,
    regards,
    footer,
    unsubscribe,
    myPage,
    notice,
  }: Omit<Sheet, keyof Section> & Pick<Section, 'closing'>,
  isParted: boolean,
) => ({
  language: escaped(language),
  programme: escaped(programme),
  closing: joined([
    ...closing.map(isParted ? parted : paragraph),
    fill('regards', { words: escaped(regards.words), name: escaped(regards.name) }),
  ]),
  footer: joined([
    ...footer.map((line) => small(escaped(line))),
    ...(unsubscribe ? [small(`${escaped(unsubscribe.intro)}<br>${link(unsubscribe.url)}` as Html)] : []),
    ...(myPage ? [small(`${escaped(myPage.intro)}<br>${link(myPage.url)}` as Html)] : []),
    small(`${escaped(notice.intro)}<br>${link(notice.url)}` as Html),
  ]),
});

/** The HTML part of a mail. */
export const htmlOf = (sheet: Sheet): string => {
  const { letter, action } = sheet;
  return fill('frame', {
    ...around(sheet, false),
    preheader: escaped(letter.preheader),
    heading: escaped(letter.heading),
    opening: joined([...greetingOf(letter.greeting), ...newsOf(letter, 1)]),
    action: actionOf(action),
  });
};

/** The HTML part of a mail of several letters. */
export const htmlOfDigest = (sheet: DigestSheet): string =>
  fill('frame', {
    ...around(sheet, true),
    preheader: escaped(sheet.preheader),
    heading: escaped(sheet.heading),
    opening: joined([
      ...greetingOf(sheet.greeting),
      paragraph(sheet.opening),
      fill('contents', {
        lines: joined(sheet.sections.map(({ letter }) => fill('line', { text: escaped(letter.subject) }))),
      }),
    ]),
    action: joined(
      sheet.sections.map(({ letter, action, closing }) =>
        fill('matter', {
          heading: escaped(letter.heading),
          news: joined(newsOf(letter, 2)),
          action: actionOf(action),
          end: joined(closing.map(paragraph)),
        }),
      ),
    ),
  });
