import type { Detail, Letter } from './letter.ts';
import { type DigestSheet, isWebAddress, type Section, type Sheet } from './sheet.ts';

const WIDTH = 72;
/** Between letters. Dashes could pass for the beginning of a signature. */
const RULE = '_'.repeat(WIDTH);

/** Breaks between words. A word that is longer than the line, as an address may be, stays whole. */
const wrapped = (text: string, first = '', next = first): string => {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isEmpty = line === first || line === next;
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next + word;
    } else line += isEmpty ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
};

/** An address is alone on its line, so that every mail program sees its end. */
const address = (intro: string, url: string): string => `${wrapped(intro)}\n${url}`;

const detailOf = ({ term, detail, linked }: Detail): string =>
  linked && isWebAddress(detail) ? address(`${term}:`, detail) : wrapped(`${term}: ${detail}`, '', '  ');

/** News of a letter below its heading and the greeting. */
const newsOf = ({ opening, details = [], list, paragraphs = [] }: Letter): readonly string[] => [
  wrapped(opening),
  ...(details.length > 0 ? [details.map(detailOf).join('\n')] : []),
  ...(list
    ? [[wrapped(`${list.heading}:`), ...list.lines.map((line) => wrapped(line, '- ', '  '))].join('\n')]
    : []),
  ...paragraphs.map((text) => wrapped(text)),
];

const sectionOf = ({ letter, action, closing }: Section): readonly string[] => [
  ...newsOf(letter),
  ...(action ? [address(`${action.label}:`, action.url)] : []),
  ...closing.map((text) => wrapped(text)),
];

const greetingOf = (greeting: string | undefined): readonly string[] =>
  greeting === undefined ? [] : [wrapped(greeting)];

const endOf = ({
  regards,
  footer,
  unsubscribe,
  myPage,
  notice,
}: Pick<Sheet, 'regards' | 'footer' | 'unsubscribe' | 'myPage' | 'notice'>): readonly string[] => [
  `${wrapped(regards.words)}\n${wrapped(regards.name)}`,
  // Mail programs fold away what follows this line, as they do with a signature.
  [
    '-- ',
    ...footer.map((text) => wrapped(text)),
    ...(unsubscribe ? [address(unsubscribe.intro, unsubscribe.url)] : []),
    ...(myPage ? [address(myPage.intro, myPage.url)] : []),
    address(notice.intro, notice.url),
  ].join('\n'),
];

const asText = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** The plain text part of a mail: the same words in the same order as the HTML part. */
export const plainTextOf = (sheet: Sheet): string =>
  asText([
    wrapped(sheet.programme),
    wrapped(sheet.letter.heading),
    ...greetingOf(sheet.letter.greeting),
    ...sectionOf(sheet),
    ...endOf(sheet),
  ]);

/** The plain text part of a mail of several letters. */
export const plainTextOfDigest = (sheet: DigestSheet): string =>
  asText([
    wrapped(sheet.programme),
    wrapped(sheet.heading),
    ...greetingOf(sheet.greeting),
    wrapped(sheet.opening),
    sheet.sections.map(({ letter }, index) => wrapped(letter.subject, `${index + 1}. `, '   ')).join('\n'),
    ...sheet.sections.flatMap((section, index) => [
      `${RULE}\n${wrapped(section.letter.heading, `${index + 1}. `, '   ')}`,
      ...sectionOf(section),
    ]),
    RULE,
    ...sheet.closing.map((text) => wrapped(text)),
    ...endOf(sheet),
  ]);
