import type { Detail } from './letter.ts';
import { isWebAddress, type Sheet } from './sheet.ts';

const WIDTH = 72;

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

/** The plain text part of a mail: the same words in the same order as the HTML part. */
export const plainTextOf = ({
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
  const { heading, greeting, opening, details = [], list, paragraphs = [] } = letter;
  const blocks = [
    wrapped(programme),
    wrapped(heading),
    ...(greeting === undefined ? [] : [wrapped(greeting)]),
    wrapped(opening),
    ...(details.length > 0 ? [details.map(detailOf).join('\n')] : []),
    ...(list
      ? [[wrapped(`${list.heading}:`), ...list.lines.map((line) => wrapped(line, '- ', '  '))].join('\n')]
      : []),
    ...paragraphs.map((text) => wrapped(text)),
    ...(action ? [address(`${action.label}:`, action.url)] : []),
    ...closing.map((text) => wrapped(text)),
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
  return `${blocks.join('\n\n')}\n`;
};
