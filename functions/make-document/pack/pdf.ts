import type { Language } from '../../../shared/text/language.ts';
import { BRAND, type Fonts, INK, openPaper, requireGlyphs } from '../paper.ts';
import type { Block } from './blocks.ts';

const MARGIN = 56;
const LINE = '#8a97a3';
const SHADE = '#e8f0f2';

type Paper = {
  readonly blocks: readonly Block[];
  readonly title: string;
  readonly author: string;
  /** The day that the file says it was made on. */
  readonly day: string;
  readonly language: Language;
  readonly fonts: Fonts;
};

type Style = { readonly size: number; readonly above: number; readonly tag: string; readonly bold?: boolean };

const STYLES: Readonly<Record<'title' | 'heading' | 'paragraph' | 'note', Style>> = {
  title: { size: 20, above: 0, tag: 'H1', bold: true },
  heading: { size: 13, above: 18, tag: 'H2', bold: true },
  paragraph: { size: 10, above: 5, tag: 'P' },
  note: { size: 10, above: 8, tag: 'P', bold: true },
};

/** Room that a heading needs below it, so that it does not end a page. */
const KEEP = 90;

type Doc = PDFKit.PDFDocument;

const write = (
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  block: Exclude<Block, { kind: 'table' }>,
): void => {
  const width = doc.page.width - 2 * MARGIN;
  const line = (text: string, { size, above, tag, bold }: Style): PDFKit.PDFStructureElement => {
    doc.y += above;
    doc.font(bold === true ? 'bold' : 'regular').fontSize(size);
    doc.fillColor(tag === 'H1' || tag === 'H2' ? BRAND : INK);
    requireGlyphs(doc, text);
    return doc.struct(tag as 'P', {}, () => {
      doc.text(text, MARGIN, doc.y, { width, lineGap: 2 });
    });
  };
  if (block.kind === 'list') {
    const all = doc.struct('L');
    root.add(all);
    for (const item of block.items) {
      const one = doc.struct('LI');
      all.add(one);
      one.add(line(`•  ${item}`, { ...STYLES.paragraph, above: 3, tag: 'LBody' }));
      one.end();
    }
    all.end();
    return;
  }
  if (block.kind === 'heading' && doc.y > doc.page.height - MARGIN - KEEP) doc.addPage();
  root.add(line(block.text, STYLES[block.kind]));
};

/** Room that a table needs for its heading and a first row. */
const KEEP_TABLE = 56;

const PADDING = 3;

type Columns = { readonly heading: readonly string[]; readonly widths: readonly number[] };

const alignOf = (column: number): 'left' | 'right' => (column === 0 ? 'left' : 'right');

/** The heading of a table once more on a further page: for the eye alone, since every cell names its heading by its tags. */
const repeatHeading = (doc: Doc, { heading, widths }: Columns, height: number): void => {
  doc.markContent('Artifact', { type: 'Pagination' } as never);
  const top = doc.page.margins.top;
  let x = MARGIN;
  heading.forEach((text, column) => {
    const width = widths[column] ?? 0;
    doc.rect(x, top, width, height).fill(SHADE);
    doc.font('bold').fontSize(9).fillColor(INK);
    const align = alignOf(column);
    doc.text(text, x + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
    doc.lineWidth(0.5).strokeColor(LINE);
    doc
      .moveTo(x, top + height)
      .lineTo(x + width, top + height)
      .stroke();
    x += width;
  });
  doc.font('regular').fontSize(9);
  doc.endMarkedContent();
};

const setTop = (doc: Doc, top: number): void => {
  doc.page.margins = { ...doc.page.margins, top };
};

const writeTable = (
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  { heading, widths: shares, rows }: Extract<Block, { kind: 'table' }>,
): void => {
  doc.y += 8;
  if (doc.y > doc.page.height - MARGIN - KEEP_TABLE) doc.addPage();
  doc.font('regular').fontSize(9);
  for (const text of [...heading, ...rows.flat()]) requireGlyphs(doc, text);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => ((doc.page.width - 2 * MARGIN) * share) / whole);
  const cell = (text: string, column: number, isHeading: boolean) => ({
    text,
    ...(column === 0 || isHeading ? { type: 'TH' as const } : {}),
    ...(isHeading ? { font: { src: 'bold', size: 9 }, backgroundColor: SHADE } : {}),
    align: { x: alignOf(column), y: 'top' as const },
  });
  const top = doc.y;
  const options = {
    position: { x: MARGIN, y: top },
    columnStyles: widths.map((width) => ({ width })),
    defaultStyle: {
      border: { top: 0, right: 0, bottom: 0.5, left: 0 },
      borderColor: LINE,
      padding: PADDING,
      textColor: INK,
    },
    structParent: root,
  };
  const table = doc.table(options as never);
  table.row(heading.map((text, column) => cell(text, column, true)));
  const height = doc.y - top;
  // A row that has no room begins a page at the upper margin of the page before: below the heading, which is drawn there.
  const below = MARGIN + height;
  const goOn = (): void => {
    repeatHeading(doc, { heading, widths }, height);
    setTop(doc, below);
  };
  setTop(doc, below);
  doc.on('pageAdded', goOn);
  for (const row of rows) table.row(row.map((text, column) => cell(text, column, false)));
  table.end();
  doc.off('pageAdded', goOn);
  setTop(doc, MARGIN);
  doc.x = MARGIN;
  doc.y += 4;
};

/**
 * A paper of several pages as a tagged PDF: headings, paragraphs, lists and tables in reading order, fonts embedded.
 * @throws MissingGlyphs where the font lacks a sign of the text
 */
export const pdfOf = ({ blocks, title, author, day, language, fonts }: Paper): Promise<Uint8Array> =>
  openPaper({ title, author, day, language, fonts, margin: MARGIN }, (doc) => {
    const root = doc.struct('Document');
    doc.addStructure(root);
    for (const block of blocks)
      if (block.kind === 'table') writeTable(doc, root, block);
      else write(doc, root, block);
    root.end();
  });
