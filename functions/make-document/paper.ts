import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Language } from '../../shared/text/language.ts';

/** Bytes of a TrueType font for running text, and of its bold cut. Both can write the names of Europe and Vietnam. */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

export const INK = '#1b2733';
export const BRAND = '#0b5c6b';

/** The font cannot write a text. */
export class MissingGlyphs extends Error {
  constructor(signs: readonly string[]) {
    super(`The font has no ${signs.map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(', ')}.`);
    this.name = 'MissingGlyphs';
  }
}

type Font = { readonly font?: { hasGlyphForCodePoint(codePoint: number): boolean } };

/** @throws MissingGlyphs */
export const requireGlyphs = (doc: PDFKit.PDFDocument, words: string): void => {
  const { font } = (doc as unknown as { readonly _font: Font })._font;
  const lacking = [...words].filter((sign) => font?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) !== true);
  if (lacking.length > 0) throw new MissingGlyphs(lacking);
};

const parsed = new WeakMap<Uint8Array, unknown>();

/** The font that the bytes hold, parsed once for as long as somebody holds them: that takes longer than to write a page. */
const fontIn = (bytes: Uint8Array): unknown => {
  const font = parsed.get(bytes) ?? create(Buffer.from(bytes));
  parsed.set(bytes, font);
  return font;
};

type Cover = {
  readonly title: string;
  readonly author: string;
  /** The day that the file says it was made on. */
  readonly day: string;
  readonly language: Language;
  readonly fonts: Fonts;
  readonly margin: number;
};

/** A4 as a tagged PDF with its language, its title, embedded fonts and a band of colour, written by `draw`. */
export const openPaper = async (
  { title, author, day, language, fonts, margin }: Cover,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    // The library's own fonts are not embedded.
    font: null as unknown as string,
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: new Date(`${day}T12:00:00Z`) },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  for (const name of ['bold', 'regular'] as const) {
    const source = fontIn(fonts[name]) as string;
    doc.registerFont(name, source);
    doc.font(name);
    // Each cell of a table goes back to the font before it by its family, and reads the whole font anew where it has none.
    doc.registerFont(name, source, name);
  }
  doc.markContent('Artifact', { type: 'Layout' } as never);
  doc.rect(0, 0, doc.page.width, 14).fill(BRAND);
  doc.endMarkedContent();
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
