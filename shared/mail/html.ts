import { LAYOUT } from './layout.generated.ts';
import type { Detail } from './letter.ts';
import { isWebAddress, type Sheet } from './sheet.ts';

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
const small = (text: Html): Html => fill('small', { text });
const detail = ({ term, detail, linked }: Detail): Html =>
  fill('detail', {
    term: escaped(term),
    detail: linked && isWebAddress(detail) ? link(detail) : escaped(detail),
  });

const none = '' as Html;

/** The HTML part of a mail. */
export const htmlOf = ({
  language,
  programme,
  letter,
  action,
  closing,
  regards,
  footer,
  unsubscribe,
  myPage,
  notice,
}: Sheet): string => {
  const { greeting, opening, details = [], list, paragraphs = [] } = letter;
  return fill('frame', {
    language: escaped(language),
    preheader: escaped(letter.preheader),
    programme: escaped(programme),
    heading: escaped(letter.heading),
    opening: joined([
      ...(greeting === undefined ? [] : [paragraph(greeting)]),
      paragraph(opening),
      ...(details.length > 0 ? [fill('details', { lines: joined(details.map(detail)) })] : []),
      ...(list
        ? [
            fill('list', {
              heading: escaped(list.heading),
              lines: joined(list.lines.map((line) => fill('line', { text: escaped(line) }))),
            }),
          ]
        : []),
      ...paragraphs.map(paragraph),
    ]),
    action: action
      ? fill('action', {
          label: escaped(action.label),
          intro: escaped(action.intro),
          url: escaped(action.url),
          link: link(action.url),
        })
      : none,
    closing: joined([
      ...closing.map(paragraph),
      fill('regards', { words: escaped(regards.words), name: escaped(regards.name) }),
    ]),
    footer: joined([
      ...footer.map((line) => small(escaped(line))),
      ...(unsubscribe ? [small(`${escaped(unsubscribe.intro)}<br>${link(unsubscribe.url)}` as Html)] : []),
      ...(myPage ? [small(`${escaped(myPage.intro)}<br>${link(myPage.url)}` as Html)] : []),
      small(`${escaped(notice.intro)}<br>${link(notice.url)}` as Html),
    ]),
  });
};
