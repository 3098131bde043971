import PDFDocument from 'pdfkit';
import type { Certificate } from '../../shared/domain/documents/certificate.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { certificateText } from '../../shared/text/certificate/text.ts';
import type { Language } from '../../shared/text/language.ts';

/** Bytes of a TrueType font for running text, and of its bold cut. Both can write the names of Europe and Vietnam. */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

type Paper = {
  readonly certificate: Certificate;
  readonly programme: Programme;
  readonly language: Language;
  /** Address of the page that checks a number. */
  readonly verifyAt: string;
  readonly fonts: Fonts;
};

const INK = '#1b2733';
const BRAND = '#0b5c6b';
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
    ...{ text: given, size, above, tag: 'P' },
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

/** The font cannot write a name. */
export class MissingGlyphs extends Error {
  constructor(signs: readonly string[]) {
    super(`The font has no ${signs.map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(', ')}.`);
    this.name = 'MissingGlyphs';
  }
}

type Font = { readonly font?: { hasGlyphForCodePoint(codePoint: number): boolean } };

const requireGlyphs = (doc: PDFKit.PDFDocument, words: string): void => {
  const { font } = (doc as unknown as { readonly _font: Font })._font;
  const lacking = [...words].filter((sign) => font?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) !== true);
  if (lacking.length > 0) throw new MissingGlyphs(lacking);
};

/**
 * A certificate as a tagged PDF of one page: fonts embedded, language and title set, headings and paragraphs in reading order.
 * @throws MissingGlyphs where the font lacks a sign of the text: a paper with empty boxes for a name is none
 */
export const drawCertificate = async (paper: Paper): Promise<Uint8Array> => {
  const { certificate, programme, language, fonts } = paper;
  const text = certificateText[language];
  const doc = new PDFDocument({
    // The library's own fonts are not embedded.
    font: null as unknown as string,
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    lang: language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: `${text.headings[certificate.kind]} ${certificate.number}`,
      Author: programme.organiser[language],
      CreationDate: new Date(`${certificate.issuedOn}T12:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  doc.registerFont('regular', fonts.regular as unknown as string);
  doc.registerFont('bold', fonts.bold as unknown as string);

  doc.markContent('Artifact', { type: 'Layout' } as never);
  doc.rect(0, 0, doc.page.width, 14).fill(BRAND);
  doc.endMarkedContent();

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
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
