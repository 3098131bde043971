import type { Certificate } from '../../shared/domain/documents/certificate.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { certificateText } from '../../shared/text/certificate/text.ts';
import type { Language } from '../../shared/text/language.ts';
import { BRAND, type Fonts, INK, openPaper, requireGlyphs } from './paper.ts';

type Paper = {
  readonly certificate: Certificate;
  readonly programme: Programme;
  readonly language: Language;
  /** Address of the page that checks a number. */
  readonly verifyAt: string;
  readonly fonts: Fonts;
};

const MARGIN = 72;

type Line = {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Points above it. */
  readonly above: number;
  readonly tag: 'H1' | 'P';
};

const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;

const linesOf = ({ certificate, programme, language, verifyAt }: Paper): readonly Line[] => {
  const text = certificateText[language];
  const { kind, name, from, until, meetings, minutes, modules, issuedOn, number } = certificate;
  const details = [
    ...(meetings === undefined ? [] : [`${text.meetings}: ${meetings}`]),
    ...(minutes === undefined ? [] : [text.hours(hoursOf(minutes))]),
    ...(modules === undefined || modules.length === 0
      ? []
      : [
          `${text.modules}: ${modules.map((module) => programme.modules[module]?.name[language] ?? module).join('; ')}`,
        ]),
  ];
  const line = (given: string, size: number, above: number, more: Partial<Line> = {}): Line => ({
    text: given,
    size,
    above,
    tag: 'P',
    ...more,
  });
  return [
    line(programme.name[language], 11, 0, { colour: BRAND, bold: true }),
    line(text.headings[kind], 28, 60, { tag: 'H1', bold: true }),
    line(name, 22, 36, { bold: true, colour: BRAND }),
    line(text.statements[kind](programme.name[language], from, until), 13, 14),
    ...details.map((detail, index) => line(detail, 12, index === 0 ? 28 : 6)),
    line(text.issued(programme.organiser[language], issuedOn), 12, 40, { bold: true }),
    line(programme.contact.name[language], 12, 4),
    line(text.number(number), 11, 60, { bold: true }),
    line(text.verifyAt(verifyAt), 10, 4),
    line(programme.funderLine[language], 10, 24),
  ];
};

/**
 * A certificate as a tagged PDF of one page: fonts embedded, language and title set, headings and paragraphs in reading order.
 * @throws MissingGlyphs where the font lacks a sign of the text: a paper with empty boxes for a name is none
 */
export const drawCertificate = (paper: Paper): Promise<Uint8Array> => {
  const { certificate, programme, language, fonts } = paper;
  const cover = {
    title: `${certificateText[language].headings[certificate.kind]} ${certificate.number}`,
    author: programme.organiser[language],
    day: certificate.issuedOn,
    language,
    fonts,
    margin: MARGIN,
  };
  return openPaper(cover, (doc) => {
    const root = doc.struct('Document');
    doc.addStructure(root);
    for (const { text: words, size, bold, colour, above, tag } of linesOf(paper)) {
      doc.y += above;
      doc
        .font(bold === true ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(colour ?? INK);
      requireGlyphs(doc, words);
      root.add(
        doc.struct(tag, {}, () => {
          doc.text(words, MARGIN, doc.y, { lineGap: 3 });
        }),
      );
    }
    root.end();
  });
};
