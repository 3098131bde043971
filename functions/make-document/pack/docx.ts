import { zipOf } from '../../../shared/sheets/zip.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { Block } from './blocks.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const DOCUMENT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`;

type Style = { readonly id: string; readonly name: string; readonly of: string };

const paragraphStyle = ({ id, name, of }: Style): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'}<w:qFormat/>${of}</w:style>`;

const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', of: '<w:pPr><w:spacing w:after="120"/></w:pPr>' },
  {
    id: 'Title',
    name: 'Title',
    of: '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="0B5C6B"/><w:sz w:val="40"/></w:rPr>',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    of: '<w:pPr><w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
  },
  {
    id: 'Note',
    name: 'Note',
    of: '<w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="0B5C6B"/></w:pBdr></w:pPr><w:rPr><w:b/></w:rPr>',
  },
  { id: 'ListParagraph', name: 'List Paragraph', of: '<w:pPr><w:ind w:left="360"/></w:pPr>' },
];

const LOCALES: Record<Language, string> = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' };

const stylesIn = (language: Language): string =>
  `${HEAD}<w:styles xmlns:w="${WORDS}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${LOCALES[language]}"/></w:rPr></w:rPrDefault></w:docDefaults>${STYLES.map(paragraphStyle).join('')}</w:styles>`;

const paragraphOf = (text: string, style: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="8A97A3"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${BORDER}/>`)
  .join('');

/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9026;

const tableOf = ({ heading, widths, rows }: Extract<Block, { kind: 'table' }>): string => {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => Math.floor((WIDTH * width) / whole));
  const cellOf = (text: string, column: number, isBold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${shares[column]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="0"/>${column === 0 ? '' : '<w:jc w:val="right"/>'}</w:pPr><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  const rowOf = (cells: readonly string[], isHeading: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text, column) => cellOf(text, column, isHeading)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${shares.map((share) => `<w:gridCol w:w="${share}"/>`).join('')}</w:tblGrid>${rowOf(heading, true)}${rows.map((row) => rowOf(row, false)).join('')}</w:tbl>${paragraphOf('', 'Normal')}`;
};

const xmlOf = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return paragraphOf(block.text, 'Title');
    case 'heading':
      return paragraphOf(block.text, 'Heading1');
    case 'note':
      return paragraphOf(block.text, 'Note');
    case 'paragraph':
      return paragraphOf(block.text, 'Normal');
    case 'list':
      return block.items.map((item) => paragraphOf(item, 'ListParagraph')).join('');
    case 'table':
      return tableOf(block);
  }
};

/** A paper that can be edited in a word processor. */
export const docxOf = (blocks: readonly Block[], language: Language): Uint8Array => {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  const document = `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${blocks.map(xmlOf).join('')}${page}</w:body></w:document>`;
  const text = new TextEncoder();
  return zipOf(
    [
      ['[Content_Types].xml', CONTENT_TYPES],
      ['_rels/.rels', RELATIONS],
      ['word/document.xml', document],
      ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
      ['word/styles.xml', stylesIn(language)],
    ].map(([path = '', content]) => ({ path, content: text.encode(content) })),
  );
};
